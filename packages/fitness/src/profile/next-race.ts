import { MILE_M } from '@bell-lap/units/length'
import { RACE_EVENTS, type RaceEventId } from '@bell-lap/units/race-event'
import { raceDaySd } from '../curve/evidence-error.ts'
import { predictTime, type CurveKnowledge } from '../curve/predict.ts'
import { updateByMeasurement } from '../curve/race-update.ts'

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
const TEN_KM = 10_000

/**
 * Which race would teach most, best first. What is learnt does not depend on how the race goes: the
 * variance after a measurement is known before it (Lindley 1956).
 *
 * @example
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const best = (knowledge: CurveKnowledge) => lessonsOfRaces(knowledge)[0]
 */
export function lessonsOfRaces(knowledge: CurveKnowledge): readonly Lesson[] {
  const hourM = hourDistance(knowledge)
  const sdOf = (after: CurveKnowledge, distanceM: number) => predictTime(after, distanceM).logSd
  const mileNow = sdOf(knowledge, MILE_M)
  const hourNow = sdOf(knowledge, hourM)
  return RACE_EVENTS.filter((event) => RACES.includes(event.id))
    .map(({ id, distanceM }) => {
      const { timeS } = predictTime(knowledge, distanceM)
      const sd = raceDaySd({ distanceM, timeS }, knowledge.shape)
      const logSpeed = Math.log(distanceM / timeS)
      const state = updateByMeasurement(knowledge, { durationS: timeS, logSpeed, sd })
      const after = { ...state, observedDurationsS: [...knowledge.observedDurationsS, timeS] }
      const mileBandLeft = sdOf(after, MILE_M) / mileNow
      const hourBandLeft = sdOf(after, hourM) / hourNow
      const bits = -Math.log2(mileBandLeft) - Math.log2(hourBandLeft)
      return { eventId: id, mileBandLeft, hourBandLeft, bits }
    })
    .toSorted((a, b) => b.bits - a.bits)
}

/** Metres that take about an hour: those of an hour at 10K speed, which is near enough. */
function hourDistance(knowledge: CurveKnowledge): number {
  const { timeS } = predictTime(knowledge, TEN_KM)
  return (TEN_KM / timeS) * HOUR_S
}
