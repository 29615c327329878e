import { createHash, randomUUID } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { ReadStream } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LocalCopies } from './local-copies.ts'
import type { ObjectStore } from './object-store.ts'
import type { S3Settings } from './s3-settings.ts'
import { s3Store } from './s3-store.ts'

const HASH_NAME = /^[0-9a-f]{64}$/

/** A stream held more than it may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

export interface KeptOriginal {
  readonly sha256: string
  readonly bytes: number
}

/**
 * The files as they came, each under the SHA-256 of its bytes. Written once, never changed. With an S3-compatible
 * store they are safe when they are there, and the folder holds copies of those used lately.
 */
export class Originals {
  readonly folder: string
  readonly #remote: ObjectStore | null
  readonly #copies: LocalCopies | null

  constructor(dataDir: string, s3?: S3Settings) {
    this.folder = join(dataDir, 'originals')
    this.#remote = s3 === undefined ? null : s3Store(s3, 'originals/')
    this.#copies = this.#remote === null ? null : new LocalCopies(this.folder, this.#remote)
    if (!existsSync(this.folder)) mkdirSync(this.folder, { recursive: true })
  }

  /** Where a file lies in the folder, if it is there. */
  pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256)
  }

  /** Where a file can be read; it is fetched first if it lies elsewhere. Nothing is there when it is lost. */
  async readable(sha256: string): Promise<string> {
    const path = this.pathOf(sha256)
    if (this.#remote === null || existsSync(path)) return path
    const temporary = join(this.folder, `${randomUUID()}.part`)
    try {
      if (await this.#remote.fetch(sha256, temporary)) await this.#moveIn(temporary, sha256)
    } finally {
      await rm(temporary, { force: true })
    }
    return path
  }

  /** Keeps the bytes of a stream; throws `TooLarge` past `limitBytes`. They are safe after `sync`. */
  async keep(source: Readable, limitBytes: number): Promise<KeptOriginal> {
    const temporary = join(this.folder, `${randomUUID()}.part`)
    const hash = createHash('sha256')
    let bytes = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        if (bytes > limitBytes) {
          done(new TooLarge(`larger than ${limitBytes} bytes`))
          return
        }
        hash.update(chunk)
        done(null, chunk)
      },
    })
    try {
      await pipeline(source, measure, createWriteStream(temporary, { mode: 0o600 }))
      const sha256 = hash.digest('hex')
      await this.#moveIn(temporary, sha256)
      return { sha256, bytes }
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  }

  /** Keeps bytes that are at hand; like `keep`, they are safe after `sync`. */
  keepBytes(bytes: Uint8Array): KeptOriginal {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!existsSync(this.pathOf(sha256))) {
      const temporary = join(this.folder, `${randomUUID()}.part`)
      try {
        // Without waiting: a file of usual size is on its way in less time than a turn takes.
        writeFileSync(temporary, bytes, { mode: 0o600 })
        renameSync(temporary, this.#placeFor(sha256))
      } catch (error) {
        rmSync(temporary, { force: true })
        throw error
      }
    }
    return { sha256, bytes: bytes.length }
  }

  /** Takes over a file whose bytes are known to have this hash; safe after `sync`, like `keep`. */
  async adopt(path: string, sha256: string): Promise<void> {
    await this.#moveIn(path, sha256)
  }

  /** The hashes of all files that are there, by their names. */
  async present(): Promise<ReadonlySet<string>> {
    const elsewhere = (await this.#remote?.names()) ?? []
    return new Set([...(await this.#inFolder()), ...elsewhere])
  }

  async #inFolder(): Promise<readonly string[]> {
    const folders = await readdir(this.folder, { withFileTypes: true })
    const names = await Promise.all(
      folders
        .filter((entry) => entry.isDirectory())
        .map((entry) => readdir(join(this.folder, entry.name))),
    )
    return names.flat().filter((name) => HASH_NAME.test(name))
  }

  /** Removes what a killed process had begun to write; `isLeft` says whether nobody writes a file any more. */
  async removeParts(isLeft: (path: string) => Promise<boolean>): Promise<void> {
    const entries = await readdir(this.folder)
    for (const name of entries.filter((one) => one.endsWith('.part'))) {
      const path = join(this.folder, name)
      if (await isLeft(path)) await rm(path, { force: true })
    }
  }

  async #moveIn(temporary: string, sha256: string): Promise<void> {
    if (existsSync(this.pathOf(sha256))) await rm(temporary)
    else await rename(temporary, this.#placeFor(sha256))
  }

  #placeFor(sha256: string): string {
    mkdirSync(join(this.folder, sha256.slice(0, 2)), { recursive: true })
    return this.pathOf(sha256)
  }

  /**
   * Makes the bytes and their names safe against a power cut; to be awaited before anything points at
   * them. A batch at once costs little more than one file.
   */
  async sync(sha256s: readonly string[]): Promise<void> {
    await Promise.all([...new Set(sha256s)].map((sha256) => syncPath(this.pathOf(sha256), 'r+')))
    const folders = new Set(sha256s.map((sha256) => join(this.folder, sha256.slice(0, 2))))
    for (const folder of [...folders, this.folder]) {
      try {
        await syncPath(folder, 'r')
      } catch {
        // Windows opens no folders; there the rename is durable by itself.
      }
    }
    await this.#copies?.send(sha256s)
  }

  /** Sends what lies in the folder alone, since before there was another store. */
  async sendAll(): Promise<void> {
    if (this.#remote === null) return
    const there = new Set(await this.#remote.names())
    await this.#copies?.send((await this.#inFolder()).filter((sha256) => !there.has(sha256)))
  }

  async stream(sha256: string): Promise<ReadStream> {
    return createReadStream(await this.readable(sha256))
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true })
    await this.#remote?.remove(sha256)
  }
}

async function syncPath(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  await handle.sync().finally(() => handle.close())
}
