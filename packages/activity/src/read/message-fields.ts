import type { SmallMessage } from '@bell-lap/fit/decode-fit'

/** A number in a field of a message; the first of a list; `null` where it is missing or not finite. */
export function numberIn(message: SmallMessage | null, field: number): number | null {
  const value = message?.fields[field]
  const first = Array.isArray(value) ? (value as readonly number[])[0] : value
  return typeof first === 'number' && Number.isFinite(first) ? first : null
}

/** FIT counts seconds in 32 bits; a damaged file may write them as another kind of number. */
const FIT_TIMES = 2 ** 32

/** Whether a number can be a time in FIT seconds. */
export const isFitTime = (value: number): boolean => value >= 0 && value < FIT_TIMES

/** A time in a field of a message, FIT seconds; `null` where it is missing or cannot be one. */
export function timeIn(message: SmallMessage | null, field: number): number | null {
  const value = numberIn(message, field)
  return value !== null && isFitTime(value) ? value : null
}

export function textIn(message: SmallMessage | null, field: number): string | null {
  const value = message?.fields[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
