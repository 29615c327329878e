/** Lookup table of the FIT checksum: CRC-16 with the reflected polynomial 0xA001 (FIT protocol). */
const FIRST = new Uint16Array(256).map((_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  return crc
})

/**
 * Slicing by eight (Kounavis & Berry 2005): the table at `k * 256` advances a byte by k more zero
 * bytes. One flat table, so that a step is eight look-ups and nothing else.
 */
const TABLE = new Uint16Array(8 * 256)
TABLE.set(FIRST)
for (let i = 256; i < TABLE.length; i += 1) {
  const before = TABLE[i - 256] as number
  TABLE[i] = (FIRST[before & 255] as number) ^ (before >> 8)
}

/**
 * The FIT checksum of `bytes` from `start` up to, and without, `end`.
 *
 * @example
 * const bytes = Uint8Array.of(14, 16, 0)
 * crc16(bytes, 0, bytes.length)
 */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0
  let i = start
  for (; i + 8 <= end; i += 8) {
    crc =
      advanced(7, (byteAt(bytes, i) ^ crc) & 255) ^
      advanced(6, byteAt(bytes, i + 1) ^ (crc >> 8)) ^
      advanced(5, byteAt(bytes, i + 2)) ^
      advanced(4, byteAt(bytes, i + 3)) ^
      advanced(3, byteAt(bytes, i + 4)) ^
      advanced(2, byteAt(bytes, i + 5)) ^
      advanced(1, byteAt(bytes, i + 6)) ^
      advanced(0, byteAt(bytes, i + 7))
  }
  for (; i < end; i += 1) crc = (crc >> 8) ^ advanced(0, (crc ^ byteAt(bytes, i)) & 255)
  return crc
}

const advanced = (zeroBytes: number, byte: number) => TABLE[zeroBytes * 256 + byte] as number
const byteAt = (bytes: Uint8Array, index: number) => bytes[index] as number
