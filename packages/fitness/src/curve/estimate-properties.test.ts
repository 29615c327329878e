import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ESTIMATE_PROPERTIES } from './testing/estimate-properties.ts'

const RUNNERS = 60

// `npm run validate:properties` does the same with 100,000 runners each.
describe('for random runners', () => {
  test.each(ESTIMATE_PROPERTIES)('$name', ({ runner, holds, share }) => {
    if (share === 1) {
      fc.assert(
        fc.property(runner, (one) => holds(one as never)),
        { numRuns: RUNNERS },
      )
      return
    }
    const kept = fc.sample(runner, { numRuns: 3 * RUNNERS, seed: 20_261_129 })
    const held = kept.filter((one) => holds(one as never)).length
    expect(held / kept.length).toBeGreaterThanOrEqual(share - 0.03)
  })
})
