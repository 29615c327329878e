import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ORIGINALS, PART } from './manifest.ts'

/** Where an original file lies in a folder of whole backups. */
export const originalIn = (folder: string, sha256: string) =>
  join(folder, ORIGINALS, sha256.slice(0, 2), sha256)

/**
 * Copies a file whose bytes should have this hash; the copy appears under its name only when it is whole, and is safe
 * against a power cut then. Nothing is left of one that differs.
 *
 * @returns what is wrong with the file, or `null`
 */
export async function copyFileOf(
  from: string,
  to: string,
  sha256: string,
): Promise<'missing' | 'damaged' | null> {
  const size = await sizeOf(from)
  if (size === null) return 'missing'
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const part = `${to}${PART}`
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      next(null, chunk)
    },
  })
  try {
    const target = createWriteStream(part, { mode: 0o600, flush: true })
    await pipeline(createReadStream(from), hashing, target)
    if (hash.digest('hex') !== sha256) return 'damaged'
    await rename(part, to)
    return null
  } finally {
    await rm(part, { force: true })
  }
}

/** `null` where there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true ? found.size : null
}
