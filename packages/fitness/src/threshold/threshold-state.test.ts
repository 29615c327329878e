import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { message } from '@bell-lap/units/message'
import { filterThreshold } from './threshold-filter.ts'
import { combineMeasurements } from './threshold-measurement.ts'
import type { ThresholdMeasurement } from './threshold-measurement.ts'
import { thresholdTrend } from './threshold-state.ts'

const TODAY = '2026-06-01'
const measured = (
  daysAgo: number,
  speedMps: number,
  more: Partial<ThresholdMeasurement> = {},
): ThresholdMeasurement => ({ day: addDays(TODAY, -daysAgo), speedMps, source: 'curve', ...more })

function trendOf(measurements: readonly ThresholdMeasurement[]) {
  const answer = thresholdTrend(measurements, TODAY)
  if (!answer.known) throw new Error(answer.why.code)
  return answer.trend
}

describe('measurements of one day', () => {
  it('combine to the number of science C2', () => {
    const combined = combineMeasurements([
      measured(0, 3.68),
      measured(0, 3.75, { sdMps: 0.21 }),
      measured(0, 3.8, { source: 'critical-speed' }),
    ])
    expect(combined?.speedMps).toBeCloseTo(3.734, 3)
    expect(combined?.sdMps).toBeCloseTo(0.101, 3)
    expect(combined?.widenedSdMps).toBeCloseTo(1.3 * 0.101, 3)
  })

  it('say the same to the filter as to the mean', () => {
    const all = [measured(0, 3.68), measured(0, 3.75, { sdMps: 0.21 }), measured(0, 3.8)]
    const belief = filterThreshold(all, TODAY)
    expect(Math.exp(belief?.logMean ?? NaN)).toBeCloseTo(combineMeasurements(all)?.speedMps ?? 0, 2)
  })

  it('are unknown when there are none', () => {
    expect(combineMeasurements([])).toBeNull()
    expect(thresholdTrend([], TODAY).known).toBe(false)
    expect(thresholdTrend([measured(-3, 3.7)], TODAY).known).toBe(false)
  })
})

describe('the trend', () => {
  it('also tells a fall, with its range', () => {
    const falling = Array.from({ length: 17 }, (_, week) =>
      measured(7 * (16 - week), 3.75 * (1 - 0.005 * Math.max(0, week - 8)), { sdMps: 0.03 }),
    )
    const { change } = trendOf(falling)
    expect(change.verdict).toBe('slower')
    expect(change.says.code).toBe('threshold.slower')
    const { changeShare, lowShare, highShare } = change.says.values
    expect(changeShare).toBeGreaterThan(Number(lowShare))
    expect(changeShare).toBeLessThan(Number(highShare))
    expect(change.share?.low).toBeLessThan(change.share?.value ?? NaN)
  })

  it('needs eight weeks', () => {
    expect(trendOf([measured(40, 3.6), measured(0, 3.9)]).change.verdict).toBe('too-short')
    expect(trendOf([measured(56, 3.6), measured(0, 3.6)]).change.verdict).toBe('none')
  })
})

describe('the current value', () => {
  it('comes with a point a week that does not look ahead', () => {
    const early = [measured(30, 3.5), measured(20, 3.6)]
    const { series } = trendOf([...early, measured(0, 4.2)])
    expect(series).toHaveLength(5)
    expect(series[2]).toEqual(trendOf(early).series[2])
    expect(series.at(-1)?.day).toBe(TODAY)
  })

  it('widens while nothing is measured and then is stale', () => {
    const fresh = trendOf([measured(0, 3.7)])
    const old = trendOf([measured(60, 3.7)])
    expect(old.sdMps).toBeGreaterThan(fresh.sdMps)
    expect([fresh.stale, old.stale]).toEqual([false, true])
    expect(fresh.age).toEqual(message('threshold.age', { days: 0 }))
    expect(old.age).toEqual(message('threshold.age-stale', { days: 60 }))
  })

  it('is good with several fresh sources and says what is missing otherwise', () => {
    const sources = ['lactate', 'curve', 'critical-speed'] as const
    const good = trendOf(sources.map((source) => measured(3, 3.7, { source })))
    expect(good.quality).toBe('good')
    expect(good.sharpen.filter(({ code }) => !code.endsWith('-for-change'))).toEqual([])
    const weak = trendOf([measured(3, 3.7, { source: 'dfa-alpha1' })])
    expect(weak.quality).toBe('weak')
    expect(weak.sharpen[0]).toEqual(message('threshold.try-lactate'))
  })

  it('does not depend on the order of the measurements, and each makes it surer', () => {
    const one = fc.record({
      daysAgo: fc.integer({ min: 0, max: 200 }),
      speedMps: fc.double({ min: 3, max: 4.5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 12 }), (list) => {
        const all = list.map(({ daysAgo, speedMps }) => measured(daysAgo, speedMps))
        const forth = trendOf(all)
        expect(trendOf([...all].reverse()).current.speedMps).toBeCloseTo(forth.current.speedMps, 9)
        const before = filterThreshold(all.slice(1), TODAY)
        const after = filterThreshold(all, TODAY)
        expect(after?.logVariance).toBeLessThanOrEqual((before?.logVariance ?? 0) + 1e-12)
      }),
    )
  })

  it('is carried by the index of heart rate against pace, which places none by itself', () => {
    const index = (from: number, to: number) =>
      Array.from({ length: 26 }, (_, i) => {
        const speedMps = 3 * (i < 13 ? from : to)
        return measured(7 * i, speedMps, { source: 'heart-rate-speed', sdMps: 0.04 })
      })
    expect(thresholdTrend(index(1, 1), TODAY).known).toBe(false)
    const test = measured(150, 3.7, { source: 'thirty-minutes' })
    const level = trendOf([test, ...index(1, 1)])
    const risen = trendOf([test, ...index(1.05, 1)])
    expect(level.current.speedMps).toBeCloseTo(3.7, 1)
    expect(risen.current.speedMps).toBeGreaterThan(level.current.speedMps + 0.05)
    expect(level.sdMps).toBeLessThan(trendOf([test]).sdMps)
    expect(level.stale).toBe(true)
  })

  it('says what would show a change', () => {
    const two = [measured(70, 3.7), measured(3, 3.7)]
    expect(trendOf(two).sharpen).toContainEqual(message('threshold.tests-for-change'))
    expect(trendOf(two).change).toMatchObject({
      says: { code: 'threshold.no-change', values: { fromShare: trendOf(two).change.tellsFrom } },
    })
  })
})
