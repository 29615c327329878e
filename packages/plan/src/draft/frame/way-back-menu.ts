/** What the quality sessions of the way back may be, week by week, by what it leads to (science H2). */
import type { MenuEntry } from './quality-menu.ts'
import type { WayBackTo } from '../../ledger/way-back.ts'

/** One session, then what takes its place where it is not possible. */
function entry(level: number, id: string, ...otherwise: string[]): MenuEntry {
  return { ids: [id], otherwise, level, mileShare: null }
}

/** Mile pace at least every ten days, so that the speed stays: alone, or with 5K pace (J16). */
const MILE_TOUCH: readonly MenuEntry[] = [
  entry(0.2, 'R1', 'R16', 'R12', 'R14', 'N7'),
  entry(0, 'B5', 'R1', 'R16', 'R12', 'R14', 'N7'),
  entry(0.3, 'R1', 'R16', 'R12', 'R14', 'N7'),
]

/** The pace that comes next, in the library's own bridge sessions, with threshold between them. */
const LONGER: Readonly<Record<WayBackTo, readonly MenuEntry[]>> = {
  '5k': [
    entry(0, 'B1', 'V1', 'V5', 'V7', 'T2'),
    entry(0.3, 'T2', 'T1', 'T10'),
    entry(0.5, 'B1', 'V1', 'V5', 'V7', 'T2'),
  ],
  '10k': [
    entry(0, 'B2', 'T3', 'T2', 'T10'),
    entry(0.2, 'T3', 'T2', 'T1', 'T10'),
    entry(0.5, 'B2', 'T3', 'T2', 'T10'),
  ],
  half: [
    entry(0.2, 'T2', 'T1', 'T10'),
    entry(0, 'B3', 'T7', 'T2'),
    entry(0, 'B2', 'T3', 'T2', 'T10'),
  ],
  marathon: [
    entry(0.2, 'T7', 'T2', 'T1', 'T10'),
    entry(0, 'B3', 'T7', 'T2'),
    entry(0.4, 'T2', 'T1', 'T10'),
  ],
}

/** The menu of one slot. The first week has no quality, so the list begins with the second. */
export function bridgeMenu(slot: 'first' | 'second', towards: WayBackTo): readonly MenuEntry[] {
  return slot === 'first' ? MILE_TOUCH : LONGER[towards]
}
