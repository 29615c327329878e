import { createReadStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { SCHEMA_VERSION } from '../../database/migrate.ts'
import { openStore } from '../../database/open.ts'
import { bumpEvidence, SETTLE_ACTIVITIES } from '../activities/index.ts'
import { BadArchive, readArchive, STORE_NAME } from './archive.ts'
import type { Manifest } from './archive.ts'
import { copyRows } from './copy-rows.ts'

const ORIGINAL_LIMIT_BYTES = 1024 ** 3

/** Restores an archive into an athlete that has nothing yet. Nothing is written before it is checked. */
export async function restoreInto(
  context: Context,
  athleteId: string,
  archive: string,
  scratch: string,
): Promise<Record<string, number>> {
  await refuseUnlessEmpty(context, athleteId)
  const unpacked = join(scratch, 'unpacked')
  await mkdir(unpacked, { recursive: true })
  const manifest = await check(archive, unpacked)
  const kept: string[] = []
  for (const file of manifest.files) {
    if (!file.name.startsWith('originals/')) continue
    const stream = createReadStream(join(unpacked, file.name))
    kept.push((await context.originals.keep(stream, ORIGINAL_LIMIT_BYTES)).sha256)
  }
  await context.originals.sync(kept)
  const storeFolder = join(scratch, 'store')
  await mkdir(storeFolder, { recursive: true })
  await rename(join(unpacked, STORE_NAME), join(storeFolder, 'bell-lap.sqlite'))
  const from = await openStore(storeFolder, undefined, context.now)
  try {
    const counts = await context.store.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('settings').where('athlete_id', '=', athleteId).execute()
      await transaction.deleteFrom('calendar_tokens').where('athlete_id', '=', athleteId).execute()
      await transaction.deleteFrom('imports').where('athlete_id', '=', athleteId).execute()
      await transaction.deleteFrom('plan_revisions').where('athlete_id', '=', athleteId).execute()
      await transaction
        .deleteFrom('delivered_sessions')
        .where('athlete_id', '=', athleteId)
        .execute()
      const source = { database: from.database, athleteId: manifest.athleteId }
      const copied = await copyRows(source, { database: transaction, athleteId })
      await bumpEvidence(transaction, athleteId)
      return copied
    })
    // A backup of an older version may hold runs twice.
    await context.jobs.addOnce(SETTLE_ACTIVITIES, athleteId, athleteId)
    context.events.changed(athleteId, 'activities', 'results', 'estimate', 'plan', 'settings')
    return counts
  } finally {
    await from.database.destroy()
    await rm(storeFolder, { recursive: true, force: true })
  }
}

async function check(archive: string, folder: string): Promise<Manifest> {
  try {
    const manifest = await readArchive(archive, folder)
    if (manifest.schemaVersion <= SCHEMA_VERSION) return manifest
    throw new BadArchive('This backup was made by a newer Bell Lap; start that version to restore.')
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error
    throw new HttpProblem(400, 'bad-backup', error.message)
  }
}

async function refuseUnlessEmpty(context: Context, athleteId: string): Promise<void> {
  for (const table of ['activities', 'results'] as const) {
    const row = await context.store.database
      .selectFrom(table)
      .select('id')
      .where('athlete_id', '=', athleteId)
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) continue
    throw new HttpProblem(
      409,
      'not-empty',
      'There are runs or results here already. Restore into a new data folder, ' +
        'or delete everything first.',
    )
  }
}
