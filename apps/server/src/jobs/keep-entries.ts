import { closeSync, openSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { Originals } from '../files/originals.ts'
import type { KeptOriginal } from '../files/originals.ts'

/** Where an entry of a zip lies and how it is packed. */
export interface PackedEntry {
  /** Byte of its local header. */
  readonly headerAt: number
  readonly packedBytes: number
  readonly bytes: number
  readonly deflated: boolean
}

/** Entries of one zip whose bytes are to be kept. */
export interface KeepTask {
  readonly zip: string
  readonly dataDir: string
  readonly entries: readonly PackedEntry[]
}

/** What became of an entry: kept, damaged, or stopped by the disk with this error code. */
export type KeptEntry = KeptOriginal | { readonly damaged: true } | { readonly diskCode: string }

const LOCAL_HEADER_BYTES = 30
const LOCAL_HEADER_SIGNATURE = 0x04034b50
const NAME_LENGTH_AT = 26
const EXTRA_LENGTH_AT = 28
const DISK_CODES = new Set(['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EMFILE'])

/** Whether an error is the disk's and no fault of the file that is read. */
export const isDiskCode = (code: string | undefined): code is string =>
  code !== undefined && DISK_CODES.has(code)

/** Unpacks entries of a zip and keeps their bytes by their hashes, in a worker thread. */
export function keepEntries({ zip, dataDir, entries }: KeepTask): readonly KeptEntry[] {
  const originals = new Originals(dataDir)
  const file = openSync(zip, 'r')
  try {
    return entries.map((entry) => keepEntry(originals, file, entry))
  } finally {
    closeSync(file)
  }
}

function keepEntry(originals: Originals, file: number, entry: PackedEntry): KeptEntry {
  try {
    return originals.keepBytes(unpacked(file, entry))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return isDiskCode(code) ? { diskCode: code } : { damaged: true }
  }
}

function unpacked(file: number, { headerAt, packedBytes, bytes, deflated }: PackedEntry): Buffer {
  const header = readAt(file, headerAt, LOCAL_HEADER_BYTES)
  if (header.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE) throw new Error('no local header')
  const namesLength = header.readUInt16LE(NAME_LENGTH_AT) + header.readUInt16LE(EXTRA_LENGTH_AT)
  const packed = readAt(file, headerAt + LOCAL_HEADER_BYTES + namesLength, packedBytes)
  const whole = deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) }) : packed
  if (whole.length !== bytes) throw new Error('another size than was said')
  return whole
}

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const read = readSync(file, buffer, done, length - done, position + done)
    if (read === 0) throw new Error('the archive ends')
    done += read
  }
  return buffer
}
