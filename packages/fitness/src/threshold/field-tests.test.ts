import { describe, expect, it, test } from 'vitest'
import {
  scoreFiveMinutes,
  scoreSetDistance,
  scoreThirtyMetreFly,
  scoreThirtyMinutes,
  scoreThirtyMinutesSeries,
  scoreThreeEfforts,
  scoreThreeMinutes,
  scoreThreeMinutesSeries,
} from './field-tests.ts'
import type { FieldTestScore } from './field-tests.ts'
import { FIELD_TESTS, testGates } from './test-gates.ts'
import type { RunnerBeforeTest } from './test-gates.ts'
import { protocolOf, TEST_PROTOCOLS } from './test-protocols.ts'

function scored<Extra>(score: FieldTestScore<Extra>) {
  if (!score.known) throw new Error(score.why.code)
  return score
}

describe('the worked numbers of science B', () => {
  test.each([
    ['30 m in 4.00 s', scoreThirtyMetreFly([4.1, 4.0, 4.05], 'gates'), 7.5],
    ['2000 m in 420 s', scoreSetDistance({ distanceM: 2000, timeS: 420 }, 'male'), 4.762],
    ['1200 m in 240 s', scoreSetDistance({ distanceM: 1200, timeS: 240 }, 'male'), 4.532],
    ['a woman at 1450 m', scoreSetDistance({ distanceM: 1450, timeS: 290 }, 'female'), 5.0],
    ['1400 m in five minutes', scoreFiveMinutes(1400), 4.667],
    ['765 and 123 m all-out', scoreThreeMinutes(765, 123), 4.1],
    // Put in: 4 m/s and 200 m of reserve.
    ['three efforts', scoreThreeEfforts([250, 550, 850]), 4.0],
    ['7200 m in thirty minutes', scoreThirtyMinutes(7200, 172), 4.0],
  ])('%s', (_, score, speedMps) => {
    const { sdMps, method, ...rest } = scored(score)
    expect(rest.speedMps).toBeCloseTo(speedMps, 2)
    expect(sdMps).toBeGreaterThan(0)
    expect(method).toMatch(/^[a-z-]+\/[a-z-]+-1$/)
  })

  it('give the reserve of the three-minute test with its warning', () => {
    const { reserveM, reserveSdM, cautions } = scored(scoreThreeMinutes(765, 123))
    expect(reserveM).toBeCloseTo(150, 6)
    expect(reserveSdM).toBeCloseTo(7.65, 6)
    expect(cautions.map(({ code }) => code)).toContain('test.reserve-low')
  })
})

describe('a score is refused', () => {
  test.each([
    ['for a hand-timed sprint', scoreThirtyMetreFly([4.0], 'hand'), 'test.hand-timed'],
    ['for a sprint by GPS', scoreThirtyMetreFly([4.0], 'gps-1-hz'), 'test.watch-timed'],
    ['for a sprint faster than any', scoreThirtyMetreFly([2.0], 'gates'), 'test.sprint-range'],
    ['for no sprint', scoreThirtyMetreFly([], 'gates'), 'test.sprint-range'],
    [
      'outside of the formula',
      scoreSetDistance({ distanceM: 3000, timeS: 700 }, 'male'),
      'test.set-distance-range',
    ],
    ['when three minutes were paced', scoreThreeMinutes(600, 130), 'test.was-paced'],
    ['when the long run was the fastest', scoreThreeEfforts([300, 500, 700]), 'test.not-all-out'],
    ['for kilometres typed as metres', scoreThirtyMinutes(7.2, 170), 'test.thirty-minutes-range'],
  ])('%s', (_, score, why) => {
    expect(score).toMatchObject({ known: false, why: { code: why } })
  })
})

describe('from a recording', () => {
  const seconds = (count: number) => Array.from({ length: count + 1 }, (_, i) => i)

  it('three minutes give what the typed numbers give', () => {
    const timeS = seconds(185).map((s) => s + 1000)
    const distanceM = seconds(185).map((s) => (s <= 150 ? 5.1 * s : 765 + 4.1 * (s - 150)))
    const series = { timeS, distanceM, heartRateBpm: timeS.map(() => null) }
    expect(scored(scoreThreeMinutesSeries(series)).reserveM).toBeCloseTo(150, 6)
    const short = { ...series, timeS: timeS.slice(0, 170), distanceM: distanceM.slice(0, 170) }
    expect(scoreThreeMinutesSeries(short).known).toBe(false)
  })

  it('thirty minutes take the heart rate of the last twenty', () => {
    const timeS = seconds(1810)
    const series = {
      timeS,
      distanceM: timeS.map((s) => 4 * s),
      heartRateBpm: timeS.map((s) => (s < 600 ? 140 : s % 7 === 0 ? null : 172)),
    }
    const score = scored(scoreThirtyMinutesSeries(series))
    expect(score).toMatchObject({ speedMps: 4, sdMps: 0.21, heartRateBpm: 172, heartRateSdBpm: 8 })
    const half = { ...series, heartRateBpm: timeS.map((s) => (s < 1200 ? 170 : null)) }
    expect(scored(scoreThirtyMinutesSeries(half)).heartRateBpm).toBeNull()
  })
})

describe('gates', () => {
  const READY: RunnerBeforeTest = {
    painOutOf10: 0,
    hoursSinceHardDay: 72,
    weeksOfStrides: 6,
    weeksSinceCalfOrHamstringInjury: null,
    novice: false,
  }

  it('are all open for a fresh, healthy, trained runner', () => {
    expect(testGates(READY).every((gate) => gate.allowed)).toBe(true)
  })

  test.each([
    ['pain of 2', { painOutOf10: 2 }, 'gate.pain', FIELD_TESTS],
    ['pain nobody asked about', { painOutOf10: null }, 'gate.pain-unknown', FIELD_TESTS],
    ['a hard day yesterday', { hoursSinceHardDay: 24 }, 'gate.hard-day', FIELD_TESTS],
    ['three weeks of strides', { weeksOfStrides: 3 }, 'gate.too-few-strides', ['thirty-metre-fly']],
    [
      'a calf injury',
      { weeksSinceCalfOrHamstringInjury: 11 },
      'gate.recent-injury',
      ['thirty-metre-fly'],
    ],
    ['a novice', { novice: true }, 'gate.novice', ['three-minutes']],
  ])('close for %s', (_, change, code, closed) => {
    const gates = testGates({ ...READY, ...change }).filter((gate) => !gate.allowed)
    expect(gates.map((gate) => gate.test)).toEqual(closed)
    for (const gate of gates) expect(gate.reasons.map((reason) => reason.code)).toEqual([code])
  })

  it('open again at the very limits', () => {
    const limits = {
      painOutOf10: 1,
      hoursSinceHardDay: 48,
      weeksOfStrides: 4,
      weeksSinceCalfOrHamstringInjury: 12,
    }
    expect(testGates({ ...READY, ...limits }).every((gate) => gate.allowed)).toBe(true)
  })
})

describe('protocols', () => {
  it('exist for each test and have all their parts', () => {
    expect(TEST_PROTOCOLS.map((protocol) => protocol.test)).toEqual(FIELD_TESTS)
    for (const id of FIELD_TESTS) {
      const { warmUp, main, note } = protocolOf(id)
      for (const part of [warmUp, main, note]) expect(part.length).toBeGreaterThan(0)
    }
  })
})
