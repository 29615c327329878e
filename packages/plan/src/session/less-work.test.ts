import { verbatim } from '@bell-lap/units/message'
import { titleText } from '@bell-lap/workout/testing/english'
import { flattenSteps } from '@bell-lap/workout/totals'
import type { Step, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abilityFor } from '../testing/runners.ts'
import { withFewerStrides, withLessWork } from './less-work.ts'

const { paces } = abilityFor(330)
const step = (distanceM: number, intent: Step['intent'] = 'work'): Step => ({
  kind: 'step',
  intent,
  duration: { kind: 'distance', distanceM },
  target: { kind: 'pace', symbol: 'MI', band: paces.MI },
  cue: null,
  gradePct: null,
})
const times = (count: number, ...steps: WorkoutElement[]): WorkoutElement => ({
  kind: 'repeat',
  times: count,
  steps,
})
const workout = (...elements: WorkoutElement[]): Workout => ({
  sessionId: 'R1',
  family: 'R',
  title: verbatim('As planned'),
  place: 'track',
  elements,
  expectedCr10: 7,
})
const workM = (of: Workout) =>
  flattenSteps(of).reduce(
    (sum, { intent, duration }) =>
      intent === 'work' && duration.kind === 'distance' ? sum + duration.distanceM : sum,
    0,
  )
const amounts = (of: Workout) => withLessWork(of).map(workM)

describe('a little less work at a time', () => {
  test('one repetition after the other goes, down to about a third', () => {
    expect(amounts(workout(times(6, step(200), step(200, 'recovery'))))).toEqual([1000, 800, 600])
  })

  test('of two kinds of repetition the one that takes least away goes first', () => {
    expect(amounts(workout(times(2, step(400)), times(4, step(100))))).toEqual([
      1100, 1000, 900, 500,
    ])
  })

  test('without repetitions the steps get shorter, in whole hundreds', () => {
    expect(amounts(workout(step(1000), step(300)))).toEqual([1200, 1000, 800, 600, 500])
  })

  test('the title says what is left', () => {
    const [less] = withLessWork(workout(times(6, step(400))))
    expect(less && titleText(less)).toMatch(/^5 × 400 m/)
  })

  test('strides go one by one, and the run around them stays', () => {
    const run = workout(step(7000, 'warmup'), times(6, step(100, 'strides')))
    const counts = withFewerStrides(run).map(
      (one) => flattenSteps(one).filter(({ intent }) => intent === 'strides').length,
    )
    expect(counts).toEqual([5, 4, 3])
    expect(withLessWork(run)).toEqual([])
  })

  test('every version is smaller than the one before, and none is empty', () => {
    const element = fc.oneof(
      fc.integer({ min: 100, max: 3000 }).map((metres) => step(metres)),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 60, max: 1600 }))
        .map(([count, metres]) => times(count, times(2, step(metres), step(100, 'recovery')))),
    )
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 4 }), (elements) => {
        const whole = workout(...elements)
        const all = [workM(whole), ...amounts(whole)]
        for (const [i, metres] of all.entries()) {
          expect(metres).toBeGreaterThan(0)
          if (i > 0) expect(metres).toBeLessThan(all[i - 1] ?? 0)
        }
      }),
    )
  })
})
