import type { SmallMessage } from '@bell-lap/fit/decode-fit'

/** A number in a field of a message; the first of a list; `null` where it is missing. */
export function numberIn(message: SmallMessage | null, field: number): number | null {
  const value = message?.fields[field]
  if (typeof value === 'number') return value
  const first = Array.isArray(value) ? (value as readonly number[])[0] : undefined
  return first === undefined || Number.isNaN(first) ? null : first
}

export function textIn(message: SmallMessage | null, field: number): string | null {
  const value = message?.fields[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
