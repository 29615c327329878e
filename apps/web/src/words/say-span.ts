import { sayDistance } from '@bell-lap/text/numbers'
import { MILE_M } from '@bell-lap/units/length'
import { textNow } from '../text/shown-reader.ts'

const ONE_MILE_TOLERANCE_M = 1
/** Up to here in metres, as on a track. */
const METRES_BELOW_M = 2000

/** The distance of a race, a lap or a best effort: "400 m", "1 mile", "5 km"; track distances in both unit systems. */
export function saySpan(distanceM: number): string {
  const { t, reader } = textNow()
  for (const count of [1, 2, 10]) {
    if (Math.abs(distanceM - count * MILE_M) < ONE_MILE_TOLERANCE_M)
      return t('races.span-miles', { count })
  }
  const rounded = distanceM >= METRES_BELOW_M && distanceM % 1000 !== 200
  return rounded
    ? sayDistance(distanceM, { ...reader, units: 'metric' }, 'planned')
    : sayDistance(distanceM, reader, 'track')
}
