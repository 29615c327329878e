import { eventName, raceEvent } from '@bell-lap/units/race-event'
import type { Evidence } from '../api/estimate.ts'
import type { WebText } from '../text/shown-reader.ts'
import { saySpan } from './say-span.ts'

export const TIMINGS = ['automatic', 'hand'] as const
export const SETTINGS = ['track', 'indoor', 'road', 'grass', 'treadmill', 'trail'] as const
export const EFFORTS = ['race', 'time-trial', 'tactical', 'jogged'] as const
/** The eight lanes of a standard track; the first is the inside. */
export const LANES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** "Mile", "1500 m", "Half marathon"; another distance as it is. */
export function nameOfEvent(
  { eventId, distanceM }: { readonly eventId: string | null; readonly distanceM: number },
  { say }: WebText,
): string {
  const event = raceEvent(eventId ?? '')
  return event === undefined ? saySpan(distanceM) : say(eventName(event.id))
}

/** What there is to know of a piece of evidence, such as why it counts less than others. */
export function sayFlag(flag: Evidence['flags'][number] | 'one-sided', { t }: WebText): string {
  return t(`races.flag-${flag}`)
}
