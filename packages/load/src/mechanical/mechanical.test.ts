import { describe, expect, test } from 'vitest'
import { fastMetres } from './fast-metres.ts'
import { tissueLoad, tissueLoadPerKm } from './tissue-load.ts'

describe('fast metres', () => {
  /** One point a second: ten minutes easy, then repetitions of 80 s fast and 80 s easy. */
  function session(repetitions: number, fastMps: number) {
    const speeds = [
      ...Array.from({ length: 600 }, () => 2.8),
      ...Array.from({ length: repetitions }).flatMap(() => [
        ...Array.from({ length: 80 }, () => fastMps),
        ...Array.from({ length: 80 }, () => 2.5),
      ]),
    ]
    let metres = 0
    const distanceM = [0, ...speeds.map((speed) => (metres += speed))]
    return { timeS: distanceM.map((_, second) => second), distanceM }
  }

  test('six times 80 s at mile speed, less a second or two at each edge', () => {
    const metres = fastMetres(session(6, 4.6), 4.6)
    expect(metres).toBeGreaterThan(6 * 75 * 4.6)
    expect(metres).toBeLessThanOrEqual(6 * 80 * 4.6 + 1e-6)
  })

  test('at 0.95 of mile speed nothing is fast', () => {
    expect(fastMetres(session(6, 4.6 * 0.95), 4.6)).toBe(0)
  })

  test('a jump after a lost signal is not running, and missing points are passed over', () => {
    const timeS = [0, 1, 2, 3, 63, 64, 65, 66]
    expect(fastMetres({ timeS, distanceM: [0, 3, 6, 9, 400, 403, 406, 409] }, 4.6)).toBe(0)
    const holes = { timeS: [0, 1, 2, 3, 4], distanceM: [0, 5, Number.NaN, 15, 20] }
    expect(fastMetres(holes, 4.6)).toBe(20)
  })

  test('a point that leaps 200 m in a second is no sprint', () => {
    const timeS = Array.from({ length: 20 }, (_, second) => second)
    const distanceM = timeS.map((second) => 3 * second + (second >= 10 ? 200 : 0))
    expect(fastMetres({ timeS, distanceM }, 4.6)).toBe(0)
  })
})

describe('tissue load per kilometre', () => {
  test.each([
    ['achilles', [0.641, 1, 1.578, 2.122, 2.769, 3.746]],
    ['tibia', [0.77, 1, 1.309, 1.561, 1.829, 2.204]],
    ['kneecap', [0.916, 1, 1.098, 1.169, 1.238, 1.338]],
  ] as const)('%s', (tissue, loads) => {
    ;[2.78, 3.33, 4, 4.5, 5, 5.6].forEach((speedMps, index) =>
      expect(tissueLoadPerKm(tissue, speedMps)).toBeCloseTo(loads[index] ?? 0, 3),
    )
  })

  test('uphill loads the calf, downhill the kneecap', () => {
    expect(tissueLoadPerKm('achilles', 3.33, 0.1)).toBeCloseTo(1.3, 9)
    expect(tissueLoadPerKm('kneecap', 3.33, -0.1)).toBeCloseTo(1.6, 9)
    expect(tissueLoadPerKm('tibia', 3.33, -0.1)).toBeCloseTo(0.8, 9)
  })

  test('stretches add up in kilometres at 3.33 m/s', () => {
    const stretches = [
      { distanceM: 8000, speedMps: 3.33 },
      { distanceM: 1000, speedMps: 5 },
    ]
    expect(tissueLoad('achilles', stretches)).toBeCloseTo(10.769, 3)
  })
})
