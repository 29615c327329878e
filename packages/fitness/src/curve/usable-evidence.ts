import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { LARGEST_CORRECTION } from '../conditions/correct-for-conditions.ts'
import type { Evidence, RaceEvidence, TrainingEvidence } from '../evidence/evidence.ts'
import { unbelievable } from './believable.ts'
import { conditionsOf, correctionOf } from './evidence-error.ts'
import type { EvidenceFlag } from './fitness-estimate.ts'

export interface SortedEvidence {
  /** Races and time trials that were meant, in the order of `inOrder`. */
  readonly results: readonly RaceEvidence[]
  /** Recorded bests that may be the strongest lower bound, and races that were jogged. */
  readonly bounds: readonly Evidence[]
  /** What stands in for a result while there is none: hard sessions and jogged races, in order. */
  readonly hard: readonly Evidence[]
  readonly setAside: readonly { readonly evidence: Evidence; readonly flag: EvidenceFlag }[]
  readonly blocks: ReadonlyMap<number, TrainingBlock>
}

/** The bests of two weeks. */
interface TrainingBlock {
  /** Those that no typed result outranks. */
  readonly free: readonly TrainingEvidence[]
  /** The fastest few of each distance: slower ones cannot be the strongest bound. */
  readonly fastest: readonly TrainingEvidence[]
  /** The few hard ones that speak for the block, not near each other in duration. */
  readonly hard: readonly TrainingEvidence[]
}

/** A typed result outranks a file up to this multiple of its distance on the same day. */
const SAME_RACE_TOLERANCE = 1.03
/** Training is looked at in blocks of this length (grade X). */
const BLOCK_DAYS = 14
/** So many of the fastest bests over a distance speak for a block; slower ones say less (grade X). */
const FASTEST_PER_DISTANCE = 2
/** Hard bests of a block overlap and depend on each other; only so many are kept (grade X). */
const HARD_PER_BLOCK = 3
/** Two kept hard bests of a block differ in duration by at least this factor. */
const DURATION_APART = 1.6

/** Typical curve, for comparing training bests over different distances (prior means, A8). */
const TYPICAL_SLOPE = 0.068
const TYPICAL_LIFT = 0.1
const TYPICAL_DROOP = 0.06
const REFERENCE_DURATION_S = 360
const SHORT_KNEE_S = 180
const LONG_KNEE_S = 3600

/**
 * Log-speed at 360 s of a typical runner who could run this distance in this time.
 *
 * @example
 * equivalentLogSpeed(5000, 1200)
 */
export function equivalentLogSpeed(distanceM: number, timeS: number): number {
  return (
    Math.log(distanceM / timeS) +
    TYPICAL_SLOPE * Math.log(timeS / REFERENCE_DURATION_S) -
    TYPICAL_LIFT * Math.max(0, Math.log(SHORT_KNEE_S / timeS)) +
    TYPICAL_DROOP * Math.max(0, Math.log(timeS / LONG_KNEE_S))
  )
}

/**
 * Sorts all evidence into what the curve learns from, oldest first, and what is set aside and why.
 * Ten years of training shrink to a few hundred bests, because neighbours say the same thing.
 */
export function sortEvidence(all: readonly Evidence[], today: CalendarDay): SortedEvidence {
  const setAside: { evidence: Evidence; flag: EvidenceFlag }[] = []
  const races: RaceEvidence[] = []
  const training: TrainingEvidence[] = []
  for (const evidence of all) {
    const flag = reasonToSetAside(evidence, today)
    if (flag !== null) setAside.push({ evidence, flag })
    else if (evidence.kind === 'race') races.push(evidence)
    else training.push(evidence)
  }
  const reachM = new Map<CalendarDay, number>()
  for (const race of races) {
    if (race.effort === 'jogged') continue
    reachM.set(race.day, Math.max(reachM.get(race.day) ?? 0, race.distanceM * SAME_RACE_TOLERANCE))
  }
  const free = training.filter((best) => {
    const outranked = best.distanceM <= (reachM.get(best.day) ?? 0)
    if (outranked) setAside.push({ evidence: best, flag: 'outranked-by-result' })
    return !outranked
  })
  const blocks = intoBlocks(free)
  const sorted = { ...inUse(races, blocks), blocks }
  const used = new Set<Evidence>([...sorted.bounds, ...sorted.hard])
  for (const best of free) {
    if (!used.has(best)) setAside.push({ evidence: best, flag: 'outdone-by-another' })
  }
  return { ...sorted, setAside }
}

function inUse(
  races: readonly RaceEvidence[],
  blocks: ReadonlyMap<number, TrainingBlock>,
): Pick<SortedEvidence, 'results' | 'bounds' | 'hard'> {
  const jogged = races.filter(({ effort }) => effort === 'jogged')
  const all = [...blocks.values()]
  return {
    results: races.filter(({ effort }) => effort !== 'jogged').toSorted(inOrder),
    bounds: [...jogged, ...all.flatMap(({ fastest }) => fastest)],
    hard: [...jogged, ...all.flatMap(({ hard }) => hard)].toSorted(inOrder),
  }
}

/**
 * What would be usable with one more race: the same as sorting everything again, for the price of
 * the one block that the race falls into. `flag` says why the race itself is set aside, if it is.
 */
export function usableWith(
  sorted: SortedEvidence,
  race: RaceEvidence,
  today: CalendarDay,
): { readonly sorted: SortedEvidence; readonly flag: EvidenceFlag | null } {
  const flag = reasonToSetAside(race, today)
  if (flag !== null) return { sorted, flag }
  const reachM = race.effort === 'jogged' ? 0 : race.distanceM * SAME_RACE_TOLERANCE
  const key = blockOn(race.day)
  const block = sorted.blocks.get(key)
  const free = block?.free.filter((best) => best.day !== race.day || best.distanceM > reachM) ?? []
  const blocks = new Map(sorted.blocks)
  if (block !== undefined) blocks.set(key, blockOf(free))
  const jogged = sorted.bounds.filter((one) => one.kind === 'race')
  return {
    sorted: { ...sorted, ...inUse([...sorted.results, ...jogged, race], blocks), blocks },
    flag: null,
  }
}

function reasonToSetAside(evidence: Evidence, today: CalendarDay): EvidenceFlag | null {
  if (evidence.excluded) return 'excluded-by-runner'
  if (evidence.day > today) return 'after-this-day'
  if (evidence.kind === 'race' ? evidence.setting === 'trail' : evidence.trail === true) {
    return 'trail'
  }
  const refused = unbelievable(evidence)
  if (refused !== null || evidence.kind === 'race') return refused
  const { uncappedLogSpeed } = conditionsOf(evidence)
  return uncappedLogSpeed < -LARGEST_CORRECTION ? 'too-steep' : null
}

/**
 * By day; on one day the better performance first, then by everything else that the evidence says.
 * Its id never counts: the same evidence gives the same answer whatever it is called.
 */
function inOrder(left: Evidence, right: Evidence): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1
  return levelOf(right) - levelOf(left) || byContent(left, right)
}

function byContent(left: Evidence, right: Evidence): number {
  const [one, other] = [contentOf(left), contentOf(right)]
  return one < other ? -1 : one > other ? 1 : 0
}

function contentOf(evidence: Evidence): string {
  const { day, kind, distanceM, timeS } = evidence
  const how =
    evidence.kind === 'race'
      ? [evidence.effort, evidence.timing, evidence.setting]
      : [evidence.class, evidence.measuredBy]
  return JSON.stringify([day, kind, distanceM, timeS, ...how, conditionsOf(evidence)])
}

/** Log-speed at 360 s that this piece speaks of, corrected for the day and how it was measured. */
function levelOf(evidence: Evidence): number {
  return equivalentLogSpeed(evidence.distanceM, evidence.timeS) + correctionOf(evidence)
}

function intoBlocks(training: readonly TrainingEvidence[]): ReadonlyMap<number, TrainingBlock> {
  const found = new Map<number, TrainingEvidence[]>()
  for (const best of training) {
    const key = blockOn(best.day)
    const block = found.get(key)
    if (block === undefined) found.set(key, [best])
    else block.push(best)
  }
  return new Map([...found].map(([key, free]) => [key, blockOf(free)]))
}

function blockOf(free: readonly TrainingEvidence[]): TrainingBlock {
  const ranked = free
    .map((best) => ({ best, level: levelOf(best) }))
    .toSorted((left, right) => right.level - left.level || byContent(left.best, right.best))
    .map(({ best }) => best)
  const counted = new Map<string, number>()
  const fastest = ranked.filter((best) => {
    const allOut = best.class === 'all-out' ? 'all-out' : 'other'
    const kind = `${Math.round(best.distanceM)} ${best.measuredBy} ${allOut}`
    const count = (counted.get(kind) ?? 0) + 1
    counted.set(kind, count)
    return count <= FASTEST_PER_DISTANCE
  })
  return { free, fastest, hard: keepApart(ranked.filter(standsInForResult)) }
}

/** Whether a best may stand in for a result: hard by its pace *and* by its heart rate. */
const standsInForResult = (best: TrainingEvidence) =>
  best.class === 'hard-session' && best.nearMaximum === true

const blockOn = (day: CalendarDay) => Math.floor(dayNumber(day) / BLOCK_DAYS)

/** From the fastest on, those whose durations are apart. */
function keepApart(ranked: readonly TrainingEvidence[]): readonly TrainingEvidence[] {
  const kept: TrainingEvidence[] = []
  for (const best of ranked) {
    const near = kept.some(
      (other) => Math.abs(Math.log(best.timeS / other.timeS)) < Math.log(DURATION_APART),
    )
    if (!near) kept.push(best)
    if (kept.length === HARD_PER_BLOCK) break
  }
  return kept
}
