import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SQLITE_NAME } from '../../data-folder.ts'

/** The store is moved row by row; the lock is of the running process; the rest is scratch. */
const STAYS = new RegExp(
  `^(${SQLITE_NAME.replace('.', '\\.')}(-wal|-shm)?|bell-lap\\..*lock|.*\\.part)$`,
)

/** A file that is not the same after it was copied. */
export class FileDiffers extends Error {
  override readonly name = 'FileDiffers'
  readonly file: string

  constructor(file: string) {
    super(`${file} differs`)
    this.file = file
  }
}

/**
 * Copies the files of a data folder (originals, backups, the key of the secrets) into another one and compares each by
 * its SHA-256. Files that the other folder had are never written over; what was copied is removed again if one
 * differs. Throws `FileDiffers`.
 *
 * @returns how many files were copied
 */
export async function moveFiles(
  from: string,
  to: string,
  onFile: (done: number, total: number) => void,
): Promise<number> {
  const files = filesBelow(from)
  const copied: string[] = []
  try {
    for (const [index, file] of files.entries()) {
      const target = join(to, file)
      if (existsSync(target)) {
        if ((await hashOf(join(from, file))) !== (await hashOf(target))) throw new FileDiffers(file)
      } else {
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
        copied.push(target)
        copyFileSync(join(from, file), target)
        if ((await hashOf(join(from, file))) !== (await hashOf(target))) throw new FileDiffers(file)
      }
      onFile(index + 1, files.length)
    }
  } catch (error) {
    for (const file of copied) rmSync(file, { force: true })
    throw error
  }
  return files.length
}

function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (STAYS.test(entry.name)) return []
      // The demo is a folder of its own, with a store of its own.
      if (entry.isDirectory()) return path === 'demo' ? [] : filesBelow(folder, path)
      return entry.isFile() ? [path] : []
    })
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
