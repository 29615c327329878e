import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInvariants } from '../../invariants/check-invariants.ts'
import { INVARIANTS } from '../../invariants/invariants.ts'
import type { PlannedSession, PlanRequest, PlanWeek } from '../../model/plan.ts'
import { anyRunner } from '../../testing/random-runners.ts'
import { buildRequest, historyFor } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'

const HARD = new Set(INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number))

function weeksOf(request: PlanRequest): readonly PlanWeek[] {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan.weeks
}

const runner = (km: number, parts: Partial<PlanRequest['availability']> = {}) =>
  buildRequest({
    history: historyFor(km, 6),
    availability: { runsPerWeek: 6, doubleDays: [2, 4], ...parts },
  })
const seconds = (week: PlanWeek) => week.sessions.filter(({ second }) => second === true)
const all = (request: PlanRequest) => weeksOf(request).flatMap(seconds)

describe('second runs', () => {
  test('stand on the days with time for two, beside another run, short and easy', () => {
    const weeks = weeksOf(runner(110))
    expect(weeks.flatMap(seconds).length).toBeGreaterThan(8)
    for (const week of weeks) {
      for (const run of seconds(week)) {
        expect([2, 4]).toContain(weekdayOf(run.day))
        expect(run.durationS).toBeLessThanOrEqual(46 * 60)
        expect(run).toMatchObject({ role: 'easy', hard: false, fastM: 0 })
        const beside = week.sessions.filter(({ day, id }) => day === run.day && id !== run.id)
        expect(beside.map(({ role }) => role)).not.toContain('long')
        expect(beside).toHaveLength(1)
      }
    }
  })

  test('stand on the day of threshold from 90 km on, where there is room for one', () => {
    const weeks = weeksOf(runner(92, { doubleDays: [1, 2, 3, 4, 5, 6, 7] })).filter(
      (week) => seconds(week).length === 1 && week.distanceM >= 90_000,
    )
    const isThreshold = (day: string, { sessions }: PlanWeek) =>
      sessions.some((one) => one.day === day && ['T', 'C'].includes(one.workout.family))
    expect(weeks.length).toBeGreaterThan(1)
    for (const week of weeks) {
      if (!week.sessions.some(({ day, second }) => second !== true && isThreshold(day, week)))
        continue
      expect(isThreshold(seconds(week)[0]?.day ?? '', week)).toBe(true)
    }
  })

  test('take their kilometres from the easy runs: the week is about as long', () => {
    const km = (request: PlanRequest) =>
      weeksOf(request).map(({ distanceM }) => Math.round(distanceM / 1000))
    const [two, one] = [km(runner(110)), km(runner(110, { doubleDays: [] }))]
    // Without them some kilometres find no room, because easy runs stay shorter than the long one.
    two.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(0.95 * (one[i] ?? 0))
      expect(value).toBeLessThanOrEqual(1.15 * (one[i] ?? 0))
    })
  })

  test('are none below 80 km, with five runs, without such days, or in the taper', () => {
    expect(all(runner(60))).toEqual([])
    expect(all(runner(100, { runsPerWeek: 5 }))).toEqual([])
    expect(all(runner(110, { doubleDays: [] }))).toEqual([])
    expect(weeksOf(runner(110)).slice(-1).flatMap(seconds)).toEqual([])
  })

  test('are left out where the day has no minutes for both', () => {
    expect(all(runner(110, { minutesPerDay: { 2: 60, 4: 60 } }))).toEqual([])
  })

  test('leave the recovery day, the long run and the eve of a race alone', () => {
    const request = buildRequest({
      history: historyFor(110, 7),
      availability: { runsPerWeek: 7, doubleDays: [1, 2, 3, 4, 5, 6, 7] },
    })
    const weeks = weeksOf(request)
    const sessions = weeks.flatMap((week) => week.sessions)
    const races = sessions.filter(({ role }) => role === 'race' || role === 'test')
    expect(races.length).toBeGreaterThan(1)
    const doubled = weeks.flatMap(seconds).map(({ day }) => day)
    expect(doubled.length).toBeGreaterThan(8)
    for (const day of doubled) {
      expect(weekdayOf(day)).not.toBe(1)
      expect(sessions.find((one) => one.day === day && one.role === 'long')).toBeUndefined()
      expect(races.map((race) => race.day)).not.toContain(addDays(day, 1))
    }
  })

  /** Sets of double days of real life; 85 to 135 km. The whole sweep has 96 plans. */
  const SETS = [
    [1, 2, 4, 5],
    [1, 4],
    [2, 4],
    [2, 4, 5],
    [1, 3, 5],
    [1, 2, 3, 4, 5, 6],
  ] as const
  test.each([85, 95, 105, 110, 125, 135])(
    'at %i km no day is longer than the long run may be, and the week is as long as without them',
    (km) => {
      const ask = (doubleDays: readonly Weekday[]) =>
        buildRequest({
          history: { ...historyFor(km, 7), longestRun30dKm: 24 },
          availability: { runsPerWeek: 7, doubleDays },
          goal: { event: '1500m', weeks: 8 },
        })
      const plain = weeksOf(ask([]))
      const total = (runs: readonly PlannedSession[]) =>
        runs.reduce((sum, { distanceM }) => sum + distanceM / 1000, 0)
      for (const doubleDays of SETS) {
        const weeks = weeksOf(ask(doubleDays))
        const singles = weeks.flatMap(({ sessions }) =>
          sessions.map(({ day, distanceM }) => ({ day, km: distanceM / 1000 })),
        )
        weeks.forEach((week, i) => {
          for (const { day } of week.sessions.filter(({ second }) => second === true)) {
            const longest = Math.max(
              24,
              ...singles.filter((one) => one.day < day).map(({ km }) => km),
            )
            const most = Math.min(1.1 * longest, (0.3 * Math.max(1000 * km, week.distanceM)) / 1000)
            const runs = week.sessions.filter((one) => one.day === day)
            expect(runs).toHaveLength(2)
            expect(total(runs)).toBeLessThanOrEqual(most + 0.1)
          }
          expect(week.distanceM).toBeGreaterThan(0.93 * (plain[i]?.distanceM ?? 0))
        })
      }
    },
    60_000,
  )

  test('for any runner break no rule', () => {
    const many = anyRunner.map((request): PlanRequest => ({
      ...request,
      history: { ...request.history, weeklyKm: request.history.weeklyKm.map((km) => km + 80) },
      availability: {
        ...request.availability,
        runsPerWeek: 7,
        days: [1, 2, 3, 4, 5, 6, 7],
        doubleDays: [1, 2, 3, 4, 5, 6],
      },
    }))
    let found = 0
    fc.assert(
      fc.property(many, (request) => {
        const result = buildPlan(request)
        if (result.refused) return
        found += result.plan.weeks.flatMap(seconds).length
        const broken = checkInvariants(result.plan, request).filter(({ invariant }) =>
          HARD.has(invariant),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: howMany(15, 600) },
    )
    expect(found).toBeGreaterThan(howMany(15, 600))
  })
})
