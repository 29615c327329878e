import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../../invariants/check-invariants.ts'
import { isSoonAfterStretch } from '../../ledger/returns.ts'
import type { PlanRequest } from '../../model/plan.ts'
import { buildRequest, historyFor } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'
import { draftPlan } from '../draft-plan.ts'

const RETURN = 44
const TODAY = '2026-01-05'

const awayFor = (days: number, fromDay: number): readonly CalendarDay[] =>
  Array.from({ length: days }, (_, i) => addDays(TODAY, fromDay + i))

function away(days: number, fromDay: number, runs: 3 | 4 | 5 | 6 = 5): PlanRequest {
  return buildRequest({
    today: TODAY,
    history: { ...historyFor(50, runs), mileSessions28d: 3, strideExposures28d: 4 },
    availability: { runsPerWeek: runs, blockedDays: awayFor(days, fromDay) },
    goal: { weeks: 16 },
  })
}

/** What the first draft breaks, before anything is drawn up again. */
const brokenAtFirst = (request: PlanRequest) =>
  checkInvariants(draftPlan(request, new Map(), null).plan, request).filter(
    ({ invariant }) => invariant === RETURN,
  )

describe('the first week after days away', () => {
  test.each([
    [9, 24, 5],
    [10, 37, 4],
    [12, 41, 3],
    [16, 45, 6],
    [30, 30, 5],
  ] as const)(
    '%i days away from day %i with %i runs a week: slow at the first draft',
    (days, from, runs) => {
      expect(brokenAtFirst(away(days, from, runs))).toEqual([])
    },
  )

  test('whatever the days away and wherever they begin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 20 }),
        fc.integer({ min: 10, max: 60 }),
        fc.constantFrom(3, 4, 5, 6),
        (days, from, runs) => brokenAtFirst(away(days, from, runs)).length === 0,
      ),
      { numRuns: 25 },
    )
  })
})

describe('a trial of its own after days without a run', () => {
  const request = buildRequest({
    today: TODAY,
    // The last run was six days ago, and the next three days are blocked.
    history: { ...historyFor(45, 5), runFreeDays: 5 },
    ability: { mileLogSd: 0.06 },
    availability: { blockedDays: awayFor(4, 0) },
    goal: { weeks: 16 },
  })

  test('waits, although the days before today were free for running', () => {
    expect(isSoonAfterStretch(request, addDays(TODAY, 11))).toBe(true)
    expect(isSoonAfterStretch(request, addDays(TODAY, 11 + 14))).toBe(false)
  })

  test('so that the plan is made, and not refused for it', () => {
    const result = buildPlan(request)
    if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
    const trials = result.plan.weeks
      .flatMap(({ sessions }) => sessions)
      .filter(({ role }) => role === 'test')
    expect(trials.every(({ day }) => day > addDays(TODAY, 4 + 7))).toBe(true)
  })
})

describe('days away in the middle of a plan', () => {
  // Wednesday of the fifth week to Sunday of the sixth.
  const request = away(12, 30)
  const result = buildPlan(request)
  const weeks = result.refused ? [] : result.plan.weeks

  test('leave no easy run that is longer than the long runs before', () => {
    const before = weeks.slice(0, 4).flatMap(({ sessions }) => sessions)
    const longestM = Math.max(
      ...before.filter(({ role }) => role === 'long').map(({ distanceM }) => distanceM),
    )
    const easy = weeks[4]?.sessions.filter(({ role }) => role === 'easy') ?? []
    expect(easy.length).toBeGreaterThan(0)
    expect(easy.every(({ distanceM }) => distanceM < 0.8 * longestM)).toBe(true)
  })

  test('are a cut-back, so that none follows in the first two weeks back', () => {
    expect(weeks.slice(5, 8).map(({ cutBack }) => cutBack)).toEqual([false, false, false])
  })
})
