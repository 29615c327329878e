import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atSpeedOf, breakdownOf } from './breakdown.ts'
import { formWindows } from './form-windows.ts'
import type { FormWindow } from './form-windows.ts'
import { endsOfRepetitions, thirdsOfRepetitions, thirdsOfRun } from './fresh-and-tired.ts'
import { madeStreams } from './testing/made-form-run.ts'
import type { MadeStretch } from './testing/made-form-run.ts'

const read = (stretches: readonly MadeStretch[], noise = 0, seed = 3) =>
  formWindows({
    streams: madeStreams({ stretches, noise, seed }),
    pauses: [],
    isFlat: false,
  })

const window = (values: FormWindow['values'], speedMps = 5): FormWindow => ({
  startS: 0,
  speedMps,
  grade: 0,
  values,
})
const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)

describe('the breakdown index', () => {
  const fresh = window({ groundContactMs: 200, flightMs: 130, balanceLeftPct: 50 })
  const tired = window({
    groundContactMs: 1.04 * 200,
    flightMs: 0.968 * 130,
    balanceLeftPct: 50,
  })

  it('gives the worked number of science E4', () => {
    const found = breakdownOf({ early: times(6, fresh), late: times(6, tired) })
    if (found.state === 'not-measurable') throw new Error('expected an index')
    expect(found.index).toBeCloseTo(2.615, 3)
    expect(found.state).toBe('changing')
    const z = found.changes.map((change) => Math.round(1000 * change.z) / 1000)
    expect(z).toEqual([4.529, 1.878, 0])
  })

  it('needs three windows on each side at the same speed', () => {
    const late = times(6, window(tired.values, 5.2))
    expect(breakdownOf({ early: times(6, fresh), late })).toMatchObject({
      state: 'not-measurable',
      why: 'few-windows',
    })
    expect(breakdownOf({ early: times(2, fresh), late: times(9, tired) }).state).toBe(
      'not-measurable',
    )
    const bare = window({ cadenceSpm: 180 })
    expect(breakdownOf({ early: times(6, bare), late: times(6, bare) })).toMatchObject({
      why: 'no-metrics',
    })
  })

  it('takes the spread and the slope of the runner where a model knows them', () => {
    const model = {
      metric: 'groundContactMs' as const,
      windows: 200,
      runs: 5,
      speeds: { lowMps: 3, highMps: 5 },
      coefficients: [5.3, -0.6, 0],
      covariance: [],
      shoes: [],
      middleMps: 4,
      windowSd: 0.03,
      runSd: 0.01,
    }
    const known = atSpeedOf([model, { ...model, metric: 'cadenceSpm' }])
    expect(known).toEqual({ groundContactMs: { sd: 0.03, slope: -0.6 } })
    const sides = { early: times(6, fresh), late: times(6, tired) }
    const [usual, own] = [breakdownOf(sides), breakdownOf(sides, known)]
    if (usual.state === 'not-measurable' || own.state === 'not-measurable')
      throw new Error('expected an index')
    expect(own.changes[0]?.z).toBeCloseTo((usual.changes[0]?.z ?? 0) / 2, 9)
  })

  it('takes what is left of a difference in speed out', () => {
    const slower = [4, 3.9].map((speedMps) =>
      read([{ seconds: 200, speedMps }]).filter(({ startS }) => startS > 20),
    )
    const found = breakdownOf({ early: slower[0] ?? [], late: slower[1] ?? [] })
    if (found.state === 'not-measurable') throw new Error('expected an index')
    expect(Math.abs(found.index)).toBeLessThan(0.3)
  })

  it('finds a change that was put in, and grows with it', () => {
    const run = (share: number) => {
      const windows = read([
        { seconds: 480, speedMps: 3 },
        { seconds: 400, speedMps: 4 },
        { seconds: 400, speedMps: 4, contactShare: 1 + share / 2 },
        { seconds: 400, speedMps: 4, contactShare: 1 + share },
      ])
      return breakdownOf(thirdsOfRun(windows))
    }
    expect(run(0)).toMatchObject({ state: 'held' })
    expect(run(0.06)).toMatchObject({ state: 'clearly-changed' })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.04, noNaN: true }), (share) => {
        const [less, more] = [run(share), run(share + 0.01)]
        if (less.state === 'not-measurable' || more.state === 'not-measurable')
          throw new Error('expected an index')
        expect(more.index).toBeGreaterThan(less.index)
      }),
      { numRuns: 8 },
    )
  })

  it('is told of no more than one run in twenty whose steps do not change', () => {
    let told = 0
    for (let seed = 1; seed <= 40; seed += 1) {
      const windows = read([{ seconds: 1600, speedMps: 3.5 }], 0.03, seed)
      const { state } = breakdownOf(thirdsOfRun(windows))
      if (state === 'changing' || state === 'clearly-changed') told += 1 / 40
    }
    expect(told).toBeLessThanOrEqual(0.05)
  })
})

describe('fresh and tired', () => {
  const reps = [0, 1, 2, 3, 4, 5].map((i) => ({ startS: 600 + 150 * i, endS: 690 + 150 * i }))
  const windows = read([
    { seconds: 600, speedMps: 3 },
    ...reps.flatMap((_, i): MadeStretch[] => [
      { seconds: 90, speedMps: 5, contactShare: 1 + 0.01 * i },
      { seconds: 60, speedMps: 2.5 },
    ]),
  ])

  it('compare the first third of the repetitions with the last', () => {
    const { early, late } = thirdsOfRepetitions(windows, reps)
    expect(early.every(({ startS }) => startS >= 600 && startS < 840)).toBe(true)
    expect(late.every(({ startS }) => startS >= 1200)).toBe(true)
    expect(breakdownOf({ early, late }).state).toBe('clearly-changed')
    expect(thirdsOfRepetitions(windows, reps.slice(0, 2))).toEqual({ early: [], late: [] })
  })

  it('compare the first 100 m of each repetition with its last', () => {
    const { early, late } = endsOfRepetitions(windows, reps)
    expect(early.length).toBeGreaterThanOrEqual(6)
    expect(late.length).toBeGreaterThanOrEqual(6)
    for (const { startS } of early) expect((startS - 600) % 150).toBeLessThanOrEqual(20)
    for (const { startS } of late) expect((startS - 600) % 150).toBeGreaterThanOrEqual(60)
    expect(breakdownOf({ early, late })).toMatchObject({ state: 'held' })
  })

  it('leave the warm-up out of a run', () => {
    const { early, late } = thirdsOfRun(read([{ seconds: 1680, speedMps: 3.3 }]))
    expect(Math.min(...early.map(({ startS }) => startS))).toBeGreaterThanOrEqual(480)
    expect(Math.max(...early.map(({ startS }) => startS))).toBeLessThan(880)
    expect(Math.min(...late.map(({ startS }) => startS))).toBeGreaterThan(1260)
  })
})
