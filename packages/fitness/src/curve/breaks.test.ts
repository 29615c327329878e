import { describe, expect, test } from 'vitest'
import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { lossByBreaks } from './breaks.ts'
import { estimateCurve } from './estimate.ts'

const TODAY = '2026-06-01'
const RUNNER: RunnerProfile = { age: 30, sex: 'male', weeklyKm: null }

const fiveK = (day: string): RaceEvidence => ({
  kind: 'race',
  id: 'race',
  day,
  distanceM: 5000,
  timeS: 1200,
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  excluded: false,
})

/** Days every so many days, from one age to another. */
const every = (days: number, fromAge: number, toAge: number) =>
  Array.from({ length: Math.floor((fromAge - toAge) / days) + 1 }, (_, index) =>
    addDays(TODAY, -fromAge + index * days),
  )

const mileOf = (evidence: readonly RaceEvidence[], runDays?: readonly string[]) => {
  const estimate = estimateCurve(evidence, RUNNER, TODAY, runDays)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate.mile
}
/** Loss since a race so many days ago. */
const lossSince = (age: number, days: readonly string[], today = TODAY) =>
  lossByBreaks(
    days.map((day) => dayNumber(day)),
    dayNumber(addDays(TODAY, -age)),
    dayNumber(today),
  )

describe('a year after a 5K in 20:00', () => {
  const raced = [fiveK(addDays(TODAY, -365))]
  const alone = mileOf(raced)

  test.each([7, 12, 15, 20, 30])('a run every %i days is no slower than no run at all', (days) => {
    const runs = [addDays(TODAY, -365), ...every(days, 365 - days, 0)]
    expect(mileOf(raced, runs)).toEqual(alone)
  })

  test('the days before the first recording and after the last are not rest', () => {
    expect(mileOf(raced, every(2, 60, 0))).toEqual(alone)
    expect(mileOf(raced, every(2, 500, 300))).toEqual(alone)
  })

  test('a gap between two exports is not rest where runs stand on one side only', () => {
    expect(mileOf(raced, [...every(2, 500, 300), addDays(TODAY, -20)])).toEqual(alone)
    expect(mileOf(raced, [addDays(TODAY, -300), ...every(2, 200, 0)])).toEqual(alone)
  })
})

describe('a break between regular runs', () => {
  const sixtyOff = [...every(2, 200, 70), ...every(2, 10, 0)]

  test('makes the mile less sure, not slower', () => {
    const raced = [fiveK(addDays(TODAY, -100))]
    const alone = mileOf(raced)
    const rested = mileOf(raced, sixtyOff)
    expect(rested.timeS).toBe(alone.timeS)
    expect(rested.highS).toBeGreaterThan(alone.highS * 1.02)
    expect(rested.lowS).toBeLessThan(alone.lowS)
  })

  test('counts once and is run off in as many days as it lasted', () => {
    const [back, length] = [addDays(TODAY, -10), 60]
    const running = [...sixtyOff, ...every(2, -2, -80)]
    const after = (days: number) => lossSince(100, running, addDays(back, days))
    expect(after(10)).toBeCloseTo(0.0015 * (length - 10) * (1 - 10 / length), 6)
    expect(after(30)).toBeCloseTo(after(10) * 0.6, 6)
    expect(after(length)).toBe(0)
  })

  test('before a result is known by the result', () => {
    expect(lossSince(5, sixtyOff)).toBe(0)
    expect(lossSince(30, sixtyOff)).toBeLessThan(lossSince(100, sixtyOff))
  })

  test('is not seen by days that came later', () => {
    expect(lossSince(100, sixtyOff, addDays(TODAY, -30))).toBe(0)
  })

  test('never counts for more than the largest loss', () => {
    const yearOff = [...every(2, 700, 400), ...every(2, 20, 0)]
    expect(lossSince(650, yearOff)).toBeLessThanOrEqual(0.12)
    expect(lossSince(650, yearOff)).toBeGreaterThan(0.1)
  })

  test('of ten days is none', () => {
    expect(lossSince(100, [...every(2, 200, 20), ...every(2, 10, 0)])).toBe(0)
  })
})
