import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { newFolder, removeFolder, TEST_NOW } from '../testing/open-for-test.ts'
import { unwatchChanges } from '../testing/unwatch-changes.ts'
import { migrate, readSchemaVersion, SCHEMA_VERSION, StoreIsNewer } from './migrate.ts'
import { openStore } from './open.ts'

let folder = ''
const now = () => TEST_NOW

afterEach(() => removeFolder(folder))

describe('the schema', () => {
  test('is made once and left alone after that', async () => {
    folder = newFolder()
    const store = await openStore(folder, undefined, now)
    expect(await readSchemaVersion(store.database)).toBe(SCHEMA_VERSION)
    await migrate(store, folder, now)
    await store.database.destroy()
  })

  test('a store of a newer version is refused and not changed', async () => {
    folder = newFolder()
    const store = await openStore(folder, undefined, now)
    await sql`update meta set value = '99' where key = 'schema_version'`.execute(store.database)
    await store.database.destroy()
    await expect(openStore(folder, undefined, now)).rejects.toThrow(StoreIsNewer)
    await expect(openStore(folder, undefined, now)).rejects.toThrow(/has schema 99/)
  })

  test('a store of an older version is copied into the backups and then brought up to date', async () => {
    folder = newFolder()
    const old = await openStore(folder, undefined, now)
    await unwatchChanges(old.database, 'sqlite')
    await sql`drop table connections`.execute(old.database)
    await sql`drop table intervals_sign_ins`.execute(old.database)
    await sql`drop table training_events`.execute(old.database)
    await sql`drop table plan_changes`.execute(old.database)
    await sql`drop table assistant_proposals`.execute(old.database)
    await sql`drop table webhook_deliveries`.execute(old.database)
    await sql`drop table webhooks`.execute(old.database)
    await sql`drop table threshold_tests`.execute(old.database)
    await sql`drop table run_hearts`.execute(old.database)
    await sql`drop table twin_recordings`.execute(old.database)
    await sql`drop table sport_decisions`.execute(old.database)
    await sql`alter table activities drop column sport_source`.execute(old.database)

    for (const name of ['comments', 'mile_days', 'grants', 'invitations', 'people_log']) {
      await sql.raw(`drop table ${name}`).execute(old.database)
    }
    await sql`drop table squad_athletes`.execute(old.database)
    await sql`drop table saved_workouts`.execute(old.database)
    await sql`drop table saved_weeks`.execute(old.database)
    await sql`drop table meets`.execute(old.database)
    await sql`drop table squads`.execute(old.database)
    await sql`alter table accounts drop column admin`.execute(old.database)
    await sql`drop table sign_in_logins`.execute(old.database)
    await sql`drop table sign_in_challenges`.execute(old.database)
    await sql`drop table second_steps`.execute(old.database)
    await sql`drop table passkeys`.execute(old.database)
    await sql`drop table api_keys`.execute(old.database)
    await sql`drop index accounts_by_email`.execute(old.database)
    for (const name of ['email', 'image', 'updated_at', 'email_verified', 'second_step']) {
      await sql.raw(`alter table accounts drop column ${name}`).execute(old.database)
    }
    await sql`drop table clip_notes`.execute(old.database)
    await sql`drop table form_clips`.execute(old.database)
    await sql`drop table shoes`.execute(old.database)
    await sql`alter table athletes drop column runs_revision`.execute(old.database)
    await sql`drop table security_events`.execute(old.database)
    await sql`alter table sessions drop column device`.execute(old.database)
    await sql`alter table sessions drop column seen_at`.execute(old.database)
    await sql`drop table held_activities`.execute(old.database)
    await sql`drop table imported_mornings`.execute(old.database)
    await sql`drop table strength_sets`.execute(old.database)
    await sql`drop table strength_tests`.execute(old.database)
    await sql`drop table stopwatch_entries`.execute(old.database)
    await sql`drop table own_zones`.execute(old.database)
    await sql`drop table watch_checks`.execute(old.database)
    await sql`alter table results drop column confirmed`.execute(old.database)
    await sql`alter table results drop column record`.execute(old.database)
    await sql`drop table pushed_sessions`.execute(old.database)
    await sql`drop table pushes`.execute(old.database)
    await sql`alter table jobs drop column run_after`.execute(old.database)
    await sql`drop index jobs_one_running`.execute(old.database)
    await sql`alter table jobs drop column owner`.execute(old.database)
    await sql`drop table rounds`.execute(old.database)
    await sql`alter table activities drop column apart`.execute(old.database)
    await sql`drop table run_shapes`.execute(old.database)
    for (const name of ['run_forms', 'form_summaries', 'form_work']) {
      await sql.raw(`drop table ${name}`).execute(old.database)
    }
    for (const name of ['deleted_at', 'kind', 'note', 'feel']) {
      await sql.raw(`alter table activities drop column ${name}`).execute(old.database)
    }
    await sql`drop table run_races`.execute(old.database)
    await sql`drop table race_answers`.execute(old.database)
    await sql`alter table results drop column activity_id`.execute(old.database)
    await sql`alter table results drop column conditions`.execute(old.database)
    await sql`alter table best_efforts drop column climb_m`.execute(old.database)
    await sql`alter table best_efforts drop column descent_m`.execute(old.database)
    await sql`update meta set value = '1' where key = 'schema_version'`.execute(old.database)
    await old.database.destroy()
    const store = await openStore(folder, undefined, now)
    expect(await readSchemaVersion(store.database)).toBe(SCHEMA_VERSION)
    expect(await store.database.selectFrom('connections').selectAll().execute()).toEqual([])
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
    await store.database.destroy()
  })

  test('SQLite keeps what it acknowledged through a power cut, and its references', async () => {
    folder = newFolder()
    const store = await openStore(folder, undefined, now)
    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(store.database)).rows[0] ?? {})
    expect(await pragma('journal_mode')).toEqual(['wal'])
    expect(await pragma('synchronous')).toEqual([2])
    expect(await pragma('foreign_keys')).toEqual([1])
    expect(readdirSync(folder)).toContain('bell-lap.sqlite')
    expect(store.file).toBe(join(folder, 'bell-lap.sqlite'))
    await store.database.destroy()
  })
})
