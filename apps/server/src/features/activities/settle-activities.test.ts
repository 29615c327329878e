import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '../../database/open.ts'
import { madeGpx, madeRun } from '../../testing/made-files.ts'
import {
  freshUrl,
  IN_PARTS,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import { unwatchChanges } from '../../testing/unwatch-changes.ts'
import type { ActivityDetail, ActivitySummary, SportAnswer, SportQuestion } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const allOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities?sport=all')).json<{ items: ActivitySummary[] }>().items

/** Brings a data folder to what the version before this one would have stored. */
async function makeOld(dataDir: string, databaseUrl: string | undefined): Promise<void> {
  const { database, kind } = await openStore(dataDir, databaseUrl, () => TEST_NOW)
  await unwatchChanges(database, kind)
  for (const name of ['comments', 'mile_days', 'grants', 'invitations', 'people_log']) {
    await sql.raw(`drop table ${name}`).execute(database)
  }
  await sql`drop table intervals_sign_ins`.execute(database)
  await sql`drop table squad_athletes`.execute(database)
  await sql`drop table saved_workouts`.execute(database)
  await sql`drop table saved_weeks`.execute(database)
  await sql`drop table meets`.execute(database)
  await sql`drop table squads`.execute(database)
  await sql`alter table accounts drop column admin`.execute(database)
  await sql`drop table sign_in_logins`.execute(database)
  await sql`drop table sign_in_challenges`.execute(database)
  await sql`drop table second_steps`.execute(database)
  await sql`drop table passkeys`.execute(database)
  await sql`drop table api_keys`.execute(database)
  await sql`drop index accounts_by_email`.execute(database)
  for (const name of ['email', 'image', 'updated_at', 'email_verified', 'second_step']) {
    await sql.raw(`alter table accounts drop column ${name}`).execute(database)
  }
  await sql`drop table clip_notes`.execute(database)
  await sql`drop table form_clips`.execute(database)
  await sql`drop table shoes`.execute(database)
  await sql`drop table assistant_proposals`.execute(database)
  await sql`drop table webhook_deliveries`.execute(database)
  await sql`drop table webhooks`.execute(database)
  await sql`alter table athletes drop column runs_revision`.execute(database)
  await sql`drop table security_events`.execute(database)
  await sql`alter table sessions drop column device`.execute(database)
  await sql`alter table sessions drop column seen_at`.execute(database)
  await sql`drop table held_activities`.execute(database)
  await sql`drop table imported_mornings`.execute(database)
  await sql`drop table own_zones`.execute(database)
  await sql`alter table results drop column confirmed`.execute(database)
  await sql`alter table results drop column record`.execute(database)
  await sql`drop table run_shapes`.execute(database)
  for (const name of ['run_forms', 'form_summaries', 'form_work']) {
    await sql.raw(`drop table ${name}`).execute(database)
  }
  for (const name of ['deleted_at', 'kind', 'note', 'feel']) {
    await sql.raw(`alter table activities drop column ${name}`).execute(database)
  }
  await sql`drop table run_races`.execute(database)
  await sql`drop table strength_sets`.execute(database)
  await sql`drop table strength_tests`.execute(database)
  await sql`drop table stopwatch_entries`.execute(database)
  await sql`drop index jobs_one_running`.execute(database)
  await sql`alter table jobs drop column owner`.execute(database)
  await sql`drop table rounds`.execute(database)
  await sql`drop table watch_checks`.execute(database)
  await sql`drop table race_answers`.execute(database)
  await sql`alter table results drop column activity_id`.execute(database)
  await sql`drop table twin_recordings`.execute(database)
  await sql`drop table sport_decisions`.execute(database)
  await sql`alter table activities drop column sport_source`.execute(database)
  await sql`update activities set sport = 'run' where source_sport = 'unnamed'`.execute(database)
  // The phone's recording stood far away in time while it was imported: now it is the same run, twice.
  await sql`update activities set started_at = '2026-05-04T06:00:20Z', local_day = '2026-05-04'
    where file_name = 'phone.gpx'`.execute(database)
  await sql`update meta set value = '8' where key = 'schema_version'`.execute(database)
  await database.destroy()
}

// Tables of an older version were never in parts.
const WHOLE = TEST_STORES.filter(({ url }) => url === undefined || !IN_PARTS)

describe.each(WHOLE)('what an older version stored, on $name', ({ url }) => {
  test('runs stored twice become one, rides taken for runs by their name are rides, the rest is asked', async () => {
    const databaseUrl = await freshUrl(url)
    open = await openForTest({ databaseUrl })
    const files = [
      { name: 'watch.fit', bytes: madeRun('2026-05-04') },
      { name: 'phone.gpx', bytes: madeGpx('2026-04-01', { name: 'Morning loop' }) },
      { name: 'ride.gpx', bytes: madeGpx('2026-05-06', { name: 'Cycling' }) },
      { name: 'plain.gpx', bytes: madeGpx('2026-05-08') },
    ]
    await open.finished((await open.upload(files)).json<TestImport>().id)
    expect(await allOf(open)).toHaveLength(4)
    const { dataDir } = open
    await open.close()
    await makeOld(dataDir, databaseUrl)
    open = await openForTest({ dataDir, databaseUrl })
    await expect
      .poll(async () => (await allOf(open as TestBellLap)).length, { timeout: 60_000 })
      .toBe(3)
    const after = await allOf(open)
    expect(after.map(({ sport, sportSource }) => [sport, sportSource])).toEqual([
      ['run', 'assumed'],
      ['ride', 'name'],
      ['run', 'file'],
    ])
    const detail = (await open.ask('GET', `/activities/${after[2]?.id}`)).json<ActivityDetail>()
    expect(detail).toMatchObject({ original: { fileName: 'watch.fit' }, name: 'Morning loop' })
    expect(detail.alsoRecorded).toMatchObject([{ fileName: 'phone.gpx' }])
    const question = (await open.ask('GET', '/activities/sport')).json<SportQuestion>()
    expect([question.unknown.count, question.assumed.count]).toEqual([0, 1])
    const answer = await open.ask('POST', '/activities/sport', { sport: 'run', which: 'assumed' })
    expect(answer.json<SportAnswer>().activities).toBe(1)
    const asked = (await open.ask('GET', '/activities/sport')).json<SportQuestion>()
    expect(asked.assumed.count).toBe(0)
  })
})

test('an answer that is not there cannot be taken back', async () => {
  open = await openForTest()
  const answer = await open.ask('POST', `/activities/sport/${randomUUID()}/undo`)
  expect(answer.statusCode).toBe(404)
})
