import { MILE_M } from './length.ts'
import { message } from './message.ts'
import type { Message } from './message.ts'
import { RACE_EVENTS } from './race-event.ts'
import type { RaceEventId } from './race-event.ts'
import { needText } from './wrong-argument.ts'

export type DistanceRead =
  | { readonly ok: true; readonly distanceM: number }
  | { readonly ok: false; readonly reason: Message }

const METRES_OF: Readonly<Record<string, number>> = {
  m: 1,
  metres: 1,
  meters: 1,
  k: 1000,
  km: 1000,
  mi: MILE_M,
  mile: MILE_M,
  miles: MILE_M,
}
const SHORTEST_M = 100
const LONGEST_M = 100_000
/** Words that are typed for an event, apart from its id. */
const OTHER_NAMES: Readonly<Partial<Record<RaceEventId, string>>> = {
  '2mile': 'two miles',
  half: 'half marathon',
}
const NAMED = new Map<string, number>(
  RACE_EVENTS.flatMap(({ id, distanceM }) => [
    [id, distanceM],
    [OTHER_NAMES[id] ?? id, distanceM],
  ]),
)

/**
 * Reads the distance of a race as runners type it: `5k`, `3000`, `3000 m`, `8 km`, `2 miles`, `mile`,
 * `half`. A bare number is metres from 100 on; below that it could be kilometres or miles, so it is
 * asked for again.
 *
 * @example
 * readDistance('8 km') // { ok: true, distanceM: 8000 }
 */
export function readDistance(text: string): DistanceRead {
  needText('text', text)
  const typed = text.trim().toLowerCase().replace(',', '.')
  const named = NAMED.get(typed)
  if (named !== undefined) return { ok: true, distanceM: named }
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(typed)
  const unit = METRES_OF[match?.[2] === '' ? 'm' : (match?.[2] ?? '')]
  if (match === null || unit === undefined) {
    return { ok: false, reason: message('distance.unreadable', { typed: text.trim() }) }
  }
  const distanceM = Number(match[1]) * unit
  if (distanceM < SHORTEST_M && match[2] === '') {
    return { ok: false, reason: message('distance.which-unit', { number: match[1] ?? '' }) }
  }
  return distanceM < SHORTEST_M || distanceM > LONGEST_M
    ? { ok: false, reason: message('distance.out-of-range') }
    : { ok: true, distanceM }
}
