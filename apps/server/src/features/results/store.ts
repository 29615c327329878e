import { message } from '@bell-lap/units/message'
import { randomUUID } from 'node:crypto'
import { conditionsOf } from '@bell-lap/fitness/curve/evidence-error'
import { eventName, raceEvent } from '@bell-lap/units/race-event'
import { verbatim } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import { formatTime } from '@bell-lap/units/time'
import type { Context } from '../../context.ts'
import { notFound, notValid } from '../../contract/problem.ts'
import type { Database } from '../../database/store.ts'
import type { JudgedResults, ResultDoubt } from '../../ports.ts'
import { loadActivityRow } from '../activities/index.ts'
import { plainDayOf } from './plain-day.ts'
import { conditionsOfRow, raceOf } from './race-evidence.ts'
import { recordColumn, recordOfRow } from './record-schema.ts'
import type { RaceRecord } from './record-schema.ts'
import type { ResultRow } from './result-row.ts'
import type { Result, ResultInput } from './schema.ts'

/** Newest day first; results of one day in the order they were added. */
export async function loadResultRows(database: Database, athleteId: string): Promise<ResultRow[]> {
  return database
    .selectFrom('results')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('day', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Distance and time of a typed result; what cannot be read is a 400 that says why. */
export function readResult(input: ResultInput) {
  const distanceM =
    input.eventId === null ? input.distanceM : (raceEvent(input.eventId)?.distanceM ?? null)
  if (distanceM === null) {
    throw notValid(message('invalid.choose-event'), 'distanceM')
  }
  const read = readTime(input.timeText, distanceM)
  if (!read.ok) {
    throw notValid(read.reason, 'timeText')
  }
  return { distanceM, timeS: read.timeS, readAs: read.readAs }
}

function toColumns(input: ResultInput) {
  const { distanceM, timeS } = readResult(input)
  return {
    day: input.day,
    event_id: input.eventId,
    distance_m: distanceM,
    time_s: timeS,
    time_text: input.timeText,
    timing: input.timing,
    setting: input.setting,
    effort: input.effort,
    name: input.name,
    note: input.note,
    excluded: input.excludedFromEstimate ? (1 as const) : (0 as const),
    conditions: input.conditions ? JSON.stringify(input.conditions) : null,
    ...(input.activityId === undefined ? {} : { activity_id: input.activityId }),
    ...(input.record === undefined ? {} : { record: recordColumn(input.record) }),
  }
}

/** The estimate must see it; the runs stay as they are. */
async function countChange(database: Database, athleteId: string): Promise<void> {
  await database
    .updateTable('athletes')
    .set((row) => ({ evidence_revision: row('evidence_revision', '+', 1) }))
    .where('id', '=', athleteId)
    .execute()
}

export async function insertResult(
  context: Context,
  athleteId: string,
  input: ResultInput,
): Promise<string> {
  return context.store.database
    .transaction()
    .execute((transaction) => insertWithin(transaction, athleteId, input, context.now()))
}

/** The same inside of a transaction that does more. */
export async function insertWithin(
  transaction: Database,
  athleteId: string,
  input: ResultInput,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const created_at = now.toISOString()
  if (input.activityId) await loadActivityRow(transaction, athleteId, input.activityId)
  const confirmed = input.confirmed === true ? 1 : 0
  await transaction
    .insertInto('results')
    .values({ id, athlete_id: athleteId, created_at, ...toColumns(input), confirmed })
    .execute()
  await countChange(transaction, athleteId)
  return id
}

export async function updateResult(
  context: Context,
  athleteId: string,
  id: string,
  input: ResultInput,
): Promise<void> {
  const columns = toColumns(input)
  await context.store.database.transaction().execute(async (transaction) => {
    if (input.activityId) await loadActivityRow(transaction, athleteId, input.activityId)
    const before = await transaction
      .selectFrom('results')
      .select(['day', 'distance_m', 'time_s', 'confirmed'])
      .where('id', '=', id)
      .where('athlete_id', '=', athleteId)
      .executeTakeFirst()
    if (before === undefined) throw notFound('result')
    const changed = await transaction
      .updateTable('results')
      .set({ ...columns, confirmed: confirmedNow(before, columns, input) })
      .where('id', '=', id)
      .where('athlete_id', '=', athleteId)
      .executeTakeFirst()
    if (Number(changed.numUpdatedRows) === 0) throw notFound('result')
    await countChange(transaction, athleteId)
  })
}

type Compared = Pick<ResultRow, 'day' | 'distance_m' | 'time_s'>

/** A result that was confirmed stays so until its day, distance or time changes. */
function confirmedNow(
  before: Compared & Pick<ResultRow, 'confirmed'>,
  after: Compared,
  { confirmed }: ResultInput,
): 0 | 1 {
  if (confirmed !== undefined) return confirmed ? 1 : 0
  const same =
    before.day === after.day &&
    before.distance_m === after.distance_m &&
    before.time_s === after.time_s
  return same ? before.confirmed : 0
}

/** Keeps laps, place and goal with a result; the estimate does not follow from them. */
export async function saveRecord(
  { store }: Context,
  { athleteId, id }: { readonly athleteId: string; readonly id: string },
  record: RaceRecord | null,
): Promise<void> {
  const changed = await store.database
    .updateTable('results')
    .set({ record: recordColumn(record) })
    .where('id', '=', id)
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw notFound('result')
}

export async function deleteResult(context: Context, athleteId: string, id: string): Promise<void> {
  await context.store.database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('results')
      .where('id', '=', id)
      .where('athlete_id', '=', athleteId)
      .executeTakeFirst()
    if (Number(gone.numDeletedRows) === 0) throw notFound('result')
    await countChange(transaction, athleteId)
  })
}

/** Rows as the runner sees them. */
export function toResults(
  rows: readonly ResultRow[],
  { moved, doubts, homeAltitudeM }: JudgedResults,
): Result[] {
  const onDay = new Map<string, number>()
  return rows.map((row) => {
    const sameDayOrder = (onDay.get(row.day) ?? 0) + 1
    onDay.set(row.day, sameDayOrder)
    const read = readTime(row.time_text, row.distance_m)
    const event = raceEvent(row.event_id ?? '')
    return {
      id: row.id,
      day: row.day,
      eventId: row.event_id as Result['eventId'],
      distanceM: row.distance_m,
      timeS: row.time_s,
      timeText: row.time_text,
      readAs: read.ok ? read.readAs : verbatim(row.time_text),
      eventName: event === undefined ? null : eventName(event.id),
      timing: row.timing as Result['timing'],
      setting: row.setting as Result['setting'],
      effort: row.effort as Result['effort'],
      name: row.name,
      note: row.note,
      excludedFromEstimate: row.excluded === 1,
      sameDayOrder,
      movedMilePct: moved.get(row.id) ?? null,
      conditions: conditionsOfRow(row),
      activityId: row.activity_id,
      record: recordOfRow(row),
      confirmed: row.confirmed === 1,
      doubt: doubtOf(doubts.get(row.id)),
      plainDay: plainDayOf(row.time_s, conditionsOf(raceOf(row, homeAltitudeM))),
    }
  })
}

function doubtOf(doubt: ResultDoubt | undefined): Result['doubt'] {
  if (doubt === undefined) return null
  const { expectedS, meantS } = doubt
  const meant = meantS === null ? null : { timeS: meantS, timeText: formatTime(meantS) }
  return { expectedS, meant }
}
