import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { RaceEvidence, RunnerProfile, TrainingEvidence } from '../evidence/evidence.ts'
import { estimateCurve } from './estimate.ts'
import type { FitnessEstimate, ReadyEstimate } from './fitness-estimate.ts'
import { predictRace } from './predict-race.ts'
import { trainingEvidence } from './training-evidence.ts'
import type { RunForEvidence } from './training-evidence.ts'

const TODAY = '2026-06-01'
const RUNNER: RunnerProfile = { age: 30, sex: 'male', weeklyKm: null }
const BEST_M = [400, 800, 1000, 1500, MILE_M, 3000, 5000, 10_000]
/** No recorded run may make the mile slower by more than this. */
const TOLERANCE = 1.001

function race(distanceM: number, timeS: number, more: Partial<RaceEvidence> = {}): RaceEvidence {
  return {
    kind: 'race',
    id: `${distanceM}/${timeS}/${more.day ?? TODAY}`,
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

/** A run whose bests fall off from the fastest like those of a runner. */
function run(
  day: string,
  speedMps: number,
  more: Partial<RunForEvidence> & { readonly fastest?: number; readonly lengthM?: number } = {},
): RunForEvidence {
  const { fastest = 1.05, lengthM = 10_000, ...facts } = more
  const bestEfforts = BEST_M.filter((distanceM) => distanceM <= lengthM).map((distanceM) => {
    const share = Math.log(lengthM / distanceM) / Math.log(lengthM / 400 + 1)
    return { distanceM, timeS: distanceM / (speedMps * fastest ** share) }
  })
  return {
    activityId: `run ${day}`,
    day,
    distanceM: lengthM,
    movingTimeS: lengthM / speedMps,
    surface: 'road',
    hasGps: true,
    averageHeartRateBpm: 145,
    maximumHeartRateBpm: 158,
    excluded: false,
    bestEfforts,
    ...facts,
  }
}

const runDays = (runs: readonly RunForEvidence[]) =>
  [...new Set(runs.map(({ day }) => day))].toSorted()

const estimateOf = (races: readonly RaceEvidence[], runs: readonly RunForEvidence[]) =>
  estimateCurve([...races, ...trainingEvidence(runs, races)], RUNNER, TODAY, runDays(runs))

function ready(estimate: FitnessEstimate): ReadyEstimate {
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate
}

/** Whether a result lies in the 80 % band of a race over its distance. */
function isInside(estimate: ReadyEstimate, { distanceM, timeS }: RaceEvidence): boolean {
  const { lowS, highS } = predictRace(estimate, distanceM)
  return timeS >= lowS && timeS <= highS
}

const dayOf = (age: number) => addDays(TODAY, -age)
const anyDay = (upTo: number) => fc.integer({ min: 0, max: upTo }).map(dayOf)
const heartRate = fc.option(fc.integer({ min: 110, max: 200 }), { nil: null })
const anyRace = fc
  .record({
    distanceM: fc.constantFrom(800, 1500, MILE_M, 3000, 5000, 10_000, 21_097.5),
    mileSpeed: fc.double({ min: 3, max: 6.4, noNaN: true }),
    day: anyDay(729),
    effort: fc.constantFrom('race' as const, 'time-trial' as const, 'tactical' as const),
    setting: fc.constantFrom('track' as const, 'road' as const),
  })
  .map(({ distanceM, mileSpeed, ...more }) =>
    race(distanceM, (distanceM / mileSpeed) * (distanceM / MILE_M) ** 0.08, more),
  )
const anyRun = fc
  .record({
    day: anyDay(900),
    speedMps: fc.double({ min: 2, max: 6.5, noNaN: true }),
    fastest: fc.double({ min: 1, max: 1.6, noNaN: true }),
    lengthM: fc.constantFrom(1000, MILE_M, 5000, 10_000, 30_000),
    surface: fc.constantFrom('road' as const, 'track' as const, 'treadmill' as const),
    hasGps: fc.boolean(),
    averageHeartRateBpm: heartRate,
    maximumHeartRateBpm: heartRate,
    activityId: fc.uuid(),
  })
  .map(({ day, speedMps, ...more }) => run(day, speedMps, more))
/** Weeks of running in a row, so that breaks lie between regular runs too. */
const someWeeks = fc
  .record({
    from: fc.integer({ min: 30, max: 900 }),
    every: fc.integer({ min: 1, max: 20 }),
    count: fc.integer({ min: 3, max: 60 }),
    speedMps: fc.double({ min: 2.4, max: 4.5, noNaN: true }),
  })
  .map(({ from, every, count, speedMps }) =>
    Array.from({ length: count }, (_, index) => from - index * every)
      .filter((age) => age >= 0)
      .map((age) => run(dayOf(age), speedMps, { activityId: `week ${from} ${age}` })),
  )
const anyRuns = fc
  .tuple(fc.array(anyRun, { maxLength: 12 }), fc.array(someWeeks, { maxLength: 3 }))
  .map(([single, weeks]) => [...single, ...weeks.flat()])
const someRaces = fc.array(anyRace, { minLength: 1, maxLength: 5 })

describe('once a result is known', () => {
  test('no run makes the mile slower', () => {
    fc.assert(
      fc.property(someRaces, anyRuns, anyRun, (races, runs, more) => {
        const before = ready(estimateOf(races, runs)).mile.timeS
        const after = ready(estimateOf(races, [...runs, more])).mile.timeS
        expect(after).toBeLessThanOrEqual(before * TOLERANCE)
      }),
      { numRuns: 150 },
    )
  })

  test('results and runs never give a slower mile than results alone, nor a surer one', () => {
    fc.assert(
      fc.property(someRaces, anyRuns, (races, runs) => {
        const alone = ready(estimateOf(races, []))
        const both = ready(estimateOf(races, runs))
        expect(both.mile.timeS).toBeLessThanOrEqual(alone.mile.timeS * (1 + 1e-9))
        both.variances.forEach((variance, i) =>
          expect(variance).toBeGreaterThanOrEqual((alone.variances[i] ?? 0) * (1 - 1e-9)),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('no runs shut a result out of the band that results alone leave it in', () => {
    fc.assert(
      fc.property(someRaces, anyRuns, (races, runs) => {
        const alone = ready(estimateOf(races, []))
        const both = ready(estimateOf(races, runs))
        for (const one of races) {
          if (isInside(alone, one)) expect(isInside(both, one)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('no run changes how much a result moved the mile', () => {
    fc.assert(
      fc.property(someRaces, anyRuns, (races, runs) => {
        const movedBy = (estimate: FitnessEstimate) =>
          estimate.evidence.filter(({ kind }) => kind === 'race')
        expect(movedBy(estimateOf(races, runs))).toEqual(movedBy(estimateOf(races, [])))
      }),
      { numRuns: 40 },
    )
  })

  test('one easy run leaves a mile of 5:20 a mile of 5:20', () => {
    const raced = race(MILE_M, 320, { day: '2026-05-20' })
    const alone = ready(estimateOf([raced], [])).mile
    for (const day of ['2024-05-01', '2026-05-01', '2026-05-20', '2026-05-31']) {
      const both = ready(estimateOf([raced], [run(day, 2.8)])).mile
      expect(both.timeS).toBeCloseTo(alone.timeS, 1)
      expect(both.lowS).toBeLessThan(320)
      expect(both.highS).toBeGreaterThan(320)
    }
  })

  test('a year of complete recordings leaves it there too', () => {
    const raced = race(MILE_M, 320, { day: '2025-06-10' })
    const year = Array.from({ length: 250 }, (_, index) =>
      run(dayOf(Math.floor(index * 1.4)), 2.9, {
        fastest: index % 4 === 0 ? 1.4 : 1.05,
        maximumHeartRateBpm: index % 4 === 0 ? 182 : 155,
        activityId: `run ${index}`,
      }),
    )
    const alone = ready(estimateOf([raced], [])).mile.timeS
    const both = ready(estimateOf([raced], year)).mile.timeS
    expect(both).toBeLessThanOrEqual(alone)
    expect(both).toBeGreaterThan(alone * 0.97)
  })

  test('bests of one run and the same session every week count once', () => {
    const raced = race(5000, 1200, { day: '2026-05-01' })
    const session = (age: number) =>
      run(dayOf(age), 3, { fastest: 1.6, surface: 'track', activityId: `session ${age}` })
    const one = ready(estimateOf([raced], [session(3)])).mile.timeS
    const ten = Array.from({ length: 10 }, (_, week) => session(3 + 7 * week))
    expect(ready(estimateOf([raced], ten)).mile.timeS).toBeCloseTo(one, 1)
  })
})

describe('once an all-out run is known', () => {
  const anyBest: fc.Arbitrary<TrainingEvidence> = fc
    .record({
      distanceM: fc.constantFrom(...BEST_M),
      speed: fc.double({ min: 2, max: 6, noNaN: true }),
      day: anyDay(900),
      id: fc.uuid(),
      class: fc.constantFrom('easy-run' as const, 'hard-session' as const, 'all-out' as const),
      nearMaximum: fc.boolean(),
      measuredBy: fc.constantFrom('gps' as const, 'track-laps' as const, 'unknown' as const),
    })
    .map(({ speed, ...best }) => ({
      kind: 'training',
      excluded: false,
      timeS: best.distanceM / speed,
      ...best,
    }))

  test('no other best makes the mile slower', () => {
    const allOut = anyBest
      .filter(({ day }) => day >= dayOf(730))
      .map((best) => ({ ...best, class: 'all-out' as const }))
    fc.assert(
      fc.property(allOut, fc.array(anyBest, { maxLength: 20 }), anyBest, (test, others, more) => {
        const mileOf = (evidence: readonly TrainingEvidence[]) => {
          const estimate = estimateCurve(evidence, RUNNER, TODAY)
          return estimate.state === 'ready' ? estimate.mile.timeS : Infinity
        }
        const after = mileOf([test, ...others, more])
        expect(after).toBeLessThanOrEqual(mileOf([test, ...others]) * TOLERANCE)
      }),
      { numRuns: 150 },
    )
  })
})

describe('before any result', () => {
  test('easy running alone gives no estimate, and says what would help', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyDay(400), fc.double({ min: 2, max: 3.6, noNaN: true })), {
          minLength: 1,
          maxLength: 60,
        }),
        (days) => {
          const estimate = estimateOf(
            [],
            days.map(([day, speed], i) => run(day, speed, { activityId: `run ${i}` })),
          )
          expect(estimate).toMatchObject({
            state: 'not-enough',
            missing: [{ code: 'estimate.only-training' }, { code: 'estimate.add-any-race' }],
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a hard session near the maximum gives one, with a wide band that it is the slow end of', () => {
    const easy = Array.from({ length: 20 }, (_, index) => run(dayOf(5 + 2 * index), 2.9))
    const session = run(dayOf(3), 3.2, { fastest: 1.4, maximumHeartRateBpm: 186 })
    const estimate = ready(estimateOf([], [...easy, session]))
    const { mile } = estimate
    expect(mile.highS / mile.lowS).toBeGreaterThan(1.13)
    const ranS = session.bestEfforts.find(({ distanceM }) => distanceM === MILE_M)?.timeS ?? 0
    expect(mile.timeS).toBeLessThan(ranS)
    expect(
      estimate.evidence.filter(({ flags }) => flags.includes('stands-in-for-result')),
    ).not.toEqual([])
  })

  test('the band is wide however many sessions there are', () => {
    const sessions = Array.from({ length: 80 }, (_, index) =>
      run(dayOf(4 * index), 3.2, {
        fastest: 1.4,
        maximumHeartRateBpm: 186,
        activityId: `run ${index}`,
      }),
    )
    expect(ready(estimateOf([], sessions)).mile.logSd).toBeGreaterThanOrEqual(0.05)
  })

  test('a result older than two years is joined by hard sessions, and not by easy runs', () => {
    const old = race(MILE_M, 300, { day: '2022-06-01' })
    const alone = ready(estimateOf([old], [])).mile.timeS
    expect(ready(estimateOf([old], [run('2026-05-01', 2.8)])).mile.timeS).toBeCloseTo(alone, 1)
    const sessions = Array.from({ length: 20 }, (_, index) =>
      run(dayOf(7 * index), 2.9, {
        fastest: 1.3,
        maximumHeartRateBpm: 186,
        activityId: `s${index}`,
      }),
    )
    expect(ready(estimateOf([old], sessions)).mile.timeS).toBeGreaterThan(alone * 1.02)
  })
})
