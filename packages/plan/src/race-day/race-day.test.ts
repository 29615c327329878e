import { MILE_M } from '@bell-lap/units/length'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOfFastLap, reserveThrough, spentM } from './distance-reserve.ts'
import { lapPacing } from './lap-pacing.ts'
import { bendCost, wideCost } from './running-wide.ts'
import { warmUpClock } from './warm-up-clock.ts'
import { inSteps, stepOfGoal } from './whole-seconds.ts'

const DISTANCES = [800, 1500, 1600, MILE_M, 3000, 5000] as const

describe('D′ through a mile in 6:00 with a critical speed of 4.0 m/s and a D′ of 180 m (science H6)', () => {
  const { laps } = lapPacing({ distanceM: MILE_M, timeS: 360, lapM: 400 })
  const model = { speedMps: 4, reserveM: 180, sdAtM: () => 10 }

  test('run evenly it takes 169 m and leaves 11 m', () => {
    expect(spentM({ runM: MILE_M, timeS: 360 }, 4)).toBeCloseTo(169.3, 1)
    const through = reserveThrough(
      laps.map(({ lapM, lapS }) => ({ runM: lapM, timeS: lapS })),
      model,
    )
    expect(through[0]).toMatchObject({ leftM: 180 })
    expect(through.at(-1)?.leftM).toBeCloseTo(10.7, 1)
    expect(through.at(-1)?.highM).toBeCloseTo(10.7 + 12.8, 1)
  })

  test('a first lap 3 % too fast takes 10.4 m more and costs at least 2.5 s later', () => {
    const even = 360 / (MILE_M / 400)
    const cost = costOfFastLap(even, { fastShare: 0.03, criticalMps: 4 })
    expect(cost.extraM).toBeCloseTo(10.4, 1)
    expect(cost.fadeS).toBeGreaterThanOrEqual(2.5)
    expect(cost.lapS).toBeCloseTo(86.87, 2)
  })

  test('running wide takes more of it; slower than the critical speed it comes back, to the full', () => {
    const wide = reserveThrough(
      laps.map(({ lapM, lapS }) => ({ runM: lapM * (407.04 / 400), timeS: lapS })),
      model,
    )
    expect(wide.at(-1)?.leftM).toBeLessThan(-15)
    const slow = reserveThrough([{ runM: 300, timeS: 100 }], { ...model, reserveM: 50 })
    expect(slow.at(-1)?.leftM).toBe(50)
  })
})

describe('running wide', () => {
  test('a bend in lane 2 is 3.5 m or 0.8 s; a lap in lane 4 is 22.4 m longer', () => {
    expect(bendCost(4.47).moreM).toBeCloseTo(3.5, 1)
    expect(bendCost(4.47).moreS).toBeCloseTo(0.8, 1)
    const cost = wideCost(4, { distanceM: 1600, timeS: 360 })
    expect(cost.lapM).toBeCloseTo(22.37, 2)
    expect(cost.raceM).toBeCloseTo(4 * 22.37, 1)
    expect(wideCost(1, { distanceM: 1600, timeS: 360 })).toMatchObject({ lapS: 0, raceS: 0 })
  })
})

describe('the warm-up', () => {
  test('ends 15 min before the gun and begins with the way there', () => {
    expect(warmUpClock(10 * 60 + 30).map(({ id, beforeMin }) => [id, beforeMin])).toEqual([
      ['arrive', 61],
      ['easy', 41],
      ['drills', 29],
      ['strides', 21],
      ['rehearsal', 17],
      ['ready', 15],
      ['start', 0],
    ])
  })

  test('is longer for those who need longer, and works across midnight', () => {
    expect(warmUpClock(600, 5)[1]).toMatchObject({ id: 'easy', beforeMin: 46 })
    expect(warmUpClock(15)[0]?.atMin).toBe(24 * 60 - 46)
  })
})

test('laps are in whole seconds unless the goal has tenths, and add up to it', () => {
  expect(stepOfGoal(360)).toBe(1)
  expect(stepOfGoal(312.4)).toBe(0.1)
  const { laps } = lapPacing({ distanceM: MILE_M, timeS: 360, lapM: 400 })
  const shown = inSteps(laps, 1)
  expect(shown.map(({ lapS }) => lapS)).toEqual([2, 89, 90, 90, 89])
  expect(shown.map(({ clockS }) => clockS)).toEqual([2, 91, 181, 271, 360])
  fc.assert(
    fc.property(
      fc.constantFrom(...DISTANCES),
      fc.integer({ min: 1000, max: 18_000 }),
      fc.constantFrom(200, 400),
      (distanceM, tenths, lapM) => {
        const timeS = (tenths / 10) * (distanceM / 1600)
        const goalS = Math.round(timeS * 10) / 10
        const steps = inSteps(lapPacing({ distanceM, timeS: goalS, lapM }).laps, stepOfGoal(goalS))
        const sum = steps.reduce((total, { lapS }) => total + lapS, 0)
        expect(sum).toBeCloseTo(goalS, 6)
      },
    ),
    { numRuns: 60 },
  )
})

test('whatever the race, the balance of D′ is a number and never above the reserve', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DISTANCES),
      fc.double({ min: 2, max: 8, noNaN: true }),
      fc.double({ min: 2.5, max: 6, noNaN: true }),
      fc.double({ min: 50, max: 400, noNaN: true }),
      (distanceM, mps, speedMps, reserveM) => {
        const { laps } = lapPacing({ distanceM, timeS: distanceM / mps, lapM: 200 })
        const through = reserveThrough(
          laps.map(({ lapM, lapS }) => ({ runM: lapM, timeS: lapS })),
          { speedMps, reserveM, sdAtM: (timeS) => 5 + timeS / 100 },
        )
        for (const { leftM, lowM, highM } of through) {
          expect(Number.isFinite(leftM + lowM + highM)).toBe(true)
          expect(leftM).toBeLessThanOrEqual(reserveM)
          expect(lowM).toBeLessThan(highM)
        }
      },
    ),
    { numRuns: 60 },
  )
})
