import { randomUUID } from 'node:crypto'
import type { Fault, FormDrill } from '@bell-lap/form/findings/fault'
import type { Side } from '@bell-lap/form/video/pose-recording'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'

/** What the re-test is compared with: how far past the flag, past usual or past fresh it was, and how it was measured. */
export interface Baseline {
  readonly source: 'session' | 'trend' | 'video'
  readonly measure: string
  readonly value: number
  readonly excess: number
  readonly leastChange: number
  /** Of the trend or the clip; what follows is unknown where an older version began the work. */
  readonly speedMps?: number | null
  /** What two sensors measured is never compared. */
  readonly sensorKey?: string | null
  /** The leg that the clip shows. */
  readonly near?: Side | null
}

export interface FormWork {
  readonly id: string
  readonly begunOn: CalendarDay
  readonly retestOn: CalendarDay
  readonly fault: Fault
  readonly drill: FormDrill
  readonly drillM: number
  readonly baseline: Baseline
}
type Content = Pick<FormWork, 'fault' | 'drill' | 'drillM' | 'baseline'>

const CONTENT = storedDocument(withFields<Content>({ baseline: 'object' }))

/** Four weeks of drills before the re-test (science E7, X). */
const RETEST_DAYS = 28
/** A re-test that nobody ran is over after so many days more. */
const LAPSES_DAYS = 28

export const retestDay = (today: CalendarDay): CalendarDay => addDays(today, RETEST_DAYS)

/** What the runner works on, the oldest first; what was ended or lapsed is left out. */
export async function loadWork(
  database: Database,
  athleteId: string,
  today: CalendarDay,
): Promise<readonly FormWork[]> {
  const rows = await database
    .selectFrom('form_work')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('ended_on', 'is', null)
    .where('retest_on', '>=', addDays(today, -LAPSES_DAYS))
    .orderBy('begun_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    begunOn: row.begun_on,
    retestOn: row.retest_on,
    ...CONTENT.read({ table: 'form_work', id: row.id, text: row.content }),
  }))
}

export async function insertWork(
  database: Database,
  athleteId: string,
  work: Omit<FormWork, 'id'>,
): Promise<string> {
  const id = randomUUID()
  const { begunOn, retestOn, fault, drill, drillM, baseline } = work
  await database
    .insertInto('form_work')
    .values({
      id,
      athlete_id: athleteId,
      begun_on: begunOn,
      retest_on: retestOn,
      ended_on: null,
      content: CONTENT.write({ fault, drill, drillM, baseline }),
    })
    .execute()
  return id
}

export async function endWorkRow(
  { store }: Context,
  athleteId: string,
  id: string,
  today: CalendarDay,
): Promise<void> {
  const changed = await store.database
    .updateTable('form_work')
    .set({ ended_on: today })
    .where('id', '=', id)
    .where('athlete_id', '=', athleteId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw notFound('form-work')
}
