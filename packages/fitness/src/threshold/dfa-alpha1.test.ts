import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import { alphaMeasurement } from './alpha-measurement.ts'
import { alphaWindows, dfaAlpha1 } from './dfa-alpha1.ts'
import type { AlphaWindows } from './dfa-alpha1.ts'
import { dfaThresholds } from './dfa-thresholds.ts'
import { correctArtefacts } from './rr-artefacts.ts'

/** The generator of science C4: `s ← (1103515245 s + 12345) mod 2³¹`. */
function uniform(count: number, seed = 12345): readonly number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(1103515245, state) + 12345) & 0x7fffffff
    return state / 2 ** 31
  })
}
const noise = uniform(240).map((u) => u - 0.5)
let walked = 400

describe('α1', () => {
  test.each([
    ['white noise', noise.map((u) => 400 + 20 * u), 0.52215],
    ['a random walk', noise.map((u) => (walked += 4 * u)), 1.42953],
    [
      'a sine of period 20',
      noise.map((_, i) => 400 + 10 * Math.sin((2 * Math.PI * i) / 20)),
      1.82502,
    ],
  ])('of %s is the number of science C4', (_, rrMs, alpha1) => {
    expect(dfaAlpha1(rrMs)).toBeCloseTo(alpha1, 5)
  })

  it('does not depend on the heart rate or the size of the variation', () => {
    const white = noise.map((u) => 400 + 20 * u)
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: -200, max: 800, noNaN: true }),
        (factor, shift) => {
          const other = white.map((interval) => factor * interval + shift)
          expect(dfaAlpha1(other)).toBeCloseTo(0.52215, 4)
        },
      ),
    )
  })

  it('is unknown for a few beats or a metronome', () => {
    expect(dfaAlpha1([400, 410, 390])).toBeNull()
    expect(dfaAlpha1(noise.map(() => 400))).toBeNull()
  })
})

describe('artefact correction', () => {
  it('leaves clean intervals as they are', () => {
    const clean = noise.map((u) => 400 + 20 * u)
    expect(correctArtefacts(clean)).toMatchObject({ rrMs: clean, correctedShare: 0 })
  })

  it('puts a missed beat on the line between its neighbours', () => {
    const { rrMs, correctedShare } = correctArtefacts([400, 402, 404, 812, 408, 410, 412, 414])
    expect(rrMs[3]).toBeCloseTo(406, 10)
    expect(correctedShare).toBe(1 / 8)
  })

  it('also mends the first and the last interval', () => {
    const { rrMs } = correctArtefacts([800, 402, 404, 406, 408, 410, 200])
    expect([rrMs[0], rrMs.at(-1)]).toEqual([402, 410])
  })
})

/** A ramp over `minutes` in which the intervals turn from correlated to white as the heart rises. */
function ramp(minutes: number, ends: { readonly from: number; readonly to: number }) {
  const u = uniform(minutes * 220, 777)
  const rrMs: number[] = []
  let [wander, elapsedMs, beat] = [0, 0, 0]
  while (elapsedMs < minutes * 60_000) {
    const share = elapsedMs / (minutes * 60_000)
    const memory = ends.from + (ends.to - ends.from) * share
    wander = memory * wander + (u[beat] ?? 0.5) - 0.5
    const interval = 500 - 170 * share + 12 * wander
    rrMs.push(interval)
    elapsedMs += interval
    beat += 1
  }
  return rrMs
}

describe('windows', () => {
  it('come every five seconds once two minutes are full', () => {
    const { windows, discardedWindows } = alphaWindows(ramp(4, { from: 0.5, to: 0.5 }), null)
    expect(windows.length + discardedWindows).toBeGreaterThanOrEqual(24)
    expect(windows[1]?.timeS).toBe(65)
  })

  it('with more than 5 % replaced intervals are left out', () => {
    const missed = ramp(4, { from: 0.5, to: 0.5 }).map((rr, i) => (i % 12 === 0 ? 2 * rr : rr))
    const { windows, discardedWindows, correctedShare } = alphaWindows(missed, null)
    expect(windows).toEqual([])
    expect(discardedWindows).toBeGreaterThan(0)
    expect(correctedShare).toBeGreaterThan(0.05)
  })
})

describe('thresholds from a ramp', () => {
  const speed = { timeS: [0, 3000], speedMps: [2.5, 5] }

  it('are read between the windows, the second above the first', () => {
    const { windows } = alphaWindows(ramp(30, { from: 0.75, to: -0.2 }), speed)
    const { lt1, lt2 } = dfaThresholds(windows)
    if (!lt1.known || !lt2.known) throw new Error('the ramp covers both')
    expect(lt2.heartRateBpm).toBeGreaterThan(lt1.heartRateBpm)
    expect(lt2.speed?.speedMps).toBeGreaterThan(lt1.speed?.speedMps ?? NaN)
    expect(lt1.heartRateErrorBpm).toBeGreaterThan(0)
    expect(lt1.heartRateErrorBpm).toBeLessThan(15)
  })

  it('recover a line that was put in', () => {
    const windows = Array.from({ length: 60 }, (_, i) => ({
      timeS: 60 + 5 * i,
      alpha1: 1.2 - 0.015 * i,
      heartRateBpm: 120 + i,
      speedMps: 2 + 0.05 * i,
    }))
    const { lt1, lt2 } = dfaThresholds(windows)
    expect(lt1).toMatchObject({ known: true, heartRateBpm: expect.closeTo(150, 6) as number })
    expect(lt2).toMatchObject({
      known: true,
      speed: { speedMps: expect.closeTo(2 + (0.05 * 0.7) / 0.015, 6) as number },
    })
  })

  test.each([
    ['an easy run', { from: 0.75, to: 0.7 }, /not-hard|few-windows/],
    ['a run that starts hard', { from: 0.05, to: -0.3 }, /starts-hard|few-windows/],
  ])('are unknown for %s', (_, ends, why) => {
    const { lt1 } = dfaThresholds(alphaWindows(ramp(20, ends), null).windows)
    expect(lt1.known ? '' : lt1.why.code).toMatch(why)
  })
})

describe('a run with beats as a measurement of the threshold', () => {
  const line = (more: Partial<AlphaWindows> = {}): AlphaWindows => ({
    windows: Array.from({ length: 60 }, (_, i) => ({
      timeS: 60 + 5 * i,
      alpha1: 1.2 - 0.015 * i,
      heartRateBpm: 120 + i,
      speedMps: 2 + 0.05 * i,
    })),
    discardedWindows: 0,
    correctedShare: 0.01,
    ...more,
  })

  it('counts when the ramp reaches the threshold, whatever the cool-down does', () => {
    const coolDown = Array.from({ length: 30 }, (_, i) => ({
      timeS: 400 + 5 * i,
      alpha1: 0.55,
      heartRateBpm: 160 - i,
      speedMps: 2,
    }))
    const found = alphaMeasurement(line({ windows: [...line().windows, ...coolDown] }))
    expect(found).toMatchObject({
      counts: true,
      speedMps: expect.closeTo(2 + (0.05 * 0.7) / 0.015, 6) as number,
    })
  })

  it('does not count with too many replaced beats, without speed, or without a ramp', () => {
    expect(alphaMeasurement(line({ correctedShare: 0.08 }))).toMatchObject({
      counts: false,
      why: message('alpha.beats-replaced', { replacedShare: 0.08 }),
    })
    const still = line().windows.map((window) => ({ ...window, speedMps: null }))
    expect(alphaMeasurement(line({ windows: still })).counts).toBe(false)
    expect(alphaMeasurement(line({ windows: [] })).counts).toBe(false)
  })
})
