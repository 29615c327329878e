import { MILE_M } from '@bell-lap/units/length'
import { RACE_EVENTS, type RaceEventId } from '@bell-lap/units/race-event'
import type { CurveKnowledge } from '../curve/curve-knowledge.ts'
import { raceDaySd } from '../curve/evidence-error.ts'
import { distanceIn } from '../curve/predict.ts'
import { atDistance } from '../curve/race-distances.ts'
import { shareLeftAfter } from './what-another-adds.ts'

/** What a race would teach, before it is run. */
export interface Lesson {
  readonly eventId: RaceEventId
  /** Share of the mile's present band that would be left. */
  readonly mileBandLeft: number
  /** The same for the speed of an hour, which stands for the threshold. */
  readonly hourBandLeft: number
  /** Expected information about both together, bits. */
  readonly bits: number
}

const RACES: readonly RaceEventId[] = ['800m', '1500m', 'mile', '3000m', '5k', '10k', 'half']
const HOUR_S = 3600

/** Which race would teach most, best first. */
export function lessonsOfRaces(knowledge: CurveKnowledge): readonly Lesson[] {
  const hourM = distanceIn(knowledge, HOUR_S)
  return RACE_EVENTS.filter((event) => RACES.includes(event.id))
    .map(({ id, distanceM }) => {
      const level = atDistance(knowledge.levels, distanceM)
      const race = { distanceM, raceSd: raceDaySd(knowledge.kind, distanceM, level) }
      const mileBandLeft = shareLeftAfter(knowledge, race, MILE_M)
      const hourBandLeft = shareLeftAfter(knowledge, race, hourM)
      const bits = -Math.log2(mileBandLeft) - Math.log2(hourBandLeft)
      return { eventId: id, mileBandLeft, hourBandLeft, bits }
    })
    .toSorted((a, b) => b.bits - a.bits)
}
