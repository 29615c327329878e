import { MILE_M } from '@bell-lap/units/length'
import {
  along,
  dot,
  features,
  keepPlausible,
  lessOuter,
  logSpeedAt,
  plusDiagonal,
  times,
} from './curve-state.ts'
import type { CurveState, Matrix4 } from './curve-state.ts'
import { raceDaySd } from './evidence-error.ts'
import { pushOf } from './lower-bound.ts'
import type { LowerBound, Push } from './lower-bound.ts'
import { timeOnCurve } from './predict.ts'

export interface Lifted {
  readonly state: CurveState
  /** The best that moved the mile. */
  readonly mile: Push | null
  /** The best that moved the curve away from the mile and from the results. */
  readonly elsewhere: Push | null
  /** Change of the mile time, per cent; never above 0. */
  readonly movedMilePct: number
}

/** What was run for a result: its duration and its log-speed as it stands, uncorrected. */
export interface Ran {
  readonly durationS: number
  readonly logSpeed: number
}

/** Shifts smaller than this are not worth a step, log-speed. */
const WORTH_A_STEP = 1e-5

/**
 * Lifts the curve by lower bounds. Only the strongest counts: bests of one run, neighbouring
 * distances and the same session week after week say the same thing, so they are never added up.
 * The whole curve rises by the most that a best says about the mile; then, with the mile and the
 * durations of results held, the best that is furthest above the rest of the
 * curve bends it. Another bound can therefore never make the mile slower.
 *
 * Runs never narrow the band, and they widen it where it would leave a result (`ran`) behind that it
 * held before: what was run stays inside the 80 % band, whatever is recorded.
 */
export function liftByBests(
  base: CurveState,
  bounds: readonly LowerBound[],
  onDay: number,
  ran: readonly Ran[],
): Lifted {
  const baseMileS = timeOnCurve(base, MILE_M)
  const slope = features(baseMileS)
  let gain = WORTH_A_STEP
  let mile: Push | null = null
  for (const bound of bounds) {
    const push = pushOf(bound, base, base.covariance, onDay)
    const gained = push === null ? 0 : dot(slope, push.along)
    if (gained <= gain) continue
    gain = gained
    mile = push
  }
  const held = [baseMileS, ...ran.map(({ durationS }) => durationS)]
  const risen = mile === null ? base : raised(base, gain, ran)
  const bent = bendElsewhere(risen, bounds, { onDay, held })
  const mileS = timeOnCurve(bent.state, MILE_M)
  return { ...bent, mile, movedMilePct: 100 * (mileS / baseMileS - 1) }
}

/**
 * The whole curve raised. A result within one standard deviation of the base stays within one of the
 * raised curve; for one further behind, the slow end of the band stays where it was.
 */
function raised(base: CurveState, gain: number, ran: readonly Ran[]): CurveState {
  let more = 0
  for (const { durationS, logSpeed } of ran) {
    const { mean, variance } = logSpeedAt(base, durationS)
    const distanceM = durationS * Math.exp(logSpeed)
    const daySd = raceDaySd({ distanceM, timeS: durationS }, base.shape)
    const sd = Math.sqrt(variance + daySd ** 2)
    const wanted = Math.max(sd, gain + Math.min(sd, mean - logSpeed))
    more = Math.max(more, wanted ** 2 - sd ** 2)
  }
  return {
    ...base,
    mean: along(base.mean, [1, 0, 0, 0], gain),
    covariance: plusDiagonal(base.covariance, [more, 0, 0, 0]),
  }
}

/** Bends the curve by the strongest bound away from the held durations; the mile keeps its time. */
function bendElsewhere(
  state: CurveState,
  bounds: readonly LowerBound[],
  { onDay, held }: { readonly onDay: number; readonly held: readonly number[] },
): { readonly state: CurveState; readonly elsewhere: Push | null } {
  const covariance = held.reduce(holding, state.covariance)
  let elsewhere: Push | null = null
  for (const bound of bounds) {
    const push = pushOf(bound, state, covariance, onDay)
    if (push !== null && push.logSpeed > (elsewhere?.logSpeed ?? WORTH_A_STEP)) elsewhere = push
  }
  if (elsewhere === null) return { state, elsewhere }
  const mean = along(state.mean, elsewhere.along, 1)
  const { mean: plausible } = keepPlausible({ ...state, mean, covariance })
  const mileS = timeOnCurve(state, MILE_M)
  return { state: withMile({ ...state, mean: plausible }, mileS), elsewhere }
}

/** Below this variance a log-speed is held already. */
const HELD_VARIANCE = 1e-10

/** The covariance once the log-speed at a duration is fixed. */
function holding(covariance: Matrix4, durationS: number): Matrix4 {
  const slope = features(durationS)
  const column = times(covariance, slope)
  const variance = dot(slope, column)
  return variance < HELD_VARIANCE ? covariance : lessOuter(covariance, column, 1 / variance)
}

const MILE_ROUNDS = 12

/** The same curve, raised or lowered as a whole until the mile takes this long. */
function withMile(state: CurveState, mileS: number): CurveState {
  let moved = state
  for (let round = 0; round < MILE_ROUNDS; round += 1) {
    const off = Math.log(timeOnCurve(moved, MILE_M) / mileS)
    if (Math.abs(off) < 1e-12) break
    moved = { ...moved, mean: along(moved.mean, [1, 0, 0, 0], off) }
  }
  return moved
}
