import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import { describe, expect, it } from 'vitest'
import { changeAfterBlock, CHANGES } from './block-change.ts'
import { blockMetres, samenessOf } from './sameness.ts'
import { whenToStart } from './when-to-start.ts'

const TODAY = '2026-11-29'

describe('when a mile block begins', () => {
  it('begins on Monday and takes twelve weeks where no long race is near', () => {
    expect(whenToStart(TODAY, null)).toEqual({
      startDay: '2026-11-30',
      weeks: 12,
      mileDay: '2027-02-20',
      weeksToLongRace: null,
      afterLongRace: false,
    })
  })

  it('keeps 14 weeks to a marathon and 8 to a half on any day, and waits where it does not fit', () => {
    for (let days = 7; days < 300; days += 1) {
      for (const [distanceM, weeks] of [
        [42_195, 14],
        [21_097.5, 8],
      ] as const) {
        const race = { day: addDays(TODAY, days), distanceM }
        const found = whenToStart(TODAY, race)
        expect(weekdayOf(found.startDay)).toBe(1)
        expect(found.weeks).toBeGreaterThanOrEqual(8)
        expect(found.weeks).toBeLessThanOrEqual(12)
        if (found.afterLongRace) expect(found.startDay > race.day).toBe(true)
        else expect(daysBetween(found.mileDay, race.day)).toBeGreaterThanOrEqual(7 * weeks)
      }
    }
  })
})

describe('what a mile block may change', () => {
  const ahead = { weeks: 12, sessionsShare: 0.8, yearsRunning: 6, weeklyKm: 55 }
  const today = { timeS: 2560, lowS: 2510, highS: 2610 }

  it('promises less with the distance and never a narrower range', () => {
    const found = CHANGES.map(({ share }) => changeAfterBlock(today, ahead, share))
    found.slice(1).forEach(({ gain }, i) => {
      const before = found[i]?.gain ?? gain
      expect(gain.gainShare).toBeLessThanOrEqual(before.gainShare)
      expect(gain.highShare - gain.lowShare).toBeCloseTo(before.highShare - before.lowShare, 12)
    })
  })

  it('says nothing but a range round today for the marathon', () => {
    const { after, gain } = changeAfterBlock(today, ahead, CHANGES.at(-1)?.share ?? NaN)
    expect(CHANGES.at(-1)).toMatchObject({ howSure: 'unproven', grade: 'D' })
    expect(gain.gainShare).toBe(0)
    expect(after.timeS).toBe(today.timeS)
    expect(after.lowS).toBeLessThan(today.lowS)
    expect(after.highS).toBeGreaterThan(today.highS)
  })
})

describe('what has not changed', () => {
  const week = (monday: number) =>
    [1, 2, 4, 5, 7].map((weekday, i) => ({
      id: `${monday}-${weekday}`,
      day: addDays('2026-09-07', 7 * monday + weekday - 1),
      distanceM: i === 4 ? 24_000 : 8000 + 600 * i,
      movingTimeS: (i === 4 ? 24 : 8 + 0.6 * i) * (323 + i),
      fastM: 28,
      route: null as string | null,
    }))
  const runs = Array.from({ length: 12 }, (_, monday) => week(monday)).flat()

  it('is at most three things, each with the runs behind it', () => {
    const found = samenessOf(runs, 12)
    expect(found.map(({ id }) => id)).toEqual(['little-fast', 'one-pace', 'same-week'])
    expect(found[0]).toMatchObject({ fastMPerWeek: 140, blockM: { low: 2000, high: 3000 } })
    expect(found[1]).toMatchObject({ count: 60, runs: 60 })
    expect(found[2]).toMatchObject({ count: 12, weeks: 12, weekdays: [1, 2, 4, 5, 7] })
    expect(found[2]?.runIds).toHaveLength(60)
  })

  it('is nothing for a runner with fast running and a mixed week', () => {
    const mixed = runs.map((run, i) => ({
      ...run,
      day: addDays(run.day, (i * 7919) % 3),
      movingTimeS: run.distanceM * (0.25 + 0.02 * (i % 6)),
      fastM: i % 3 === 0 ? 1800 : 0,
      distanceM: 5000 + 3000 * (i % 5),
    }))
    expect(samenessOf(mixed, 12).map(({ id }) => id)).not.toContain('little-fast')
    expect(samenessOf(mixed, 12).map(({ id }) => id)).not.toContain('one-distance')
  })

  it('names the same few routes, where most runs have a known one', () => {
    const on = (ways: number, share = 1) =>
      runs.map((run, i) => ({
        ...run,
        route: i < share * runs.length ? `way ${i % ways}` : null,
      }))
    expect(samenessOf(on(3), 12)[2]).toMatchObject({ id: 'same-routes', count: 60, routes: 3 })
    expect(samenessOf(on(30), 12).map(({ id }) => id)).not.toContain('same-routes')
    expect(samenessOf(on(2, 0.4), 12).map(({ id }) => id)).not.toContain('same-routes')
  })

  it('is not read off a few runs', () => {
    expect(samenessOf(runs.slice(0, 20), 12)).toEqual([])
  })

  it('takes the fast metres of a mile block from its table', () => {
    expect(blockMetres(10)).toEqual({ low: 800, high: 1200 })
    expect(blockMetres(60)).toEqual({ low: 2000, high: 3000 })
    expect(blockMetres(200)).toEqual({ low: 3000, high: 5000 })
  })
})
