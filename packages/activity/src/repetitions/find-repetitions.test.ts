import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePoints } from './change-points.ts'
import { findRepetitions } from './find-repetitions.ts'
import { snapToTrack } from './snap-to-track.ts'

/** A small random generator with a seed, so that noise is the same in every run. */
function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32 - 0.5
  }
}

/** One sample a second at the given speeds, with noise of a watch. */
function recording(parts: readonly (readonly [seconds: number, mps: number])[], seed = 1) {
  const next = noise(seed)
  const speeds = parts.flatMap(([seconds, mps]) => Array.from({ length: seconds }, () => mps))
  const time = Float64Array.from({ length: speeds.length + 1 }, (_, i) => i)
  const distance = new Float64Array(speeds.length + 1)
  let wander = 0
  speeds.forEach((speed, i) => {
    wander = 0.8 * wander + 0.2 * next()
    distance[i + 1] = (distance[i] ?? 0) + Math.max(0, speed + wander)
  })
  return { time, distance }
}

const repeat = (times: number, parts: readonly (readonly [number, number])[]) =>
  Array.from({ length: times }, () => parts).flat()

test('change points stand where the mean changes', () => {
  const values = [
    ...Array<number>(30).fill(1),
    ...Array<number>(40).fill(3),
    ...Array<number>(30).fill(1),
  ]
  expect(changePoints(values, 1, 5)).toEqual([30, 70])
  expect(changePoints(Array<number>(200).fill(2), 1, 5)).toEqual([])
})

test.each([
  { name: '6 × 400 m with a jog', count: 6, work: [72, 5.56], rest: [90, 2.4] },
  { name: '10 × 200 m with a walk', count: 10, work: [34, 5.9], rest: [90, 1.3] },
  { name: '4 × 1000 m with two minutes', count: 4, work: [210, 4.76], rest: [120, 2.3] },
  { name: '12 × 1 min uneven ground', count: 12, work: [60, 4.6], rest: [60, 2.8] },
] as const)('$name are found without lap presses', ({ count, work, rest }) => {
  const { time, distance } = recording([[900, 2.9], ...repeat(count, [work, rest]), [600, 2.8]])
  const found = findRepetitions(time, distance, false)
  expect(found).toHaveLength(count)
  found.forEach((repetition, i) => {
    const startS = 900 + i * (work[0] + rest[0])
    expect(Math.abs(repetition.startS - startS)).toBeLessThanOrEqual(4)
    expect(Math.abs(repetition.timeS - work[0])).toBeLessThanOrEqual(6)
    expect(repetition.distanceM / (work[0] * work[1])).toBeCloseTo(1, 0)
  })
})

test('an easy run and a tempo run have no repetitions', () => {
  const easy = recording([[3600, 3]])
  expect(findRepetitions(easy.time, easy.distance, false)).toEqual([])
  const tempo = recording([
    [900, 2.9],
    [1500, 4],
    [900, 2.9],
  ])
  expect(findRepetitions(tempo.time, tempo.distance, false)).toEqual([])
})

test('on a track the distance is the whole hundred, off by what GPS is off', () => {
  const { time, distance } = recording([
    [600, 2.9],
    ...repeat(8, [
      [70, 5.56],
      [80, 2],
    ]),
    [600, 2.9],
  ])
  const found = findRepetitions(time, distance, true)
  expect(found.map(({ distanceM }) => distanceM)).toEqual(Array<number>(8).fill(400))
})

test('distances that are near no whole hundred stay as they are', () => {
  const odd = [{ distanceM: 350 }, { distanceM: 345 }, { distanceM: 402 }]
  expect(snapToTrack(odd)).toEqual(odd)
})

test('whatever is recorded, repetitions lie inside, in order, apart and in finite numbers', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 8, noNaN: true })),
        {
          maxLength: 40,
        },
      ),
      fc.boolean(),
      (parts, onTrack) => {
        const { time, distance } = recording(parts)
        const found = findRepetitions(time, distance, onTrack)
        let endS = 0
        for (const { startS, timeS, distanceM } of found) {
          expect(startS).toBeGreaterThanOrEqual(endS)
          expect(timeS).toBeGreaterThan(0)
          expect(Number.isFinite(distanceM)).toBe(true)
          endS = startS + timeS
        }
        expect(endS).toBeLessThanOrEqual(time.at(-1) ?? 0)
      },
    ),
    { numRuns: 60 },
  )
})

test('four hours at one sample a second have their hundred and twenty repetitions', () => {
  const { time, distance } = recording(
    repeat(120, [
      [60, 4.5],
      [59, 2.5],
    ]),
  )
  expect(findRepetitions(time, distance, false)).toHaveLength(120)
})
