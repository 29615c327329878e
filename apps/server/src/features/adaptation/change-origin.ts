/** Where a change of the rules came from: health, a report, or the end of another change. */
import type { StoredEvent } from '../reports/index.ts'
import type { StoredChange } from './store.ts'

/** Rules whose red flag ends by being cleared, never by undoing. */
const NEVER_UNDONE: ReadonlySet<string> = new Set(['A24', 'A15'])

/** What comes back after pain may be undone; what pain, a warning sign or an ill chest took may not. */
export function isRed({ change, advice }: StoredChange): boolean {
  if (change === null || !change.redFlag) return false
  return NEVER_UNDONE.has(change.rule) || advice?.seeClinician === true
}

/** What an earlier change took comes back. */
export function isBack({ key }: Pick<StoredChange, 'key'>): boolean {
  return key.endsWith(':back')
}

/**
 * The reports that brought changes about and are taken back with them. How a day went stays reported.
 * What came back because something ended is undone by taking back that it ended.
 */
export function reportsOf(
  changes: readonly StoredChange[],
  stored: readonly StoredEvent[],
): readonly string[] {
  const ids = changes.flatMap((one) => {
    const { change } = one
    if (change === null) return []
    if (!isBack(one)) return NEVER_UNDONE.has(change.rule) ? [] : change.evidence
    return stored.flatMap(({ id, told }) =>
      told.kind === 'cleared' && change.evidence.includes(told.about) ? [id] : [],
    )
  })
  const known = new Map(stored.map(({ id, told }) => [id, told.kind]))
  return [...new Set(ids)].filter((id) => known.has(id) && known.get(id) !== 'check-in')
}
