import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { nameOf } from '../accounts/index.ts'
import { instantOf, loadSettings } from '../settings/index.ts'
import { readEntry } from './calendar-entry.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { isNamedZone, timeZoneComponent } from './time-zone-component.ts'

const REFRESH_S = 6 * 3600
const DAY_MS = 86_400_000
const LINE_END = '\r\n'

/** The delivered sessions as an iCalendar file; the same sessions always give the same bytes. */
export async function writeCalendar(context: Context, athleteId: string): Promise<string> {
  const { database } = context.store
  const name = await nameOf(database, 'athletes', athleteId)
  const { timeZone, locale } = await loadSettings(database, athleteId)
  const delivered = (await loadDelivered(database, athleteId)).flatMap((row) => {
    const entry = readEntry(row.uid, row.content)
    return entry === null ? [] : [{ row, entry, zone: zoneOf(entry, timeZone) }]
  })
  const calendar = ical({
    prodId: {
      company: 'Bell Lap',
      product: 'Plan',
      language: (locale ?? 'en').slice(0, 2).toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
    name: `Bell Lap · ${name}`,
    ttl: REFRESH_S,
    // Without a zone of the calendar: it would take the Z from the times at which events were written.
    timezone: {
      name: null,
      generator: (zone) =>
        componentFor(
          zone,
          delivered.filter((one) => one.zone === zone).map(({ entry }) => entry.day),
        ),
    },
  })
  calendar.x('X-WR-TIMEZONE', timeZone)
  for (const { row, entry, zone } of delivered) {
    const modified = new Date(row.last_modified)
    calendar.createEvent({
      id: eventUid(athleteId, row.uid),
      ...whenOf(entry, zone),
      summary: entry.title,
      description: entry.text,
      sequence: row.sequence,
      stamp: modified,
      lastModified: modified,
      transparency: ICalEventTransparency.TRANSPARENT,
      status: row.cancelled_at === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    })
  }
  return `${calendar.toString()}${LINE_END}`
}

/** The zone of an event with a time; entries of earlier versions have the zone of the settings. */
function zoneOf({ start, timeZone }: CalendarEntry, ofSettings: string): string | null {
  return start === undefined ? null : (timeZone ?? ofSettings)
}

function componentFor(zone: string, days: readonly string[]): string | null {
  const years = days.map((day) => Number(day.slice(0, 4)))
  return years.length === 0 ? null : timeZoneComponent(zone, Math.min(...years), Math.max(...years))
}

/** Unique in the world, stable for the life of the session, and without the date. */
function eventUid(athleteId: string, sessionId: string): string {
  const runner = createHash('sha256').update(athleteId).digest('hex').slice(0, 12)
  return `${sessionId}-${runner}@bell-lap`
}

/**
 * A whole day ends where the next begins. A time is what the clocks show in its zone, so that a run
 * at 06:30 stays at 06:30 when they change.
 */
function whenOf(entry: CalendarEntry, zone: string | null) {
  if (zone === null || entry.start === undefined) {
    const start = new Date(`${entry.day}T00:00:00Z`)
    return { start, end: new Date(start.getTime() + DAY_MS), allDay: true }
  }
  const start = instantOf(entry.day, entry.start, zone)
  const end = new Date(start.getTime() + 1000 * (entry.durationS ?? 0))
  if (!isNamedZone(zone)) return { start, end }
  const shown = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  return { start: shown(start), end: shown(end), timezone: zone }
}

function loadDelivered(database: Database, athleteId: string) {
  return database
    .selectFrom('delivered_sessions')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('uid')
    .execute()
}
