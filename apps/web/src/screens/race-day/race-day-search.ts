import { raceEvent } from '@bell-lap/units/race-event'
import type { RaceDayChoice } from '../../api/race-day.ts'

/** The part of the address that says which race and what was chosen, so that it can be kept and printed again. */
export function raceDaySearch(search: Record<string, unknown>): RaceDayChoice {
  const number = (name: string, from: number, to: number) => {
    const value = search[name]
    return typeof value === 'number' && value >= from && value <= to ? { [name]: value } : {}
  }
  const { sessionId, eventId, on, start } = search
  const event = typeof eventId === 'string' ? raceEvent(eventId) : undefined
  return {
    ...(typeof sessionId === 'string' ? { sessionId } : {}),
    ...(event === undefined ? {} : { eventId: event.id }),
    ...(on === 'track' || on === 'road' ? { on } : {}),
    ...(typeof start === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(start) ? { start } : {}),
    ...number('goalS', 60, 20_000),
    ...number('lane', 1, 8),
    ...number('windMps', 0, 25),
    ...number('lapM', 100, 500),
  }
}
