import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { resultLevel } from './level-of-evidence.ts'
import type { ResultLevel } from './level-of-evidence.ts'
import { levelShare } from './level-share.ts'
import { runnerKind } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'
import { plausibleLevels } from './plausible-levels.ts'
import { priorLevel } from './prior.ts'
import { MILE_NODE, NODES_M } from './race-distances.ts'
import { settleConflicts } from './settle-conflicts.ts'
import type { Settled } from './settle-conflicts.ts'
import { leftOut, weigh, weigher } from './weights.ts'

/** All results of a runner as levels, oldest first. */
export interface Results {
  readonly kind: RunnerKind
  readonly prior: number
  readonly levels: readonly ResultLevel[]
}

/** What results say on a day. */
export interface FromResults {
  readonly used: readonly {
    readonly at: ResultLevel
    readonly settled: Settled
    /** Its weight in the mile. */
    readonly mileWeight: number
  }[]
  readonly levels: readonly number[]
  readonly variances: readonly number[]
}

/** So many results count, the youngest first: older ones say nothing that these do not. */
const RESULTS_AT_MOST = 40

/** Reads results; they must be in the order of days. */
export function readResults(results: readonly RaceEvidence[], profile: RunnerProfile): Results {
  const kind = runnerKind(profile)
  return {
    kind,
    prior: priorLevel(profile),
    levels: results.map((result) => resultLevel(result, kind)),
  }
}

/** The day of the last result up to a day; `null` where there is none. */
export const lastResultDay = ({ levels }: Results, onDay: number): number | null =>
  levels.findLast((one) => one.dayNumber <= onDay)?.dayNumber ?? null

/**
 * What results alone say on a day; `null` before the first one. All of them are looked at together,
 * so that their order does not matter and none rules because it came first.
 */
export function believeResults(all: Results, onDay: number): FromResults | null {
  const { kind, prior } = all
  const some = all.levels.filter((one) => one.dayNumber <= onDay).slice(-RESULTS_AT_MOST)
  if (some.length === 0) return null
  const weighed = weigher(some)
  const settled = settleConflicts(
    some.map(({ level }) => level),
    leftOut(weighed),
    prior,
  )
  const nodes = NODES_M.map((distanceM) =>
    weigh(weighed, { dayNumber: onDay, logDistance: Math.log(distanceM) }),
  )
  const levels = nodes.map(({ weights }) =>
    weights.reduce(
      (sum, weight, i) => sum + weight * ((settled[i]?.level ?? prior) - prior),
      prior,
    ),
  )
  const share = levelShare(kind, levels[MILE_NODE] ?? prior)
  const variances = nodes.map(
    ({ weights, variance }) =>
      share ** 2 * variance +
      weights.reduce((sum, weight, i) => sum + weight * (settled[i]?.conflict ?? 0), 0),
  )
  const mile = nodes[MILE_NODE]?.weights ?? []
  return {
    used: some.map((at, i) => ({
      at,
      settled: settled[i] ?? {
        level: at.level,
        expected: at.level,
        sd: 0,
        conflict: 0,
        outvoted: false,
      },
      mileWeight: mile[i] ?? 0,
    })),
    levels: plausibleLevels(kind, levels),
    variances,
  }
}
