import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleText } from '../testing/english.ts'
import { contextFor } from '../testing/a-runner.ts'
import {
  fastMetres,
  flattenSteps,
  maximalMetres,
  stepDurationS,
  workBouts,
  workoutTotals,
} from '../totals.ts'
import type { Place, Workout, WorkoutElement } from '../workout.ts'
import { buildSession, easierVersion } from './build-session.ts'
import { SESSION_IDS, sessionSpec } from './sessions.ts'

const SIX_MINUTES = 360
const PLACES: readonly Place[] = ['track', 'road', 'treadmill', 'hill', 'any']

function depth(elements: readonly WorkoutElement[]): number {
  return Math.max(
    0,
    ...elements.map((element) => (element.kind === 'repeat' ? 1 + depth(element.steps) : 0)),
  )
}
function build(id: string, change: Parameters<typeof contextFor>[1] = {}, level = 0.5): Workout {
  return buildSession(id, contextFor(SIX_MINUTES, change), level)
}
const anyRunner = fc.record({
  mileTimeS: fc.integer({ min: 230, max: 780 }),
  place: fc.constantFrom(...PLACES),
  byEffort: fc.boolean(),
  level: fc.double({ min: 0, max: 1, noNaN: true }),
  knowsSprint: fc.boolean(),
})

describe('the library', () => {
  test('holds the 87 printed sessions, each once', () => {
    expect(SESSION_IDS).toHaveLength(87)
    expect(new Set(SESSION_IDS).size).toBe(87)
    const families = Object.fromEntries(
      [...'WDELTCVNRAHBX'].map((f) => [f, SESSION_IDS.filter((id) => id.startsWith(f)).length]),
    )
    expect(families).toEqual({
      W: 4,
      D: 2,
      E: 5,
      L: 3,
      T: 10,
      C: 4,
      V: 10,
      N: 9,
      R: 16,
      A: 5,
      H: 4,
      B: 5,
      X: 10,
    })
  })

  test('names only sessions of the library as steps up and down', () => {
    const named = SESSION_IDS.map(sessionSpec)
      .flatMap(({ progressesTo, regressesTo }) => [progressesTo, regressesTo])
      .filter((id) => id !== null)
    expect(named.length).toBeGreaterThan(10)
    expect(SESSION_IDS).toEqual(expect.arrayContaining(named))
  })

  test('throws for an id that is not in it', () => {
    expect(() => sessionSpec('Q7')).toThrow('no session Q7')
  })
})

describe('titles, as runners say them', () => {
  test.each([
    ['R3', 0.3, '6 × 400 m at mile pace'],
    ['R1', 0, '8 × 200 m at mile pace'],
    ['R4', 1, '2 × (4 × 400 m at mile pace)'],
    ['V4', 0, '2 × (9 × 30 s at 3K to mile effort)'],
    ['T2', 0, '4 × 5 min at threshold'],
    ['T9', 1, '16 min at threshold, then 6 × 200 m at mile pace'],
    ['R11', 0, '3 × (400 m at 3K pace, then 300 m at mile pace)'],
    ['T5', 0, '3 × (2 min at 10K pace, then 3 min at marathon pace)'],
    ['H1', 0.5, '8 × 30 s uphill at mile effort'],
    ['B5', 0, '2 × (1200 m at 5K pace, then 2 × 400 m at mile pace)'],
    ['X7', 0, 'Mile time trial'],
  ])('%s at level %d: %s', (id, level, title) => {
    expect(titleText(build(id, {}, level))).toBe(title)
  })

  test('by time on the road, by effort when the mile is not known well', () => {
    expect(titleText(build('R3', { place: 'road' }, 0))).toBe('5 × 90 s at mile pace')
    expect(titleText(build('R3', { byEffort: true }, 0))).toBe('5 × 400 m at mile effort')
  })

  test('easy runs say the length asked for', () => {
    expect(titleText(build('E2', { distanceM: 8000 }))).toBe('Easy run, 8 km')
    expect(titleText(build('L1', { durationS: 5400 }))).toBe('Long run, 90 min easy')
  })
})

describe('every session, every runner', () => {
  test.each(SESSION_IDS)('%s builds, with positive totals and no recovery at the end', (id) => {
    fc.assert(
      fc.property(anyRunner, ({ mileTimeS, place, byEffort, level, knowsSprint }) => {
        const context = contextFor(mileTimeS, {
          place,
          byEffort,
          ...(knowsSprint ? {} : { maximumSprintMps: null }),
        })
        for (const workout of [
          buildSession(id, context, level),
          easierVersion(id, context, level),
        ]) {
          const totals = workoutTotals(workout)
          expect(totals.durationS).toBeGreaterThan(0)
          expect(Number.isFinite(totals.durationS) && Number.isFinite(totals.distanceM)).toBe(true)
          expect(totals.distanceM).toBeGreaterThan(0)
          expect(depth(workout.elements)).toBeLessThanOrEqual(2)
          const steps = flattenSteps(workout)
          for (const step of steps) expect(stepDurationS(step)).toBeGreaterThan(0)
          const spec = sessionSpec(id)
          const main = spec.build({ ...context, place: workout.place }, level)
          const last = flattenSteps(main).at(-1)
          expect(['recovery', 'rest']).not.toContain(last?.intent)
          expect(titleText(workout).length).toBeGreaterThan(3)
        }
      }),
      { numRuns: howMany(5, 200) },
    )
  })

  test('more level is never less work', () => {
    const shrinking = SESSION_IDS.filter(
      (id) => workoutTotals(build(id, {}, 1)).workS < workoutTotals(build(id, {}, 0)).workS - 1,
    )
    expect(shrinking).toEqual([])
  })

  test('the easier version is no more work and no more effort', () => {
    const mile = 1609.344 / SIX_MINUTES
    const harder = SESSION_IDS.filter((id) => {
      const full = build(id)
      const easier = easierVersion(id, contextFor(SIX_MINUTES), 0.5)
      return (
        workoutTotals(easier).durationS > workoutTotals(full).durationS + 1 ||
        easier.expectedCr10 > full.expectedCr10 ||
        fastMetres(easier, mile) > fastMetres(full, mile) + 1
      )
    })
    // Drill set B steps down to set A: simpler, but one drill longer.
    expect(harder).toEqual(['D2'])
  })
})

describe('easy and long runs', () => {
  test.each(['E1', 'E2', 'E3', 'E4', 'L1', 'L2', 'L3', 'B4'])('%s is as long as asked', (id) => {
    const distanceM = id === 'B4' ? 16_000 : 12_000
    expect(workoutTotals(build(id, { distanceM })).distanceM).toBeCloseTo(distanceM, -1)
    expect(workoutTotals(build(id, { durationS: 5400 })).durationS).toBeCloseTo(5400, -1)
  })

  test('the number of strides can be asked for', () => {
    const workout = build('E3', { strides: 5 })
    expect(flattenSteps(workout).filter((step) => step.intent === 'strides')).toHaveLength(5)
  })
})

describe('totals', () => {
  test('fast metres are the reps and the strides', () => {
    const mile = 1609.344 / SIX_MINUTES
    expect(fastMetres(build('R3', {}, 0), mile)).toBeCloseTo(5 * 400 + 4 * 60, 6)
    expect(fastMetres(build('E2'), mile)).toBe(0)
  })

  test('maximal metres are the flying part only', () => {
    expect(maximalMetres(build('N3', {}, 0), 7)).toBeCloseTo(3 * 30, 6)
    expect(maximalMetres(build('N3', {}, 0), null)).toBeCloseTo(3 * 30, 6)
    expect(maximalMetres(build('R3'), 7.2)).toBe(0)
  })

  test('time by intensity adds up to the duration', () => {
    for (const id of SESSION_IDS) {
      const totals = workoutTotals(build(id))
      const sum = Object.values(totals.byIntensity).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(totals.durationS, 6)
    }
  })

  test('bouts join work without rest between', () => {
    const bouts = workBouts(build('R11', {}, 0))
    expect(bouts.map((bout) => Math.round(bout.workM))).toEqual([700, 700, 700])
    expect(bouts.at(-1)?.recoveryS).toBeNull()
  })
})
