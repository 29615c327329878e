import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, it } from 'vitest'
import { weeklyIndex } from './weekly-index.ts'
import type { RunWindows } from './weekly-index.ts'

const SLOPE = 28
const FIRST = '2026-01-05'

/** A run whose heart rate follows the speed on a line that moves with fitness. */
const run = (dayOfStory: number, speedMps: number, fitness = 0, noiseBpm = 0): RunWindows => ({
  day: addDays(FIRST, dayOfStory),
  windows: [-0.05, 0, 0.05].map((more) => ({
    flatSpeedMps: speedMps + more,
    heartRateBpm: 140 + SLOPE * (speedMps + more - 2.9 * (1 + fitness)) + noiseBpm,
  })),
})

describe('the weekly index of heart rate against pace', () => {
  it('is the speed at the reference heart rate, whatever the pace of the runs', () => {
    const runs = Array.from({ length: 24 }, (_, i) => run(3 * i, i % 2 === 0 ? 2.8 : 3.1))
    const { weeks, slopeBpmPerMps } = weeklyIndex(runs, 140)
    expect(weeks.length).toBe(10)
    for (const week of weeks) expect(week.speedMps).toBeCloseTo(2.9, 1)
    expect(slopeBpmPerMps).toBeGreaterThan(26)
    expect(slopeBpmPerMps).toBeLessThan(30)
  })

  it('rises with fitness by as much', () => {
    const runs = Array.from({ length: 24 }, (_, i) => run(7 * i, 2.9, i < 12 ? 0 : 0.03))
    const { weeks } = weeklyIndex(runs, 140)
    const rise = (weeks.at(-1)?.speedMps ?? 0) / (weeks[0]?.speedMps ?? 1) - 1
    expect(rise).toBeGreaterThan(0.024)
    expect(rise).toBeLessThan(0.036)
  })

  it('knows its noise from the runner’s own weeks', () => {
    const weeksOf = (bpm: number) =>
      Array.from({ length: 60 }, (_, i) => run(7 * i, 2.9, 0, i % 2 === 0 ? bpm : -bpm))
    const { noise, weeks } = weeklyIndex(weeksOf(3), 140)
    expect(noise).toBeGreaterThan(weeklyIndex(weeksOf(1), 140).noise)
    expect(weeks[0]?.sdMps).toBeCloseTo(noise * (weeks[0]?.speedMps ?? 0), 10)
  })

  it('leaves out fast runs and those far from the reference, and counts them', () => {
    const runs = [run(0, 2.9), run(1, 2.9), run(2, 3.9), run(3, 2.9, 0, 30)]
    const { weeks, runsLeftOut } = weeklyIndex(runs, 140)
    expect([weeks[0]?.runs, runsLeftOut]).toEqual([2, 2])
  })

  it('is empty without steady runs', () => {
    expect(weeklyIndex([], 140).weeks).toEqual([])
    expect(weeklyIndex([{ day: FIRST, windows: [] }], 140).weeks).toEqual([])
  })
})
