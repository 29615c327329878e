/** What the two quality sessions of a week may be, by phase, in the order a coach would give them. */
import type { Phase } from '../../model/plan.ts'

export interface MenuEntry {
  /** The sessions that fit the week; each that was not run lately is as good as another. */
  readonly ids: readonly string[]
  /** What takes their place where none of them is possible, in order. */
  readonly otherwise: readonly string[]
  /** Place inside the printed range of repetitions, 0 to 1. */
  readonly level: number
  /** Metres at mile pace or faster that are wanted, as a share of the usual week; `null` where the level decides. */
  readonly mileShare: number | null
}

export type RunnerType = 'endurance' | 'balanced' | 'speed'

export interface MenuRunner {
  readonly hills: boolean
  readonly type: RunnerType
  /** Has run repetitions at mile pace before the plan. */
  readonly ranFast: boolean
  /** The largest fast session so far is too small for the mile-specific weeks: every week has to add to it. */
  readonly behind: boolean
}

export interface WeekInPhase {
  readonly phase: Phase
  /** Weeks of the phase, and those before this one; of these the full ones. */
  readonly weeks: number
  readonly before: number
  readonly fullBefore: number
  readonly cutBack: boolean
  /** The week with the most at mile pace of the whole plan. */
  readonly peak: boolean
  /** With an 800 of the plan's own in place of the second session. */
  readonly with800: boolean
  /** Of a plan of six to eight weeks. */
  readonly short: boolean
}

// Mile pace by phase, as a share of the usual week (science D7: 4 to 6 % in full mile-specific weeks, 5 to 8 % in the
// fullest). It grows towards the mile-specific weeks; who ran none before grows as the caps allow.
const BASE_SHARE = 0.034
const HILLS_SHARE = 0.04
export const SPECIFIC_SHARE = 0.047
const PEAK_SHARE = 0.052
const SHARPEN_SHARE = 0.036
/** In cut-back weeks before the mile-specific ones. */
const LIGHTER_SHARE = 0.022
/** A plan of six to eight weeks has no time to begin small. */
const SHORT_SHARE = 0.042

const SHORT_REPS = ['R1', 'R12', 'R2', 'R9']
const MIDDLE_REPS = ['R3', 'R2', 'R7', 'R4', 'R9']
const LONG_REPS = ['R5', 'R7', 'R3', 'R4', 'R8']
const SMALL_REPS = ['R1', 'R12', 'R14', 'R16', 'N7', 'N8']
/** From the mile-specific weeks on: no first steps at mile pace any more. */
const LATE_REPS = ['R9', 'R12', 'R14', 'R1', 'N8']
const RELAXED = ['N7', 'N8', 'R16', 'N4']

const atMile = (share: number, ids: readonly string[]): MenuEntry => ({
  ids,
  otherwise: SMALL_REPS,
  level: 1,
  mileShare: share,
})
const sized = (
  level: number,
  ids: readonly string[],
  otherwise: readonly string[] = [],
): MenuEntry => ({ ids, otherwise, level, mileShare: null })

/** In a long base, a week or two with little at mile pace and more at top speed or in the legs of 5 km. */
const TOUCH: ReadonlyMap<number, MenuEntry> = new Map([
  [3, sized(0.5, ['V10', 'C4', 'N9', 'N2'], RELAXED)],
  [5, sized(0.6, ['C4', 'N2', 'V10', 'N8'], RELAXED)],
])
/** A belt cannot follow bursts: its first fast work is uphill at mile effort. */
const ON_A_BELT = ['H1', 'H2']
const FIRST_FAST: readonly MenuEntry[] = [
  // Near top speed uphill comes after strides, not before them.
  { ids: ['N4', 'N9'], otherwise: ['N8', 'N7', 'N2', ...ON_A_BELT], level: 0, mileShare: null },
  { ids: ['N7', 'N8'], otherwise: ['V10', 'N4', ...ON_A_BELT], level: 1, mileShare: BASE_SHARE },
  { ids: ['R16', 'R1'], otherwise: ['R12', 'N7', 'N8'], level: 1, mileShare: HILLS_SHARE },
]

/** Threshold and steady running, easier ones first. */
const STEADY = sized(0.1, ['T7', 'T6'], ['T10', 'T2'])
const THRESHOLD = ['T2', 'T1', 'T3', 'T10', 'T4']
const LIGHT_THRESHOLD = ['T6', 'T10', 'T2', 'T1', 'T3']
const CRITICAL = ['C1', 'C2', 'C3', 'T5', 'T4', 'T3', 'T8', 'T1']
const SPECIFIC_THRESHOLD = ['T9', 'T4', 'T3', 'C1', 'T5', 'C2', 'T2', 'C3']
const VO2 = ['V1', 'V3', 'V5', 'V2', 'V8', 'V7', 'V6']
const VO2_SHORT = ['V8', 'V3', 'V7', 'V4', 'V6', 'V2']
/** Threshold or 3K to 5K pace and mile pace in one session. */
const COMBINED = ['T9', 'R11', 'R10', 'V9']
const EASIEST_AEROBIC = ['V7', 'T10', 'T2', 'T1', 'C1']
const HILLS = ['H1', 'H2', 'H4', 'H3', 'A5']
const FASTER = ['A3', 'A2', 'A1', 'A4']

function baseFirst({ fullBefore, cutBack, short }: WeekInPhase, runner: MenuRunner): MenuEntry {
  if (cutBack) return atMile(LIGHTER_SHARE, ['N8', 'N7', 'R12', 'R14'])
  if (!runner.ranFast) {
    const first = FIRST_FAST[fullBefore]
    if (first !== undefined) return first
  }
  if (short) return atMile(SHORT_SHARE, SHORT_REPS)
  const touch = runner.behind ? undefined : TOUCH.get(fullBefore)
  if (touch !== undefined) return touch
  if (fullBefore % 2 === 1 && !runner.behind) return atMile(BASE_SHARE, ['R16', 'R12', 'N7', 'R9'])
  return atMile(runner.behind ? HILLS_SHARE : BASE_SHARE, ['R1', 'R16', 'R12', 'R2'])
}

function hillsFirst({ fullBefore, cutBack, short }: WeekInPhase, runner: MenuRunner): MenuEntry {
  if (cutBack) return atMile(LIGHTER_SHARE, ['R12', 'R16', 'N7', 'N8', 'R14'])
  const share = short ? SHORT_SHARE : HILLS_SHARE
  if (!isHillWeek(fullBefore, short || runner.behind))
    return atMile(share, ['R1', 'R2', 'R12', 'R3', 'R9'])
  return runner.hills ? sized(0.4, HILLS, ['V6', 'V7']) : atMile(share, ['R2', 'R12', 'R3', 'R1'])
}

/** Hills take the place of mile pace every other week; who has to add to it runs them in place of threshold. */
function isHillWeek(fullBefore: number, needsMilePace: boolean): boolean {
  return fullBefore % 2 === 1 && !needsMilePace
}

function hillsSecond(
  { before, fullBefore, cutBack, short }: WeekInPhase,
  runner: MenuRunner,
): MenuEntry {
  const isTurn = short ? fullBefore === 0 : runner.behind && before % 2 === 1
  return isTurn && runner.hills && !cutBack
    ? sized(0.4, HILLS, CRITICAL)
    : sized(cutBack ? 0.4 : 0.6, cutBack ? LIGHT_THRESHOLD : CRITICAL, ['T2', 'T10', 'T7'])
}

/** With an 800 in place of the second session, the first holds threshold or 3K to 5K pace, too. */
const BESIDE_800 = sized(0.6, COMBINED, LATE_REPS)

function specificFirst(week: WeekInPhase): MenuEntry {
  if (week.with800) return BESIDE_800
  if (week.cutBack)
    return {
      ids: FASTER,
      otherwise: LATE_REPS,
      level: 1,
      mileShare: BASE_SHARE,
    }
  const share = week.peak ? PEAK_SHARE : SPECIFIC_SHARE
  const through = week.weeks <= 1 ? 1 : week.fullBefore / (week.weeks - 1)
  const isFirst = week.fullBefore === 0 && week.weeks > 2
  const ids = isFirst ? SHORT_REPS : through > 0.6 || week.peak ? LONG_REPS : MIDDLE_REPS
  return { ...atMile(share, ids), otherwise: LATE_REPS }
}

function sharpenFirst({ before, cutBack, with800 }: WeekInPhase): MenuEntry {
  if (with800) return BESIDE_800
  const whole = before % 2 === 0 ? ['R13', 'R6'] : ['R6', 'R13']
  return {
    ids: cutBack ? ['R9', 'R12'] : whole,
    otherwise: LATE_REPS,
    level: 0.5,
    mileShare: SHARPEN_SHARE,
  }
}

/** The aerobic partner of the mile session: 3K to 5K pace one week, threshold the next (science B, H2). */
function specificSecond(week: WeekInPhase, { type }: MenuRunner): MenuEntry {
  if (week.peak) return sized(0.4, COMBINED, [...SPECIFIC_THRESHOLD, ...EASIEST_AEROBIC])
  if (week.cutBack) return sized(0.2, LIGHT_THRESHOLD, EASIEST_AEROBIC)
  const isVo2 = week.fullBefore % 2 === 0
  if (!isVo2) return sized(0.6, SPECIFIC_THRESHOLD, EASIEST_AEROBIC)
  // Who is fast and tires early needs the longer repetitions, who does not the shorter ones.
  const ids = type === 'speed' || week.fullBefore === 0 ? VO2 : VO2_SHORT
  return sized(0.5, ids, EASIEST_AEROBIC)
}

/** What the menu of a phase has for a week; `undefined` where it has nothing. */
export function menuEntry(
  slot: 'first' | 'second',
  week: WeekInPhase,
  runner: MenuRunner,
): MenuEntry | undefined {
  const first = slot === 'first'
  switch (week.phase) {
    case 'base':
      if (first) return baseFirst(week, runner)
      if (week.before === 0) return STEADY
      return sized(week.cutBack ? 0.2 : 0.5, week.cutBack ? LIGHT_THRESHOLD : THRESHOLD, [
        'T6',
        'T7',
      ])
    case 'hills':
      return first ? hillsFirst(week, runner) : hillsSecond(week, runner)
    case 'specific':
      return first ? specificFirst(week) : specificSecond(week, runner)
    case 'sharpen':
      return first ? sharpenFirst(week) : sized(0.3, THRESHOLD, [...EASIEST_AEROBIC, 'T6'])
    // The way back has its own menu, by what it leads to (way-back-menu.ts).
    case 'transition':
      return undefined
  }
}
