/** The first weeks after a clinician's clearance: hills, and threshold on the flat (science G; grade D). */
import type { MenuEntry } from './quality-menu.ts'

const THRESHOLD = ['T2', 'T10', 'T1', 'T7']

function entry(level: number, ids: readonly string[], otherwise: readonly string[]): MenuEntry {
  return { ids, otherwise, level, mileShare: null }
}

/** Climbs of a minute at 3K effort first, then shorter ones at mile effort; threshold where there is no hill. */
const FIRST: readonly MenuEntry[] = [
  entry(0, ['H2'], THRESHOLD),
  entry(0.2, ['H2', 'H1'], THRESHOLD),
  entry(0.3, ['H1', 'H2', 'H3'], THRESHOLD),
]
const SECOND: readonly MenuEntry[] = [
  entry(0, ['T7', 'T6'], ['T10', 'T2']),
  entry(0.2, THRESHOLD, ['T7']),
]

/** What a week has, by the weeks before it. */
export function hillFirstEntry(slot: 'first' | 'second', before: number): MenuEntry | undefined {
  const menu = slot === 'first' ? FIRST : SECOND
  return menu[Math.min(before, menu.length - 1)]
}
