import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { heartRateDrift, heartRateSpeedIndex } from './heart-rate-speed.ts'
import { relativeCost, steadyWindows } from './steady-windows.ts'
import type { RunRecording } from './steady-windows.ts'

/** A run second by second in which the heart follows the speed at 40 beats per m/s from 10. */
function run(
  minutes: number,
  speedAt: (second: number) => number,
  more: Partial<RunRecording> & { readonly extraBpm?: (second: number) => number } = {},
): RunRecording {
  const { extraBpm = () => 0, ...rest } = more
  const timeS = Array.from({ length: minutes * 60 + 1 }, (_, i) => i)
  return {
    timeS,
    speedMps: timeS.map(speedAt),
    heartRateBpm: timeS.map((second) => 10 + 40 * speedAt(second) + extraBpm(second)),
    altitudeM: null,
    ...rest,
  }
}
/** Three speeds in turn, ten minutes each. */
const steps = (second: number) => 2.8 + 0.25 * (Math.floor(second / 600) % 3)

describe('steady windows', () => {
  it('lie between 10 and 60 minutes and hold one speed each', () => {
    const windows = steadyWindows('a', run(80, steps))
    expect(windows.length).toBeGreaterThanOrEqual(14)
    for (const { startS, flatSpeedMps, heartRateBpm } of windows) {
      expect(startS).toBeGreaterThanOrEqual(600)
      expect(startS).toBeLessThanOrEqual(3420)
      expect(flatSpeedMps).toBeGreaterThan(2.7)
      expect(heartRateBpm).toBeGreaterThan(110)
    }
  })

  test.each([
    ['a short run', run(12, () => 3)],
    ['intervals', run(60, (second) => (Math.floor(second / 60) % 2 === 0 ? 4.5 : 2))],
    [
      'a hill of 3 %',
      run(60, () => 3, { altitudeM: Array.from({ length: 3601 }, (_, i) => 0.09 * i) }),
    ],
    ['a lost strap', run(60, () => 3, { heartRateBpm: Array.from({ length: 3601 }, () => null) })],
    ['a walk', run(60, () => 1.2)],
  ])('are not found in %s', (_, recording) => {
    expect(steadyWindows('a', recording)).toEqual([])
  })

  it('count a climb of 1 % as the speed on the flat that costs the same', () => {
    expect(relativeCost(0.01)).toBeCloseTo(1.055, 3)
    const altitudeM = Array.from({ length: 3601 }, (_, i) => 0.03 * i)
    const [window] = steadyWindows(
      'a',
      run(60, () => 3, { altitudeM }),
    )
    expect(window?.flatSpeedMps).toBeCloseTo(3 * 1.055, 2)
  })
})

describe('the index', () => {
  it('is the speed at 85 % of the threshold heart rate', () => {
    const index = heartRateSpeedIndex(steadyWindows('a', run(60, steps)), 158)
    if (!index.known) throw new Error(index.why.code)
    // 0.85 · 158 = 134.3 = 10 + 40 v
    expect(index.speedMps).toBeCloseTo(3.1075, 1)
    expect(index.slopeBpmPerMps).toBeCloseTo(40, -1)
  })

  it('recovers any line that was put in, and more runs make it surer', () => {
    const slope = fc.double({ min: 15, max: 60, noNaN: true })
    fc.assert(
      fc.property(slope, fc.integer({ min: 2, max: 6 }), (slopeBpm, runs) => {
        const windows = Array.from({ length: 12 }, (_, i) => {
          const flatSpeedMps = 2.6 + 0.1 * i
          const heartRateBpm = 135 + slopeBpm * (flatSpeedMps - 3.1)
          return { runId: `${i % runs}`, startS: 600, flatSpeedMps, heartRateBpm }
        })
        const index = heartRateSpeedIndex(windows, 135 / 0.85)
        if (!index.known) throw new Error(index.why.code)
        expect(index.speedMps).toBeCloseTo(3.1, 8)
        expect(index.errorMps).toBeCloseTo(2.5 / Math.sqrt(runs) / slopeBpm, 6)
      }),
    )
  })

  test.each([
    ['too few stretches', run(20, steps), 158, 'index.few-stretches'],
    ['one speed', run(60, () => 3), 150, 'index.same-speed'],
    ['a threshold far above', run(60, steps), 200, 'index.far-from-threshold'],
    [
      'a heart rate that falls with speed',
      run(60, steps, { heartRateBpm: Array.from({ length: 3601 }, (_, i) => 180 - 15 * steps(i)) }),
      158,
      'index.not-rising',
    ],
  ])('is unknown for %s', (_, recording, thresholdBpm, why) => {
    const index = heartRateSpeedIndex(steadyWindows('a', recording), thresholdBpm)
    expect(index).toMatchObject({ known: false, why: { code: why } })
  })
})

describe('the drift', () => {
  test.each([
    ['a flat heart rate', 0, 'probably-below-lt1'],
    ['13 beats in the hour', 13.3, 'unclear'],
    ['30 beats in the hour', 30, 'probably-above-lt1'],
  ])('of %s', (_, beats, verdict) => {
    const wobble = (second: number) => 1.5 * Math.sin(second / 97)
    const recording = run(60, () => 3, {
      extraBpm: (second) => (beats * second) / 3600 + wobble(second),
    })
    const drift = heartRateDrift(recording)
    if (!drift.known) throw new Error(drift.why.code)
    expect(drift.drift).toBeCloseTo(beats / 2 / (130 + beats / 4), 2)
    expect(drift.verdict).toBe(verdict)
    expect(drift.driftError).toBeGreaterThan(0)
  })

  test.each([
    ['a short run', run(59, () => 3), 'drift.too-short'],
    ['a run that gets faster', run(60, (second) => 2.6 + second / 3600), 'drift.uneven'],
    [
      'a strap lost half way',
      run(60, () => 3, {
        heartRateBpm: Array.from({ length: 3601 }, (_, i) => (i < 1800 ? 140 : null)),
      }),
      'drift.missing-heart-rate',
    ],
  ])('is unknown for %s', (_, recording, why) => {
    const drift = heartRateDrift(recording)
    expect(drift).toMatchObject({ known: false, why: { code: why } })
  })
})
