import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LISTED, listWhole, ORIGINALS } from './manifest.ts'

/**
 * Removes whole backups beyond the newest ones, and then the original files that none of those that stay lists. The
 * newest always stays, and files stay while a list cannot be read.
 *
 * @returns the names of those that went
 */
export async function removeOldWhole(folder: string, keep: number): Promise<readonly string[]> {
  const names = await listWhole(folder)
  const kept = names.slice(0, Math.max(1, keep))
  const removed = names.slice(kept.length)
  if (removed.length === 0) return []
  for (const name of removed) await rm(join(folder, name), { recursive: true })
  const listed = await listedBy(folder, kept)
  if (listed === null) return removed
  for (const start of await readdir(join(folder, ORIGINALS))) {
    for (const sha256 of await readdir(join(folder, ORIGINALS, start))) {
      if (!listed.has(sha256)) await rm(join(folder, ORIGINALS, start, sha256), { force: true })
    }
  }
  return removed
}

async function listedBy(
  folder: string,
  names: readonly string[],
): Promise<ReadonlySet<string> | null> {
  const listed = new Set<string>()
  for (const name of names) {
    const text = await readFile(join(folder, name, LISTED), 'utf8').catch(() => null)
    if (text === null) return null
    for (const sha256 of text.split('\n')) listed.add(sha256)
  }
  return listed
}
