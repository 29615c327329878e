import { needFields } from '@bell-lap/units/wrong-argument'
import { banisterTrimp, heartRateStress, speedStress } from './heart-rate-load.ts'
import type { Sex } from './heart-rate-load.ts'

export interface SessionForLoad {
  readonly movingTimeS: number
  readonly distanceM: number
  /** Borg CR10 of the whole session, where the runner entered it. */
  readonly effortCr10: number | null
  readonly averageHeartRateBpm: number | null
}

export interface RunnerForLoad {
  readonly sex: Sex | null
  readonly restingHeartRateBpm: number | null
  readonly maximumHeartRateBpm: number | null
  readonly thresholdHeartRateBpm: number | null
  readonly thresholdSpeedMps: number | null
}

export interface SessionLoad {
  /** Load in arbitrary units, on the scale where an hour at threshold is 100. */
  readonly loadAu: number
  readonly source: 'effort' | 'heart-rate' | 'speed'
}

/**
 * An hour at threshold is rated about 7 on CR10, 420 effort-minutes; effort loads are brought to the
 * scale of the other sources by it, so that a week may mix them (grade X).
 */
const EFFORT_MINUTES_OF_THRESHOLD_HOUR = 420
/** Threshold heart rate as a share of the maximum while it is unknown (grade D). */
const THRESHOLD_SHARE_OF_MAXIMUM = 0.88
/** Faster than this multiple of threshold speed on average is a wrong distance. */
const HIGHEST_INTENSITY = 1.4

/**
 * Load of a session: rated effort (Foster 1998) where entered; else the larger of heart-rate and
 * speed load, since heart rate under-counts short repetitions; else `null`, not known.
 *
 * @example
 * const runner = {
 *   sex: null,
 *   restingHeartRateBpm: null,
 *   maximumHeartRateBpm: null,
 *   thresholdHeartRateBpm: null,
 *   thresholdSpeedMps: 4,
 * }
 * const run = { movingTimeS: 3600, distanceM: 12_000, effortCr10: 3, averageHeartRateBpm: null }
 * sessionLoad(run, runner) // { loadAu: 42.9, source: 'effort' }
 */
export function sessionLoad(session: SessionForLoad, runner: RunnerForLoad): SessionLoad | null {
  needFields('session', session, ['movingTimeS', 'effortCr10'])
  if (!(session.movingTimeS > 0)) return null
  if (session.effortCr10 !== null) {
    const effortMinutes = session.effortCr10 * (session.movingTimeS / 60)
    return { loadAu: (100 * effortMinutes) / EFFORT_MINUTES_OF_THRESHOLD_HOUR, source: 'effort' }
  }
  const byHeart = heartLoad(session, runner)
  const bySpeed = speedLoad(session, runner)
  if (byHeart === null && bySpeed === null) return null
  if (byHeart !== null && byHeart >= (bySpeed ?? 0)) {
    return { loadAu: byHeart, source: 'heart-rate' }
  }
  return { loadAu: bySpeed ?? 0, source: 'speed' }
}

/** Rated effort times minutes, in its own unit (Foster 1998). */
export function ratedEffortLoad(effortCr10: number, durationS: number): number {
  return effortCr10 * (durationS / 60)
}

function heartLoad(session: SessionForLoad, runner: RunnerForLoad): number | null {
  const { restingHeartRateBpm: restingBpm, maximumHeartRateBpm: maximumBpm } = runner
  if (session.averageHeartRateBpm === null || restingBpm === null || maximumBpm === null) {
    return null
  }
  if (maximumBpm <= restingBpm) return null
  const sex = runner.sex ?? 'male'
  const rates = { restingBpm, maximumBpm }
  const minutes = session.movingTimeS / 60
  const trimp = banisterTrimp(minutes, session.averageHeartRateBpm, rates, sex)
  const threshold = runner.thresholdHeartRateBpm ?? THRESHOLD_SHARE_OF_MAXIMUM * maximumBpm
  return threshold > restingBpm ? heartRateStress(trimp, threshold, rates, sex) : null
}

function speedLoad(session: SessionForLoad, runner: RunnerForLoad): number | null {
  if (runner.thresholdSpeedMps === null || !(session.distanceM > 0)) return null
  const intensity = session.distanceM / session.movingTimeS / runner.thresholdSpeedMps
  if (intensity > HIGHEST_INTENSITY) return null
  return speedStress(session.movingTimeS, intensity)
}
