import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync, renameSync } from 'node:fs'
import { copyFile, readdir, rm, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { mayHoldRuns } from '@bell-lap/activity/file-types'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { addImport, uploadFolder } from '../features/imports/index.ts'
import { loadText } from '../features/settings/index.ts'

const FILES_AN_IMPORT = 500
const MEMORY = z.record(z.string(), z.object({ bytes: z.number(), changedMs: z.number() }))

interface Seen {
  readonly bytes: number
  readonly changedMs: number
}

/**
 * A folder whose new recordings are imported by themselves. A file counts as new when its size or its
 * time is, and is taken when it did not change between two looks, so that none is read half-copied.
 * What was taken is kept in the data folder, without the names; the files in the folder are never touched.
 */
export class WatchedFolder {
  readonly #context: Context
  readonly #athleteId: string
  readonly #folder: string
  readonly #memory: string
  #waiting = new Map<string, Seen>()

  constructor(context: Context, athleteId: string, folder: string) {
    this.#context = context
    this.#athleteId = athleteId
    this.#folder = folder
    this.#memory = memoryOf(context)
  }

  /** One look. Gives the number of files that were handed to an import. */
  async look(): Promise<number> {
    const taken = recall(this.#memory)
    const found = await this.#files()
    const fresh = [...found].filter(([path, seen]) => !isSame(taken.get(keyOf(path)), seen))
    const still = fresh.filter(([path, seen]) => isSame(this.#waiting.get(path), seen))
    this.#waiting = new Map(fresh)
    const group = still.slice(0, FILES_AN_IMPORT)
    if (group.length === 0) return 0
    await this.#import(group.map(([path]) => path))
    for (const [path, seen] of group) taken.set(keyOf(path), seen)
    remember(this.#memory, taken)
    return group.length
  }

  async #files(): Promise<Map<string, Seen>> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true })
    const found = new Map<string, Seen>()
    for (const entry of entries) {
      if (!entry.isFile() || !mayHoldRuns(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      const { size, mtimeMs } = await stat(path)
      found.set(relative(this.#folder, path), { bytes: size, changedMs: mtimeMs })
    }
    return found
  }

  async #import(paths: readonly string[]): Promise<void> {
    const context = this.#context
    const id = randomUUID()
    const folder = uploadFolder(context, id)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const uploads: { path: string; fileName: string; bytes: number }[] = []
    for (const path of paths) {
      const name = String(uploads.length)
      await copyFile(join(this.#folder, path), join(folder, name))
      const { size } = await stat(join(folder, name))
      uploads.push({ path: name, fileName: basename(path), bytes: size })
    }
    const { t } = await loadText(context, this.#athleteId)
    const label = t('import-label.watched', { folder: basename(this.#folder) })
    await addImport(context, this.#athleteId, { id, label, uploads })
  }
}

/** A file is known by the hash of its path: the memory outlasts a deletion and must not hold names. */
const keyOf = (path: string) => createHash('sha256').update(path).digest('hex')
const HASH = /^[0-9a-f]{64}$/

function recall(memory: string): Map<string, Seen> {
  try {
    const taken = MEMORY.parse(JSON.parse(readFileSync(memory, 'utf8')))
    // Older versions kept the paths.
    return new Map(
      Object.entries(taken).map(([name, seen]) => [HASH.test(name) ? name : keyOf(name), seen]),
    )
  } catch {
    // Forgetting is harmless: the import knows the bytes of what it read before.
    return new Map()
  }
}

function remember(memory: string, taken: ReadonlyMap<string, Seen>): void {
  const temporary = `${memory}.part`
  writeFileSync(temporary, JSON.stringify(Object.fromEntries(taken)), { mode: 0o600 })
  renameSync(temporary, memory)
}

/**
 * After a deletion: what was taken stays known, so that it does not come back from the folder, but
 * no longer by the names that an older version kept.
 */
export function forgetWatchedNames(context: Context): void {
  const memory = memoryOf(context)
  if (existsSync(memory)) remember(memory, recall(memory))
}

const memoryOf = ({ dataDir }: Context) => join(dataDir, 'watched-folder.json')

/** After a restore: runs that came since the backup are taken from the folder again. */
export async function forgetWatchedFiles(context: Context): Promise<void> {
  await rm(memoryOf(context), { force: true })
}

function isSame(a: Seen | undefined, b: Seen): boolean {
  return a !== undefined && a.bytes === b.bytes && a.changedMs === b.changedMs
}
