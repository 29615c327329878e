import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Evidence, RaceEvidence, RunnerProfile } from '../evidence.ts'
import { conditionsOf, raceMeasurement } from './evidence-error.ts'
import { priorState } from './prior.ts'
import { logSpeedAt } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'
import type { EvidenceEffect, FitnessEstimate } from './fitness-estimate.ts'
import { learnFrom } from './learn-from.ts'
import { afterDays, detrainingLoss, withLoss } from './passing-time.ts'
import { predictTime } from './predict.ts'
import type { CurveKnowledge } from './predict.ts'
import { sortEvidence, usableWith } from './usable-evidence.ts'
import type { SortedEvidence } from './usable-evidence.ts'

export interface CurveContext {
  readonly profile: RunnerProfile
  readonly today: CalendarDay
  /**
   * All days with a run, oldest first, when they are known; without them no loss of form by rest is
   * assumed, because a runner who types results only may well be running.
   */
  readonly runDays?: readonly CalendarDay[]
}

/** Observed durations older than this no longer hold the interval narrow, days (grade X). */
const OBSERVED_DAYS = 730

export const MISSING_EVERYTHING = [
  'There is no result and no run yet that says how fast you are.',
  'Type one race or time trial, or bring your recorded runs.',
] as const
export const MISSING_USABLE = [
  'None of your results and runs can be used for an estimate yet.',
  'Type one race or time trial on the flat, or run one hard mile or 1500 m.',
] as const

/**
 * The runner's speed–duration curve on a day, from every usable result and training best before it.
 *
 * A Kalman filter over calendar days: time widens, races correct, training bests push from below
 * (science A8). Same evidence, same day, same answer. `runDays`: see `CurveContext`.
 */
export function estimateCurve(
  evidence: readonly Evidence[],
  profile: RunnerProfile,
  today: CalendarDay,
  runDays?: readonly CalendarDay[],
): FitnessEstimate {
  const context = { profile, today, ...(runDays === undefined ? {} : { runDays }) }
  return estimateSorted(sortEvidence(evidence, today), context)
}

/** The same from evidence that is sorted already (`sortEvidence` on the day of the context). */
export function estimateSorted(sorted: SortedEvidence, context: CurveContext): FitnessEstimate {
  const { known, effects } = walk(sorted.usable, context, [context.today])
  const shown = [
    ...effects,
    ...sorted.setAside.map(({ evidence: one, flag }) => unused(one, flag)),
  ].toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  return answer(known[0] ?? null, shown, context)
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
  const { usable, flag } = usableWith(sorted, race, context.today)
  const { known, effects } = walk(usable, context, [context.today])
  const shown = flag === null ? effects : [...effects, unused(race, flag)]
  return answer(known[0] ?? null, shown, context)
}

function answer(
  knowledge: CurveKnowledge | null,
  shown: readonly EvidenceEffect[],
  { today, profile }: CurveContext,
): FitnessEstimate {
  if (knowledge === null) {
    const missing = shown.length === 0 ? MISSING_EVERYTHING : MISSING_USABLE
    return { state: 'not-enough', asOf: today, missing, evidence: shown }
  }
  const mile = predictTime(knowledge, MILE_M)
  return { state: 'ready', asOf: today, ...knowledge, mile, evidence: shown, profile }
}

/** What was known on each of these days (oldest first), in one pass; `null` before any evidence. */
export function replay(
  evidence: readonly Evidence[],
  context: CurveContext,
  days: readonly CalendarDay[],
): readonly (CurveKnowledge | null)[] {
  return walk(sortEvidence(evidence, context.today).usable, context, days).known
}

function walk(
  usable: readonly Evidence[],
  context: CurveContext,
  days: readonly CalendarDay[],
): {
  readonly known: readonly (CurveKnowledge | null)[]
  readonly effects: readonly EvidenceEffect[]
} {
  const effects: EvidenceEffect[] = []
  const observed: { readonly dayNumber: number; readonly durationS: number }[] = []
  const prior = priorState(context.profile)
  let moment: Moment = { state: prior, day: null }
  let footing: Footing = 'nothing'
  let next = 0
  const known = days.map((day) => {
    for (; next < usable.length; next += 1) {
      const one = usable[next]
      if (one === undefined || one.day > day) break
      moment = moveTo(moment, one.day, context.runDays)
      const after = footingAfter(footing, one)
      // Weeks of jogging are no independent witnesses: the first telling evidence starts afresh.
      const fresh = footing === 'easy' && after !== 'easy'
      const beyond = footing === 'trained' && isFarBeyond(moment.state, one)
      if (fresh || beyond) moment = { state: prior, day: moment.day }
      const learnt = learnFrom(moment.state, one, footing === 'raced')
      footing = after
      moment = { state: learnt.state, day: moment.day }
      effects.push(learnt.effect)
      if (learnt.observedDurationS !== null) {
        observed.push({ dayNumber: dayNumber(one.day), durationS: learnt.observedDurationS })
      }
    }
    if (effects.length === 0) return null
    const since = dayNumber(day) - OBSERVED_DAYS
    const fresh = observed.filter((one) => one.dayNumber >= since)
    const durations = (fresh.length > 0 ? fresh : observed).map((one) => one.durationS)
    const { state } = moveTo(moment, day, context.runDays)
    return { ...state, observedDurationsS: [...new Set(durations)] }
  })
  return { known, effects }
}

/** Standard deviations by which a first race beats what training foretold to be no chance (grade X). */
const FAR_BEYOND_SD = 1.5

/**
 * Whether a first race shows that training never showed what the runner can do: hard sessions then
 * are no measurement of the level, and averaging the race with them would hold it back.
 */
function isFarBeyond(state: CurveState, evidence: Evidence): boolean {
  if (evidence.kind !== 'race' || evidence.effort === 'jogged') return false
  const { correction, sd } = raceMeasurement(evidence, state.shape)
  const logSpeed = Math.log(evidence.distanceM / evidence.timeS) + correction
  const expected = logSpeedAt(state, evidence.timeS)
  return logSpeed - expected.mean > FAR_BEYOND_SD * Math.hypot(sd, Math.sqrt(expected.variance))
}

/** On what the belief rests so far: nothing, easy running, hard training, or a race. */
type Footing = 'nothing' | 'easy' | 'trained' | 'raced'

function footingAfter(before: Footing, evidence: Evidence): Footing {
  if (before === 'raced') return before
  if (evidence.kind === 'race') return evidence.effort === 'jogged' ? worked(before) : 'raced'
  return evidence.class === 'easy-run' || evidence.class === 'workout-fragment'
    ? worked(before)
    : 'trained'
}

function worked(before: Footing): Footing {
  return before === 'nothing' ? 'easy' : before
}

interface Moment {
  readonly state: CurveState
  readonly day: CalendarDay | null
}

function moveTo(
  moment: Moment,
  day: CalendarDay,
  runDays: readonly CalendarDay[] | undefined,
): Moment {
  if (moment.day === null) return { state: moment.state, day }
  const days = dayNumber(day) - dayNumber(moment.day)
  const wider = afterDays(moment.state, days)
  const loss = runDays === undefined ? 0 : lossBetween(moment.day, day, runDays)
  return { state: withLoss(wider, loss), day }
}

/** Form lost between two days: each gap between runs counts once, split where it is cut. */
function lossBetween(from: CalendarDay, to: CalendarDay, runDays: readonly CalendarDay[]): number {
  if (runDays.length === 0 || from >= to) return 0
  const start = dayNumber(from)
  const end = dayNumber(to)
  let index = firstAfter(runDays, from)
  let ran = index > 0 ? dayNumber(runDays[index - 1] ?? from) : start
  let loss = 0
  while (ran < end) {
    const nextRun = runDays[index]
    const until = nextRun === undefined ? end : Math.min(end, dayNumber(nextRun))
    loss += detrainingLoss(until - ran) - detrainingLoss(Math.max(0, start - ran))
    if (nextRun === undefined || until === end) break
    ran = until
    index += 1
  }
  return loss
}

/** Index of the first day later than `day` in a list of days, oldest first. */
function firstAfter(days: readonly CalendarDay[], day: CalendarDay): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') <= day) low = middle + 1
    else high = middle
  }
  return low
}

function unused(evidence: Evidence, flag: EvidenceEffect['flags'][number]): EvidenceEffect {
  return {
    id: evidence.id,
    kind: evidence.kind,
    day: evidence.day,
    distanceM: evidence.distanceM,
    timeS: evidence.timeS,
    oneSided: evidence.kind === 'training',
    used: false,
    excluded: evidence.excluded,
    movedMilePct: 0,
    residualPct: 0,
    flags: [flag],
    conditions: conditionsOf(evidence),
  }
}
