import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isAppleExport } from '@bell-lap/activity/read/apple-export'
import { message } from '@bell-lap/units/message'
import { Piscina } from 'piscina'
import type { Context } from '../../context.ts'
import { FROM_SOURCE, WORKERS } from '../../program-files.ts'
import type { FileList } from './file-list.ts'
import { keepMornings } from './imported-mornings.ts'
import type { ZipEntry } from './open-zip.ts'
import type { ExportPlace, SplitExport, SplitTask } from './split-export-worker.ts'

const START_BYTES = 4096

/** Whether an entry of a zip is Apple Health's `export.xml`, by its beginning. */
export async function isAppleEntry(entry: ZipEntry): Promise<boolean> {
  if (!entry.safeName || entry.encrypted || !/(^|\/)[^/]+\.xml$/i.test(entry.path)) return false
  const stream = await entry.open()
  let start = ''
  for await (const chunk of stream) {
    start += (chunk as Buffer).toString('utf8')
    if (start.length >= START_BYTES) break
  }
  stream.destroy()
  return isAppleExport(start)
}

interface Splitting {
  readonly context: Context
  readonly athleteId: string
  readonly folder: string
  readonly files: FileList
  readonly homeZone: string
  readonly signal: AbortSignal
}

/**
 * Lists every workout of an Apple Health export as a recording and keeps its mornings apart. Gives the
 * bare names of the routes that are part of a workout now.
 */
export async function listAppleExport(
  splitting: Splitting,
  place: ExportPlace,
  listed: { readonly path: string; readonly bytes: number },
): Promise<ReadonlySet<string>> {
  const { context, files, athleteId, homeZone, signal } = splitting
  const folder = join(splitting.folder, 'apple')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const split = await runSplit({ place, folder, homeZone }, signal)
  for (const [index, { path, sha256, bytes }] of split.workouts.entries()) {
    const name = `${listed.path}#${String(index + 1).padStart(4, '0')}.apple-workout.json`
    await context.originals.adopt(path, sha256)
    if (!files.isDone(name)) await files.add({ path: name, bytes, sha256 })
  }
  await keepMornings(context.store.database, athleteId, 'apple-health', split.mornings)
  if (!files.isDone(listed.path)) {
    const counts = { workouts: split.workouts.length, mornings: split.mornings.length }
    const reason = message(split.cut ? 'import.apple-export-cut' : 'import.apple-export', counts)
    await files.add({ ...listed, settled: { outcome: 'skipped', code: 'list-read', reason } })
  }
  return new Set(split.joined)
}

/** In a thread of its own: a large export takes a minute of work. */
async function runSplit(task: SplitTask, signal: AbortSignal): Promise<SplitExport> {
  const pool = new Piscina<SplitTask, SplitExport>({
    filename: WORKERS.splitExport.href,
    maxThreads: 1,
    ...(FROM_SOURCE ? { execArgv: ['--conditions=source', '--import', 'tsx'] } : {}),
  })
  try {
    return await pool.run(task, { signal })
  } finally {
    await pool.destroy()
  }
}
