import { crc16 } from '../crc.ts'

/** [field number, size in bytes, base type code] */
export type RawField = readonly [number: number, size: number, type: number]
/** [field number, size in bytes, developer index] */
export type RawDeveloperField = readonly [number: number, size: number, developerIndex: number]

export const u16 = (value: number) => [value & 255, (value >> 8) & 255]
export const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
export const bigEndian = (bytes: readonly number[]) => bytes.toReversed()
export const text = (value: string, size: number) =>
  Array.from({ length: size }, (_, i) => value.charCodeAt(i) || 0)
export function float32(value: number): number[] {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value, true)
  return [...new Uint8Array(view.buffer)]
}

/** A definition message, byte by byte. */
export function define(
  local: number,
  globalNumber: number,
  fields: readonly RawField[],
  more: { readonly developer?: readonly RawDeveloperField[]; readonly bigEndian?: boolean } = {},
): number[] {
  const { developer = [] } = more
  const big = more.bigEndian === true
  const number = big ? bigEndian(u16(globalNumber)) : u16(globalNumber)
  const header = 0x40 | (developer.length > 0 ? 0x20 : 0) | local
  const own = [header, 0, big ? 1 : 0, ...number, fields.length, ...fields.flat()]
  return developer.length === 0 ? own : [...own, developer.length, ...developer.flat()]
}

export const data = (local: number, ...bytes: readonly (readonly number[])[]) => [
  local,
  ...bytes.flat(),
]

/** A record whose header carries the time: five bits of it. */
export const compressed = (
  local: number,
  time: number,
  ...bytes: readonly (readonly number[])[]
) => [0x80 | (local << 5) | (time & 31), ...bytes.flat()]

/** Header and checksum around messages. */
export function rawFit(...messages: readonly (readonly number[])[]): Uint8Array {
  const body = messages.flat()
  const header = [12, 0x10, ...u16(2078), ...u32(body.length), ...text('.FIT', 4)]
  const bytes = Uint8Array.from([...header, ...body, 0, 0])
  const sum = crc16(bytes, 0, bytes.length - 2)
  bytes.set(u16(sum), bytes.length - 2)
  return bytes
}
