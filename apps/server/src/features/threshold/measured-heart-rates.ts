import type { MeasuredHeartRate } from '@bell-lap/fitness/threshold/threshold-heart-rate'
import type { Settings } from '../settings/index.ts'
import { scoreTest } from './score-test.ts'
import type { StoredTest } from './store.ts'

/** Threshold heart rates that tests measured, newest first. */
export function measuredHeartRates(
  tests: readonly StoredTest[],
  sex: Settings['sex'],
): readonly MeasuredHeartRate[] {
  return tests.flatMap(({ input }) => {
    const { measures, heartRateBpm } = scoreTest(input, sex)
    if (measures !== 'threshold' || heartRateBpm === null) return []
    const source = input.kind === 'lactate-steps' ? 'lactate' : 'thirty-minutes'
    return [{ day: input.day, heartRateBpm, source }]
  })
}
