import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { nameOf } from '../accounts/index.ts'
import { instantOf, loadSettings } from '../settings/index.ts'
import { readEntry } from './calendar-entry.ts'
import type { CalendarEntry } from './calendar-entry.ts'

const REFRESH_S = 6 * 3600
const DAY_MS = 86_400_000

/** The delivered sessions as an iCalendar file; the same sessions always give the same bytes. */
export async function writeCalendar(context: Context, athleteId: string): Promise<string> {
  const { database } = context.store
  const name = await nameOf(database, 'athletes', athleteId)
  const { timeZone, locale } = await loadSettings(database, athleteId)
  const calendar = ical({
    prodId: {
      company: 'Bell Lap',
      product: 'Plan',
      language: (locale ?? 'en').slice(0, 2).toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
    name: `Bell Lap · ${name}`,
    ttl: REFRESH_S,
  })
  calendar.x('X-WR-TIMEZONE', timeZone)
  for (const row of await loadDelivered(database, athleteId)) {
    const entry = readEntry(row.uid, row.content)
    if (entry === null) continue
    const modified = new Date(row.last_modified)
    calendar.createEvent({
      id: eventUid(athleteId, row.uid),
      ...whenOf(entry, timeZone),
      summary: entry.title,
      description: entry.text,
      sequence: row.sequence,
      stamp: modified,
      lastModified: modified,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: row.cancelled_at === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    })
  }
  return calendar.toString()
}

/** Unique in the world, stable for the life of the session, and without the date. */
function eventUid(athleteId: string, sessionId: string): string {
  const runner = createHash('sha256').update(athleteId).digest('hex').slice(0, 12)
  return `${sessionId}-${runner}@bell-lap`
}

/** A whole day ends where the next begins; times are in UTC, so that no time zone need be told. */
function whenOf(entry: CalendarEntry, timeZone: string) {
  if (entry.start === undefined || entry.durationS === undefined) {
    const start = new Date(`${entry.day}T00:00:00Z`)
    return { start, end: new Date(start.getTime() + DAY_MS), allDay: true }
  }
  const start = instantOf(entry.day, entry.start, timeZone)
  return { start, end: new Date(start.getTime() + entry.durationS * 1000) }
}

function loadDelivered(database: Database, athleteId: string) {
  return database
    .selectFrom('delivered_sessions')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('uid')
    .execute()
}
