import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { raceEvent } from '@bell-lap/units/race-event'
import type { WebText } from '../text/shown-reader.ts'
import { saySpan } from './say-span.ts'

export const TIMINGS = ['automatic', 'hand'] as const
export const SETTINGS = ['track', 'indoor', 'road', 'grass', 'treadmill', 'trail'] as const
export const EFFORTS = ['race', 'time-trial', 'tactical', 'jogged'] as const
/** The eight lanes of a standard track; the first is the inside. */
export const LANES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** Events with a name; the others are called by their distance. */
const NAMED_EVENTS: Readonly<Record<string, TextCode>> = {
  mile: 'races.event-mile',
  '2mile': 'races.event-2mile',
  '5k': 'races.event-5k',
  '10k': 'races.event-10k',
  half: 'races.event-half',
  marathon: 'races.event-marathon',
}

/** "Mile", "1500 m", "Half marathon"; another distance as it is. */
export function nameOfEvent(
  { eventId, distanceM }: { readonly eventId: string | null; readonly distanceM: number },
  { t }: WebText,
): string {
  const code = NAMED_EVENTS[eventId ?? '']
  if (code !== undefined) return t(code)
  return raceEvent(eventId ?? '')?.name ?? saySpan(distanceM)
}

/** Why a piece of evidence counts less than others. */
const FLAGS: Readonly<Record<string, TextCode>> = {
  'hand-timed': 'races.flag-hand-timed',
  tactical: 'races.flag-tactical',
  jogged: 'races.flag-jogged',
  outlier: 'races.flag-outlier',
  old: 'races.flag-old',
  treadmill: 'races.flag-treadmill',
  gps: 'races.flag-gps',
  'one-sided': 'races.flag-one-sided',
  'stands-in-for-result': 'races.flag-stands-in-for-result',
  trail: 'races.flag-trail',
  downhill: 'races.flag-downhill',
  'too-steep': 'races.flag-too-steep',
  'correction-capped': 'races.flag-correction-capped',
}

/** An unknown flag falls back to its own words. */
export function sayFlag(flag: string, { t }: WebText): string {
  const code = FLAGS[flag]
  return code === undefined ? flag.replaceAll('-', ' ') : t(code)
}
