import { verbatim } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { readApplePlan } from '../testing/read-back/read-apple-workout.ts'
import { say } from '../testing/english.ts'
import { TRACK_CORPUS } from '../testing/track-corpus.ts'
import type { Workout } from '../workout.ts'
import { appleWorkout } from './apple-workout.ts'

const [six] = TRACK_CORPUS as readonly [Workout]

test('the bytes are those worked out by hand from the message definition', () => {
  const workout: Workout = {
    ...six,
    title: verbatim('T'),
    elements: [
      {
        kind: 'step',
        intent: 'work',
        duration: { kind: 'distance', distanceM: 400 },
        target: { kind: 'effort', symbol: 'MI', band: { slowMps: 5, fastMps: 5 }, cr10: [7, 8] },
        cue: null,
        gradePct: null,
      },
    ],
  }
  const golden = [
    '4a 01 41', // plan 9: id "A"
    '5a 2f', // plan 11: custom workout, 47 bytes
    '08 25 10 03 1a 01 54', // running, outdoor, "T"
    '2a 26', // one block, 38 bytes
    '0a 22 08 01 12 1e', // interval step: work; step, 30 bytes
    '0a 0f 08 03 22 0b 08 01 11 00 00 00 00 00 00 79 40', // goal: distance, metres, 400.0
    '1a 0b 4d 69 6c 65 20 65 66 66 6f 72 74', // "Mile effort"
    '10 01', // once
    'c0 3e 01', // 1000: major version 1
    'd0 3e 05', // 1002: private version 5
  ].join(' ')
  const bytes = appleWorkout(workout, { referenceId: 'A', heart: null, say })
  expect(Buffer.from(bytes).toString('hex')).toBe(golden.replaceAll(' ', ''))
})

test('six 400s are one block of five, with a warm-up that ends by button and a cool-down', () => {
  const bytes = appleWorkout(six, { referenceId: 'A', heart: null, say })
  const { custom } = readApplePlan(bytes)
  expect(custom.name).toBe('6 x 400 m, 200 m jog')
  expect(custom.warmup?.goal.type).toBe(4)
  expect(custom.blocks?.map((block) => [block.iterations, block.steps.length])).toEqual([
    [5, 2],
    [1, 1],
  ])
  expect(custom.cooldown?.goal.time?.value).toBe(600)
})

test('sets of sets are written out, since the app knows one level of repeats', () => {
  const sets = TRACK_CORPUS[1] as Workout
  const { custom } = readApplePlan(appleWorkout(sets, { referenceId: 'A', heart: null, say }))
  expect(custom.blocks?.map((block) => block.iterations)).toEqual([3, 1, 3, 1, 3, 1])
})

test('on a treadmill the watch is told that it is indoors', () => {
  const workout: Workout = { ...six, place: 'treadmill' }
  const { custom } = readApplePlan(appleWorkout(workout, { referenceId: 'A', heart: null, say }))
  expect(custom.location).toBe(2)
})

test('the same session gives the same bytes', () => {
  const write = () => appleWorkout(six, { referenceId: 'A', heart: null, say })
  expect(write()).toEqual(write())
})
