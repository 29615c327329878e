/** Long runs. */
import type { SessionSpec } from './session-spec.ts'
import { defineSession } from './session-spec.ts'
import { minutesMessage, runLengthMessage, title } from '../describe/titles.ts'
import { easyRun, remaining, runLength, shorten } from './easy.ts'
import type { BuildContext } from './session-spec.ts'
import type { Amount } from '../step-size.ts'
import { repeatWith, repsAt, run, valueAt } from './step-building.ts'
import { MINUTE_S } from '../step-size.ts'
import type { WorkoutElement } from '../workout.ts'

const RANGE = [60, 120] as const
/** The library takes a fifth off a long run. */
const EASIER_SHARE = 0.8

function length(context: BuildContext, level: number): Amount {
  return runLength(context, level, RANGE)
}

function steadyFinish(
  context: BuildContext,
  total: Amount,
  minutes: number,
): readonly WorkoutElement[] {
  const finish = run(context, { s: minutes * 60 }, 'S', { cue: 'steady-finish' })
  return [easyRun(context, remaining(total, [finish])), finish]
}

function surges(context: BuildContext, total: Amount, times: number): readonly WorkoutElement[] {
  const surge = run(context, { s: 20 }, '5K', { by: 'effort', cue: 'surge' })
  const float = run(context, { s: 120 }, 'E', { intent: 'recovery', cue: 'easy' })
  const set = repeatWith(times, [surge], [float])
  const last = run(context, { s: 600 }, 'E', { intent: 'cooldown', cue: 'able-to-talk' })
  return [easyRun(context, remaining(total, [...set, last])), ...set, last]
}

const LONG = { kind: 'long', traits: ['easy'], evidenceGrade: 'B', expectedCr10: 3 } as const

export const LONG_SESSIONS: readonly SessionSpec[] = [
  defineSession(LONG, {
    id: 'L1',
    progressesTo: 'L2',
    build: (context, level) => [easyRun(context, length(context, level))],
    buildEasier: (context, level) => [
      easyRun(context, shorten(length(context, level), EASIER_SHARE)),
    ],
    title: (context, level) =>
      title('long-run', { length: runLengthMessage(length(context, level)) }),
  }),
  defineSession(LONG, {
    id: 'L2',
    easierTitle: title('long-run-easy-end'),
    expectedCr10: 4,
    phases: ['base', 'hills', 'transition'],
    regressesTo: 'L1',
    build: (context, level) =>
      steadyFinish(context, length(context, level), valueAt(level, 15, 25, 1)),
    buildEasier: (context, level) => [easyRun(context, length(context, level))],
    title: (context, level) =>
      title('long-run-steady', {
        length: runLengthMessage(length(context, level)),
        end: minutesMessage(valueAt(level, 15, 25, 1) * MINUTE_S),
      }),
  }),
  defineSession(LONG, {
    id: 'L3',
    easierTitle: title('long-run-only-surges', { count: 4 }),
    expectedCr10: 4,
    regressesTo: 'L1',
    build: (context, level) => surges(context, length(context, level), repsAt(level, 6, 10)),
    buildEasier: (context, level) => surges(context, length(context, level), 4),
    title: (context, level) =>
      title('long-run-surges', {
        length: runLengthMessage(length(context, level)),
        count: repsAt(level, 6, 10),
      }),
  }),
]
