import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Evidence, RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { estimateCurve } from './estimate.ts'

const TODAY = '2026-06-01'
const RUNNER: RunnerProfile = { age: 30, sex: 'male', weeklyKm: null }

function race(distanceM: number, timeS: number, more: Partial<RaceEvidence> = {}): RaceEvidence {
  return {
    kind: 'race',
    id: 'race',
    day: TODAY,
    distanceM,
    timeS,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    excluded: false,
    ...more,
  }
}
const curveOf = (evidence: readonly Evidence[]) => {
  const estimate = estimateCurve(evidence, RUNNER, TODAY)
  if (estimate.state !== 'ready') return null
  const { levels, variances, mile } = estimate
  return { levels, variances, mile }
}

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    distanceM: fc.constantFrom(800, 1500, 3000, 5000),
    speed: fc.constantFrom(3, 3.5, 4, 4.5, 5),
    // Few days and few speeds, so that ties are common.
    age: fc.integer({ min: 0, max: 3 }),
    effort: fc.constantFrom('race' as const, 'tactical' as const, 'jogged' as const),
    timing: fc.constantFrom('automatic' as const, 'hand' as const),
    recorded: fc.constantFrom(
      null,
      'easy-run' as const,
      'hard-session' as const,
      'all-out' as const,
    ),
    windMps: fc.constantFrom(null, 3),
  })
  .map(({ distanceM, speed, age, effort, timing, recorded, windMps }) => {
    const [timeS, day] = [distanceM / speed, addDays(TODAY, -age)]
    if (recorded === null) {
      const conditions = windMps === null ? null : { windMps }
      return race(distanceM, timeS, { day, effort, timing, conditions })
    }
    return {
      kind: 'training',
      id: 'best',
      day,
      distanceM,
      timeS,
      class: recorded,
      nearMaximum: true,
      measuredBy: 'gps',
      excluded: false,
    }
  })

describe('the same evidence gives the same answer', () => {
  test('whatever the order and the ids', () => {
    const shuffled = fc
      .array(anyEvidence, { minLength: 1, maxLength: 9 })
      .chain((evidence) =>
        fc.tuple(
          fc.constant(evidence),
          fc.shuffledSubarray(evidence, { minLength: evidence.length }),
          fc.array(fc.uuid(), { minLength: evidence.length, maxLength: evidence.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([evidence, other, ids]) => {
        const renamed = other.map((one, index) => ({ ...one, id: ids[index] ?? '' }))
        const numbered = evidence.map((one, index) => ({ ...one, id: `${index}` }))
        expect(curveOf(renamed)).toEqual(curveOf(numbered))
      }),
      { numRuns: 400 },
    )
  })

  test('for two results of one day, of which the better one says what the runner can do', () => {
    const fast = race(5000, 1200, { id: 'a' })
    const slow = race(5000, 1560, { id: 'b' })
    const both = curveOf([fast, slow])
    expect(curveOf([slow, fast])).toEqual(both)
    expect(
      curveOf([
        { ...slow, id: 'a' },
        { ...fast, id: 'b' },
      ]),
    ).toEqual(both)
    const alone = curveOf([fast])?.mile.timeS ?? 0
    expect((both?.mile.timeS ?? 0) / alone).toBeLessThan(1.03)
  })
})
