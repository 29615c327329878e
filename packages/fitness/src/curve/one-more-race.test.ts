import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Evidence, RaceEvidence, TrainingEvidence } from '../evidence/evidence.ts'
import { estimateCurve, estimateWithRace } from './estimate.ts'
import { sortEvidence } from './usable-evidence.ts'

const TODAY = '2026-06-01'
const PROFILE = { age: 40, sex: 'female', weeklyKm: 50 } as const

const speed = fc.double({ min: 2.6, max: 5.6, noNaN: true })
const distanceM = fc.constantFrom(400, 800, 1500, 3000, 5000, 10_000)
const day = fc.integer({ min: -3, max: 900 }).map((age) => addDays(TODAY, -age))

const anyRace: fc.Arbitrary<RaceEvidence> = fc
  .record({
    distanceM,
    speed,
    day,
    id: fc.uuid(),
    excluded: fc.boolean(),
    setting: fc.constantFrom('road' as const, 'track' as const, 'trail' as const),
    effort: fc.constantFrom('race' as const, 'jogged' as const, 'tactical' as const),
  })
  .map(({ speed: mps, ...race }) => ({
    kind: 'race',
    timing: 'automatic',
    timeS: race.distanceM / mps,
    ...race,
  }))

const anyBest: fc.Arbitrary<TrainingEvidence> = fc
  .record({
    distanceM,
    speed,
    day,
    id: fc.uuid(),
    class: fc.constantFrom('easy-run' as const, 'hard-session' as const, 'all-out' as const),
  })
  .map(({ speed: mps, ...best }) => ({
    kind: 'training',
    measuredBy: 'gps',
    excluded: false,
    timeS: best.distanceM / mps,
    ...best,
  }))

test('one race more gives what sorting everything again gives', () => {
  const history: fc.Arbitrary<Evidence[]> = fc.array(fc.oneof(anyRace, anyBest), { maxLength: 60 })
  fc.assert(
    fc.property(history, anyRace, (evidence, race) => {
      const context = { profile: PROFILE, today: TODAY }
      const quick = estimateWithRace(sortEvidence(evidence, TODAY), race, context)
      const whole = estimateCurve([...evidence, race], PROFILE, TODAY)
      expect({ ...quick, evidence: [], missing: [] }).toEqual({
        ...whole,
        evidence: [],
        missing: [],
      })
      const effect = whole.evidence.find(({ id }) => id === race.id)
      expect(quick.evidence.find(({ id }) => id === race.id)).toEqual(effect)
    }),
    { numRuns: howMany(60, 3000) },
  )
})
