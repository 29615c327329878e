import type { Phase } from '../model/plan.ts'

type MilePhase = Exclude<Phase, 'transition'>
const PHASES: readonly MilePhase[] = ['base', 'hills', 'specific', 'sharpen']

interface PhaseShare {
  readonly phase: MilePhase
  /** Whole percent, so that equal fractions are exactly equal. */
  readonly percent: number
  readonly least: number
  /** Who gets a left-over week first when the fractions are equal. */
  readonly tie: number
}

/** Percent of the weeks by phase, and the fewest weeks (science H2, grade D). */
const SHARES: readonly PhaseShare[] = [
  { phase: 'base', percent: 30, least: 1, tie: 2 },
  { phase: 'hills', percent: 25, least: 1, tie: 3 },
  { phase: 'specific', percent: 30, least: 2, tie: 0 },
  { phase: 'sharpen', percent: 15, least: 1, tie: 1 },
]
/** From here on the phases are gone through twice, with a time trial between (science H2). */
const TWO_CYCLES_FROM_WEEKS = 18
/** Up to here base and hills are one phase. */
const MERGED_UP_TO_WEEKS = 8

/** The phase of every week, oldest first. `weeks` is 6 to 24. */
export function phasesFor(weeks: number): readonly Phase[] {
  const counts = weeksPerPhase(weeks)
  if (weeks < TWO_CYCLES_FROM_WEEKS) return inOrder(counts)
  const first = firstCycle(counts)
  const rest = (phase: MilePhase) => counts[phase] - first[phase]
  return [
    ...inOrder(first),
    ...PHASES.flatMap((phase) => Array.from({ length: rest(phase) }, () => phase)),
  ]
}

function inOrder(counts: Readonly<Record<MilePhase, number>>): readonly MilePhase[] {
  return PHASES.flatMap((phase) => Array.from({ length: counts[phase] }, () => phase))
}

/** The larger half of base and hills, the smaller of the mile-specific weeks, and one that ends in a trial. */
function firstCycle(counts: Readonly<Record<MilePhase, number>>): Record<MilePhase, number> {
  return {
    base: Math.ceil(counts.base / 2),
    hills: Math.ceil(counts.hills / 2),
    specific: Math.floor(counts.specific / 2),
    sharpen: 1,
  }
}

/** The weeks before the second time through the phases; 0 for plans that go through them once. */
export function firstCycleWeeks(weeks: number): number {
  if (weeks < TWO_CYCLES_FROM_WEEKS) return 0
  const first = firstCycle(weeksPerPhase(weeks))
  return PHASES.reduce((sum, phase) => sum + first[phase], 0)
}

const FEWEST_WEEKS = 6
const MOST_WEEKS = 24

/**
 * The phases of the weeks that are left when a race has moved: as in a plan of all weeks, those behind
 * included, but never back to base or hills from a later phase. Who was sharpening does mile training again
 * when there is time for it.
 */
export function phasesGoingOn(
  behind: readonly { readonly phase: Phase }[],
  weeks: number,
): readonly Phase[] {
  const order = (phase: Phase) => PHASES.findIndex((one) => one === phase)
  const specific = order('specific')
  const now = Math.min(specific, Math.max(0, ...behind.map(({ phase }) => order(phase))))
  const all = Math.min(MOST_WEEKS, Math.max(FEWEST_WEEKS, behind.length + weeks))
  return inOrder(weeksPerPhase(all))
    .slice(-weeks)
    .map((phase) => PHASES[Math.max(now, order(phase))] ?? phase)
}

/**
 * Weeks of each phase: the whole part of the share, at least the minimum, the rest by largest
 * fraction. Up to eight weeks base and hills are shared out as one and then halved.
 */
export function weeksPerPhase(weeks: number): Readonly<Record<MilePhase, number>> {
  if (weeks > MERGED_UP_TO_WEEKS) return shareOut(weeks, SHARES)
  const merged: PhaseShare = { phase: 'base', percent: 55, least: 1, tie: 2 }
  const counts = shareOut(weeks, [merged, ...SHARES.slice(2)])
  const base = Math.floor(counts.base / 2)
  return { ...counts, base, hills: counts.base - base }
}

function shareOut(weeks: number, shares: readonly PhaseShare[]): Record<MilePhase, number> {
  const counts: Record<MilePhase, number> = { base: 0, hills: 0, specific: 0, sharpen: 0 }
  for (const { phase, percent, least } of shares) {
    counts[phase] = Math.max(least, Math.floor((percent * weeks) / 100))
  }
  const byFraction = [...shares].sort(
    (a, b) => ((b.percent * weeks) % 100) - ((a.percent * weeks) % 100) || a.tie - b.tie,
  )
  const total = () => PHASES.reduce((sum, phase) => sum + counts[phase], 0)
  for (let i = 0; total() < weeks; i++) {
    const next = byFraction[i % byFraction.length]
    if (next !== undefined) counts[next.phase] += 1
  }
  return counts
}
