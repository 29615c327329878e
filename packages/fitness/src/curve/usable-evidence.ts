import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { LARGEST_CORRECTION } from '../conditions/correct-for-conditions.ts'
import type { Evidence, RaceEvidence, TrainingEvidence } from '../evidence.ts'
import { unbelievable } from './believable.ts'
import { LONG_KNEE_S, REFERENCE_DURATION_S, SHORT_KNEE_S } from './curve-shape.ts'
import { conditionsOf, MEAN_DEFICIT, trainingMeasurement } from './evidence-error.ts'
import type { EvidenceFlag } from './fitness-estimate.ts'

export interface SortedEvidence {
  /** Oldest first; on one day races come last, since they say more. */
  readonly usable: readonly Evidence[]
  readonly setAside: readonly { readonly evidence: Evidence; readonly flag: EvidenceFlag }[]
  readonly races: readonly RaceEvidence[]
  readonly blocks: ReadonlyMap<string, TrainingBlock>
}

/** The bests of two weeks, or of a quarter once they are old. */
interface TrainingBlock {
  /** Those that no typed result outranks. */
  readonly free: readonly TrainingEvidence[]
  /** The few that speak for the block. */
  readonly kept: readonly TrainingEvidence[]
}

/** A typed result outranks a file up to this multiple of its distance on the same day. */
const SAME_RACE_TOLERANCE = 1.03
/** Training is looked at in blocks of two weeks, and of a quarter once it is old (grade X). */
const RECENT_DAYS = 400
const RECENT_BLOCK_DAYS = 14
const OLD_BLOCK_DAYS = 91
/** Bests of a block overlap and depend on each other; only so many are kept (grade X). */
const KEPT_PER_BLOCK = 3
/** Two kept bests of a block differ in duration by at least this factor. */
const DURATION_APART = 1.6
/** Easy running says little; it is left out this long after anything else was used (grade X). */
const EASY_RUN_SILENT_DAYS = 180

/** Typical curve, for comparing training bests over different distances (prior means, A8). */
const TYPICAL_SLOPE = 0.068
const TYPICAL_LIFT = 0.1
const TYPICAL_DROOP = 0.06

/** Log-speed at 360 s of a typical runner who could run this distance in this time. */
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
  const blocks = intoBlocks(free, today)
  const spoken = withoutIdleEasyRuns(races, keptOf(blocks))
  for (const best of free) {
    if (!spoken.has(best)) setAside.push({ evidence: best, flag: 'outdone-by-another' })
  }
  return { usable: [...races, ...spoken].toSorted(inOrder), setAside, races, blocks }
}

/**
 * What would be usable with one more race: the same as sorting everything again, for the price of
 * the one block that the race falls into. `flag` says why the race itself is set aside, if it is.
 */
export function usableWith(
  sorted: SortedEvidence,
  race: RaceEvidence,
  today: CalendarDay,
): { readonly usable: readonly Evidence[]; readonly flag: EvidenceFlag | null } {
  const flag = reasonToSetAside(race, today)
  if (flag !== null) return { usable: sorted.usable, flag }
  const races = [...sorted.races, race]
  const reachM = race.effort === 'jogged' ? 0 : race.distanceM * SAME_RACE_TOLERANCE
  const key = blockKey(race.day, today)
  const block = sorted.blocks.get(key)
  const free = block?.free.filter((best) => best.day !== race.day || best.distanceM > reachM) ?? []
  const blocks = new Map(sorted.blocks)
  if (block !== undefined) blocks.set(key, { free, kept: keepApart(free) })
  const spoken = withoutIdleEasyRuns(races, keptOf(blocks))
  return { usable: [...races, ...spoken].toSorted(inOrder), flag: null }
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

function inOrder(left: Evidence, right: Evidence): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1
  if (left.kind !== right.kind) return left.kind === 'training' ? -1 : 1
  if (left.distanceM !== right.distanceM) return right.distanceM - left.distanceM
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

/** How strongly a best pushes: where it puts the curve, its mean deficit included by half. */
function push(best: TrainingEvidence): number {
  const corrected =
    equivalentLogSpeed(best.distanceM, best.timeS) + trainingMeasurement(best).correction
  return corrected - MEAN_DEFICIT[best.class] / 2
}

function intoBlocks(
  training: readonly TrainingEvidence[],
  today: CalendarDay,
): ReadonlyMap<string, TrainingBlock> {
  const found = new Map<string, TrainingEvidence[]>()
  for (const best of training) {
    const key = blockKey(best.day, today)
    const block = found.get(key)
    if (block === undefined) found.set(key, [best])
    else block.push(best)
  }
  return new Map([...found].map(([key, free]) => [key, { free, kept: keepApart(free) }]))
}

function blockKey(on: CalendarDay, today: CalendarDay): string {
  const day = dayNumber(on)
  const recent = dayNumber(today) - day <= RECENT_DAYS
  const length = recent ? RECENT_BLOCK_DAYS : OLD_BLOCK_DAYS
  return `${recent ? 'recent' : 'old'}:${Math.floor(day / length)}`
}

function keptOf(blocks: ReadonlyMap<string, TrainingBlock>): readonly TrainingEvidence[] {
  return [...blocks.values()].flatMap(({ kept }) => kept)
}

function keepApart(block: readonly TrainingEvidence[]): readonly TrainingEvidence[] {
  const ranked = block
    .map((best) => ({ best, push: push(best) }))
    .toSorted((left, right) => right.push - left.push || (left.best.id < right.best.id ? -1 : 1))
  const kept: TrainingEvidence[] = []
  for (const { best } of ranked) {
    // One easy run stands for all of its block: their deficits are anything but independent.
    if (best.class === 'easy-run' && kept.length > 0) continue
    const near = kept.some(
      (other) => Math.abs(Math.log(best.timeS / other.timeS)) < Math.log(DURATION_APART),
    )
    if (!near) kept.push(best)
    if (kept.length === KEPT_PER_BLOCK) break
  }
  return kept
}

function withoutIdleEasyRuns(
  races: readonly RaceEvidence[],
  kept: readonly TrainingEvidence[],
): ReadonlySet<TrainingEvidence> {
  const telling = [...races, ...kept.filter((best) => best.class !== 'easy-run')].map((one) =>
    dayNumber(one.day),
  )
  const spoken = new Set<TrainingEvidence>()
  for (const best of kept.toSorted(inOrder)) {
    const day = dayNumber(best.day)
    const silent =
      best.class === 'easy-run' &&
      telling.some((other) => day >= other && day - other <= EASY_RUN_SILENT_DAYS)
    if (silent) continue
    spoken.add(best)
    if (best.class === 'easy-run') telling.push(day)
  }
  return spoken
}
