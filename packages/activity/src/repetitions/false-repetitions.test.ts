import { expect, test } from 'vitest'
import { recordedSpeeds, run, stand } from '../testing/recorded-speeds.ts'
import type { RunPart } from '../testing/recorded-speeds.ts'
import { findRepetitions } from './find-repetitions.ts'

function found(parts: readonly RunPart[], seed = 1) {
  const { timeS, distanceM } = recordedSpeeds(parts, { seed })
  return findRepetitions(timeS, distanceM as Float64Array, false)
}

/** Speeds that wander evenly around a mean, as on hilly paths. */
function hilly(seed: number): readonly RunPart[] {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 4_294_967_296
  }
  return Array.from({ length: 120 }, () => ({
    speedMps: 2.9 + 0.8 * (uniform() + uniform() + uniform() - 1.5),
    seconds: 15 + 40 * uniform(),
  }))
}

test('repetitions are as long as they were run, without the seconds of gathering speed and slowing down', () => {
  const errors = Array.from({ length: 12 }, (_, seed) => {
    const reps = Array.from({ length: 8 }, () => [
      { speedMps: 4.2, seconds: 1 },
      run(200, 200 / 33),
      { speedMps: 5, seconds: 1 },
      { speedMps: 3.6, seconds: 1 },
      run(120, 2.4),
    ]).flat()
    const repetitions = found([run(2000, 3.2), ...reps, run(1500, 3)], seed + 1)
    expect(repetitions).toHaveLength(8)
    return repetitions.map(({ timeS }) => timeS - 33)
  }).flat()
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  expect(Math.abs(mean)).toBeLessThanOrEqual(0.7)
  expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(3)
})

test('of 40 runs whose speed only wanders, at most half show repetitions; 39 did before', () => {
  const wrong = Array.from({ length: 40 }, (_, seed) => found(hilly(seed + 1))).filter(
    (repetitions) => repetitions.length > 0,
  )
  expect(wrong.length).toBeLessThanOrEqual(20)
})

test('19 km with three strides are no three repetitions; three times 3 km are', () => {
  const strides = Array.from({ length: 3 }, () => [run(100, 5.5), run(200, 3)]).flat()
  expect(found([run(18_000, 3.3), ...strides])).toEqual([])
  const reps = Array.from({ length: 3 }, () => [run(3000, 4.6), stand(120)]).flat()
  expect(found([run(5000, 3.3), ...reps, run(5000, 3.2)])).toHaveLength(3)
})
