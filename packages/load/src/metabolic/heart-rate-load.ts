export type Sex = 'female' | 'male'

export interface HeartRates {
  readonly restingBpm: number
  readonly maximumBpm: number
}

/** Weight of heart-rate reserve (Banister 1991; Morton 1990): factor and exponent. */
const TRIMP_WEIGHT = {
  male: { factor: 0.64, exponent: 1.92 },
  female: { factor: 0.86, exponent: 1.67 },
} as const

/** Training impulse of some minutes at a heart rate (Banister 1991, grade C). */
export function banisterTrimp(
  minutes: number,
  heartRateBpm: number,
  rates: HeartRates,
  sex: Sex,
): number {
  const reserve = (heartRateBpm - rates.restingBpm) / (rates.maximumBpm - rates.restingBpm)
  const share = Math.min(1, Math.max(0, reserve))
  const { factor, exponent } = TRIMP_WEIGHT[sex]
  return minutes * share * factor * Math.exp(exponent * share)
}

/** Load of which 100 is an hour at threshold heart rate. */
export function heartRateStress(
  trimp: number,
  thresholdBpm: number,
  rates: HeartRates,
  sex: Sex,
): number {
  return (100 * trimp) / banisterTrimp(60, thresholdBpm, rates, sex)
}

/** Minutes in the five zones of 50–60 … 90–100 % of maximal heart rate (Edwards 1993). */
export function edwardsTrimp(
  minutesInZones: readonly [number, number, number, number, number],
): number {
  return minutesInZones.reduce((sum, minutes, index) => sum + minutes * (index + 1), 0)
}

/** Minutes below, between and above the two thresholds (Lucia 2003). */
export function luciaTrimp(minutesInZones: readonly [number, number, number]): number {
  return minutesInZones.reduce((sum, minutes, index) => sum + minutes * (index + 1), 0)
}

/**
 * Load from speed: an hour at threshold speed is 100 (Coggan's TSS carried over to running).
 *
 * @example
 * speedStress(3600, 0.75) // 56.25: an hour of easy running
 */
export function speedStress(durationS: number, intensity: number): number {
  return (durationS / 3600) * intensity ** 2 * 100
}
