import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { unreferencedOriginals } from './kept-originals.ts'

/** Within the data folder: one folder for each backup that waits for a yes. */
export const RESTORES = 'restores'
/** Within the folder of a restore: the originals that were not here before it. */
export const ADDED_ORIGINALS = 'added-originals.json'

const namesIn = async (folder: string) => (existsSync(folder) ? readdir(folder) : [])
const remove = (path: string) => rm(path, { recursive: true, force: true })

/** At the start: removes what a killed backup, restore or upload left behind. */
export async function cleanScratch(context: Context): Promise<void> {
  const { dataDir } = context
  const backups = join(dataDir, 'backups')
  for (const name of await namesIn(backups)) {
    if (name.endsWith('.part')) await remove(join(backups, name))
  }
  for (const id of await namesIn(join(dataDir, RESTORES))) await dropRestore(context, id)
  for (const name of await namesIn(dataDir)) {
    // Versions up to 0.1 restored in a folder of their own.
    if (/^restore-[0-9a-f-]{36}$/.test(name)) await remove(join(dataDir, name))
  }
  await removeLostUploads(context)
  await context.originals.removeParts()
}

/** Ends a restore, done or not: original files that came with it and that no row names go too. */
export async function dropRestore(context: Context, id: string): Promise<void> {
  const folder = join(context.dataDir, RESTORES, id)
  const note = join(folder, ADDED_ORIGINALS)
  if (existsSync(note)) {
    for (const sha256 of await unreferencedOriginals(context.store.database, await noted(note))) {
      await context.originals.remove(sha256)
    }
  }
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
async function removeLostUploads({ dataDir, store }: Context): Promise<void> {
  const folder = join(dataDir, 'uploads')
  const names = await namesIn(folder)
  if (names.length === 0) return
  const imports = await store.database
    .selectFrom('imports')
    .select('id')
    .where('state', 'in', ['waiting', 'unpacking', 'reading'])
    .execute()
  const needed = new Set(imports.map(({ id }) => id))
  for (const name of names) if (!needed.has(name)) await remove(join(folder, name))
}
