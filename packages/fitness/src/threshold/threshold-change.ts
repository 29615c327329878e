import { RACE_EVENTS, type RaceEventId } from '@bell-lap/units/race-event'
import { dot, features } from '../curve/curve-state.ts'
import { DAILY_VARIANCE } from '../curve/passing-time.ts'
import { predictTime, Z80, type CurveKnowledge } from '../curve/predict.ts'

/** What a change of the threshold would mean for one race. */
export interface RaceChange {
  readonly eventId: RaceEventId
  /** Change of the time, seconds; negative is faster. */
  readonly changeS: number
  readonly lowS: number // 80 % interval
  readonly highS: number
}

const RACES: readonly RaceEventId[] = ['mile', '5k', '10k', 'half', 'marathon']
const THRESHOLD_DURATION_S = 3600

/**
 * If the speed of an hour changes by this share (0.02 is two per cent), how far races are expected to
 * move with it. Level and slope of a curve wander at the rates of science A8; a race moves as far as
 * its part of that wandering goes together with the hour's. Nearer races move more surely.
 *
 * @example
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const fasterBy3 = (knowledge: CurveKnowledge) => racesAfterThresholdChange(knowledge, 0.03)
 */
export function racesAfterThresholdChange(
  knowledge: CurveKnowledge,
  share: number,
): readonly RaceChange[] {
  const hour = features(THRESHOLD_DURATION_S)
  const wander = (a: typeof hour, b: typeof hour) =>
    dot(a, [
      DAILY_VARIANCE[0] * b[0],
      DAILY_VARIANCE[1] * b[1],
      DAILY_VARIANCE[2] * b[2],
      DAILY_VARIANCE[3] * b[3],
    ])
  const change = Math.log(1 + share)
  const hourVariance = wander(hour, hour)
  return RACE_EVENTS.filter(({ id }) => RACES.includes(id)).map(({ id, distanceM }) => {
    const { timeS } = predictTime(knowledge, distanceM)
    const race = features(timeS)
    const together = wander(race, hour) / hourVariance
    // What is left free of the race when the hour is known, for a change of this size.
    const free = Math.max(0, wander(race, race) / hourVariance - together ** 2)
    const half = Z80 * Math.abs(change) * Math.sqrt(free)
    const after = (logSpeed: number) => timeS * (Math.exp(-logSpeed) - 1)
    const middle = together * change
    const [lowS, highS] = [after(middle + half), after(middle - half)]
    return { eventId: id, changeS: after(middle), lowS, highS }
  })
}
