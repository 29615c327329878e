import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { needFields, needList } from '@bell-lap/units/wrong-argument'
import type { Evidence, RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { believeOn, COUNTS_DAYS } from './believe-on.ts'
import type { Belief, Sources } from './believe-on.ts'
import type { EvidenceEffect, FitnessEstimate } from './fitness-estimate.ts'
import { readResults } from './from-results.ts'
import { unusedEffect, usedEffects } from './ledger.ts'
import { lowerBound } from './level-of-evidence.ts'
import type { CurveKnowledge } from './curve-knowledge.ts'
import { predictTime } from './predict.ts'
import { sortEvidence, usableWith } from './usable-evidence.ts'
import type { SortedEvidence } from './usable-evidence.ts'

export interface CurveContext {
  readonly profile: RunnerProfile
  readonly today: CalendarDay
  /**
   * All days with a run, oldest first, when they are known; without them no break is seen, because a
   * runner who types results only may well be running.
   */
  readonly runDays?: readonly CalendarDay[]
}

export const MISSING_EVERYTHING = [
  message('estimate.no-evidence'),
  message('estimate.add-evidence'),
] as const
export const MISSING_USABLE = [
  message('estimate.none-usable'),
  message('estimate.add-flat-race'),
] as const
/** Recorded runs only, none of them known to be hard. */
export const MISSING_HARD = [
  message('estimate.only-training'),
  message('estimate.add-any-race'),
] as const

/**
 * The runner's speed–duration curve on a day (science A8).
 *
 * All results are weighed together, the nearer in time and distance the more; one that the others
 * outvote hardly counts. Recorded bests are lower bounds that lift the curve and never change how much
 * a result counts. Same evidence, same day, same answer, whatever the order and the ids; a faster
 * result never slows any forecast. `runDays`: see `CurveContext`. Throws `WrongArgument` for what is no list
 * of evidence, no profile or no day.
 *
 * @example
 * import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
 * const mile: Evidence = {
 *   kind: 'race',
 *   id: 'club-mile',
 *   day: '2026-11-22',
 *   distanceM: 1609.344,
 *   timeS: 312.4,
 *   timing: 'automatic',
 *   setting: 'track',
 *   effort: 'race',
 *   excluded: false,
 * }
 * const estimate = estimateCurve([mile], { age: 34, sex: null, weeklyKm: 50 }, '2026-11-29')
 * const mileS = estimate.state === 'ready' ? estimate.mile.timeS : null
 */
export function estimateCurve(
  evidence: readonly Evidence[],
  profile: RunnerProfile,
  today: CalendarDay,
  runDays?: readonly CalendarDay[],
): FitnessEstimate {
  needList('evidence', evidence)
  for (const one of evidence)
    needFields('evidence', one, ['kind', 'id', 'day', 'distanceM', 'timeS'])
  needFields('profile', profile, ['age', 'sex', 'weeklyKm'])
  const context = { profile, today, ...(runDays === undefined ? {} : { runDays }) }
  return estimateSorted(sortEvidence(evidence, today), context)
}

/** The same from evidence that is sorted already (`sortEvidence` on the day of the context). */
export function estimateSorted(sorted: SortedEvidence, context: CurveContext): FitnessEstimate {
  const sources = sourcesOf(sorted, context, context.today)
  const belief = believeOn(sources, dayNumber(context.today))
  const used = belief === null ? [] : usedEffects(belief)
  const counted = new Set(used.map(({ id }) => id))
  const shown = [
    ...used,
    ...sorted.bounds
      .filter(({ id }) => !counted.has(id))
      .map((one) => unusedEffect(one, belief === null ? 'not-hard' : 'outdone-by-another')),
    ...sorted.setAside.map(({ evidence: one, flag }) => unusedEffect(one, flag)),
  ].toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  return answer(belief, shown, context)
}

/**
 * The estimate with one more race, in a few milliseconds also for ten years of running. Its ledger
 * holds what was used, and the new race in any case.
 */
export function estimateWithRace(
  sorted: SortedEvidence,
  race: RaceEvidence,
  context: CurveContext,
): FitnessEstimate {
  const { sorted: more, flag } = usableWith(sorted, race, context.today)
  const sources = sourcesOf(more, context, context.today)
  const belief = believeOn(sources, dayNumber(context.today))
  const used = belief === null ? [] : usedEffects(belief)
  const idle = flag ?? 'outdone-by-another'
  const isUsed = used.some(({ id }) => id === race.id)
  return answer(belief, isUsed ? used : [...used, unusedEffect(race, idle)], context)
}

function answer(
  belief: Belief | null,
  shown: readonly EvidenceEffect[],
  { today, profile }: CurveContext,
): FitnessEstimate {
  if (belief === null)
    return { state: 'not-enough', asOf: today, missing: missing(shown), evidence: shown }
  const { knowledge } = belief
  const mile = predictTime(knowledge, MILE_M)
  return { state: 'ready', asOf: today, ...knowledge, mile, evidence: shown, profile }
}

function missing(shown: readonly EvidenceEffect[]): readonly Message[] {
  if (shown.length === 0) return MISSING_EVERYTHING
  return shown.some(({ flags }) => flags.includes('not-hard')) ? MISSING_HARD : MISSING_USABLE
}

/** What was known on each of these days (oldest first); `null` before any telling evidence. */
export function replay(
  evidence: readonly Evidence[],
  context: CurveContext,
  days: readonly CalendarDay[],
): readonly (CurveKnowledge | null)[] {
  return replaySorted(sortEvidence(evidence, context.today), context, days)
}

/** The same from evidence that is sorted already (`sortEvidence` on the day of the context). */
export function replaySorted(
  sorted: SortedEvidence,
  context: CurveContext,
  days: readonly CalendarDay[],
): readonly (CurveKnowledge | null)[] {
  const sources = sourcesOf(sorted, context, days[0] ?? context.today)
  return days.map((day) => believeOn(sources, dayNumber(day))?.knowledge ?? null)
}

/** What the curve of these days follows from; bests that are too old for the first are left out. */
function sourcesOf(
  sorted: SortedEvidence,
  { profile, runDays }: CurveContext,
  firstDay: CalendarDay,
): Sources {
  const results = readResults(sorted.results, profile)
  const { kind } = results
  const since = addDays(firstDay, -COUNTS_DAYS)
  return {
    profile,
    results,
    bounds: sorted.bounds.filter(({ day }) => day >= since).map((one) => lowerBound(one, kind)),
    hard: sorted.hard.map((one) => lowerBound(one, kind)),
    runDays: (runDays ?? []).map((day) => dayNumber(day)),
  }
}
