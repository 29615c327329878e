/** What intervals.icu puts into the address of the runner who comes back. */
interface IntervalsReturn {
  readonly code?: string
  readonly state?: string
  readonly error?: string
}

/**
 * The router reads a word of digits as a number. A code of digits alone, one in a million, would lose some: intervals.icu
 * then refuses it, and the runner starts again.
 */
const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

export function intervalsReturnSearch(search: Record<string, unknown>): IntervalsReturn {
  const [code, state, error] = [search['code'], search['state'], search['error']].map(wordOf)
  return {
    ...(code === undefined ? {} : { code }),
    ...(state === undefined ? {} : { state }),
    ...(error === undefined ? {} : { error }),
  }
}
