import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import tar from 'tar-stream'
import { z } from 'zod'
import type { BackupContents, MissingOriginal } from './schema.ts'

export interface ArchivedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}
/** What a table of contents must have to be one; the files are compared with what is there. */
const FORMAT = z.looseObject({
  format: z.literal('bell-lap-backup'),
  schemaVersion: z.number(),
  athleteId: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
})

export interface Manifest {
  readonly format: 'bell-lap-backup'
  readonly formatVersion: 1
  readonly version: string
  readonly schemaVersion: number
  readonly createdAt: string
  readonly athleteId: string
  /** Backups of older versions do not say what they hold. */
  readonly contents?: BackupContents
  /** Original files that the store names and the archive lacks. */
  readonly missing?: readonly MissingOriginal[]
  /** Equal for equal rows; see `fingerprint.ts`. */
  readonly fingerprint?: string
  readonly files: readonly ArchivedFile[]
}
export interface FileToArchive extends ArchivedFile {
  readonly path: string
}

const MANIFEST_NAME = 'manifest.json'
export const STORE_NAME = 'store.sqlite'
const ORIGINAL_NAME = /^originals\/([0-9a-f]{64})$/
const FILES_AT_MOST = 500_000
/** 500,000 files are listed in about 90 MB; only a bomb needs more. */
const MANIFEST_AT_MOST_BYTES = 128 * 1024 ** 2

/** The archive is no backup, or its bytes are not those that were written. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive'
  readonly why: Message

  constructor(why: Message) {
    super(why.code)
    this.why = why
  }
}

/**
 * Writes a manifest with the hash of each file and then the files. The manifest comes first, so that
 * a list of backups can show what they hold without unpacking them.
 */
export async function writeArchive(
  target: string,
  files: readonly FileToArchive[],
  about: Omit<Manifest, 'files'>,
  beforeEachFile: () => void,
): Promise<void> {
  const pack = tar.pack()
  const written = pipeline(
    pack,
    createGzip({ level: 1 }),
    createWriteStream(target, { flush: true, mode: 0o600 }),
  )
  const packAll = async () => {
    const listed = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
    const manifest: Manifest = { ...about, files: listed }
    pack.entry({ name: MANIFEST_NAME }, JSON.stringify(manifest, null, 2))
    for (const { name, path, bytes, sha256 } of files) {
      beforeEachFile()
      const hash = createHash('sha256')
      await pipeline(createReadStream(path), hashing(hash), pack.entry({ name, size: bytes }))
      if (hash.digest('hex') !== sha256) throw new Error(`${name} changed while it was packed`)
    }
    pack.finalize()
  }
  try {
    // A full disk ends the writing; the packing would wait for it without an end.
    await Promise.all([packAll(), written])
  } catch (error) {
    pack.destroy(error instanceof Error ? error : new Error(String(error)))
    await written.catch(() => undefined)
    throw error
  }
}

/** What the archive says of itself; `null` for a damaged one and for one of an older version. */
export async function peekManifest(source: string): Promise<Manifest | null> {
  const bytes = createReadStream(source)
  const unzipped = createGunzip()
  const extract = tar.extract()
  const fed = pipeline(bytes, unzipped, extract)
  const cut = new Promise<never>((_resolve, reject) => {
    fed.catch(reject)
  })
  try {
    return await Promise.race([firstManifest(extract), cut])
  } catch {
    return null
  } finally {
    bytes.destroy()
    await fed.catch(() => undefined)
  }
}

async function firstManifest(extract: tar.Extract): Promise<Manifest | null> {
  for await (const entry of extract) {
    if (entry.header.name !== MANIFEST_NAME) return null
    return parseManifest(await textOf(entry))
  }
  return null
}

/** Unpacks into a folder and compares every file with the manifest; throws `BadArchive`. */
export async function readArchive(source: string, folder: string): Promise<Manifest> {
  const extract = tar.extract()
  const fed = pipeline(createReadStream(source), createGunzip(), extract)
  // A cut archive leaves its last entry waiting for bytes: the feeding tells first.
  const cut = new Promise<never>((_resolve, reject) => {
    fed.catch(reject)
  })
  try {
    const { found, manifestText } = await Promise.race([unpackEntries(extract, folder), cut])
    await fed
    return compare(manifestText, found)
  } catch (error) {
    if (error instanceof BadArchive) throw error
    throw new BadArchive(message('backup-problem.damaged'))
  }
}

async function unpackEntries(extract: tar.Extract, folder: string) {
  const found = new Map<string, ArchivedFile>()
  let manifestText = ''
  for await (const entry of extract) {
    const { name, type } = entry.header
    const allowed = name === MANIFEST_NAME || name === STORE_NAME || ORIGINAL_NAME.test(name)
    if (type !== 'file' || !allowed || found.size > FILES_AT_MOST) {
      throw new BadArchive(message('backup-problem.unknown-file', { name }))
    }
    if (name === MANIFEST_NAME) {
      manifestText = await textOf(entry)
      continue
    }
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    const hash = createHash('sha256')
    await pipeline(entry, hashing(hash), createWriteStream(path, { flush: true }))
    found.set(name, { name, bytes: entry.header.size ?? 0, sha256: hash.digest('hex') })
  }
  return { found, manifestText }
}

async function textOf(
  entry: AsyncIterable<unknown> & { readonly header: { readonly size?: number | undefined } },
): Promise<string> {
  if ((entry.header.size ?? 0) > MANIFEST_AT_MOST_BYTES) {
    throw new BadArchive(message('backup-problem.contents-too-large'))
  }
  const chunks: Buffer[] = []
  for await (const chunk of entry) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function compare(text: string, found: ReadonlyMap<string, ArchivedFile>): Manifest {
  const manifest = parseManifest(text)
  const wrong = manifest.files.find(({ name, sha256 }) => {
    const named = ORIGINAL_NAME.exec(name)?.[1] ?? sha256
    return found.get(name)?.sha256 !== sha256 || named !== sha256
  })
  if (wrong !== undefined || manifest.files.length !== found.size || !found.has(STORE_NAME)) {
    throw new BadArchive(
      wrong === undefined
        ? message('backup-problem.incomplete')
        : message('backup-problem.changed', { name: wrong.name }),
    )
  }
  return manifest
}

function parseManifest(text: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(text)
    if (FORMAT.safeParse(manifest).success) return manifest as Manifest
  } catch {
    // Told below.
  }
  throw new BadArchive(message('backup-problem.not-a-backup'))
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      next(null, chunk)
    },
  })
}
