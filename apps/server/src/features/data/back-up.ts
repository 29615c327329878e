import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { diskFull, HttpProblem } from '../../contract/problem.ts'
import { VERSION } from '../../contract/version.ts'
import { isDiskFull } from '../../files/disk-full.ts'
import { Cancelled } from '../../jobs/store-worker.ts'
import { makeBackupFolder, nameOfBackup } from './backup-files.ts'
import type { ListedBackup } from './backup-files.ts'
import type { Backup } from './schema.ts'
import type { BackupOutcome, BackupTask } from './worker-tasks.ts'

export interface BackupWish {
  readonly kind: Backup['kind']
  /** Nothing is written when the data still have this fingerprint. */
  readonly unless: string | null
}

/**
 * One archive with everything of the athlete: the rows as a SQLite file, the originals, and a manifest
 * of hashes. It is of one moment, appears only when it is whole, and is written by another thread.
 * Originals that are gone or damaged are listed instead of packed. Sign-ins and jobs stay out.
 * `null` when nothing changed since the fingerprint of the wish.
 */
export async function backUp(
  context: Context,
  athleteId: string,
  { kind, unless }: BackupWish,
): Promise<ListedBackup | null> {
  const folder = await makeBackupFolder(context)
  const createdAt = context.now().toISOString()
  const name = nameOfBackup(kind, createdAt, athleteId)
  const scratch = join(folder, `${name}.part`)
  try {
    await mkdir(scratch, { mode: 0o700 })
    const archive = join(scratch, name)
    const task: BackupTask = {
      dataDir: context.dataDir,
      s3: context.s3,
      databaseUrl: context.store.url ?? undefined,
      athleteId,
      archive,
      about: { version: VERSION, createdAt },
      unless,
    }
    const outcome = await context.storeWorker.run<BackupOutcome>('writeBackup', task)
    if (outcome.state === 'unchanged') return null
    const { contents, missing, fingerprint } = outcome
    await rename(archive, join(folder, name))
    const { size } = await stat(join(folder, name))
    const about = { name, bytes: size, createdAt, kind, version: VERSION }
    return { backup: { ...about, contents, missing }, fingerprint }
  } catch (error) {
    if (error instanceof Cancelled) throw new HttpProblem('backup-stopped')
    if (isDiskFull(error)) throw diskFull('backup')
    throw error
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
