/** Lookup table of the FIT checksum: CRC-16 with the reflected polynomial 0xA001 (FIT protocol). */
const FIRST = new Uint16Array(256).map((_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  return crc
})

/** Slicing by eight (Kounavis & Berry 2005): table k advances a byte by k more zero bytes. */
const TABLES = Array.from({ length: 8 }, () => new Uint16Array(256))
TABLES[0] = FIRST
for (let k = 1; k < 8; k += 1) {
  const before = TABLES[k - 1] as Uint16Array
  TABLES[k] = before.map((crc) => (FIRST[crc & 255] as number) ^ (crc >> 8))
}
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
  Uint16Array,
]

/** The FIT checksum of `bytes` from `start` up to, and without, `end`. */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  const at = (table: Uint16Array, byte: number) => table[byte] as number
  const byteAt = (index: number) => bytes[index] as number
  let crc = 0
  let i = start
  for (; i + 8 <= end; i += 8) {
    crc =
      at(T7, (byteAt(i) ^ crc) & 255) ^
      at(T6, byteAt(i + 1) ^ (crc >> 8)) ^
      at(T5, byteAt(i + 2)) ^
      at(T4, byteAt(i + 3)) ^
      at(T3, byteAt(i + 4)) ^
      at(T2, byteAt(i + 5)) ^
      at(T1, byteAt(i + 6)) ^
      at(T0, byteAt(i + 7))
  }
  for (; i < end; i += 1) crc = (crc >> 8) ^ at(T0, (crc ^ byteAt(i)) & 255)
  return crc
}
