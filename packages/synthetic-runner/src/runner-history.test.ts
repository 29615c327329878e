import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { simulateHistory } from './runner-history.ts'

const TODAY = '2026-11-23'
const history = simulateHistory({ seed: 7, today: TODAY })
const clock = (hours: number, minutes: number) => hours * 3600 + minutes * 60

describe('eight years of Sam Synthetic', () => {
  test('the same seed tells the same story, another seed another one', () => {
    expect(simulateHistory({ seed: 7, today: TODAY })).toEqual(history)
    expect(simulateHistory({ seed: 8, today: TODAY }).runs).not.toEqual(history.runs)
  })

  test.each([1, 2, 3, 2026])('seed %i gives 1500 to 1900 runs and a marathon plateau', (seed) => {
    const { runs, results } = simulateHistory({ seed, today: TODAY })
    expect(runs.length).toBeGreaterThan(1500)
    expect(runs.length).toBeLessThan(1900)
    const marathons = results.filter((result) => result.eventId === 'marathon')
    const first = marathons[0]?.timeS ?? 0
    expect(first).toBeGreaterThan(clock(4, 0))
    expect(first).toBeLessThan(clock(4, 20))
    const plateau = marathons.filter((result) => result.day >= addDays(TODAY, -4 * 365))
    expect(plateau.length).toBeGreaterThanOrEqual(3)
    for (const { timeS } of plateau) {
      expect(timeS).toBeGreaterThan(clock(3, 27))
      expect(timeS).toBeLessThan(clock(3, 32))
    }
  })

  test('days are in order, each at most once, the last one before today', () => {
    const days = history.runs.map((run) => run.day)
    expect(days).toEqual([...new Set(days)].sort())
    expect(days.at(-1)! < TODAY).toBe(true)
    expect(daysBetween(days[0]!, TODAY)).toBeGreaterThan(7.9 * 365)
  })

  test('the plateau is about 55 km a week without fast running', () => {
    const plateau = history.runs.filter((run) => run.day >= addDays(TODAY, -3 * 365))
    const weekKm = plateau.reduce((sum, run) => sum + run.distanceM, 0) / 1000 / ((3 * 365) / 7)
    expect(weekKm).toBeGreaterThan(47)
    expect(weekKm).toBeLessThan(60)
    expect(plateau.filter((run) => run.kind === 'tempo' || run.kind === 'intervals')).toEqual([])
  })

  test('the years of gain had tempo runs and repeats on the track', () => {
    const kinds = history.runs.map((run) => run.kind)
    expect(kinds.filter((kind) => kind === 'tempo').length).toBeGreaterThan(60)
    expect(kinds.filter((kind) => kind === 'intervals').length).toBeGreaterThan(25)
  })

  test('there is one mile, and one half that was jogged with a friend', () => {
    const miles = history.results.filter((result) => result.eventId === 'mile')
    expect(miles).toHaveLength(1)
    expect(miles[0]!.timeS).toBeGreaterThan(350)
    expect(miles[0]!.timeS).toBeLessThan(390)
    const jogged = history.results.filter((result) => result.effort === 'jogged')
    expect(jogged.length).toBeLessThanOrEqual(1)
  })

  test('an injury keeps Sam from running for almost six weeks', () => {
    const days = history.runs.map((run) => run.day)
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index]!, day))
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(40)
    expect(gaps.filter((gap) => gap >= 5).length).toBeGreaterThan(6)
  })

  test('speeds are a runner’s: 2.2 to 5.2 m/s, and races match their distance and time', () => {
    for (const run of history.runs) {
      for (const segment of run.segments.filter((item) => item.role !== 'cooldown')) {
        expect(segment.speedMps).toBeGreaterThan(1.6)
        expect(segment.speedMps).toBeLessThan(5.2)
      }
    }
    for (const result of history.results) {
      const run = history.runs.find((item) => item.day === result.day)
      expect(run?.kind).toBe('race')
      expect(run?.timeS).toBe(result.timeS)
    }
  })

  test('fewer years are the last years of the same story', () => {
    const three = simulateHistory({ seed: 7, today: TODAY, years: 3 })
    expect(three.runs).toEqual(history.runs.slice(-three.runs.length))
    expect(three.runs.length).toBeGreaterThan(500)
    expect(three.settings.yearsRunning).toBe(3)
  })

  test.each(['2024-02-29', '2025-07-01', '2030-01-01'])('works on any day, such as %s', (today) => {
    const { runs } = simulateHistory({ seed: 3, today })
    expect(runs.length).toBeGreaterThan(1450)
    expect(runs.every((run) => run.day < today)).toBe(true)
  })
})
