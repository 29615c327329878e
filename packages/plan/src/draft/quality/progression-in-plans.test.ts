import { howMany } from '@bell-lap/units/testing/how-many'
import { verbatim } from '@bell-lap/units/message'
import { say, titleText } from '@bell-lap/workout/testing/english'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../build-plan.ts'
import type { PlannedSession, PlanRequest, PlanWeek } from '../../model/plan.ts'
import { anyRunner } from '../../testing/random-runners.ts'
import { buildRequest } from '../../testing/runners.ts'
import type { Overrides } from '../../testing/runners.ts'
import { mayFollow, nextStep } from '../../ledger/next-step.ts'
import { asDone, workOf } from '../../model/work-done.ts'
import type { WorkDone } from '../../model/work-done.ts'

const quality = (week: PlanWeek) => week.sessions.filter(({ role }) => role === 'quality')

function weeksOf(request: PlanRequest): readonly PlanWeek[] {
  const result = buildPlan(request)
  return result.refused ? [] : result.plan.weeks
}

/** Sessions with work more than one step above what stands before them. */
function jumps(request: PlanRequest): readonly string[] {
  const past: WorkDone[] = [...(request.history.workDone ?? [])]
  const found: string[] = []
  for (const week of weeksOf(request)) {
    const now = quality(week)
    for (const { workout, progression } of now) {
      const work = workOf(workout)
      // What is placed for the race itself, short and fixed, climbs no ladder.
      if (work === null || progression === undefined) continue
      const step = nextStep(past, work.kind, week.startDay)
      if (!mayFollow(work.dose, step))
        found.push(`${titleText(workout)} after ${say(step.before.at(-1)?.title ?? verbatim(''))}`)
    }
    past.push(...now.flatMap(({ day, workout }) => asDone(day, workout) ?? []))
  }
  return found
}

describe('in any plan', () => {
  test('no session raises two levers over what was done of its kind', () => {
    fc.assert(
      fc.property(anyRunner, (request) => {
        expect(jumps(request)).toEqual([])
      }),
      { numRuns: howMany(15, 600) },
    )
  })

  test('a session is the one before again only in a week that has no room for more', () => {
    fc.assert(
      fc.property(anyRunner, (request) => {
        for (const { progression, workout } of weeksOf(request).flatMap(quality)) {
          if (progression === undefined || progression.before === null) continue
          if (say(progression.before) !== titleText(workout)) continue
          // The same repetitions with a shorter rest are a step too.
          if (progression.lever !== null) continue
          expect(say(progression.text)).toMatch(/has no room for more|cut-back week|race is near/)
        }
      }),
      { numRuns: howMany(10, 400) },
    )
  })
})

describe('what was run before the plan', () => {
  const milePlan = (overrides: Overrides = {}) =>
    weeksOf(buildRequest({ history: { mileSessions28d: 2, strideExposures28d: 6 }, ...overrides }))
      .flatMap(quality)
      .filter(({ workout }) => workout.family === 'R')
  const ofWork = (sessions: readonly PlannedSession[]) =>
    sessions.map(({ workout }) => workOf(workout)?.dose.workS ?? 0)

  test('is what the first session of a kind goes on from', () => {
    const ran: WorkDone = {
      day: '2026-01-02',
      kind: 'R',
      dose: { workS: 134, repetitions: 3, longestS: 45, shortestRestS: 90 },
      went: 'as-planned',
      title: verbatim('3 × 200 m'),
    }
    const [first] = milePlan({
      history: { mileSessions28d: 2, strideExposures28d: 6, workDone: [ran] },
    })
    expect(first?.progression?.before).toEqual(verbatim('3 × 200 m'))
  })

  test('holds the next one down when it went poorly', () => {
    const poor = (day: string): WorkDone => ({
      day,
      kind: 'R',
      dose: { workS: 90, repetitions: 2, longestS: 45, shortestRestS: 90 },
      went: 'poorly',
      title: verbatim('2 × 200 m'),
    })
    const plain = milePlan()
    const held = milePlan({
      history: { mileSessions28d: 2, strideExposures28d: 6, workDone: [poor('2026-01-03')] },
    })
    expect(ofWork(held)[0] ?? 0).toBeLessThanOrEqual(ofWork(plain)[0] ?? 0)
  })
})
