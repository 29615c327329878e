import { randomUUID } from 'node:crypto'
import { isDayInDoubt } from '@bell-lap/activity/read/day-in-doubt'
import { startOnDay } from '@bell-lap/activity/read/start-on-day'
import type { Home } from '@bell-lap/activity/read/home'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { writeMessage } from '../../contract/stored-message.ts'
import type { HeldActivityTable } from '../../database/import-tables.ts'
import type { ImportFileTable } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'
import { STORED_IDS } from '../../database/stored-document.ts'
import type { DecodedActivity } from '../../jobs/decoded-recording.ts'
import { bumpEvidence, RunsNear, timesOf } from '../activities/index.ts'
import { loadSettings, todayOf } from '../settings/index.ts'
import type { HeldActivity } from './held-schema.ts'
import { settleLists } from './settle-lists.ts'
import { extraOf, nameOfFile, storeActivity } from './store-activity.ts'
import { decodeManualEntry } from './strava-list.ts'

type HeldRow = Selectable<HeldActivityTable>

const DOUBT = 'day-in-doubt'
const DATED = 'day-typed'
const DISCARDED = 'discarded'

/** Keeps an activity whose day cannot be right, until the runner types it. */
export async function holdActivity(
  context: Context,
  database: Database,
  { activity }: DecodedActivity,
  { file, place }: { readonly file: Selectable<ImportFileTable>; readonly place: number },
): Promise<void> {
  await database
    .insertInto('held_activities')
    .values({
      id: randomUUID(),
      athlete_id: file.athlete_id,
      sha256: file.sha256,
      file_name: nameOfFile(file),
      place,
      extra: file.extra,
      started_at: activity.startedAt,
      sport: activity.sport,
      name: activity.name,
      distance_m: activity.distanceM,
      moving_time_s: activity.movingTimeS,
      held_at: context.now().toISOString(),
      settled_at: null,
      activity_id: null,
    })
    .execute()
}

/** What waits for its day, and what was settled, the newest first. */
export async function loadHeld(database: Database, athleteId: string): Promise<HeldActivity[]> {
  const rows = await database
    .selectFrom('held_activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('held_at', 'desc')
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(toHeld)
}

/** The runner typed the day: the activity is read again and stored as if its file had said so. */
export async function giveDay(
  context: Context,
  athleteId: string,
  id: string,
  day: CalendarDay,
): Promise<HeldActivity> {
  const { database } = context.store
  const row = await loadRow(database, athleteId, id)
  if (row.settled_at !== null) throw new HttpProblem('held-settled')
  if (isDayInDoubt(day, await todayOf(context, athleteId))) throw new HttpProblem('day-in-doubt')
  const { timeZone, units } = await loadSettings(database, athleteId)
  const decoded = onDay(await readAgain(context, row, { timeZone, units }), day, timeZone)
  const origin = {
    athleteId,
    sha256: row.sha256,
    fileName: row.file_name,
    extra: extraOf('held_activities', row),
  }
  await database.transaction().execute(async (transaction) => {
    const near = new RunsNear(transaction, athleteId, [timesOf(decoded)])
    const stored = await storeActivity(transaction, decoded, origin, { taken: new Set(), near })
    const became = stored.as === 'added' ? stored.id : stored.link.id
    const settled = { settled_at: context.now().toISOString(), activity_id: became }
    await transaction.updateTable('held_activities').set(settled).where('id', '=', id).execute()
    await reportAgain(transaction, row)
    await bumpEvidence(transaction, athleteId)
  })
  // An entry of a list may describe a recording that is here.
  await settleLists(database, athleteId, timeZone)
  await context.ports.followActivities(athleteId)
  return toHeld(await loadRow(database, athleteId, id))
}

/** Leaves an activity out for good, or holds it again. */
export async function setDiscarded(
  context: Context,
  athleteId: string,
  id: string,
  discarded: boolean,
): Promise<HeldActivity> {
  const { database } = context.store
  const row = await loadRow(database, athleteId, id)
  if (row.activity_id !== null) throw new HttpProblem('held-settled')
  const settled_at = discarded ? context.now().toISOString() : null
  await database.transaction().execute(async (transaction) => {
    const held = transaction.updateTable('held_activities').set({ settled_at })
    await held.where('id', '=', id).execute()
    await reportAgain(transaction, row)
  })
  context.events.changed(athleteId, 'activities')
  return toHeld({ ...row, settled_at })
}

/** The reports of the imports say what became of a file, once nothing of it waits any more. */
async function reportAgain(
  database: Database,
  { athlete_id, sha256 }: Pick<HeldRow, 'athlete_id' | 'sha256'>,
): Promise<void> {
  if (sha256 === null) return
  const rows = await database
    .selectFrom('held_activities')
    .select(['settled_at', 'activity_id'])
    .where('athlete_id', '=', athlete_id)
    .where('sha256', '=', sha256)
    .execute()
  const waiting = rows.filter(({ settled_at }) => settled_at === null).length
  const became = rows.flatMap(({ activity_id }) => activity_id ?? [])
  const files = await database
    .selectFrom('import_files')
    .select(['id', 'activity_ids'])
    .where('athlete_id', '=', athlete_id)
    .where('sha256', '=', sha256)
    .where('reason_code', 'in', [DOUBT, DATED, DISCARDED])
    .execute()
  for (const { id, activity_ids: text } of files) {
    const others = STORED_IDS.read({ table: 'import_files', id, text })
    const ids = [...new Set([...others, ...became])]
    const activity_ids = JSON.stringify(ids)
    const report = reportOf(waiting, ids.length)
    await database
      .updateTable('import_files')
      .set({ ...report, activity_ids })
      .where('id', '=', id)
      .execute()
  }
}

function reportOf(waiting: number, activities: number) {
  if (waiting > 0) {
    const reason = writeMessage(message('import.day-in-doubt', { count: waiting }))
    return { outcome: 'held', reason_code: DOUBT, reason } as const
  }
  return activities > 0
    ? ({
        outcome: 'imported',
        reason_code: DATED,
        reason: writeMessage(message('file.day-typed')),
      } as const)
    : ({
        outcome: 'skipped',
        reason_code: DISCARDED,
        reason: writeMessage(message('import.discarded')),
      } as const)
}

async function loadRow(database: Database, athleteId: string, id: string): Promise<HeldRow> {
  const row = await database
    .selectFrom('held_activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('activity')
  return row
}

async function readAgain(context: Context, row: HeldRow, home: Home): Promise<DecodedActivity> {
  const extra = extraOf('held_activities', row)
  const recording =
    extra?.manual !== undefined
      ? decodeManualEntry(extra.manual, home.timeZone)
      : await context.readers.read({
          path: await context.originals.readable(row.sha256 ?? ''),
          home,
          listedSport: extra?.sportWord,
        })
  const one = recording.ok ? recording.activities[row.place] : undefined
  if (one === undefined) throw notFound('original')
  return one
}

function onDay(decoded: DecodedActivity, day: CalendarDay, homeZone: string): DecodedActivity {
  const { activity } = decoded
  const issues = [...activity.issues, { code: 'day-typed', detail: message('file.day-typed') }]
  const startedAt = startOnDay(activity, day, homeZone)
  return { ...decoded, activity: { ...activity, startedAt, localDay: day, issues } }
}

const toHeld = (row: HeldRow): HeldActivity => ({
  id: row.id,
  fileName: row.file_name,
  name: row.name,
  sport: row.sport as HeldActivity['sport'],
  startedAt: row.started_at,
  distanceM: row.distance_m,
  movingTimeS: row.moving_time_s,
  state: row.settled_at === null ? 'waiting' : row.activity_id === null ? 'discarded' : 'dated',
  activityId: row.activity_id,
})
