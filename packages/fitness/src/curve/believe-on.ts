import type { RunnerProfile } from '../evidence/evidence.ts'
import { lossByBreaks } from './breaks.ts'
import type { CurveKnowledge } from './curve-knowledge.ts'
import { believeResults, lastResultDay } from './from-results.ts'
import type { FromResults, Results } from './from-results.ts'
import { believeTraining } from './from-training.ts'
import type { FromTraining } from './from-training.ts'
import type { LowerBound } from './level-of-evidence.ts'
import { liftByBests } from './lift-by-bests.ts'
import type { Lifted } from './lift-by-bests.ts'
import { priorLevel } from './prior.ts'
import { MILE_NODE } from './race-distances.ts'

/** Everything that the curve of any day follows from; later evidence is left out by day. */
export interface Sources {
  readonly profile: RunnerProfile
  readonly results: Results
  readonly bounds: readonly LowerBound[]
  /** Hard sessions and jogged races, oldest first. */
  readonly hard: readonly LowerBound[]
  /** Days with a run, as day numbers, oldest first. */
  readonly runDays: readonly number[]
}

/** What is known on a day and what it rests on. */
export interface Belief {
  readonly knowledge: CurveKnowledge
  readonly results: FromResults | null
  readonly training: FromTraining | null
  readonly lifted: Lifted
}

/**
 * A result younger than this decides; an older one is joined by hard running, days (science A8).
 * Recorded bests count as long.
 */
export const COUNTS_DAYS = 730

/** What is believed on a day from everything up to it; `null` where nothing tells how fast. */
export function believeOn(sources: Sources, onDay: number): Belief | null {
  const { kind } = sources.results
  const last = lastResultDay(sources.results, onDay)
  const results = believeResults(sources.results, onDay)
  const decides = last !== null && onDay - last <= COUNTS_DAYS
  const training = decides ? null : fromTraining(sources, last, onDay)
  const base = training ?? results
  if (base === null) return null
  const stoodIn = new Set(training?.steps.map(({ bound }) => bound.evidence))
  const bounds = sources.bounds.filter(
    (bound) => isFresh(bound, onDay) && !stoodIn.has(bound.evidence),
  )
  const used = results?.used.map(({ at }) => at) ?? []
  const ran = used.filter((one) => isFresh(one, onDay))
  const lifted = liftByBests(kind, base, bounds, { onDay, ran })
  const breaks = lossByBreaks(sources.runDays, last ?? -Infinity, onDay)
  const knowledge = {
    kind,
    levels: lifted.levels,
    variances: lifted.variances.map((variance) => variance + breaks ** 2),
    dayNumber: onDay,
    measured: used.map(({ dayNumber, logDistance, variance }) => ({
      dayNumber,
      logDistance,
      variance,
    })),
    roadShare:
      used.filter(({ result }) => result.setting === 'road').length / Math.max(1, used.length),
    observedDurationsS: observedOn(results, training, onDay),
  }
  return { knowledge, results, training, lifted }
}

const isFresh = ({ dayNumber: on }: { readonly dayNumber: number }, onDay: number) =>
  on <= onDay && onDay - on <= COUNTS_DAYS

function fromTraining(
  { profile, results, bounds, hard }: Sources,
  last: number | null,
  onDay: number,
): FromTraining | null {
  const since = last ?? -Infinity
  const counts = ({ dayNumber: on }: LowerBound) => on > since && on <= onDay
  const allOut = bounds.filter(
    (bound) =>
      bound.evidence.kind === 'training' &&
      bound.evidence.class === 'all-out' &&
      counts(bound) &&
      isFresh(bound, onDay),
  )
  const telling = { allOut, hard: hard.filter(counts) }
  const before = last === null ? null : believeResults(results, last)
  const start =
    last === null || before === null
      ? priorLevel(profile)
      : {
          dayNumber: last,
          belief: {
            level: before.levels[MILE_NODE] ?? 0,
            variance: before.variances[MILE_NODE] ?? 0,
          },
        }
  return believeTraining(results.kind, start, telling, onDay)
}

/** Durations that the curve was seen at: those of two years, else all. */
function observedOn(
  results: FromResults | null,
  training: FromTraining | null,
  onDay: number,
): readonly number[] {
  const seen = [
    ...(results?.used ?? []).map(({ at }) => ({ on: at.dayNumber, timeS: at.result.timeS })),
    ...(training?.steps ?? []).map(({ bound }) => ({
      on: bound.dayNumber,
      timeS: bound.evidence.timeS,
    })),
  ]
  const fresh = seen.filter(({ on }) => on >= onDay - COUNTS_DAYS)
  return [...new Set((fresh.length > 0 ? fresh : seen).map(({ timeS }) => timeS))]
}
