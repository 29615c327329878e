import type { SmallMessage } from '@bell-lap/fit/decode-fit'

/** A number in a field of a message; the first of a list; `null` where it is missing or not finite. */
export function numberIn(message: SmallMessage | null, field: number): number | null {
  const value = message?.fields[field]
  const first = Array.isArray(value) ? (value as readonly number[])[0] : value
  return typeof first === 'number' && Number.isFinite(first) ? first : null
}

export function textIn(message: SmallMessage | null, field: number): string | null {
  const value = message?.fields[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
