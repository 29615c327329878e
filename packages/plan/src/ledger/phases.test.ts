import { expect, test } from 'vitest'
import { phasesFor, weeksPerPhase } from './phases.ts'

// Science H2: base / hills / specific / sharpen by weeks; up to eight weeks the first two are one.
test.each([
  [10, [3, 2, 3, 2]],
  [12, [3, 3, 4, 2]],
  [16, [5, 4, 5, 2]],
  [20, [6, 5, 6, 3]],
  [24, [7, 6, 7, 4]],
])('%i weeks are shared out as %j', (weeks, expected) => {
  const { base, hills, specific, sharpen } = weeksPerPhase(weeks)
  expect([base, hills, specific, sharpen]).toEqual(expected)
})

test.each([
  [6, [3, 2, 1]],
  [8, [4, 3, 1]],
])('%i weeks have base and hills as one phase: %j', (weeks, expected) => {
  const { base, hills, specific, sharpen } = weeksPerPhase(weeks)
  expect([base + hills, specific, sharpen]).toEqual(expected)
})

test.each(Array.from({ length: 19 }, (_, i) => i + 6))(
  '%i weeks: every week has one phase, in order, and none is left out',
  (weeks) => {
    const phases = phasesFor(weeks)
    expect(phases).toHaveLength(weeks)
    expect([...new Set(phases)]).toEqual(['base', 'hills', 'specific', 'sharpen'])
  },
)
