import { z } from 'zod'
import { Day } from '../../contract/values.ts'
import { storedDocument } from '../../database/stored-document.ts'

/** What a calendar shows of a session; a change of it is a new sequence number. */
const CalendarEntry = z.object({
  day: Day,
  title: z.string(),
  text: z.string(),
  /** Local time of day, HH:MM, and the expected length; missing for a whole day. */
  start: z.string().optional(),
  durationS: z.number().optional(),
  /** Where the clocks show `start`; missing in entries of earlier versions. */
  timeZone: z.string().optional(),
})
export type CalendarEntry = z.output<typeof CalendarEntry>

export const CALENDAR_ENTRY = storedDocument(CalendarEntry)

/** `null` for an entry that cannot be read: the next delivery writes it anew. */
export const readEntry = (uid: string, content: string): CalendarEntry | null =>
  CALENDAR_ENTRY.readOrNull({ table: 'delivered_sessions', id: uid, text: content })
