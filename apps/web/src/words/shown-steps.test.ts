import { verbatim } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import type { WorkoutElement, WorkoutStep } from '../api/plan.ts'
import { asAnswered } from '../testing/as-answered.ts'
import { shownSteps } from './shown-steps.ts'

const step = (intent: WorkoutStep['intent'], distanceM: number, cue: string | null = null) =>
  ({
    kind: 'step',
    intent,
    duration: { kind: 'distance', distanceM },
    target: { kind: 'none', speedMps: 2 },
    cue: cue === null ? null : asAnswered(verbatim(cue)),
    gradePct: null,
  }) satisfies WorkoutStep
const work = step('work', 200)
const jog = step('recovery', 200, 'jog')
const repeat = (times: number, ...steps: WorkoutElement[]): WorkoutElement => ({
  kind: 'repeat',
  times,
  steps,
})
const told = (elements: readonly WorkoutElement[]) =>
  shownSteps(elements).map((one) => (one.kind === 'repeat' ? `${one.times} ×` : one.kind))

describe('the steps as they are read', () => {
  test('the last repetition, which has no rest, counts with the others', () => {
    const [all] = shownSteps([repeat(6, work, jog), work])
    expect(all).toMatchObject({ kind: 'repeat', times: 7, lastWithoutRest: true })
  })

  test('a recovery of its own after them stays a step', () => {
    expect(told([repeat(3, work, jog), work, step('rest', 0), step('cooldown', 2000)])).toEqual([
      '4 ×',
      'step',
      'step',
    ])
  })

  test('sets inside sets', () => {
    const set = [repeat(3, work, jog), work]
    const [all] = shownSteps([repeat(2, ...set, step('rest', 400)), ...set])
    expect(all).toMatchObject({ times: 3, inside: [{ times: 4 }, { kind: 'step' }] })
  })

  test('another piece after the repeat is no repetition of it', () => {
    expect(told([repeat(3, work, jog), step('work', 400)])).toEqual(['3 ×', 'step'])
  })

  test('what is repeated once is not repeated', () => {
    expect(told([repeat(1, work, jog), step('work', 400)])).toEqual(['step', 'step', 'step'])
    expect(told([repeat(1, work, jog), work])).toEqual(['2 ×'])
  })

  test('drills in a row are one', () => {
    const drills = ['A', 'B', 'C'].map((cue) => step('drill', 30, cue))
    expect(shownSteps([step('warmup', 3000), ...drills, work])).toMatchObject([
      { kind: 'step' },
      {
        kind: 'drills',
        steps: [{ cue: verbatim('A') }, { cue: verbatim('B') }, { cue: verbatim('C') }],
      },
      { kind: 'step' },
    ])
  })
})
