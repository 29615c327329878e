import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

export const TRACK_LAP_M = 400
const KILOMETRE_M = 1000
const QUARTER_M = MILE_M / 4
/** From here on a road race has marks by the kilometre or mile. */
const LONG_FROM_M = 3000
const SAME_M = 1

/** Where a race is run, and how it is counted. */
export interface RaceCourse {
  readonly on: 'track' | 'road'
  readonly distanceM: number
  /** Metres from one mark to the next. */
  readonly lapM: number
  /** Where the metres are that are no whole lap. */
  readonly oddAt: 'start' | 'finish'
}

/**
 * The marks of a race: on a track the finish line, the odd metres first; on a road each kilometre or mile of the
 * reader, and each quarter of a single mile.
 */
export function courseOf(
  { distanceM, on }: Pick<RaceCourse, 'distanceM' | 'on'>,
  { units, lapM }: { readonly units: 'metric' | 'imperial'; readonly lapM?: number | undefined },
): RaceCourse {
  if (on === 'track') return { on, distanceM, lapM: lapM ?? TRACK_LAP_M, oddAt: 'start' }
  const isMile = Math.abs(distanceM - MILE_M) < SAME_M
  const every = units === 'metric' ? KILOMETRE_M : MILE_M
  const marked = isMile ? QUARTER_M : distanceM >= LONG_FROM_M ? every : TRACK_LAP_M
  return { on, distanceM, lapM: marked, oddAt: 'finish' }
}

/** What a mark is called: "first 9 m", "809 m", "2 km", "½ mile", "Finish". */
export function labelOf(
  { distanceM, lapM, on }: RaceCourse,
  lap: { readonly atM: number; readonly lapM: number },
  first: boolean,
): Message {
  if (Math.abs(lap.atM - distanceM) < SAME_M) return message('race-day.finish')
  if (on === 'track') {
    return first && lap.lapM < lapM - 1
      ? message('race-day.first-metres', { distanceM: lap.lapM })
      : message('race-day.mark', { metres: Math.round(lap.atM) })
  }
  if (lapM === QUARTER_M)
    return message('race-day.quarter', { quarters: Math.round(lap.atM / lapM) })
  return lapM === TRACK_LAP_M
    ? message('race-day.mark', { metres: Math.round(lap.atM) })
    : message('race-day.road-mark', { markM: lap.atM })
}
