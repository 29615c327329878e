import { byNumber, entryId } from './entry.ts'
import type { Entry } from './entry.ts'

/**
 * The entries of two phones as one list: each entry once, in one order. Merging twice, or in another order, gives the
 * same list. Two different entries with one id (a phone restored from a backup) are settled the same way everywhere.
 *
 * @example
 * const over = { phone: 'a', n: 1, kind: 'end', isOver: true } as const
 * mergeEntries([over], [over]).length // 1
 */
export function mergeEntries(one: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const merged = new Map<string, Entry>()
  for (const entry of [...one, ...other]) {
    const id = entryId(entry)
    const known = merged.get(id)
    if (known === undefined || written(known) < written(entry)) merged.set(id, entry)
  }
  return [...merged.values()].sort(byNumber)
}

/** The same text for the same entry, however its fields are ordered. */
const written = (entry: Entry): string =>
  JSON.stringify(entry, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : value,
  )
