import { HARD_DEFICIT } from './evidence-error.ts'
import { FORM_VARIANCE_PER_DAY, levelVarianceAway, VARIANCE_BEFORE } from './kernel.ts'
import type { LowerBound } from './level-of-evidence.ts'
import { levelShare } from './level-share.ts'
import { DOUBT_SD } from './lower-bound.ts'
import type { RunnerKind } from './mean-curve.ts'
import { plausibleLevels } from './plausible-levels.ts'
import { MILE_NODE, NODES_M } from './race-distances.ts'
import { updateByLowerBound } from './training-update.ts'
import type { LevelBelief } from './training-update.ts'

/** Levels and variances at the distances of `NODES_M`. */
export interface Believed {
  readonly levels: readonly number[]
  readonly variances: readonly number[]
}

/**
 * Without a result the error of the mile is never less than this, log-speed: nobody knows how much
 * faster than in training the runner can race (grade X).
 */
const LEAST_SD_WITHOUT_RESULT = 0.05
/** Form wanders faster in a runner who does not race, of whom less is known (grade X). */
const WANDERING = 8

/** The belief that hard running stands for while there is no result, and what it rests on. */
export interface FromTraining extends Believed {
  readonly steps: readonly {
    readonly bound: LowerBound
    readonly before: number
    readonly after: number
  }[]
}

/** What was believed on a day: where the training begins. */
export interface Start {
  readonly dayNumber: number
  readonly belief: LevelBelief
}

/**
 * What hard running says while no result of the last two years is known: each best lies some way below
 * what the runner can do, how far is an exponential distribution with a wide mean.
 *
 * An all-out run counts more than any session: where there is one, the best of them alone stands in
 * for the result, so that another run never makes the runner slower.
 */
export function believeTraining(
  kind: RunnerKind,
  start: Start | number,
  telling: { readonly allOut: readonly LowerBound[]; readonly hard: readonly LowerBound[] },
  onDay: number,
): FromTraining | null {
  const follow = (bounds: readonly LowerBound[]) => followBounds(kind, start, bounds, onDay)
  const alone = telling.allOut.map((bound) => follow([bound]))
  if (alone.length === 0 && telling.hard.length === 0) return null
  const level = (one: Followed) => one.belief.level
  const [first, ...others] = alone
  const found =
    first === undefined
      ? follow(telling.hard)
      : others.reduce((best, one) => (level(one) > level(best) ? one : best), first)
  return { ...overDistances(kind, found), steps: found.steps }
}

interface Followed {
  readonly belief: LevelBelief
  readonly steps: FromTraining['steps']
}

function followBounds(
  kind: RunnerKind,
  start: Start | number,
  bounds: readonly LowerBound[],
  onDay: number,
): Followed {
  const steps: FromTraining['steps'][number][] = []
  const begins =
    typeof start === 'number'
      ? {
          dayNumber: bounds[0]?.dayNumber ?? onDay,
          belief: { level: start, variance: VARIANCE_BEFORE },
        }
      : start
  let { dayNumber: day, belief } = begins
  for (const bound of bounds) {
    const before = afterDays(kind, belief, bound.dayNumber - day)
    belief = updateByHardRun(before, bound)
    day = bound.dayNumber
    steps.push({ bound, before: before.level, after: belief.level })
  }
  return { belief: afterDays(kind, belief, onDay - day), steps }
}

function afterDays(kind: RunnerKind, belief: LevelBelief, days: number): LevelBelief {
  const daily = WANDERING * FORM_VARIANCE_PER_DAY * levelShare(kind, belief.level) ** 2
  return { ...belief, variance: belief.variance + daily * Math.max(0, days) }
}

function updateByHardRun(before: LevelBelief, bound: LowerBound): LevelBelief {
  const { level, variance, evidence } = bound
  const kind =
    evidence.kind === 'race' ? 'jogged' : evidence.class === 'all-out' ? 'all-out' : 'hard-session'
  const surprise = (level - before.level) / Math.sqrt(before.variance + variance)
  const doubt = surprise > DOUBT_SD ? (surprise / DOUBT_SD) ** 2 : 1
  return updateByLowerBound(before, { level, sd: Math.sqrt(variance) * doubt }, HARD_DEFICIT[kind])
}

/** One level for all distances, surest where it was seen. */
function overDistances(kind: RunnerKind, { belief, steps }: Followed): Believed {
  const share = levelShare(kind, belief.level)
  const seen = steps.map(({ bound }) => bound.logDistance)
  const variances = NODES_M.map((distanceM) => {
    const gaps = seen.map((one) => Math.abs(one - Math.log(distanceM)))
    return belief.variance + share ** 2 * levelVarianceAway(Math.min(...gaps))
  })
  const missing = Math.max(0, LEAST_SD_WITHOUT_RESULT ** 2 - (variances[MILE_NODE] ?? 0))
  return {
    levels: plausibleLevels(
      kind,
      NODES_M.map(() => belief.level),
    ),
    variances: variances.map((variance) => variance + missing),
  }
}
