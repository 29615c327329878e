/** What the quality sessions of the way back may be, week by week, by what it leads to (science H2). */
import type { MenuEntry } from './quality-menu.ts'
import type { WayBackTo } from '../../ledger/way-back.ts'

/** Mile pace at least every ten days, so that the speed stays: alone, or with 5K pace (J16). */
const MILE_TOUCH: readonly MenuEntry[] = [
  { ids: ['R1', 'R16', 'N7'], level: 0.2 },
  { ids: ['B5', 'R1', 'R16', 'N7'], level: 0 },
  { ids: ['R1', 'R16', 'N7'], level: 0.3 },
]

/** The pace that comes next, in the library's own bridge sessions, with threshold between them. */
const LONGER: Readonly<Record<WayBackTo, readonly MenuEntry[]>> = {
  '5k': [
    { ids: ['B1', 'V1', 'V5', 'V7', 'T2'], level: 0 },
    { ids: ['T2', 'T1'], level: 0.3 },
    { ids: ['B1', 'V1', 'V5', 'V7', 'T2'], level: 0.5 },
  ],
  '10k': [
    { ids: ['B2', 'T3', 'T2'], level: 0 },
    { ids: ['T3', 'T2', 'T1'], level: 0.2 },
    { ids: ['B2', 'T3', 'T2'], level: 0.5 },
  ],
  half: [
    { ids: ['T2', 'T1'], level: 0.2 },
    { ids: ['B3', 'T7', 'T2'], level: 0 },
    { ids: ['B2', 'T3', 'T2'], level: 0 },
  ],
  marathon: [
    { ids: ['T7', 'T2', 'T1'], level: 0.2 },
    { ids: ['B3', 'T7', 'T2'], level: 0 },
    { ids: ['T2', 'T1'], level: 0.4 },
  ],
}

/** The menu of one slot. The first week has no quality, so the list begins with the second. */
export function bridgeMenu(slot: 'first' | 'second', towards: WayBackTo): readonly MenuEntry[] {
  return slot === 'first' ? MILE_TOUCH : LONGER[towards]
}
