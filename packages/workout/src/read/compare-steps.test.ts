import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { say, titleText } from '../testing/english.ts'
import { TRACK_CORPUS } from '../testing/track-corpus.ts'
import type { Workout } from '../workout.ts'
import { fitWorkout } from '../write/fit-workout.ts'
import { heartBands } from '../write/heart-bands.ts'
import { compareSteps } from './compare-steps.ts'
import type { Comparison } from './compare-steps.ts'
import { fitSteps } from './fit-steps.ts'
import type { WatchedStep } from './fit-steps.ts'

const HEART = heartBands({ thresholdBpm: 170, maximumBpm: null })

function readBack(workout: Workout, heart: typeof HEART = null): readonly WatchedStep[] {
  const file = fitWorkout(workout, { serial: 1, createdAtS: 1, heart, say })
  if (!file.ok) throw new Error(file.reason.code)
  const read = fitSteps(file.bytes)
  if (!read.ok) throw new Error(read.reason.code)
  return read.steps
}
const sets = TRACK_CORPUS[1] as Workout
const changed = (index: number, change: Partial<WatchedStep>) =>
  readBack(sets).map((step, i) => (i === index ? { ...step, ...change } : step))

const whyNot = (comparison: Comparison) => (comparison.equal ? null : say(comparison.reason))

describe('what a watch would run', () => {
  test.each(TRACK_CORPUS.map((workout) => [titleText(workout), workout] as const))(
    '%s is found equal, by pace and by heart',
    (_title, workout) => {
      expect(compareSteps(workout, readBack(workout), null)).toMatchObject({ equal: true })
      expect(compareSteps(workout, readBack(workout, HEART), HEART)).toMatchObject({ equal: true })
    },
  )

  test('sets that collapsed into one repetition are seen', () => {
    const found = readBack(sets)
    expect(whyNot(compareSteps(sets, found.slice(0, 4), null))).toBe(
      `It has 4 steps there; the session has ${found.length} steps.`,
    )
  })

  test('metres that became minutes are seen', () => {
    const found = changed(1, { length: { kind: 'time', timeS: 200 * 60 } })
    expect(whyNot(compareSteps(sets, found, null))).toBe(
      'Step 2 ends after 200 min there; planned is 200 m.',
    )
  })

  test('a lost lap button is seen', () => {
    const found = changed(0, { length: { kind: 'time', timeS: 900 } })
    expect(whyNot(compareSteps(sets, found, null))).toBe(
      'Step 1 ends after 15 min there; planned is the lap button.',
    )
  })

  test('a pace that was dropped, or another one, is seen', () => {
    const dropped = changed(1, { goal: { kind: 'open' } })
    expect(whyNot(compareSteps(sets, dropped, null))).toBe(
      'Step 2 has no target there; planned is a pace.',
    )
    const other = changed(1, { goal: { kind: 'speed', slowMps: 4, fastMps: 4.1 } })
    expect(whyNot(compareSteps(sets, other, null))).toBe('Step 2 has another pace there.')
  })
})

describe('files that are not what they should be', () => {
  test('bytes of something else are refused', () => {
    expect(fitSteps(new Uint8Array(40)).ok).toBe(false)
  })

  test('a damaged file is refused', () => {
    const file = fitWorkout(sets, { serial: 1, createdAtS: 1, heart: null, say })
    if (!file.ok) throw new Error(file.reason.code)
    const bytes = file.bytes.slice()
    bytes[60] = (bytes[60] ?? 0) ^ 0xff
    expect(fitSteps(bytes)).toEqual({ ok: false, reason: message('watch.file-damaged') })
  })
})
