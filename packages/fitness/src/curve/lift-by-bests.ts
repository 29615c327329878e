import type { Believed } from './from-training.ts'
import type { LowerBound, ResultLevel } from './level-of-evidence.ts'
import { levelShare } from './level-share.ts'
import { pushOf, risesBy } from './lower-bound.ts'
import type { Push } from './lower-bound.ts'
import type { RunnerKind } from './mean-curve.ts'
import { plausibleLevels } from './plausible-levels.ts'
import { atDistance, MILE_NODE } from './race-distances.ts'

export interface Lifted extends Believed {
  /** The best that raised the mile most. */
  readonly mile: Push | null
  /** The best that raised the curve most anywhere. */
  readonly elsewhere: Push | null
  /** Change of the level of the mile; never below 0. */
  readonly raisedMile: number
}

/** How fast the interval of a race narrows at most as the level rises, by logarithms. */
const NARROWING = 8
/** Rises smaller than this are not worth a step, log-speed. */
const WORTH_A_STEP = 1e-5

/**
 * Lifts the curve by lower bounds. At each distance only the strongest counts: bests of one run,
 * neighbouring distances and the same session week after week say the same thing, so they are never
 * added up. A further bound can therefore never make a forecast slower.
 *
 * Runs never narrow the band, and they widen it where it would leave a result (`ran`) behind that it
 * held before: what was run stays inside the 80 % band, whatever is recorded.
 */
export function liftByBests(
  kind: RunnerKind,
  base: Believed,
  bounds: readonly LowerBound[],
  { onDay, ran }: { readonly onDay: number; readonly ran: readonly ResultLevel[] },
): Lifted {
  const rises = base.levels.map(() => 0)
  let mile: Push | null = null
  let elsewhere: Push | null = null
  for (const bound of bounds) {
    const distanceM = Math.exp(bound.logDistance)
    const belief = {
      level: atDistance(base.levels, distanceM),
      variance: atDistance(base.variances, distanceM),
    }
    const push = pushOf(bound, belief, onDay)
    if (push === null || push.level < WORTH_A_STEP) continue
    if (push.level > (elsewhere?.level ?? 0)) elsewhere = push
    risesBy(push).forEach((rise, i) => {
      if (rise <= (rises[i] ?? 0)) return
      rises[i] = rise
      if (i === MILE_NODE) mile = push
    })
  }
  if (elsewhere === null) return { ...base, mile, elsewhere, raisedMile: 0 }
  const more = roomFor(kind, base, rises, ran)
  const levels = plausibleLevels(
    kind,
    base.levels.map((level, i) => level + (rises[i] ?? 0)),
  )
  return {
    levels,
    variances: base.variances.map((variance) => variance + more),
    mile,
    elsewhere,
    raisedMile: (levels[MILE_NODE] ?? 0) - (base.levels[MILE_NODE] ?? 0),
  }
}

/**
 * The variance that keeps results in the band of the raised curve: one within one standard deviation
 * of the base stays within one; for one further behind, the slow end of the band stays where it was.
 */
function roomFor(
  kind: RunnerKind,
  base: Believed,
  rises: readonly number[],
  ran: readonly ResultLevel[],
): number {
  let more = 0
  for (const { level, logDistance, variance } of ran) {
    const distanceM = Math.exp(logDistance)
    const expected = atDistance(base.levels, distanceM)
    const error = variance * levelShare(kind, expected) ** 2
    const sd = Math.sqrt(atDistance(base.variances, distanceM) + error)
    const rise = atDistance(rises, distanceM)
    const wanted = Math.exp(NARROWING * rise) * Math.max(sd, rise + Math.min(sd, expected - level))
    more = Math.max(more, wanted ** 2 - sd ** 2)
  }
  return more
}
