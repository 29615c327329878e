import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { keepPlausible, logSpeedAt, plusDiagonal } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'
import { HARD_DEFICIT } from './evidence-error.ts'
import { DOUBT_SD } from './lower-bound.ts'
import type { LowerBound } from './lower-bound.ts'
import { afterDays } from './passing-time.ts'
import { timeOnCurve } from './predict.ts'
import { updateByLowerBound } from './training-update.ts'

/**
 * Without a result the error of the mile is never less than this, log-speed: nobody knows how much
 * faster than in training the runner can race (grade X).
 */
const LEAST_SD_WITHOUT_RESULT = 0.05

/** A day and what was believed on it. */
export interface BeliefOnDay {
  readonly dayNumber: number
  readonly state: CurveState
}

/** The belief that hard running stands for while there is no result, and what it rests on. */
export interface FromTraining {
  readonly state: CurveState
  readonly steps: readonly {
    readonly bound: LowerBound
    readonly before: CurveState
    readonly movedMilePct: number
  }[]
}

/**
 * What hard running says while no result of the last two years is known: each best lies some way below
 * what the runner can do, how far is an exponential distribution with a wide mean.
 *
 * An all-out run counts more than any session: where there is one, the best of them alone stands in
 * for the result, so that another run never makes the runner slower.
 */
export function believeTraining(
  start: BeliefOnDay | null,
  prior: CurveState,
  telling: { readonly allOut: readonly LowerBound[]; readonly hard: readonly LowerBound[] },
  today: CalendarDay,
): FromTraining | null {
  const onDay = dayNumber(today)
  const follow = (bounds: readonly LowerBound[]) => followBounds(start, prior, bounds, onDay)
  const alone = telling.allOut.map((bound) => follow([bound]))
  if (alone.length === 0 && telling.hard.length === 0) return null
  const mileS = (one: FromTraining) => timeOnCurve(one.state, MILE_M)
  const [first, ...others] = alone
  const found =
    first === undefined
      ? follow(telling.hard)
      : others.reduce((best, one) => (mileS(one) < mileS(best) ? one : best), first)
  return { ...found, state: atLeastUnsure(found.state) }
}

function followBounds(
  start: BeliefOnDay | null,
  prior: CurveState,
  bounds: readonly LowerBound[],
  onDay: number,
): FromTraining {
  const steps: FromTraining['steps'][number][] = []
  let { dayNumber: day, state } = start ?? {
    dayNumber: bounds[0]?.dayNumber ?? onDay,
    state: prior,
  }
  for (const bound of bounds) {
    const before = afterDays(state, bound.dayNumber - day)
    state = keepPlausible(updateByHardRun(before, bound))
    day = bound.dayNumber
    const movedMilePct = 100 * (timeOnCurve(state, MILE_M) / timeOnCurve(before, MILE_M) - 1)
    steps.push({ bound, before, movedMilePct })
  }
  return { state: afterDays(state, onDay - day), steps }
}

function updateByHardRun(before: CurveState, bound: LowerBound): CurveState {
  const { durationS, logSpeed, variance, evidence } = bound
  const kind =
    evidence.kind === 'race' ? 'jogged' : evidence.class === 'all-out' ? 'all-out' : 'hard-session'
  const expected = logSpeedAt(before, durationS)
  const surprise = (logSpeed - expected.mean) / Math.sqrt(expected.variance + variance)
  const doubt = surprise > DOUBT_SD ? (surprise / DOUBT_SD) ** 2 : 1
  const sd = Math.sqrt(variance) * doubt
  return updateByLowerBound(before, { durationS, logSpeed, sd }, HARD_DEFICIT[kind])
}

function atLeastUnsure(state: CurveState): CurveState {
  const { variance } = logSpeedAt(state, timeOnCurve(state, MILE_M))
  const missing = LEAST_SD_WITHOUT_RESULT ** 2 - variance
  if (missing <= 0) return state
  return { ...state, covariance: plusDiagonal(state.covariance, [missing, 0, 0, 0]) }
}
