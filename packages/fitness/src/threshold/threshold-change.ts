import { RACE_EVENTS, type RaceEventId } from '@bell-lap/units/race-event'
import type { CurveKnowledge } from '../curve/curve-knowledge.ts'
import { sharedChange } from '../curve/kernel.ts'
import { distanceIn, predictTime, Z80 } from '../curve/predict.ts'

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
 * move with it: the less, and the less surely, the further away they are.
 */
export function racesAfterThresholdChange(
  knowledge: CurveKnowledge,
  share: number,
): readonly RaceChange[] {
  const hour = Math.log(distanceIn(knowledge, THRESHOLD_DURATION_S))
  const change = Math.log(1 + share)
  return RACE_EVENTS.filter(({ id }) => RACES.includes(id)).map(({ id, distanceM }) => {
    const { timeS } = predictTime(knowledge, distanceM)
    const together = sharedChange(Math.log(distanceM), hour)
    // What is left free of the race when the hour is known, for a change of this size.
    const half = Z80 * Math.abs(change) * Math.sqrt(1 - together ** 2)
    const after = (logSpeed: number) => timeS * (Math.exp(-logSpeed) - 1)
    const middle = together * change
    const [lowS, highS] = [after(middle + half), after(middle - half)]
    return { eventId: id, changeS: after(middle), lowS, highS }
  })
}
