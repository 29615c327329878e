import { expect, test } from 'vitest'
import { readForRunner } from '../shorthand/read-for-runner.ts'
import { contextFor } from '../testing/a-runner.ts'
import { repsOfWorkout } from './reps-of-workout.ts'

const MILE_S = 300
const repsOf = (text: string) => {
  const read = readForRunner(text, contextFor(MILE_S), true)
  const [session] = read.kind === 'read' ? read.sessions : []
  const workout = session?.kind === 'run' ? session.read?.workout : undefined
  if (workout === undefined) throw new Error(`cannot read ${text}`)
  return repsOfWorkout(workout)
}

test('repetitions have the seconds of the runner and the rest by the clock', () => {
  const reps = repsOf('3x400 @ mile w/ 90 s rest')
  expect(reps.map(({ distanceM, rest }) => [distanceM, rest])).toEqual([
    [400, { kind: 'rest', timeS: 90 }],
    [400, { kind: 'rest', timeS: 90 }],
    [400, null],
  ])
  const [first] = reps
  const lap = (MILE_S * 400) / 1609.344
  expect(first?.target?.fastS).toBeGreaterThan(lap - 4)
  expect(first?.target?.slowS).toBeLessThan(lap + 4)
  expect(first?.target?.fastS).toBeLessThanOrEqual(first?.target?.slowS ?? 0)
})

test('warm-up, jogs and easy running are not timed', () => {
  expect(repsOf('8 km easy')).toEqual([])
  const lengths = repsOf('4x200 @ mile w/ 200 jog').map(({ distanceM, rest }) => [distanceM, rest])
  expect(lengths).toEqual([
    [200, null],
    [200, null],
    [200, null],
    [200, null],
  ])
})

test('a time that was typed is the target', () => {
  expect(repsOf('2x300 in 48 w/ 2 min rest')[0]?.target?.slowS).toBeCloseTo(48, 0)
})
