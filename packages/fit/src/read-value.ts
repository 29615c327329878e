/** A value as it stands in the file, unscaled; `null` where the file says "missing". */
export type FitValue = number | string | readonly number[] | null

/** Size in bytes of each base type, by the low five bits of its code (FIT protocol, table of base types). */
const SIZE_BY_TYPE = [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8] as const
const STRING = 7

export const TYPE_CODE_MASK = 0x1f

/** Bytes of one element of a base type, or 0 for a type that the protocol does not know. */
export function sizeOfType(type: number): number {
  return SIZE_BY_TYPE[type] ?? 0
}

/** One number of a base type, `NaN` where it is the type's "missing". */
export function readNumber(view: DataView, offset: number, type: number, little: boolean): number {
  switch (type) {
    case 0:
    case 2:
    case 13:
      return orMissing(view.getUint8(offset), 0xff)
    case 1:
      return orMissing(view.getInt8(offset), 0x7f)
    case 3:
      return orMissing(view.getInt16(offset, little), 0x7fff)
    case 4:
      return orMissing(view.getUint16(offset, little), 0xffff)
    case 5:
      return orMissing(view.getInt32(offset, little), 0x7fffffff)
    case 6:
      return orMissing(view.getUint32(offset, little), 0xffffffff)
    case 8:
      return view.getFloat32(offset, little)
    case 9:
      return view.getFloat64(offset, little)
    case 10:
      return orMissing(view.getUint8(offset), 0)
    case 11:
      return orMissing(view.getUint16(offset, little), 0)
    case 12:
      return orMissing(view.getUint32(offset, little), 0)
    case 14:
      return Number(view.getBigInt64(offset, little))
    case 15:
    case 16:
      return Number(view.getBigUint64(offset, little))
    default:
      return Number.NaN
  }
}

function orMissing(value: number, missing: number): number {
  return value === missing ? Number.NaN : value
}

export interface FieldPlace {
  readonly offset: number
  readonly size: number
  readonly type: number
}

/** A whole field: text, one number, or a list when the field holds several. */
export function readField(
  view: DataView,
  start: number,
  field: FieldPlace,
  little: boolean,
): FitValue {
  const at = start + field.offset
  if (field.type === STRING) return readText(view, at, field.size)
  const size = sizeOfType(field.type)
  // Some devices give a size that is no multiple of the type's: the rest is padding.
  const count = size === 0 ? 0 : Math.floor(field.size / size)
  if (count === 0) return null
  if (count === 1) {
    const value = readNumber(view, at, field.type, little)
    return Number.isNaN(value) ? null : value
  }
  return Array.from({ length: count }, (_, i) =>
    readNumber(view, at + i * size, field.type, little),
  )
}

/** Text up to its first zero; bytes that are not UTF-8 are shown as `\uFFFD`. */
function readText(view: DataView, at: number, size: number): string | null {
  let escaped = ''
  let plain = ''
  for (let i = at; i < at + size; i += 1) {
    const byte = view.getUint8(i)
    if (byte === 0) break
    escaped += `%${byte.toString(16).padStart(2, '0')}`
    plain += byte < 128 ? String.fromCharCode(byte) : '\uFFFD'
  }
  if (plain === '') return null
  try {
    return decodeURIComponent(escaped)
  } catch {
    return plain
  }
}
