// A zip without compression whose files begin at multiples of 16 bytes: the pose landmarker reads them in place.
import { crc32 } from 'node:zlib'

const ALIGNMENT = 16
/** The extra field that Android's zipalign writes for the same purpose. */
const PADDING_FIELD = 0xd935
/** 1 January 1980: the same bytes on every day. */
const DAY = 0x21
const VERSION = 20

/** @param files name and bytes of each file, in order */
export function storedZip(files) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, bytes] of files) {
    const nameBytes = Buffer.from(name)
    const padding = paddingFor(at + 30 + nameBytes.length)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(VERSION, 0)
    facts.writeUInt16LE(DAY, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.from(facts)
    local.writeUInt16LE(padding.length, 24)
    parts.push(signed(0x04034b50), local, nameBytes, padding, bytes)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(signed(0x02014b50), signed(VERSION, 2), facts, place, nameBytes)
    at += 30 + nameBytes.length + padding.length + bytes.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, list, signed(0x06054b50), end])
}

function signed(number, length = 4) {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntLE(number, 0, length)
  return bytes
}

function paddingFor(base) {
  let length = (ALIGNMENT - (base % ALIGNMENT)) % ALIGNMENT
  if (length > 0 && length < 4) length += ALIGNMENT
  const padding = Buffer.alloc(length)
  if (length > 0) {
    padding.writeUInt16LE(PADDING_FIELD, 0)
    padding.writeUInt16LE(length - 4, 2)
  }
  return padding
}
