import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { removeUnreferenced } from './kept-originals.ts'

/** Within the data folder: one folder for each backup that waits for a yes. */
export const RESTORES = 'restores'
/** Within the folder of a restore: the originals that were not here before it. */
export const ADDED_ORIGINALS = 'added-originals.json'

const namesIn = async (folder: string) => (existsSync(folder) ? readdir(folder) : [])
const remove = (path: string) => rm(path, { recursive: true, force: true })

/** What another process may still be writing is younger than this. */
const LEFT_AFTER_MS = 86_400_000

/**
 * At the start: removes what a killed backup, restore or upload left behind. Where other processes share the folder,
 * only what is a day old.
 */
export async function cleanScratch(context: Context): Promise<void> {
  const { dataDir } = context
  const isLeft = leftBehind(context)
  const backups = join(dataDir, 'backups')
  for (const name of await namesIn(backups)) {
    const path = join(backups, name)
    if (name.endsWith('.part') && (await isLeft(path))) await remove(path)
  }
  for (const id of await namesIn(join(dataDir, RESTORES))) {
    if (await isLeft(join(dataDir, RESTORES, id))) await dropRestore(context, id)
  }
  for (const name of await namesIn(dataDir)) {
    // Versions up to 0.1 restored in a folder of their own.
    if (/^restore-[0-9a-f-]{36}$/.test(name)) await remove(join(dataDir, name))
  }
  await removeLostUploads(context, isLeft)
  await context.originals.removeParts(isLeft)
}

type IsLeft = (path: string) => Promise<boolean>

function leftBehind({ process: { isAlone } }: Context): IsLeft {
  if (isAlone) return async () => true
  return async (path) => {
    const file = await stat(path).catch(() => null)
    // The file system's clock and this one may differ by minutes; a day is long enough.
    return file !== null && Date.now() - file.mtimeMs > LEFT_AFTER_MS
  }
}

/** Ends a restore, done or not: original files that came with it and that no row names go too. */
export async function dropRestore(context: Context, id: string): Promise<void> {
  const folder = join(context.dataDir, RESTORES, id)
  const note = join(folder, ADDED_ORIGINALS)
  if (existsSync(note)) await removeUnreferenced(context, await noted(note))
  await remove(folder)
}

async function noted(path: string): Promise<readonly string[]> {
  try {
    return z.array(z.string()).parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // Killed while it was written: nothing had been added yet.
    return []
  }
}

/** An upload that was cut off has no import that would go on with it. */
async function removeLostUploads({ dataDir, store }: Context, isLeft: IsLeft): Promise<void> {
  const folder = join(dataDir, 'uploads')
  const names = await namesIn(folder)
  if (names.length === 0) return
  const imports = await store.database
    .selectFrom('imports')
    .select('id')
    .where('state', 'in', ['waiting', 'unpacking', 'reading'])
    .execute()
  const needed = new Set(imports.map(({ id }) => id))
  for (const name of names) {
    const path = join(folder, name)
    if (!needed.has(name) && (await isLeft(path))) await remove(path)
  }
}
