import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import tar from 'tar-stream'

export interface ArchivedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}
export interface Manifest {
  readonly format: 'bell-lap-backup'
  readonly formatVersion: 1
  readonly version: string
  readonly schemaVersion: number
  readonly createdAt: string
  readonly athleteId: string
  readonly files: readonly ArchivedFile[]
}
export interface FileToArchive {
  readonly name: string
  readonly path: string
  readonly bytes: number
}

export const MANIFEST_NAME = 'manifest.json'
export const STORE_NAME = 'store.sqlite'
const ALLOWED_NAME = /^(manifest\.json|store\.sqlite|originals\/[0-9a-f]{64})$/
const FILES_AT_MOST = 500_000

/** The archive is no backup, or its bytes are not those that were written. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive'
}

/** Writes the files and, last, a manifest with the hash of each. */
export async function writeArchive(
  target: string,
  files: readonly FileToArchive[],
  about: Omit<Manifest, 'files'>,
): Promise<void> {
  const pack = tar.pack()
  const written = pipeline(
    pack,
    createGzip({ level: 1 }),
    createWriteStream(target, { flush: true }),
  )
  const listed: ArchivedFile[] = []
  try {
    for (const { name, path, bytes } of files) {
      const hash = createHash('sha256')
      const entry = pack.entry({ name, size: bytes })
      const measure = hashing(hash)
      await pipeline(createReadStream(path), measure, entry)
      listed.push({ name, bytes, sha256: hash.digest('hex') })
    }
    const manifest: Manifest = { ...about, files: listed }
    pack.entry({ name: MANIFEST_NAME }, JSON.stringify(manifest, null, 2))
    pack.finalize()
  } catch (error) {
    pack.destroy(error instanceof Error ? error : new Error(String(error)))
    await written.catch(() => undefined)
    throw error
  }
  await written
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
    throw new BadArchive('This backup is cut or damaged; nothing was restored.')
  }
}

async function unpackEntries(extract: tar.Extract, folder: string) {
  const found = new Map<string, ArchivedFile>()
  let manifestText = ''
  for await (const entry of extract) {
    const { name, type } = entry.header
    if (type !== 'file' || !ALLOWED_NAME.test(name) || found.size > FILES_AT_MOST) {
      throw new BadArchive(`This is no backup of Bell Lap: it holds “${name}”.`)
    }
    if (name === MANIFEST_NAME) {
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      manifestText = Buffer.concat(chunks).toString('utf8')
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

function compare(text: string, found: ReadonlyMap<string, ArchivedFile>): Manifest {
  const manifest = parseManifest(text)
  const wrong = manifest.files.find((file) => found.get(file.name)?.sha256 !== file.sha256)
  if (wrong !== undefined || manifest.files.length !== found.size || !found.has(STORE_NAME)) {
    const which = wrong === undefined ? '' : ` (${wrong.name})`
    throw new BadArchive(`A file of this backup is not as it was written${which}.`)
  }
  return manifest
}

function parseManifest(text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest
    if (manifest.format === 'bell-lap-backup' && Array.isArray(manifest.files)) return manifest
  } catch {
    // Told below.
  }
  throw new BadArchive('This is no backup of Bell Lap: its table of contents is missing.')
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      next(null, chunk)
    },
  })
}
