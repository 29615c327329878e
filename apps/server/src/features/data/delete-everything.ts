import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { ATHLETE_TABLES } from '../../database/athlete-tables.ts'
import { listBackups, removeBackup } from './backup-files.ts'
import { uploadFolder } from '../imports/index.ts'
import { forgetAutomatic } from './automatic-backups.ts'
import { RESTORES } from './clean-scratch.ts'
import { dropOffers } from './restore.ts'
import { removeUnreferenced } from './kept-originals.ts'

/**
 * Deletes every row, original, upload and backup of the athlete; the bytes leave the file, too. What is
 * being done for the athlete, such as an import, is ended first.
 */
export async function deleteEverythingOf(context: Context, athleteId: string): Promise<void> {
  await context.jobs.cancelAll(athleteId)
  const { model } = context
  const remove = () => context.turns.take(athleteId, () => removeAll(context, athleteId))
  // What the model writes, here or in another process, must not come after the deletion.
  await (model === null ? remove() : model.pause(remove))
  context.events.changed(athleteId, 'activities', 'results', 'estimate', 'plan', 'settings')
}

async function removeAll(context: Context, athleteId: string): Promise<void> {
  const { database, kind } = context.store
  const files = await filesOf(context, athleteId)
  const imports = await database
    .selectFrom('imports')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .execute()
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
    // Again: another process may have stored one since, and from here on none does (`storeAnswer`).
    await transaction.deleteFrom('stored_answers').where('athlete_id', '=', athleteId).execute()
  })
  await removeUnreferenced(context, files)
  for (const { id } of imports) {
    await rm(uploadFolder(context, id), { recursive: true, force: true })
  }
  await removeFiles(context, athleteId)
  context.ports.followDeletion()
  if (kind === 'sqlite') {
    await sql`vacuum`.execute(database)
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
  }
}

/**
 * The original files that may have to go: those of the athlete, and on a server of one process every file, also one
 * that an older version left behind. With several processes others may be about to name a file.
 */
async function filesOf(
  { store: { database }, originals, process: { isAlone } }: Context,
  athleteId: string,
): Promise<readonly string[]> {
  if (isAlone) return [...(await originals.present())]
  const files = new Set<string>()
  for (const table of ['originals', 'import_files', 'activities'] as const) {
    const rows = await database
      .selectFrom(table)
      .select('sha256')
      .where('athlete_id', '=', athleteId)
      .where('sha256', 'is not', null)
      .execute()
    for (const { sha256 } of rows) if (sha256 !== null) files.add(sha256)
  }
  return [...files]
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
  await dropOffers(context, athleteId)
  await forgetAutomatic(context, athleteId)
}
