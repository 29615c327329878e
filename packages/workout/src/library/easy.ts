/** Openers, warm-ups, cool-downs, drills and easy runs. */
import type { Step, WorkoutElement } from '../workout.ts'
import { elementsDistanceM, elementsDurationS } from '../totals.ts'
import type { BuildContext, SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import {
  drill,
  jogMps,
  midMps,
  repeatWith,
  repsAt,
  run,
  valueAt,
  walk,
  WALK_MPS,
} from './step-building.ts'
