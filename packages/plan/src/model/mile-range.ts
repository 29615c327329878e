import type { Ability } from './plan.ts'

/** Four values in five lie within so many standard deviations. */
const Z80 = 1.2816

/** The range of a raced mile; of plans made before it was kept, the range of the ability. */
export function mileRangeOf({ mileTimeS, mileLogSd, mileRange }: Ability): {
  readonly lowS: number
  readonly highS: number
} {
  if (mileRange !== undefined) return mileRange
  const most = Math.exp(Z80 * mileLogSd)
  return { lowS: mileTimeS / most, highS: mileTimeS * most }
}
