import type { Readable } from 'node:stream'
import yauzl from 'yauzl'

const ENTRIES_AT_MOST = 200_000

export interface ZipEntry {
  readonly path: string
  /** False for a name that climbs out of the archive. */
  readonly safeName: boolean
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly bytes: number
  readonly open: () => Promise<Readable>
}
export interface ZipFile {
  readonly entries: readonly ZipEntry[]
  readonly close: () => void
}

/** The archive is no zip we can read; the message is for the runner. */
export class CannotUnpack extends Error {
  override readonly name = 'CannotUnpack'
}

/** Reads the table of contents of a zip. Folders are left out. */
export function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, decodeStrings: false },
      (error, zip) => {
        if (error) {
          reject(new CannotUnpack('This zip file is cut or damaged. Download it again.'))
          return
        }
        const entries: ZipEntry[] = []
        const fail = (message: string) => {
          zip.close()
          reject(new CannotUnpack(message))
        }
        zip.on('error', () => fail('This zip file is cut or damaged. Download it again.'))
        zip.on('entry', (entry: yauzl.Entry) => {
          const named = toEntry(zip, entry)
          if (!named.path.endsWith('/')) entries.push(named)
          if (entries.length <= ENTRIES_AT_MOST) zip.readEntry()
          else fail(`This zip holds more than ${ENTRIES_AT_MOST} files, so none was unpacked.`)
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
    open: () =>
      new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) reject(error)
          else resolve(stream)
        })
      }),
  }
}
