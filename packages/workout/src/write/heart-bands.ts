/**
 * Heart rates for the steady parts of a session, for runners who would rather follow them than a
 * pace. Zones by the heart rate at the threshold (science C5, grade D): 1 below 0.82, 2 to 0.89,
 * 3 to 0.95, 4 to 1.01. Short reps never get one: the heart answers too late.
 */
import type { PaceSymbol } from '../workout.ts'

/** Whole beats a minute. */
export interface HeartBand {
  readonly lowBpm: number
  readonly highBpm: number
}
export interface HeartBands {
  readonly bands: Readonly<Partial<Record<PaceSymbol, HeartBand>>>
  /** What the bands were made from, for formats that write shares instead of beats. */
  readonly reference: { readonly kind: 'threshold' | 'maximum'; readonly bpm: number }
}

export interface HeartKnowledge {
  /** Measured in a test of half an hour or a step test; `null` when there was none. */
  readonly thresholdBpm: number | null
  /** The highest ever seen, as the runner says; `null` when not known. Never a guess from age. */
  readonly maximumBpm: number | null
}

/** Shares of the heart rate at the threshold, low and high. */
const EASY_SHARES = [
  ['REC', 0.65, 0.82],
  ['E', 0.7, 0.89],
  ['S', 0.82, 0.95],
] as const
const HARDER_SHARES = [
  ['M', 0.89, 0.95],
  ['HM', 0.95, 1.01],
  ['T', 0.95, 1.01],
] as const
/** Threshold as a share of the highest heart rate (coaching practice; grade D): easy running only. */
const THRESHOLD_OF_MAXIMUM = 0.9

/**
 * The bands, or `null` when neither heart rate is known. Without a measured threshold only easy and
 * steady running gets one: a guess must not say how hard to run.
 *
 * @example
 * heartBands({ thresholdBpm: 170, maximumBpm: 188 })
 */
export function heartBands({ thresholdBpm, maximumBpm }: HeartKnowledge): HeartBands | null {
  if (thresholdBpm !== null) {
    return {
      bands: bandsOf([...EASY_SHARES, ...HARDER_SHARES], thresholdBpm),
      reference: { kind: 'threshold', bpm: thresholdBpm },
    }
  }
  if (maximumBpm === null) return null
  return {
    bands: bandsOf(EASY_SHARES, THRESHOLD_OF_MAXIMUM * maximumBpm),
    reference: { kind: 'maximum', bpm: maximumBpm },
  }
}

function bandsOf(
  shares: readonly (readonly [PaceSymbol, number, number])[],
  thresholdBpm: number,
): HeartBands['bands'] {
  return Object.fromEntries(
    shares.map(([symbol, low, high]) => [
      symbol,
      { lowBpm: Math.round(low * thresholdBpm), highBpm: Math.round(high * thresholdBpm) },
    ]),
  )
}
