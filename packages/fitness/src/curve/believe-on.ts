import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { lossByBreaks } from './breaks.ts'
import { lastMoment, stateOn } from './from-results.ts'
import type { ResultMoment, ResultsFilter } from './from-results.ts'
import { believeTraining } from './from-training.ts'
import type { FromTraining } from './from-training.ts'
import { liftByBests } from './lift-by-bests.ts'
import type { Lifted } from './lift-by-bests.ts'
import type { LowerBound } from './lower-bound.ts'
import { lessSure } from './passing-time.ts'
import type { CurveKnowledge } from './predict.ts'

/** Everything that the curve of any day follows from; later evidence is left out by day. */
export interface Sources {
  readonly filter: ResultsFilter
  readonly bounds: readonly LowerBound[]
  /** Hard sessions and jogged races, oldest first. */
  readonly hard: readonly LowerBound[]
  /** Days with a run, as day numbers, oldest first. */
  readonly runDays: readonly number[]
}

/** What is known on a day and what it rests on. */
export interface Belief {
  readonly knowledge: CurveKnowledge
  readonly results: readonly ResultMoment[]
  readonly training: FromTraining | null
  readonly lifted: Lifted
}

/**
 * A result younger than this decides; an older one is joined by hard running, days (science A8).
 * Recorded bests count as long.
 */
export const COUNTS_DAYS = 730

/** What is believed on a day from everything up to it; `null` where nothing tells how fast. */
export function believeOn(sources: Sources, day: CalendarDay): Belief | null {
  const { filter } = sources
  const onDay = dayNumber(day)
  const last = lastMoment(filter, day)
  const decides = last !== null && onDay - last.dayNumber <= COUNTS_DAYS
  const training = decides ? null : fromTraining(sources, last, day)
  if (last === null && training === null) return null
  const base = training?.state ?? stateOn(filter, day)
  const stoodIn = new Set(training?.steps.map(({ bound }) => bound.evidence))
  const bounds = sources.bounds.filter(
    (bound) => isFresh(bound, onDay) && !stoodIn.has(bound.evidence),
  )
  const results = filter.moments.filter((moment) => moment.dayNumber <= onDay)
  const observedDurationsS = observedOn(results, training, onDay)
  const lifted = liftByBests(base, bounds, onDay, ranIn(results, onDay))
  const breaks = lossByBreaks(sources.runDays, last?.dayNumber ?? -Infinity, onDay)
  const state = lessSure(lifted.state, breaks)
  return { knowledge: { ...state, observedDurationsS }, results, training, lifted }
}

const isFresh = ({ dayNumber: on }: LowerBound, onDay: number) =>
  on <= onDay && onDay - on <= COUNTS_DAYS

function fromTraining(
  { filter, bounds, hard }: Sources,
  last: ResultMoment | null,
  day: CalendarDay,
): FromTraining | null {
  const onDay = dayNumber(day)
  const since = last?.dayNumber ?? -Infinity
  const counts = ({ dayNumber: on }: LowerBound) => on > since && on <= onDay
  const allOut = bounds.filter(
    (bound) =>
      bound.evidence.kind === 'training' &&
      bound.evidence.class === 'all-out' &&
      counts(bound) &&
      isFresh(bound, onDay),
  )
  return believeTraining(last, filter.prior, { allOut, hard: hard.filter(counts) }, day)
}

/** The results of two years as they were run. */
const ranIn = (results: readonly ResultMoment[], onDay: number) =>
  results
    .filter(({ dayNumber: on }) => onDay - on <= COUNTS_DAYS)
    .map(({ timeS, effect }) => ({
      durationS: timeS,
      logSpeed: Math.log(effect.distanceM / timeS),
    }))

/** Durations that hold the interval narrow: those of two years, else all. */
function observedOn(
  results: readonly ResultMoment[],
  training: FromTraining | null,
  onDay: number,
): readonly number[] {
  const seen = [
    ...results.map(({ dayNumber: on, timeS }) => ({ on, timeS })),
    ...(training?.steps ?? []).map(({ bound }) => ({
      on: bound.dayNumber,
      timeS: bound.durationS,
    })),
  ]
  const fresh = seen.filter(({ on }) => on >= onDay - COUNTS_DAYS)
  return [...new Set((fresh.length > 0 ? fresh : seen).map(({ timeS }) => timeS))]
}
