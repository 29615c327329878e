import { MILE_M } from './length.ts'
import { formatTime } from './time.ts'

export type PaceUnit = 'min/km' | 'min/mi' | 's/400m' | 's/200m' | 'km/h' | 'mph'
export type UnitSystem = 'metric' | 'imperial'

/** How long one unit of distance takes, in seconds; only for the paces, not for km/h and mph. */
function secondsPer(speedMps: number, distanceM: number): number {
  return distanceM / speedMps
}

/**
 * A speed in m/s as pace or speed text with its unit: "4:05 /km", "6:34 /mi", "66.8 s/400 m".
 *
 * @example
 * formatPace(4, 'min/km') // '4:10 /km'
 */
export function formatPace(speedMps: number, unit: PaceUnit): string {
  if (!(speedMps > 0)) return '–'
  switch (unit) {
    case 'min/km':
      return `${formatTime(secondsPer(speedMps, 1000))} /km`
    case 'min/mi':
      return `${formatTime(secondsPer(speedMps, MILE_M))} /mi`
    case 's/400m':
      return `${secondsPer(speedMps, 400).toFixed(1)} s/400 m`
    case 's/200m':
      return `${secondsPer(speedMps, 200).toFixed(1)} s/200 m`
    case 'km/h':
      return `${(speedMps * 3.6).toFixed(1)} km/h`
    case 'mph':
      return `${((speedMps * 3600) / MILE_M).toFixed(1)} mph`
  }
}

/**
 * A band of speeds as a pace range, slow to fast as runners say it: "5:20–4:55 /km". Rounded outward,
 * so that an easy range is never narrower than meant.
 */
export function formatPaceRange(slowMps: number, fastMps: number, system: UnitSystem): string {
  const distanceM = system === 'metric' ? 1000 : MILE_M
  const slow = formatTime(Math.ceil(secondsPer(slowMps, distanceM)))
  const fast = formatTime(Math.floor(secondsPer(fastMps, distanceM)))
  const unit = system === 'metric' ? '/km' : '/mi'
  return slow === fast ? `${slow} ${unit}` : `${slow}–${fast} ${unit}`
}

/** A distance for people: "12.4 km", "7.7 mi", "400 m". Track distances stay in metres. */
export function formatDistance(distanceM: number, system: UnitSystem): string {
  if (distanceM < 1000) return `${Math.round(distanceM)} m`
  const value = distanceM / (system === 'metric' ? 1000 : MILE_M)
  return `${value.toFixed(1)} ${system === 'metric' ? 'km' : 'mi'}`
}

/** The everyday pace unit of a unit system. */
export function paceUnitOf(system: UnitSystem): 'min/km' | 'min/mi' {
  return system === 'metric' ? 'min/km' : 'min/mi'
}
