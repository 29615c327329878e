import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { ATHLETE_TABLES } from '../../database/schema.ts'
import { loadImports } from '../imports/index.ts'
import { backupFolder } from './back-up.ts'

/** Deletes every row, original, upload and backup of the athlete; the bytes leave the file, too. */
export async function deleteEverythingOf(context: Context, athleteId: string): Promise<void> {
  const { database, kind } = context.store
  const imports = await loadImports(context, athleteId)
  if (imports.some((one) => one.state !== 'finished' && one.state !== 'failed')) {
    throw new HttpProblem(
      409,
      'import-running',
      'An import is running. Wait until it has finished.',
    )
  }
  const originals = await database
    .selectFrom('originals')
    .select('sha256')
    .where('athlete_id', '=', athleteId)
    .execute()
  const files = await database
    .selectFrom('import_files')
    .select('sha256')
    .distinct()
    .where('athlete_id', '=', athleteId)
    .where('sha256', 'is not', null)
    .execute()
  await database.transaction().execute(async (transaction) => {
    for (const table of ATHLETE_TABLES) {
      await transaction.deleteFrom(table).where('athlete_id', '=', athleteId).execute()
    }
    await transaction
      .updateTable('athletes')
      .set((row) => ({
        name: 'Runner',
        evidence_revision: row('evidence_revision', '+', 1),
      }))
      .where('id', '=', athleteId)
      .execute()
  })
  const hashes = new Set([...originals, ...files].flatMap(({ sha256 }) => sha256 ?? []))
  for (const sha256 of hashes) {
    const used = await database
      .selectFrom('originals')
      .select('sha256')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (used === undefined) await context.originals.remove(sha256)
  }
  await rm(join(context.dataDir, 'uploads'), { recursive: true, force: true })
  await rm(backupFolder(context), { recursive: true, force: true })
  if (kind === 'sqlite') {
    await sql`vacuum`.execute(database)
    await sql`pragma wal_checkpoint(truncate)`.execute(database)
  }
  context.events.changed(athleteId, 'activities', 'results', 'estimate', 'plan', 'settings')
}
