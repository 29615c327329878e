import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** In the folder of one backup. */
export const MANIFEST = 'manifest.json'
export const STORE = 'store.sqlite'
/** The hashes of its original files, one a line. */
export const LISTED = 'originals.txt'
/** Beside the backups: the original files of all of them, each once, under the SHA-256 of its bytes. */
export const ORIGINALS = 'originals'
const START = 'bell-lap-server-'
/** What is being written has this end, so that it is never taken for a backup. */
export const PART = '.part'

/** An original file that the store names and that was gone or damaged when the backup was made. */
const Missing = z.object({
  sha256: z.string(),
  fileName: z.string(),
  why: z.enum(['missing', 'damaged']),
})
export type MissingFile = Readonly<z.output<typeof Missing>>

export const WholeManifest = z.object({
  format: z.literal('bell-lap-server-backup'),
  formatVersion: z.literal(1),
  version: z.string(),
  schemaVersion: z.number(),
  createdAt: z.string(),
  athletes: z.number(),
  rows: z.number(),
  store: z.object({ bytes: z.number(), sha256: z.string() }),
  originals: z.number(),
  missing: z.array(Missing),
})
export type WholeManifest = Readonly<z.output<typeof WholeManifest>>

export const nameOfWhole = (createdAt: string) => `${START}${createdAt.replace(/[:.]/g, '-')}`

/** The names of the whole backups in a folder, newest first. */
export async function listWhole(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((one) => one.isDirectory() && one.name.startsWith(START) && !one.name.endsWith(PART))
    .map(({ name }) => name)
    .toSorted()
    .toReversed()
}

/** What a backup says of itself; `null` where it cannot be read. */
export async function readWhole(folder: string, name: string): Promise<WholeManifest | null> {
  try {
    const text = await readFile(join(folder, name, MANIFEST), 'utf8')
    return WholeManifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}
