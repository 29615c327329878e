/** What the two quality sessions of a week may be, by phase, in the order a coach would give them. */
import type { Phase } from '../../model/plan.ts'

export interface MenuEntry {
  /** The session, then what takes its place where it is not possible; equals share one string. */
  readonly ids: readonly string[]
  /** Place inside the printed range of repetitions, 0 to 1. */
  readonly level: number
}

function entry(level: number, ...ids: string[]): MenuEntry {
  return { ids, level }
}

interface Menu {
  /** The full weeks of a phase one after the other. */
  readonly first: readonly MenuEntry[]
  /** In a lighter week, which raises nothing. */
  readonly lighter: MenuEntry
  /** The weeks of a phase one after the other, lighter ones among them. */
  readonly second: readonly MenuEntry[]
}

// Fast repetitions grow from week to week from the base on: what one week holds is what the next may
// add a quarter to (science D7), so that the mile-specific weeks can be full ones.
const R16 = entry(1, 'R16', 'N7')
const BASE_SECOND: readonly MenuEntry[] = [
  entry(0, 'T7'),
  entry(0, 'T2'),
  entry(0.3, 'T7', 'T6'),
  entry(0.3, 'T1', 'T2'),
  entry(0.4, 'T6'),
  entry(0.6, 'T2'),
  entry(0.6, 'T1', 'T2'),
]
const HILLY_BASE: Menu = {
  first: [entry(0, 'N2', 'N4'), entry(0.3, 'N7', 'V10'), R16, R16, entry(1, 'C4', 'V10'), R16, R16],
  lighter: entry(0.5, 'N2', 'N7'),
  second: BASE_SECOND,
}
const BASE: Menu = {
  first: [
    entry(0.3, 'V10', 'N7'),
    entry(0.3, 'N7', 'V10'),
    R16,
    R16,
    entry(1, 'C4', 'V10'),
    R16,
    R16,
  ],
  lighter: entry(0.5, 'N7', 'N4'),
  second: BASE_SECOND,
}
const FIRST_200S = entry(0.6, 'R1', 'R16', 'N7')
const HILLS: Menu = {
  first: [
    FIRST_200S,
    entry(0.2, 'H2', 'V7'),
    FIRST_200S,
    entry(0.7, 'H1', 'V7'),
    FIRST_200S,
    entry(0.6, 'H2', 'V7'),
    FIRST_200S,
  ],
  lighter: entry(0.2, 'H1', 'R16', 'V7'),
  second: [
    entry(0.3, 'T1', 'T2'),
    entry(0.1, 'C1', 'T2'),
    entry(0.4, 'T3', 'T2'),
    entry(0.5, 'C1', 'T2'),
    entry(0.5, 'T5', 'T1'),
    entry(0.2, 'C2', 'C1', 'T2'),
    entry(0.6, 'T1', 'T2'),
  ],
}

const R1 = entry(0.3, 'R1')
const R2 = entry(0.5, 'R2', 'R1')
const R3 = entry(0.3, 'R3', 'R1')
const R3_MORE = entry(0.9, 'R3', 'R1')
const R5 = entry(0.4, 'R5', 'R7', 'R3', 'R1')
const R11 = entry(0.6, 'R11', 'R3', 'R1')
const R12 = entry(0.4, 'R12', 'R1')
const RACE_REHEARSAL = entry(0.2, 'R13', 'R6', 'R14', 'R1')
const BROKEN_MILE = entry(0.2, 'R6', 'R14', 'R1')

/** From short to long repetitions at mile pace, by weeks in the phase; for its full weeks. */
const MILE_LADDERS: Readonly<Record<number, readonly MenuEntry[]>> = {
  2: [R1, R3],
  3: [R1, R3, R5],
  4: [R1, R3_MORE, R5, R11],
  5: [R1, R2, R3_MORE, R5, R11],
  6: [R1, R2, R3_MORE, R5, R11, R3_MORE],
  7: [R1, R2, R12, R3_MORE, R5, R11, R3_MORE],
}

const V_LONG = entry(0.2, 'V1', 'V5', 'V8', 'V7')
const V_SHORT = entry(0.4, 'V8', 'V3', 'V4', 'V7')
const V_MINUTES = entry(0.6, 'V7', 'V4', 'T2')
const TEMPO_AND_200S = entry(0.2, 'T9', 'T1', 'T2')
const TEMPO_AND_MORE_200S = entry(0.8, 'T9', 'T1', 'T2')
const ENDURANCE = entry(0.5, 'A1', 'A2', 'V7', 'T2')
const ENDURANCE_LATE = entry(0.4, 'A2', 'A1', 'V8', 'V7', 'T2')
const THRESHOLD = entry(0.3, 'T2', 'T1')
const CRITICAL = entry(0.2, 'C1', 'T2')

export type RunnerType = 'endurance' | 'balanced' | 'speed'

/** Aerobic partner of the mile session, by weeks in the phase and kind of runner (science B). */
function partners(weeks: number, type: RunnerType): readonly MenuEntry[] {
  const third = type === 'speed' ? CRITICAL : ENDURANCE
  const list = [
    V_LONG,
    TEMPO_AND_200S,
    V_SHORT,
    third,
    TEMPO_AND_MORE_200S,
    V_MINUTES,
    type === 'endurance' ? ENDURANCE_LATE : V_SHORT,
  ]
  if (weeks === 4) return [V_LONG, TEMPO_AND_200S, third, V_SHORT]
  return list.slice(0, Math.max(2, weeks))
}

const SHARPEN: Menu = {
  first: [RACE_REHEARSAL, BROKEN_MILE, RACE_REHEARSAL, BROKEN_MILE],
  lighter: BROKEN_MILE,
  second: [THRESHOLD, entry(0, 'V8', 'V7', 'T2'), entry(0, 'A3', 'T2'), THRESHOLD],
}

export interface WeekInPhase {
  readonly phase: Phase
  /** Weeks of the phase, and those before this one; of these the full ones. */
  readonly weeks: number
  readonly before: number
  readonly fullBefore: number
  readonly cutBack: boolean
}

/** What the menu of a phase has for a week; `undefined` where it has nothing. */
export function menuEntry(
  slot: 'first' | 'second',
  week: WeekInPhase,
  runner: { readonly hills: boolean; readonly type: RunnerType },
): MenuEntry | undefined {
  const menu = menuOf(week, runner)
  if (menu === null) return undefined
  if (slot === 'second') return menu.second[week.before % menu.second.length]
  return week.cutBack ? menu.lighter : menu.first[week.fullBefore % menu.first.length]
}

function menuOf(
  { phase, weeks }: WeekInPhase,
  { hills, type }: { readonly hills: boolean; readonly type: RunnerType },
): Menu | null {
  switch (phase) {
    case 'base':
      return hills ? HILLY_BASE : BASE
    case 'hills':
      return HILLS
    case 'specific':
      return {
        first: MILE_LADDERS[weeks] ?? MILE_LADDERS[7] ?? [],
        lighter: R2,
        second: partners(weeks, type),
      }
    case 'sharpen':
      return SHARPEN
    // The way back has its own menu, by what it leads to (bridge-menu.ts).
    case 'transition':
      return null
  }
}
