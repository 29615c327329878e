import { HALF_MARATHON_M, MARATHON_M, MILE_M } from './length.ts'
import { message } from './message.ts'
import type { Message } from './message.ts'

/**
 * The events that have a name. 1500 m, 1600 m and the mile (and 3000 m, 3200 m and two
 * miles) are different events and are never merged.
 */
export const RACE_EVENTS = [
  { id: '200m', distanceM: 200 },
  { id: '400m', distanceM: 400 },
  { id: '800m', distanceM: 800 },
  { id: '1000m', distanceM: 1000 },
  { id: '1200m', distanceM: 1200 },
  { id: '1500m', distanceM: 1500 },
  { id: '1600m', distanceM: 1600 },
  { id: 'mile', distanceM: MILE_M },
  { id: '2000m', distanceM: 2000 },
  { id: '3000m', distanceM: 3000 },
  { id: '3200m', distanceM: 3200 },
  { id: '2mile', distanceM: 2 * MILE_M },
  { id: '5k', distanceM: 5000 },
  { id: '10k', distanceM: 10000 },
  { id: 'half', distanceM: HALF_MARATHON_M },
  { id: 'marathon', distanceM: MARATHON_M },
] as const

export type RaceEvent = (typeof RACE_EVENTS)[number]
export type RaceEventId = RaceEvent['id']

const BY_ID = new Map<string, RaceEvent>(RACE_EVENTS.map((event) => [event.id, event]))

/** The event with this id, or `undefined` for an id that is none of ours. */
export function raceEvent(id: RaceEventId): RaceEvent
export function raceEvent(id: string): RaceEvent | undefined
export function raceEvent(id: string): RaceEvent | undefined {
  return BY_ID.get(id)
}

/**
 * What an event is called in the reader's language.
 *
 * @example
 * eventName('half') // { code: 'event.half', values: {} }
 * raceEvent('2mile').distanceM // 3218.688
 */
export function eventName(id: RaceEventId): Message {
  return message(`event.${id}`)
}

/** The name of the event over a distance; a distance that is no event is called by its metres. */
export function nameOfDistance(distanceM: number): Message {
  const event = RACE_EVENTS.find((one) => Math.abs(one.distanceM - distanceM) < 1)
  return event === undefined ? message('event.other', { distanceM }) : eventName(event.id)
}
