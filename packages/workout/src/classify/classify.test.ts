import { describe, expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSION_IDS, SESSIONS, sessionSpec } from '../library/sessions.ts'
import { run, stand } from '../library/step-building.ts'
import { contextFor } from '../testing/a-runner.ts'
import type { WorkoutElement } from '../workout.ts'
import { classify } from './classify.ts'
import { recoveryAfterSprintS, shortRecoveries } from './recoveries.ts'
import { TRAITS } from '../traits.ts'

const RUNNERS = [245, 300, 360, 480, 660, 780]
const PLACES = ['track', 'road', 'treadmill', 'hill', 'any'] as const

describe('the library', () => {
  test.each(SESSION_IDS)('%s is what it says, whoever runs it and wherever', (id) => {
    const { traits, sometimes } = sessionSpec(id)
    for (const mileTimeS of RUNNERS) {
      for (const place of PLACES) {
        for (const level of [0, 0.25, 0.5, 0.75, 1]) {
          for (const maximumSprintMps of [null, (1.6 * 1609.344) / mileTimeS]) {
            const context = contextFor(mileTimeS, { place, maximumSprintMps })
            const found = [...classify(buildSession(id, context, level))]
            expect({ mileTimeS, place, level, traits: found }).toMatchObject({
              traits: expect.arrayContaining([...traits]),
            })
            const more = found.filter((one) => !traits.includes(one) && !sometimes.includes(one))
            expect(more).toEqual([])
          }
        }
      }
    }
  })

  test('has a session with each trait, and none with a trait twice', () => {
    const named = SESSIONS.flatMap(({ traits, sometimes }) => [...traits, ...sometimes])
    expect(new Set(named)).toEqual(new Set(TRAITS))
    for (const { traits, sometimes } of SESSIONS) {
      const all = [...traits, ...sometimes]
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test('a runner whose mile is not known well runs mile reps all the same', () => {
    for (const id of ['R1', 'R3', 'R16']) {
      const context = contextFor(360, { byEffort: true })
      expect([...classify(buildSession(id, context, 0))]).toContain('mile-pace')
    }
  })
})

describe('limits', () => {
  const context = contextFor(360, { maximumSprintMps: null })
  const traitsOf = (...elements: readonly WorkoutElement[]) => [...classify({ elements })]
  const allOut = (amount: { m: number } | { s: number }) =>
    run(context, amount, '8H', { by: 'effort', cr10: [9, 10] })

  test('a sprint is short; longer at top speed is all out', () => {
    expect(traitsOf(run(context, { m: 80 }, 'MAX'))).toContain('sprint')
    const longer = traitsOf(run(context, { m: 90 }, 'MAX'))
    expect(longer).not.toContain('sprint')
    expect(longer).toContain('all-out')
  })

  test('all out is like a race from 600 m or two and a half minutes', () => {
    expect(traitsOf(allOut({ m: 600 }))).toContain('race-like')
    expect(traitsOf(allOut({ m: 500 }))).not.toContain('race-like')
    expect(traitsOf(allOut({ s: 150 }))).toContain('race-like')
    expect(traitsOf(allOut({ s: 145 }))).not.toContain('race-like')
  })

  test('all out by the clock for up to three and a half minutes is for adults', () => {
    expect(traitsOf(allOut({ s: 180 }))).toContain('adults-only')
    expect(traitsOf(allOut({ s: 240 }))).not.toContain('adults-only')
    expect(traitsOf(allOut({ m: 800 }))).not.toContain('adults-only')
  })

  test('one rep at 800 m pace after a mile session is no speed endurance, two are', () => {
    const mile = run(context, { m: 1000 }, 'MI')
    const rest = stand(context, 600, 'stand')
    const fast = run(context, { m: 200 }, '8H')
    expect(traitsOf(mile, rest, fast)).not.toContain('speed-endurance')
    expect(traitsOf(mile, rest, fast, rest, fast)).toContain('speed-endurance')
    expect(traitsOf(fast)).toContain('speed-endurance')
  })

  test('short recoveries are excused inside one race, not beyond it', () => {
    const rep = run(context, { m: 400 }, 'MI')
    const rest = stand(context, 30, 'stand')
    const reps = (times: number) =>
      Array.from({ length: times }, (_, i) => (i === 0 ? [rep] : [rest, rep])).flat()
    expect(traitsOf(...reps(4))).toContain('short-rest')
    expect(traitsOf(...reps(6))).not.toContain('short-rest')
    expect(shortRecoveries({ elements: reps(6) }).map(({ least }) => least)).toEqual([
      1, 1, 1, 1, 1,
    ])
  })

  test('recovery after sprints is the shortest one, and only theirs', () => {
    const sprint = run(context, { m: 60 }, 'MAX')
    const elements = [
      run(context, { m: 400 }, '5K'),
      stand(context, 30, 'stand'),
      sprint,
      stand(context, 200, 'stand'),
      sprint,
      stand(context, 120, 'stand'),
      sprint,
    ]
    expect(recoveryAfterSprintS({ elements })).toBe(120)
    expect(recoveryAfterSprintS({ elements: elements.slice(0, 3) })).toBeNull()
  })
})
