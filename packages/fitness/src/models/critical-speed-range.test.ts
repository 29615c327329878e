import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { criticalSpeedRange } from './critical-speed-range.ts'

const TODAY = '2026-05-20'
const race = (distanceM: number, timeS: number, more: object = {}) => ({
  day: addDays(TODAY, -30),
  distanceM,
  timeS,
  setting: 'track' as const,
  effort: 'race' as const,
  excluded: false,
  ...more,
})
/** Races of a runner with this critical speed and D′. */
const racesOf = (speedMps: number, reserveM: number) =>
  [800, 1500, 3000, 5000].map((distanceM) => race(distanceM, (distanceM - reserveM) / speedMps))

describe('critical speed and D′', () => {
  test('are recovered from races that lie on the line', () => {
    const answer = criticalSpeedRange(racesOf(4.5, 180), TODAY)
    if (!answer.known) throw new Error(answer.missing.code)
    const { speedMps, lowMps, highMps, reserveM, reserveLowM, reserveHighM, results } = answer.value
    expect(speedMps).toBeCloseTo(4.5, 9)
    expect(reserveM).toBeCloseTo(180, 6)
    expect(results).toBe(4)
    // Race days alone: about 1.5 % of the speed, and some tens of metres.
    expect((highMps - lowMps) / speedMps).toBeGreaterThan(0.02)
    expect((highMps - lowMps) / speedMps).toBeLessThan(0.08)
    expect(reserveHighM - reserveLowM).toBeGreaterThan(20)
    expect(reserveHighM - reserveLowM).toBeLessThan(120)
  })

  test('hold the truth in about four cases of five when race days scatter', () => {
    let state = 15
    const uniform = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return (state + 0.5) / 2_147_483_648
    }
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    let [inside, known] = [0, 0]
    for (let run = 0; run < 2000; run += 1) {
      const races = racesOf(4.5, 180).map((one) => ({
        ...one,
        timeS: one.timeS * Math.exp(0.015 * normal()),
      }))
      const answer = criticalSpeedRange(races, TODAY)
      if (!answer.known) continue
      known += 1
      if (answer.value.lowMps <= 4.5 && answer.value.highMps >= 4.5) inside += 1
    }
    expect(known).toBeGreaterThan(1500)
    expect(inside / known).toBeGreaterThan(0.74)
    expect(inside / known).toBeLessThan(0.95)
  })

  test('do not depend on the order, and of one distance the fastest counts', () => {
    const races = racesOf(4.5, 180)
    const slow = race(1500, 400)
    expect(criticalSpeedRange([slow, ...races.toReversed()], TODAY)).toEqual(
      criticalSpeedRange(races, TODAY),
    )
  })

  test('scatter widens the range', () => {
    const widthOf = (bend: number) => {
      const races = racesOf(4.5, 180).map((one) =>
        one.distanceM === 3000 ? { ...one, timeS: one.timeS * bend } : one,
      )
      const answer = criticalSpeedRange(races, TODAY)
      if (!answer.known) throw new Error(answer.missing.code)
      return answer.value.highMps - answer.value.lowMps
    }
    expect(widthOf(1.05)).toBeGreaterThan(widthOf(1))
  })

  test('say what is missing', () => {
    const missing = (races: ReturnType<typeof racesOf>) => {
      const answer = criticalSpeedRange(races, TODAY)
      return answer.known ? null : answer.missing
    }
    const [first, second] = racesOf(4.5, 180)
    if (first === undefined || second === undefined) throw new Error('expected races')
    expect(missing([])).toEqual(message('critical-speed.too-few', { count: 0 }))
    expect(missing([first, second])).toEqual(message('critical-speed.too-few', { count: 2 }))
    const old = racesOf(4.5, 180).map((one) => ({ ...one, day: addDays(TODAY, -121) }))
    expect(missing(old)).toEqual(message('critical-speed.too-few', { count: 0 }))
    const jogged = racesOf(4.5, 180).map((one) => ({ ...one, effort: 'jogged' as const }))
    expect(criticalSpeedRange(jogged, TODAY).known).toBe(false)
    expect(missing([race(1500, 290), race(1609, 312), race(2000, 395)])).toEqual(
      message('critical-speed.too-alike'),
    )
    expect(missing([race(800, 200), race(1500, 330), race(3000, 640)])).toEqual(
      message('critical-speed.no-line'),
    )
  })
})
