import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { ZlibOptions } from 'node:zlib'
import yauzl from 'yauzl'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PackedEntry } from '../../jobs/keep-entries.ts'

const ENTRIES_AT_MOST = 200_000
/** Recordings are seldom larger; what is goes through a stream. */
const HELD_AT_MOST_BYTES = 4 * 1024 ** 2
const STORED = 0
const DEFLATED = 8

export interface ZipEntry {
  readonly path: string
  /** False for a name that climbs out of the archive. */
  readonly safeName: boolean
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly bytes: number
  readonly open: () => Promise<Readable>
  /** The whole entry at once, much cheaper than a stream; `null` for one too large to hold. */
  readonly read: (() => Promise<Buffer>) | null
  /** Where another thread finds it; `null` for one that is read as a stream. */
  readonly packed: PackedEntry | null
}
export interface ZipFile {
  readonly entries: readonly ZipEntry[]
  readonly close: () => void
}

/** Text packs at about 1:30 and recordings far less; only a bomb packs at 1:200. */
const BOMB_RATIO = 200
const BOMB_FROM_BYTES = 20 * 1024 ** 2

/** Whether an entry claims to unpack to far more than what packs usually does. */
export const isBomb = (entry: ZipEntry) =>
  entry.bytes > BOMB_FROM_BYTES && entry.bytes > BOMB_RATIO * entry.packedBytes

/** The archive is no zip we can read; `reason` tells the runner why. */
export class CannotUnpack extends Error {
  override readonly name = 'CannotUnpack'
  readonly reason: Message

  constructor(reason: Message) {
    super(reason.code)
    this.reason = reason
  }
}

/** Reads the table of contents of a zip. Folders are left out. */
export function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, decodeStrings: false },
      (error, zip) => {
        if (error) {
          reject(new CannotUnpack(message('import.zip-damaged')))
          return
        }
        const entries: ZipEntry[] = []
        const fail = (reason: Message) => {
          zip.close()
          reject(new CannotUnpack(reason))
        }
        zip.on('error', () => fail(message('import.zip-damaged')))
        zip.on('entry', (entry: yauzl.Entry) => {
          const named = toEntry(zip, entry)
          if (!named.path.endsWith('/')) entries.push(named)
          if (entries.length <= ENTRIES_AT_MOST) zip.readEntry()
          else fail(message('import.zip-too-many', { most: ENTRIES_AT_MOST }))
        })
        zip.on('end', () => resolve({ entries, close: () => zip.close() }))
        zip.readEntry()
      },
    )
  })
}

function toEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): ZipEntry {
  // With `decodeStrings: false` the name comes as bytes; archives of exports are in UTF-8.
  const bytes: unknown = entry.fileName
  const path = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : String(bytes)
  const normal = path.replaceAll('\\', '/')
  const climbs = normal.split('/').includes('..')
  return {
    path: normal,
    safeName: !climbs && !normal.startsWith('/') && !/^[a-z]:/i.test(normal),
    encrypted: (entry.generalPurposeBitFlag & 1) === 1,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    open: () => openStream(zip, entry, {}),
    read: canHold(entry) ? () => readWhole(zip, entry) : null,
    packed: canHold(entry)
      ? {
          headerAt: entry.relativeOffsetOfLocalHeader,
          packedBytes: entry.compressedSize,
          bytes: entry.uncompressedSize,
          deflated: entry.compressionMethod === DEFLATED,
        }
      : null,
  }
}

function canHold(entry: yauzl.Entry): boolean {
  const known = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED
  const bytes = Math.max(entry.compressedSize, entry.uncompressedSize)
  return known && bytes <= HELD_AT_MOST_BYTES
}

async function readWhole(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const deflated = entry.compressionMethod === DEFLATED
  const packed = await buffer(await openStream(zip, entry, deflated ? { decompress: false } : {}))
  if (!deflated) return packed
  const maxOutputLength = Math.max(1, entry.uncompressedSize)
  const bytes = await inflate(packed, { maxOutputLength })
  if (bytes.length !== entry.uncompressedSize) throw new Error('another size than was said')
  return bytes
}

const inflate = promisify<Buffer, ZlibOptions, Buffer>(inflateRaw)

function openStream(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  options: { readonly decompress?: false },
): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, stream: Readable) => {
      if (error) reject(error)
      else resolve(stream)
    }
    if (options.decompress === undefined) zip.openReadStream(entry, done)
    else
      zip.openReadStream(entry, { decompress: false, decrypt: null, start: null, end: null }, done)
  })
}
