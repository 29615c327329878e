import { verbatim } from '@bell-lap/units/message'
import { say } from '@bell-lap/workout/testing/english'
import { buildSession } from '@bell-lap/workout/library/build-session'
import type { Workout } from '@bell-lap/workout/workout'
import { describe, expect, test } from 'vitest'
import { abilityFor } from '../testing/runners.ts'
import { asDone } from '../model/work-done.ts'
import { progressionOf } from './say-progression.ts'

const CONTEXT = {
  paces: abilityFor(360).paces,
  place: 'track',
  lapM: 400,
  byEffort: false,
  maximumSprintMps: null,
} as const

const EIGHT_200S = buildSession('R1', CONTEXT, 0)
const TEN_200S = buildSession('R1', CONTEXT, 0.25)
const FIVE_400S = buildSession('R3', CONTEXT, 0)

const textOf = (...asked: Parameters<typeof progressionOf>) =>
  say(progressionOf(...asked)?.text ?? verbatim(''))

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
    expect(textOf(FIVE_400S, '2026-03-03', before, null)).toBe(
      'Last time: 10 × 200 m at mile pace. Now one thing rises: longer reps.',
    )
  })

  test('after a small one, such as in a lighter week, also the largest before it', () => {
    const twice = {
      ...FIVE_400S,
      elements: FIVE_400S.elements.map((one) =>
        one.kind === 'repeat' && one.steps.some(({ kind }) => kind === 'step') && one.times === 4
          ? { ...one, times: 1 }
          : one,
      ),
    }
    const before = past(['2026-02-17', EIGHT_200S], ['2026-02-24', twice])
    expect(textOf(TEN_200S, '2026-03-03', before, null)).toMatch(
      /^Last time: 2 × 400 m at mile pace; the most before that: 8 × 200 m at mile pace\. Now /,
    )
  })

  test('the same again says why', () => {
    const before = past(['2026-02-24', EIGHT_200S])
    expect(textOf(EIGHT_200S, '2026-03-03', before, null)).toMatch(
      /same again: your week has no room for more\.$/,
    )
    const lighter = progressionOf(FIVE_400S, '2026-03-03', past(['2026-02-24', FIVE_400S]), 'taper')
    expect(lighter?.step).toBe('held')
  })
})
