import { expect, test } from 'vitest'
import { breakdownCourse } from './breakdown-course.ts'

/** A session each week, with these changes of the contact. */
const weekly = (changes: readonly number[]) =>
  changes.map((change, week) => ({
    dayNumber: 20_000 + 7 * week,
    change,
    low: change - 0.01,
    high: change + 0.01,
  }))

test('a change that shrinks from week to week is less, one that grows is more', () => {
  const shrinking = breakdownCourse(weekly([0.06, 0.055, 0.045, 0.04, 0.03, 0.02, 0.015, 0.01]))
  expect(shrinking).toMatchObject({ state: 'less' })
  if (shrinking.state !== 'less') return
  expect(shrinking.perFourWeeks).toBeCloseTo(-0.03, 2)
  expect(breakdownCourse(weekly([0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07])).state).toBe('more')
})

test('one session that broke down is no course', () => {
  expect(breakdownCourse(weekly([0, 0.01, 0, 0.01, 0.08])).state).toBe('no-clear-change')
})

test('sessions that scatter tell nothing, and three are not enough', () => {
  expect(breakdownCourse(weekly([0.02, 0.04, 0.01, 0.03, 0.02])).state).toBe('no-clear-change')
  expect(breakdownCourse(weekly([0.02, 0.04, 0.01]))).toEqual({
    state: 'not-enough',
    sessions: 3,
    needed: 4,
  })
})
