import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { combineMeasurements, filterThreshold } from './threshold-filter.ts'
import type { ThresholdMeasurement } from './threshold-filter.ts'
import { thresholdTrend } from './threshold-state.ts'

const TODAY = '2026-06-01'
const measured = (
  daysAgo: number,
  speedMps: number,
  more: Partial<ThresholdMeasurement> = {},
): ThresholdMeasurement => ({ day: addDays(TODAY, -daysAgo), speedMps, source: 'curve', ...more })

/** Normal deviates of one seed: the generator of science C4 and Box & Muller (1958). */
function gaussian(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (Math.imul(1103515245, state) + 12345) & 0x7fffffff
    return (state + 0.5) / 2 ** 31
  }
  for (let i = 0; i < 8; i += 1) uniform()
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

function trendOf(measurements: readonly ThresholdMeasurement[]) {
  const answer = thresholdTrend(measurements, TODAY)
  if (!answer.known) throw new Error(answer.why)
  return answer.trend
}

/** Share of seeded runs with each verdict: weekly measurements, `history` weeks flat and eight of change. */
function verdicts(
  change: number,
  sdShare: number,
  history: number,
): Readonly<Record<'faster' | 'slower' | 'none', number>> {
  const RUNS = 300
  const counts = { faster: 0, slower: 0, none: 0 }
  for (let run = 0; run < RUNS; run += 1) {
    const noise = gaussian(1000 + 7919 * run)
    const runs = Array.from({ length: history + 9 }, (_, week) => {
      const done = Math.max(0, week - history) / 8
      const speedMps = 3.75 * (1 + change * done) * Math.exp(sdShare * noise())
      return measured(7 * (history + 8 - week), speedMps, { sdMps: sdShare * 3.75 })
    })
    const { verdict } = trendOf(runs).change
    if (verdict === 'too-short') throw new Error('there are eight weeks')
    counts[verdict] += 1 / RUNS
  }
  return counts
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
  test.each([
    [0.01, 12],
    [0.01, 4],
    [0.008, 4],
  ])(
    'tells a rise of 3 %% in at least 80 %% of runs (weekly sd %d, %i weeks before)',
    (sd, weeks) => {
      expect(verdicts(0.03, sd, weeks).faster).toBeGreaterThanOrEqual(0.8)
    },
  )

  test.each([0.006, 0.008, 0.01, 0.016, 0.04])(
    'invents a change in at most 5 %% of runs without one (weekly sd %d)',
    (sd) => {
      const { faster, slower } = verdicts(0, sd, 12)
      expect(faster + slower).toBeLessThanOrEqual(0.05)
    },
  )

  it('misses most rises of 3 % with the weekly heart rate index alone', () => {
    const { faster, slower } = verdicts(0.03, 0.016, 12)
    expect(faster).toBeGreaterThan(0.25)
    expect(faster).toBeLessThan(0.6)
    expect(slower).toBe(0)
  })

  it('also tells a fall, with its range', () => {
    const falling = Array.from({ length: 17 }, (_, week) =>
      measured(7 * (16 - week), 3.75 * (1 - 0.005 * Math.max(0, week - 8)), { sdMps: 0.03 }),
    )
    const { change } = trendOf(falling)
    expect(change.verdict).toBe('slower')
    expect(change.words).toMatch(/slower by about \d\.\d % in eight weeks \(likely/)
    expect(change.share?.low).toBeLessThan(change.share?.value ?? NaN)
  })

  it('needs eight weeks', () => {
    expect(trendOf([measured(40, 3.6), measured(0, 3.9)]).change.verdict).toBe('too-short')
    expect(trendOf([measured(56, 3.6), measured(0, 3.6)]).change.verdict).toBe('none')
  })

  it('has both ends as a smoother over the whole span would have them', () => {
    // Two measurements eight weeks apart: the posterior of two unknowns, written out.
    const [noise, walk] = [(0.15 / 3.7) ** 2, (2 * 0.01 ** 2 * 28) / 28]
    const belief = filterThreshold(
      [measured(56, 3.7), measured(0, 3.7)],
      TODAY,
      addDays(TODAY, -56),
    )
    const determinant = (1 / noise + 1 / walk) ** 2 - 1 / walk ** 2
    expect(belief?.logVariance).toBeCloseTo((1 / noise + 1 / walk) / determinant, 12)
    expect(belief?.kept?.logVariance).toBeCloseTo((1 / noise + 1 / walk) / determinant, 12)
    expect(belief?.kept?.covariance).toBeCloseTo(1 / walk / determinant, 12)
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
    expect(old.ageWords).toMatch(/60 days ago.*measure again/)
  })

  it('is good with several fresh sources and says what is missing otherwise', () => {
    const sources = ['lactate', 'curve', 'critical-speed'] as const
    const good = trendOf(sources.map((source) => measured(3, 3.7, { source })))
    expect([good.quality, good.sharpen]).toEqual(['good', []])
    const weak = trendOf([measured(3, 3.7, { source: 'dfa-alpha1' })])
    expect(weak.quality).toBe('weak')
    expect(weak.sharpen[0]).toMatch(/lactate/)
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
})
