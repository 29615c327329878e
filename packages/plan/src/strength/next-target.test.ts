import { say } from '@bell-lap/workout/testing/english'
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STRENGTH_PROGRAMS, withContacts } from '../session/exercises.ts'
import type { StrengthExercise } from '../model/plan.ts'
import { dosesOf } from './dose-of.ts'
import type { Dose } from './dose-of.ts'
import { EXERCISES } from './exercise-data.ts'
import type { LoggedSet } from './logged-set.ts'
import { nextTarget } from './next-target.ts'
import type { TargetTerms } from './next-target.ts'

const TODAY = '2026-03-04'
const TERMS: TargetTerms = { today: TODAY, stepKg: 2, mayRise: true }
const calf: Dose = {
  exercise: 'single-leg-calf-raise',
  sets: { least: 3, most: 3 },
  reps: { least: 8, most: 10 },
  holdS: null,
  contacts: null,
  eachSide: true,
  heavy: false,
  jumps: false,
  effort: null,
  restS: 75,
}

function logged(reps: readonly number[], more: Partial<LoggedSet> = {}): readonly LoggedSet[] {
  const day = more.day ?? addDays(TODAY, -4)
  return reps.map((count, i) => ({
    id: `${day}-${i}`,
    day,
    sessionId: null,
    exercise: calf.exercise,
    set: i + 1,
    reps: count,
    holdS: null,
    loadKg: 8,
    pain: null,
    ...more,
  }))
}

describe('double progression', () => {
  test('the first time asks for the bottom of the range and lets the runner find the weight', () => {
    const first = nextTarget(calf, [], TERMS)
    expect(first).toMatchObject({ sets: 3, reps: 8, loadKg: null })
    expect(say(first.why)).toMatch(/4 more/)
  })

  test('one repetition more until every set has the top, as on the drawing: 10, 10, 9 with 8 kg', () => {
    const next = nextTarget(calf, logged([10, 10, 9]), TERMS)
    expect(next).toMatchObject({ reps: 10, loadKg: 8 })
    expect(say(next.why)).toMatch(/10 kg/)
  })

  test('then the next weight, with repetitions at the bottom again', () => {
    expect(nextTarget(calf, logged([10, 10, 10]), TERMS)).toMatchObject({ reps: 8, loadKg: 10 })
    const bar = { ...calf, exercise: 'squat' }
    const sets = logged([10, 10, 10], { exercise: 'squat', loadKg: 100 })
    const gym = { ...TERMS, stepKg: 2.5 }
    // 2.5 to 5 %, in plates of 2.5 kg.
    expect(nextTarget(bar, sets, gym).loadKg).toBe(102.5)
    const heavier = sets.map((one) => ({ ...one, loadKg: 150 }))
    expect(nextTarget(bar, heavier, gym).loadKg).toBe(155)
  })

  test('two good sets of three are not three', () => {
    expect(nextTarget(calf, logged([10, 10]), TERMS)).toMatchObject({ reps: 10, loadKg: 8 })
  })

  test('below the range once: again; twice in a row: lighter', () => {
    expect(nextTarget(calf, logged([7, 6, 6]), TERMS)).toMatchObject({ reps: 8, loadKg: 8 })
    const twice = [...logged([7, 6, 6]), ...logged([7, 7, 7], { day: addDays(TODAY, -8) })]
    expect(nextTarget(calf, twice, TERMS).loadKg).toBe(6)
  })

  test('after pain a tenth lighter, after a pause nothing rises, after a long one a tenth lighter', () => {
    const pain = { site: 'calf', side: 'left', score: 3 } as const
    expect(nextTarget(calf, logged([10, 10, 10], { pain }), TERMS)).toMatchObject({
      reps: 8,
      loadKg: 6,
    })
    const pause = logged([10, 10, 10], { day: addDays(TODAY, -20) })
    expect(nextTarget(calf, pause, TERMS)).toMatchObject({ reps: 10, loadKg: 8 })
    const long = logged([10, 10, 10], { day: addDays(TODAY, -30), loadKg: 20 })
    expect(nextTarget(calf, long, TERMS).loadKg).toBe(18)
  })

  test('sets of today are not the last time', () => {
    expect(nextTarget(calf, logged([10, 10, 10], { day: TODAY }), TERMS).loadKg).toBeNull()
  })

  test('never more than the smallest step or 5 % at once, and never a negative weight', () => {
    const sets = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        sets,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 90 }),
        (reps, kg, ago) => {
          const log = logged(reps, { loadKg: kg, day: addDays(TODAY, -ago) })
          const { loadKg, why } = nextTarget(calf, log, TERMS)
          // Each target can be said, with weight and without.
          expect(say(why).length).toBeGreaterThan(10)
          const bare = nextTarget({ ...calf, exercise: 'bridge' }, log, TERMS)
          expect(say(bare.why).length).toBeGreaterThan(10)
          expect(loadKg).toBeGreaterThanOrEqual(0)
          expect(loadKg).toBeLessThanOrEqual(Math.max(kg + 2, kg * 1.05))
        },
      ),
    )
  })
})

describe('doses', () => {
  const planned: readonly StrengthExercise[] = Object.entries(STRENGTH_PROGRAMS).flatMap(
    ([phase, { gym, home }]) => [
      ...gym,
      ...home,
      ...withContacts([], phase as keyof typeof STRENGTH_PROGRAMS, 52),
    ],
  )

  test.each(planned.map((one) => [one.name.code, one] as const))('%s can be logged', (_, one) => {
    const doses = dosesOf(one)
    expect(doses.length).toBeGreaterThan(0)
    for (const dose of doses) {
      expect(EXERCISES[dose.exercise]).toBeDefined()
      expect(dose.sets.least).toBeGreaterThan(0)
      expect((dose.reps?.least ?? dose.holdS ?? 0) > 0).toBe(true)
      const places = new Set<string>(EXERCISES[dose.exercise]?.places)
      const whole = one.loads?.filter((load) => load !== 'heavy' && load !== 'impact') ?? []
      // Pain that rules it out in the plan rules it out on the phone.
      if (doses.length === 1) expect(whole.filter((load) => !places.has(load))).toEqual([])
    }
  })

  test('a session of 52 contacts is three sets that stay within it', () => {
    const [jumps] = withContacts([], 'strength', 52)
    const [dose] = jumps === undefined ? [] : dosesOf(jumps)
    expect(dose).toMatchObject({ sets: { least: 3 }, reps: { least: 17 }, contacts: 52 })
  })

  test('a sentence of an old plan has no dose', () => {
    const old = { name: message('verbatim', { words: 'Squat' }), dose: message('verbatim') }
    expect(dosesOf(old)).toEqual([])
  })
})

test('whoever has no gym has a twin for every exercise that needs one', () => {
  for (const [name, { needs, homeTwin }] of Object.entries(EXERCISES)) {
    const twin = homeTwin === null ? undefined : EXERCISES[homeTwin]
    expect({ name, hasTwin: twin !== undefined }).toEqual({ name, hasTwin: needs === 'gym' })
    expect(twin?.needs).not.toBe('gym')
  }
})
