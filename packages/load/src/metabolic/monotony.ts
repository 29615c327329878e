export interface Monotony {
  readonly mean: number
  /** Population standard deviation of the seven days. */
  readonly sd: number
  /** Mean over standard deviation; `null` when all days are alike. */
  readonly monotony: number | null
  readonly strain: number | null
}

/**
 * Sameness of seven daily loads (Foster 1998), with the population standard deviation.
 *
 * @example
 * weekMonotony([300, 300, 0, 300, 300, 0, 600]).monotony // about 1.34
 */
export function weekMonotony(dailyLoads: readonly number[]): Monotony {
  const total = dailyLoads.reduce((sum, load) => sum + load, 0)
  const mean = total / dailyLoads.length
  const sd = Math.sqrt(
    dailyLoads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / dailyLoads.length,
  )
  const monotony = sd > 0 ? mean / sd : null
  return { mean, sd, monotony, strain: monotony === null ? null : total * monotony }
}
