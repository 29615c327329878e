import { buildSession } from '@bell-lap/workout/library/build-session'
import type { Workout } from '@bell-lap/workout/workout'
import { describe, expect, test } from 'vitest'
import { abilityFor } from '../testing/runners.ts'
import { asDone } from './work-done.ts'
import { progressionOf } from './say-progression.ts'

const CONTEXT = {
  paces: abilityFor(360).paces,
  place: 'track',
  lapM: 400,
  byEffort: false,
  maximumSprintMps: null,
} as const

/** So many repetitions of a session of the library, in one repeat. */
function repetitions(id: string, level: number, title: string): Workout {
  return { ...buildSession(id, CONTEXT, level), title }
}
const EIGHT_200S = repetitions('R1', 0, '8 × 200 m at mile pace')
const TEN_200S = repetitions('R1', 0.25, '10 × 200 m at mile pace')
const FIVE_400S = repetitions('R3', 0, '5 × 400 m at mile pace')

const past = (...days: readonly (readonly [string, Workout])[]) =>
  days.flatMap(([day, workout]) => asDone(day, workout) ?? [])

describe('what a session says of the ones before it', () => {
  test('the first of its kind comes from the small end of its range', () => {
    expect(progressionOf(EIGHT_200S, '2026-03-02', [], null)).toMatchObject({
      step: 'first',
      before: null,
    })
  })

  test('the last one, and what rises', () => {
    const before = past(['2026-02-24', TEN_200S])
    expect(progressionOf(FIVE_400S, '2026-03-03', before, null)?.text).toBe(
      'Last time: 10 × 200 m at mile pace. Now one thing rises: longer pieces.',
    )
  })

  test('after a small one, such as in a lighter week, also the largest before it', () => {
    const small = { ...FIVE_400S, title: '2 × 400 m at mile pace' }
    const twice = {
      ...small,
      elements: small.elements.map((one) =>
        one.kind === 'repeat' && one.steps.some(({ kind }) => kind === 'step') && one.times === 4
          ? { ...one, times: 1 }
          : one,
      ),
    }
    const before = past(['2026-02-17', EIGHT_200S], ['2026-02-24', twice])
    expect(progressionOf(TEN_200S, '2026-03-03', before, null)?.text).toMatch(
      /^Last time: 2 × 400 m at mile pace; the most before it: 8 × 200 m at mile pace\. Now /,
    )
  })

  test('the same again says why', () => {
    const before = past(['2026-02-24', EIGHT_200S])
    expect(progressionOf(EIGHT_200S, '2026-03-03', before, null)?.text).toMatch(
      /same again: your week leaves room for no more\.$/,
    )
    const lighter = progressionOf(FIVE_400S, '2026-03-03', past(['2026-02-24', FIVE_400S]), 'taper')
    expect(lighter?.step).toBe('held')
  })
})
