import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { MARATHON_M, MILE_M } from '@bell-lap/units/length'
import type { RaceEvidence, RunnerProfile, TrainingEvidence } from '../evidence/evidence.ts'
import { estimateCurve } from './estimate.ts'
import { estimateHistory } from './estimate-history.ts'
import type { ReadyEstimate } from './fitness-estimate.ts'
import { curvePoints, predictTime } from './predict.ts'
import { predictRace } from './predict-race.ts'

const TODAY = '2026-06-01'
const NOBODY: RunnerProfile = { age: null, sex: null, weeklyKm: null }

function race(distanceM: number, timeS: number, more: Partial<RaceEvidence> = {}): RaceEvidence {
  return {
    kind: 'race',
    id: `${distanceM}/${timeS}/${more.day ?? TODAY}`,
    day: TODAY,
    distanceM,
    timeS,
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    excluded: false,
    ...more,
  }
}
function best(
  distanceM: number,
  timeS: number,
  more: Partial<TrainingEvidence> = {},
): TrainingEvidence {
  return {
    kind: 'training',
    id: `t${distanceM}/${timeS}/${more.day ?? TODAY}`,
    day: TODAY,
    distanceM,
    timeS,
    class: 'hard-session',
    measuredBy: 'gps',
    excluded: false,
    ...more,
  }
}
function ready(...args: Parameters<typeof estimateCurve>): ReadyEstimate {
  const estimate = estimateCurve(...args)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate
}

describe('not enough', () => {
  test('nothing at all', () => {
    const estimate = estimateCurve([], NOBODY, TODAY)
    expect(estimate.state).toBe('not-enough')
    expect(estimate).toMatchObject({ missing: [{ code: 'estimate.no-evidence' }, {}] })
  })

  test.each([
    ['excluded-by-runner', race(5000, 1200, { excluded: true })],
    ['trail', race(5000, 1200, { setting: 'trail' })],
    ['faster-than-anyone', race(5000, 700)],
    ['walking', race(5000, 5000)],
    ['impossible-time', race(5000, 0)],
    ['after-this-day', race(5000, 1200, { day: addDays(TODAY, 1) })],
  ] as const)('only something that cannot be used: %s', (flag, evidence) => {
    const estimate = estimateCurve([evidence], NOBODY, TODAY)
    expect(estimate.state).toBe('not-enough')
    expect(estimate.evidence[0]?.flags).toEqual([flag])
  })
})

describe('races', () => {
  test('one mile race is nearly the answer', () => {
    const { mile } = ready([race(MILE_M, 330, { setting: 'track' })], NOBODY, TODAY)
    expect(mile.timeS).toBeGreaterThan(329.5)
    expect(mile.timeS).toBeLessThan(331.5)
    expect(mile.highS / mile.lowS).toBeLessThan(1.05)
  })

  test('a jogged race after a mile race hardly moves the mile, and says so', () => {
    const fit = [race(MILE_M, 330, { day: '2026-05-01' }), race(10000, 2400, { day: '2026-05-10' })]
    const before = ready(fit, NOBODY, TODAY).mile.timeS
    const jog = race(5000, 1500, { day: '2026-05-20' })
    const odd = ready([...fit, jog], NOBODY, TODAY)
    expect(odd.mile.timeS / before - 1).toBeLessThan(0.012)
    expect(odd.evidence.at(-1)?.flags).toContain('slower-than-expected')
    const told = ready([...fit, { ...jog, effort: 'jogged' as const }], NOBODY, TODAY)
    expect(Math.abs(told.mile.timeS / before - 1)).toBeLessThan(0.01)
    expect(told.evidence.at(-1)?.oneSided).toBe(true)
  })

  test('a hand time reads slower than the same automatic time', () => {
    const automatic = ready([race(800, 130)], NOBODY, TODAY).mile.timeS
    expect(ready([race(800, 130, { timing: 'hand' })], NOBODY, TODAY).mile.timeS).toBeGreaterThan(
      automatic,
    )
  })

  test('the movement of the mile is what the evidence did', () => {
    const estimate = ready(
      [race(10000, 2700, { day: '2026-05-01' }), race(MILE_M, 360)],
      NOBODY,
      TODAY,
    )
    const effect = estimate.evidence.at(-1)
    expect(effect?.residualPct).toBeLessThan(0)
    expect(effect?.movedMilePct).toBeLessThan(-1)
  })

  test('an old race counts less than a new one', () => {
    const fresh = ready([race(5000, 1200)], NOBODY, TODAY)
    const old = ready([race(5000, 1200, { day: '2021-06-01' })], NOBODY, TODAY)
    expect(old.mile.logSd).toBeGreaterThan(fresh.mile.logSd)
  })
})

describe('training', () => {
  const races = [race(5000, 1200, { day: '2026-05-01' })]

  test('easy kilometres never pull a raced estimate about', () => {
    const jogs = Array.from({ length: 60 }, (_, index) =>
      best(1000, 330, { day: addDays('2026-03-20', index), class: 'easy-run' }),
    )
    const alone = ready(races, NOBODY, TODAY).mile.timeS
    expect(Math.abs(ready([...races, ...jogs], NOBODY, TODAY).mile.timeS / alone - 1)).toBeLessThan(
      0.02,
    )
  })

  test('the same best moves less by GPS than by the laps of a track', () => {
    const base = ready(races, NOBODY, TODAY).mile.timeS
    const by = (measuredBy: TrainingEvidence['measuredBy']) =>
      ready([...races, best(1000, 205, { measuredBy })], NOBODY, TODAY).mile.timeS
    expect(by('track-laps')).toBeLessThan(base * 0.996)
    expect(by('gps')).toBeGreaterThan(by('track-laps'))
  })

  test('a first race far beyond what training showed is believed, not averaged with it', () => {
    const sessions = Array.from({ length: 12 }, (_, index) =>
      best(1000, 225, { day: addDays('2026-03-01', 5 * index), measuredBy: 'track-laps' }),
    )
    const raced = race(800, 133, { day: '2026-05-20', setting: 'track' })
    const both = ready([...sessions, raced], NOBODY, TODAY).mile.timeS
    const alone = ready([raced], NOBODY, TODAY).mile.timeS
    expect(Math.abs(both / alone - 1)).toBeLessThan(0.01)
  })

  test('a typed result of the same day outranks the file', () => {
    const result = race(MILE_M, 340)
    const file = best(MILE_M, 318, { class: 'all-out' })
    const both = ready([result, file], NOBODY, TODAY)
    expect(both.mile).toEqual(ready([result], NOBODY, TODAY).mile)
    expect(both.evidence.find((one) => one.kind === 'training')?.flags).toEqual([
      'outranked-by-result',
    ])
  })

  test('a jump of the GPS lifts the mile by less than three per cent', () => {
    const mature = [...races, race(MILE_M, 345, { day: '2026-05-08' })]
    const base = ready(mature, NOBODY, TODAY).mile.timeS
    const jump = best(1000, 150, { day: '2026-05-20', class: 'hard-session' })
    const moved = ready([...mature, jump], NOBODY, TODAY)
    expect(1 - moved.mile.timeS / base).toBeLessThan(0.03)
    expect(moved.evidence.at(-1)?.flags).toContain('faster-than-expected')
  })
})

/** A race as expected may still contradict other races. */
const WIDER_BY_CONFLICT = 1.05

const timeOf = (distanceM: number) =>
  fc.double({ min: 2.6, max: 5.6, noNaN: true }).map((speed) => distanceM / speed)
const someRace = fc
  .constantFrom(800, 1500, MILE_M, 3000, 5000, 10000)
  .chain((distanceM) =>
    fc.record({
      distanceM: fc.constant(distanceM),
      timeS: timeOf(distanceM),
      age: fc.integer({ min: 0, max: 700 }),
    }),
  )
  .map(({ distanceM, timeS, age }) => race(distanceM, timeS, { day: addDays(TODAY, -age) }))

describe('for any evidence', () => {
  test('longer distances take longer and longer durations are not faster', () => {
    fc.assert(
      fc.property(fc.array(someRace, { minLength: 1, maxLength: 8 }), (races) => {
        const estimate = ready(races, NOBODY, TODAY)
        const distances = [200, 400, 800, 1500, MILE_M, 3000, 5000, 10000, 21097.5, MARATHON_M]
        const times = distances.map((distanceM) => predictTime(estimate, distanceM).timeS)
        times.slice(1).forEach((time, index) => expect(time).toBeGreaterThan(times[index] ?? 0))
        const speeds = curvePoints(estimate).map((point) => point.speedMps)
        speeds
          .slice(1)
          .forEach((speed, index) => expect(speed).toBeLessThanOrEqual((speeds[index] ?? 0) + 1e-9))
      }),
      { numRuns: howMany(30, 1000) },
    )
  })

  test('a faster result never slows any forecast', () => {
    fc.assert(
      fc.property(
        fc.array(someRace, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.double({ min: 0.7, max: 0.999, noNaN: true }),
        (races, which, quicker) => {
          const index = which % races.length
          const faster = races.map((one, i) =>
            i === index
              ? { ...one, timeS: Math.max(one.timeS * quicker, one.distanceM / 5.6) }
              : one,
          )
          const [slow, fast] = [ready(races, NOBODY, TODAY), ready(faster, NOBODY, TODAY)]
          for (const distanceM of [400, 800, MILE_M, 3000, 5000, 10_000, 21_097.5, MARATHON_M]) {
            expect(predictTime(fast, distanceM).timeS).toBeLessThanOrEqual(
              predictTime(slow, distanceM).timeS * (1 + 1e-9),
            )
            expect(predictRace(fast, distanceM).timeS).toBeLessThanOrEqual(
              predictRace(slow, distanceM).timeS * (1 + 1e-9),
            )
          }
        },
      ),
      { numRuns: howMany(100, 20_000) },
    )
  })

  test('one more race as expected does not widen the belief at its own distance', () => {
    fc.assert(
      fc.property(fc.array(someRace, { minLength: 1, maxLength: 5 }), (races) => {
        const before = ready(races, NOBODY, TODAY)
        const timeS = predictTime(before, 3000).timeS
        const after = ready([...races, race(3000, timeS, { id: 'z' })], NOBODY, TODAY)
        expect(predictTime(after, 3000).logSd).toBeLessThan(
          predictTime(before, 3000).logSd * WIDER_BY_CONFLICT,
        )
      }),
      { numRuns: howMany(30, 1000) },
    )
  })

  test('the order in which evidence is given does not matter', () => {
    const races = [
      race(5000, 1200, { day: '2026-03-01' }),
      race(MILE_M, 350, { day: '2026-04-01' }),
      race(10000, 2600, { day: '2025-10-01' }),
    ]
    expect(ready(races.toReversed(), NOBODY, TODAY)).toEqual(ready(races, NOBODY, TODAY))
  })
})

describe('history', () => {
  const evidence = [
    race(5000, 1260, { day: '2025-11-15' }),
    race(MILE_M, 350, { day: '2026-03-10' }),
  ]

  test('a point a month from the first result to today, without looking ahead', () => {
    const months = estimateHistory(evidence, NOBODY, TODAY)
    expect(months.map((month) => month.day)).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-01',
    ])
    const february = ready(evidence, NOBODY, '2026-02-28').mile
    expect(months[3]?.mileS).toBeCloseTo(february.timeS, 9)
    expect(months.at(-1)?.mileS).toBeCloseTo(ready(evidence, NOBODY, TODAY).mile.timeS, 9)
  })

  test('nothing before the first evidence', () => {
    expect(estimateHistory([], NOBODY, TODAY)).toEqual([])
  })
})
