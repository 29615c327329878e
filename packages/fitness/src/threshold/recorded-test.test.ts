import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import { fastestStretch, speedOf } from './fastest-stretch.ts'
import type { RecordedRun } from './recorded-run.ts'
import { findRecordedTest } from './recorded-test.ts'

interface Part {
  readonly seconds: number
  readonly speedMps: number
  readonly heartRateBpm?: number
}

/** A run recorded once a second from parts, each at one speed. */
function runOf(parts: readonly Part[], more: Partial<RecordedRun> = {}): RecordedRun {
  const timeS = [0]
  const distanceM = [0]
  const heartRateBpm = [parts[0]?.heartRateBpm ?? 120]
  for (const { seconds, speedMps, heartRateBpm: bpm = 120 } of parts) {
    for (let i = 0; i < seconds; i += 1) {
      timeS.push((timeS.at(-1) ?? 0) + 1)
      distanceM.push((distanceM.at(-1) ?? 0) + speedMps)
      heartRateBpm.push(bpm)
    }
  }
  return { timeS, distanceM, heartRateBpm, altitudeM: null, surface: 'track', ...more }
}
const easy = (minutes: number): Part => ({ seconds: 60 * minutes, speedMps: 2.6 })
const THIRTY = { seconds: 1800, speedMps: 3.9, heartRateBpm: 170 }

function found(...asked: Parameters<typeof findRecordedTest>) {
  const answer = findRecordedTest(...asked)
  if (!answer.found) throw new Error(answer.why.code)
  return answer
}

describe('thirty minutes in a run', () => {
  const run = runOf([easy(15), THIRTY, easy(10)])

  it('are found between warm-up and cool-down', () => {
    const { stretches, quality } = found('thirty-minutes', run)
    expect(stretches[0]).toMatchObject({ startS: 900, endS: 2700 })
    expect(speedOf(stretches[0] ?? { startS: 0, endS: 1, startM: 0, endM: 0 })).toBeCloseTo(3.9, 6)
    expect(quality).toEqual({ mark: 'good', doubts: [] })
  })

  it('can be moved, as far as the recording goes', () => {
    const moved = found('thirty-minutes', run, 800)
    expect(moved.stretches[0]).toMatchObject({ startS: 800, endS: 2600 })
    expect(moved).toMatchObject({ earliestStartS: 0, latestStartS: 3300 - 1800 })
    expect(findRecordedTest('thirty-minutes', run, 2000).found).toBe(false)
  })

  it('are no test in an easy run, and it says why', () => {
    const { quality } = found('thirty-minutes', runOf([easy(60)]))
    expect(quality.mark).toBe('poor')
    expect(quality.doubts).toContainEqual(message('doubt.like-the-rest'))
  })

  it('are no test in an easy run with a stop, nor far below the runner’s curve', () => {
    const stopped = runOf([easy(35), { seconds: 600, speedMps: 0 }, easy(10)])
    expect(found('thirty-minutes', stopped).quality.doubts).toContainEqual(
      message('doubt.like-the-rest'),
    )
    const slow = found('thirty-minutes', run, null, () => 4.2)
    expect(slow.quality).toMatchObject({ mark: 'poor' })
    expect(slow.quality.doubts).toContainEqual(
      message('doubt.slower-than-curve', { belowShare: 0.08 }),
    )
    expect(found('thirty-minutes', run, null, () => 3.8).quality.mark).toBe('good')
  })

  it('want an even pace', () => {
    const parts = [
      { seconds: 900, speedMps: 4.2 },
      { seconds: 900, speedMps: 3.6 },
    ]
    const differenceShare = expect.closeTo(0.14, 2) as number
    expect(found('thirty-minutes', runOf(parts)).quality.doubts).toContainEqual(
      message('doubt.slowed-down', { differenceShare }),
    )
  })

  it('are not found in twenty', () => {
    const answer = findRecordedTest('thirty-minutes', runOf([easy(20)]))
    expect(answer).toMatchObject({ found: false, why: { values: { minutes: 20 } } })
  })

  it('with a stop or a hill in them are doubted', () => {
    const stopped = runOf([easy(15), THIRTY])
    const timeS = stopped.timeS.map((second) => (second > 1500 ? second + 60 : second))
    expect(found('thirty-minutes', { ...stopped, timeS }, 950).quality).toMatchObject({
      mark: 'poor',
      doubts: expect.arrayContaining([message('doubt.watch-stopped', { gapS: 61 })]),
    })
    const altitudeM = run.distanceM.map((metres) => 200 - 0.01 * metres)
    expect(found('thirty-minutes', { ...run, altitudeM }).quality.doubts).toContainEqual(
      message('doubt.downhill', { fallM: expect.closeTo(70, 0) as number }),
    )
  })
})

describe('the other tests', () => {
  it('three minutes have to fade', () => {
    const fading = Array.from({ length: 6 }, (_, i) => ({ seconds: 30, speedMps: 6.2 - 0.35 * i }))
    expect(found('three-minutes', runOf([easy(12), ...fading, easy(8)])).quality.mark).toBe('good')
    const paced = found('three-minutes', runOf([easy(12), { seconds: 180, speedMps: 5 }, easy(8)]))
    expect(paced.quality.doubts).toContainEqual(message('doubt.no-fade'))
  })

  test.each([
    [1200, 240],
    [2000, 420],
  ])('%i m in %i s are found as the set distance', (metres, seconds) => {
    const { stretches, quality } = found(
      'set-distance',
      runOf([easy(15), { seconds, speedMps: metres / seconds }, easy(10)]),
    )
    const [stretch] = stretches
    expect((stretch?.endM ?? 0) - (stretch?.startM ?? 0)).toBeCloseTo(metres, 6)
    expect((stretch?.endS ?? 0) - (stretch?.startS ?? 0)).toBeCloseTo(seconds, 0)
    expect(quality.mark).toBe('good')
  })

  it('three efforts are found apart from each other, in whatever order they were run', () => {
    const run = runOf([
      easy(15),
      { seconds: 900, speedMps: 4 },
      easy(30),
      { seconds: 571, speedMps: 4.2 },
      easy(30),
      { seconds: 267, speedMps: 4.5 },
      easy(10),
    ])
    const { stretches, quality } = found('three-efforts', run)
    const times = stretches.map((one) => one.endS - one.startS)
    for (const [i, expected] of [267, 571, 900].entries()) {
      expect(Math.abs((times[i] ?? 0) - expected)).toBeLessThan(3)
    }
    expect(quality.mark).toBe('good')
    expect(findRecordedTest('three-efforts', runOf([easy(30)])).found).toBe(false)
  })

  it('a sprint cannot be read from a watch', () => {
    const answer = findRecordedTest('thirty-metre-fly', runOf([easy(20)]))
    expect(answer).toEqual({ found: false, why: message('recorded-test.cannot-time-30m') })
  })
})

test('no stretch of that length that starts at a sample is faster', () => {
  const part = fc.record({
    seconds: fc.integer({ min: 5, max: 200 }),
    speedMps: fc.double({ min: 1, max: 6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 8 }), (parts) => {
      const run = runOf(parts)
      const best = fastestStretch(run, { seconds: 120 })
      const { distanceM } = run
      const all = distanceM.flatMap((metres, i) => {
        const end = distanceM[i + 120]
        return end === undefined ? [] : [(end - metres) / 120]
      })
      if (all.length === 0) expect(best).toBeNull()
      else expect(best === null ? 0 : speedOf(best)).toBeCloseTo(Math.max(...all), 9)
    }),
    { seed: 4 },
  )
})
