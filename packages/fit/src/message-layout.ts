import { sizeOfType, TYPE_CODE_MASK, type FieldPlace } from './read-value.ts'

export interface FieldLayout extends FieldPlace {
  readonly number: number
}

export interface DeveloperFieldLayout {
  readonly number: number
  readonly offset: number
  readonly size: number
  readonly developerIndex: number
}

/** How the bytes of one kind of message lie, as its definition message says. */
export interface MessageLayout {
  readonly id: number
  readonly globalNumber: number
  readonly little: boolean
  readonly fields: readonly FieldLayout[]
  readonly developerFields: readonly DeveloperFieldLayout[]
  /** Where the message's own time stands, or -1 without one; asked of every message. */
  readonly timeOffset: number
  readonly size: number
}

export const TIMESTAMP_FIELD = 253

/**
 * Reads a definition message that starts (after its header byte) at `start`. `null` when it does not
 * fit before `end` or makes no sense.
 *
 * @example
 * // Little-endian, message 20 (record), one field: heart rate (3) in one byte.
 * const bytes = Uint8Array.of(0, 0, 20, 0, 1, 3, 1, 2)
 * const read = readLayout(bytes, { start: 0, end: bytes.length }, false, 0)
 */
export function readLayout(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  withDeveloperFields: boolean,
  id: number,
): { readonly layout: MessageLayout; readonly next: number } | null {
  const { start, end } = range
  if (start + 5 > end) return null
  const byteAt = (index: number) => bytes[index] ?? 0
  const little = byteAt(start + 1) === 0
  const [low, high] = little ? [start + 2, start + 3] : [start + 3, start + 2]
  const globalNumber = byteAt(low) | (byteAt(high) << 8)
  let position = start + 5
  let offset = 0
  const fields: FieldLayout[] = []
  const count = byteAt(start + 4)
  if (position + count * 3 > end) return null
  for (let i = 0; i < count; i += 1, position += 3) {
    const size = byteAt(position + 1)
    const type = byteAt(position + 2) & TYPE_CODE_MASK
    if (size > 0 && sizeOfType(type) > 0)
      fields.push({ number: byteAt(position), offset, size, type })
    offset += size
  }
  const developerFields: DeveloperFieldLayout[] = []
  if (withDeveloperFields) {
    if (position >= end) return null
    const extra = byteAt(position)
    position += 1
    if (position + extra * 3 > end) return null
    for (let i = 0; i < extra; i += 1, position += 3) {
      const size = byteAt(position + 1)
      developerFields.push({
        number: byteAt(position),
        offset,
        size,
        developerIndex: byteAt(position + 2),
      })
      offset += size
    }
  }
  const time = fields.find((field) => field.number === TIMESTAMP_FIELD)
  const timeOffset = time?.size === 4 ? time.offset : -1
  const layout = { id, globalNumber, little, fields, developerFields, timeOffset, size: offset }
  return { layout, next: position }
}
