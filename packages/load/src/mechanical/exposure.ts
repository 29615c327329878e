/** What a run, or a run that is planned, asks of the tissues of the legs. */
import { FAST_LADDER_MPS, fastMetresOf } from './fast-ladder.ts'
import { tissueLoad } from './tissue-load.ts'

/** Kilometres at 3.33 m/s on the flat that would ask as much; for the hamstrings weighted fast metres. */
export interface Exposure {
  readonly achilles: number
  readonly tibia: number
  readonly kneecap: number
  /** Metres at 90 % of top speed and faster four times, from 80 to 90 % once; `null` while the top speed is unknown. */
  readonly hamstringM: number | null
}

export interface Stretch {
  readonly distanceM: number
  readonly speedMps: number
  /** Rise over run; 0 where it is left out. */
  readonly grade?: number
}

/** Shares of top speed from which the hamstrings are strained (science D4, grade X). */
const STRAINED_FROM = 0.8
const STRAINED_HARD_FROM = 0.9
const HARD_COUNTS = 4
/** Uphill the hamstrings work at shorter length. */
const UPHILL_COUNTS = 0.7
/** Between two speeds of the ladder a run went at their middle. */
const LADDER_STEP_MPS = (FAST_LADDER_MPS[1] ?? 0) - (FAST_LADDER_MPS[0] ?? 0)

/**
 * What stretches of running ask (science D4).
 *
 * @example
 * exposureOf([{ distanceM: 1000, speedMps: 3.33 }], null).achilles // 1
 */
export function exposureOf(stretches: readonly Stretch[], topSpeedMps: number | null): Exposure {
  return {
    achilles: tissueLoad('achilles', stretches),
    tibia: tissueLoad('tibia', stretches),
    kneecap: tissueLoad('kneecap', stretches),
    hamstringM: topSpeedMps === null ? null : hamstringMetres(stretches, topSpeedMps),
  }
}

function hamstringMetres(stretches: readonly Stretch[], topSpeedMps: number): number {
  return stretches.reduce((sum, { distanceM, speedMps, grade = 0 }) => {
    const share = speedMps / topSpeedMps
    if (share < STRAINED_FROM) return sum
    const times = share >= STRAINED_HARD_FROM ? HARD_COUNTS : 1
    return sum + distanceM * times * (grade > 0 ? UPHILL_COUNTS : 1)
  }, 0)
}

export interface RecordedSpeeds {
  readonly distanceM: number
  readonly movingTimeS: number
  /** Metres at or above each speed of the ladder; none for a run without a recording. */
  readonly fastLadder: readonly number[]
}

/**
 * A recorded run as stretches at even speed: one for all that was slower than the ladder begins, and one
 * for each of its steps. Without a recording it is one stretch at the run's average. Hills are not in it.
 *
 * @returns nothing for a run without a distance or a time
 */
export function stretchesOf(run: RecordedSpeeds): readonly Stretch[] {
  if (!(run.distanceM > 0) || !(run.movingTimeS > 0)) return []
  const fast = FAST_LADDER_MPS.flatMap((speedMps, step): readonly Stretch[] => {
    const above = fastMetresOf(run.fastLadder, speedMps)
    const next = FAST_LADDER_MPS[step + 1]
    const faster = next === undefined ? 0 : fastMetresOf(run.fastLadder, next)
    const distanceM = Math.max(0, above - faster)
    return distanceM > 0 ? [{ distanceM, speedMps: speedMps + LADDER_STEP_MPS / 2 }] : []
  })
  const fastM = fast.reduce((sum, { distanceM }) => sum + distanceM, 0)
  const fastS = fast.reduce((sum, { distanceM, speedMps }) => sum + distanceM / speedMps, 0)
  const slowM = run.distanceM - fastM
  if (slowM <= 0) return fast
  const slowS = run.movingTimeS - fastS
  // Where rounding leaves no time for the slow part, it went at the run's average.
  const speedMps = slowS > 0 ? slowM / slowS : run.distanceM / run.movingTimeS
  return [
    { distanceM: slowM, speedMps: Math.min(speedMps, FAST_LADDER_MPS[0] ?? speedMps) },
    ...fast,
  ]
}
