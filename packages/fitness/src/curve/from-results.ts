import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import type { CurveState } from './curve-state.ts'
import type { EvidenceEffect } from './fitness-estimate.ts'
import { learnFromResult } from './learn-from.ts'
import { afterDays } from './passing-time.ts'
import { priorState } from './prior.ts'

/** What results alone say on the day of one of them, that result included. */
export interface ResultMoment {
  readonly dayNumber: number
  readonly state: CurveState
  readonly timeS: number
  readonly effect: EvidenceEffect
}

/**
 * A Kalman filter over the runner's own results, oldest first. Recorded runs have no part in it: they
 * neither move it nor change how much a result counts.
 */
export interface ResultsFilter {
  readonly prior: CurveState
  readonly moments: readonly ResultMoment[]
}

/** Filters these results; they must be in the order of `inOrder`. */
export function filterResults(
  results: readonly RaceEvidence[],
  profile: RunnerProfile,
): ResultsFilter {
  const prior = priorState(profile)
  const moments: ResultMoment[] = []
  for (const result of results) {
    const last = moments.at(-1)
    const day = dayNumber(result.day)
    const before = last === undefined ? prior : afterDays(last.state, day - last.dayNumber)
    const { state, effect } = learnFromResult(before, result, last !== undefined)
    moments.push({ dayNumber: day, state, timeS: result.timeS, effect })
  }
  return { prior, moments }
}

/** The last result up to a day, or `null` where there is none. */
export function lastMoment({ moments }: ResultsFilter, day: CalendarDay): ResultMoment | null {
  const on = dayNumber(day)
  return moments.findLast((moment) => moment.dayNumber <= on) ?? null
}

/** What results alone say on a day; the prior before the first result. */
export function stateOn(filter: ResultsFilter, day: CalendarDay): CurveState {
  const last = lastMoment(filter, day)
  return last === null ? filter.prior : afterDays(last.state, dayNumber(day) - last.dayNumber)
}
