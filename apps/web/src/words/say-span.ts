import { MILE_M } from '@bell-lap/units/length'

const ONE_MILE_TOLERANCE_M = 1

/** The distance of a race, a lap or a best effort: "400 m", "1 mile", "5 km". */
export function saySpan(distanceM: number): string {
  if (Math.abs(distanceM - MILE_M) < ONE_MILE_TOLERANCE_M) return '1 mile'
  if (Math.abs(distanceM - 2 * MILE_M) < ONE_MILE_TOLERANCE_M) return '2 miles'
  if (distanceM >= 2000 && distanceM % 1000 !== 200)
    return `${Number((distanceM / 1000).toFixed(1))} km`
  return `${Math.round(distanceM)} m`
}
