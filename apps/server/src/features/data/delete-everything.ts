import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { ATHLETE_TABLES } from '../../database/athlete-tables.ts'
import { listBackups, removeBackup } from './backup-files.ts'
import { RESTORES } from './clean-scratch.ts'
import { unreferencedOriginals } from './kept-originals.ts'

/**
 * Deletes every row, original, upload and backup of the athlete; the bytes leave the file, too. What is
 * being done for the athlete, such as an import, is ended first.
 */
export async function deleteEverythingOf(context: Context, athleteId: string): Promise<void> {
  await context.jobs.cancelAll(athleteId)
  const { model } = context
  const remove = () => removeAll(context, athleteId)
  // What the model writes must not come after the deletion.
  await (model === null ? remove() : model.pause(remove))
  context.events.changed(athleteId, 'activities', 'results', 'estimate', 'plan', 'settings')
}

async function removeAll(context: Context, athleteId: string): Promise<void> {
  const { database, kind } = context.store
  await database.transaction().execute(async (transaction) => {
    for (const table of ATHLETE_TABLES) {
      await transaction.deleteFrom(table).where('athlete_id', '=', athleteId).execute()
    }
    await transaction.deleteFrom('invitations').where('athlete_id', '=', athleteId).execute()
    await transaction
      .updateTable('athletes')
      .set((row) => ({
        name: 'Runner',
        evidence_revision: row('evidence_revision', '+', 1),
        runs_revision: row('runs_revision', '+', 1),
      }))
      .where('id', '=', athleteId)
      .execute()
  })
  // Every file that nobody's rows name, also one that an older version left behind.
  const present = [...(await context.originals.present())]
  for (const sha256 of await unreferencedOriginals(database, present)) {
    await context.originals.remove(sha256)
  }
  await removeFiles(context, athleteId)
  context.ports.followDeletion()
  if (kind === 'sqlite') {
    await sql`vacuum`.execute(database)
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
  }
}

async function removeFiles(context: Context, athleteId: string): Promise<void> {
  const { dataDir } = context
  const others = await context.store.database
    .selectFrom('athletes')
    .select('id')
    .where('id', '!=', athleteId)
    .limit(1)
    .executeTakeFirst()
  if (others === undefined) {
    for (const name of ['uploads', 'backups', RESTORES]) {
      await rm(join(dataDir, name), { recursive: true, force: true })
    }
    return
  }
  for (const { backup } of await listBackups(context, athleteId)) {
    await removeBackup(context, backup.name)
  }
}
