/** The end of the experiment, agreed at its start (science G): the mile has to be 1 % faster. */
export const REAL_GAIN = 0.01

/**
 * The slowest time, in whole seconds, that counts as a real gain.
 *
 * @example
 * exitTimeS(360) // 356: a mile of 5:56 after one of 6:00
 */
export function exitTimeS(beforeS: number): number {
  return Math.floor(beforeS * (1 - REAL_GAIN))
}

export interface ExitTest {
  /** By how much the time became shorter, as a share; negative means slower. */
  readonly gainShare: number
  readonly passed: boolean
}

/** The test itself; the time counts in whole seconds, as it is shown. */
export function exitTest(beforeS: number, afterS: number): ExitTest {
  return {
    gainShare: 1 - afterS / beforeS,
    passed: Math.round(afterS) <= exitTimeS(beforeS),
  }
}
