/** Whether a measure came nearer to what is wanted, four weeks on. */

/** The same measure twice, in its own unit. */
export interface MeasuredTwice {
  readonly before: number
  readonly after: number
  /** A smaller difference cannot be told from chance. */
  readonly leastChange: number
}

export type RetestResult = 'better' | 'same' | 'worse'

/**
 * `wanted` says which way is better. Below the least change nothing is told: the answer is `same`.
 *
 * @example
 * judgeRetest({ before: 12, after: 5, leastChange: 4 }, 'less') // 'better'
 */
export function judgeRetest(
  { before, after, leastChange }: MeasuredTwice,
  wanted: 'less' | 'more',
): RetestResult {
  const gain = wanted === 'less' ? before - after : after - before
  if (gain >= leastChange) return 'better'
  return gain <= -leastChange ? 'worse' : 'same'
}
