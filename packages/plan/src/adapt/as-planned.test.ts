/** What a rule takes for a few days takes nothing from the weeks after it; who missed sessions goes on from what was run. */
import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionFacts } from '../ledger/session-facts.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan } from '../model/plan.ts'
import type { PainReport, TrainingEvent } from '../model/training-event.ts'
import { workOf } from '../model/work-done.ts'
import { isBelowLeast } from '../session/least-size.ts'
import { asDone, livedPlan, told } from '../testing/lived-plan.ts'
import { adapt } from './adapt.ts'
import type { PlanChange } from './plan-change.ts'

const { plan, request, runUntil, adaptOn } = livedPlan()
const all = sessionsOf(plan)
const quality = all.filter(({ role }) => role === 'quality')
const third = plan.weeks[3]?.startDay ?? ''

/** Mornings from one day on; sessions are run when `runs` says so, reports come on their days. */
function liveOn(
  from: string,
  days: number,
  runs: (day: string) => boolean,
  reports: readonly TrainingEvent[] = [],
) {
  let now: Plan = plan
  let asked = request
  let handled: readonly string[] = []
  const events: TrainingEvent[] = [...runUntil(from)]
  const made: PlanChange[] = []
  for (let i = 0; i < days; i++) {
    const today = addDays(from, i)
    events.push(...reports.filter(({ day }) => day === today))
    const result = adapt(now, asked, { events, handled, made }, today)
    now = result.plan
    asked = result.request
    handled = result.handled
    made.push(...result.changes)
    const due = sessionsOf(now).filter(({ day }) => day === today)
    events.push(...due.filter(() => runs(today)).map((one) => asDone(one)))
  }
  return { plan: now, made }
}

const kmFrom = (of: Plan, from: string) =>
  sessionsOf(of).reduce((sum, { day, distanceM }) => (day >= from ? sum + distanceM : sum), 0)
const fastFrom = (of: Plan, from: string) =>
  sessionsOf(of).reduce((sum, { day, fastM }) => (day >= from ? sum + fastM : sum), 0)

describe('a few days that a rule takes', () => {
  test('six days off make one session lighter and no later one', () => {
    const back = addDays(third, 6)
    const { plan: now, made } = liveOn(third, 14, (day) => day >= back)
    expect(made.some(({ key }) => key.endsWith(':light'))).toBe(true)
    const later = addDays(back, 10)
    expect(kmFrom(now, later)).toBe(kmFrom(plan, later))
    expect(fastFrom(now, later)).toBeGreaterThanOrEqual(0.9 * fastFrom(plan, later))
  })

  test('a cold of five days leaves the weeks after it as they were', () => {
    const ill = { kind: 'illness', id: 'cold', day: third, symptoms: 'above-neck' } as const
    const reports = [{ ...ill, lastDay: addDays(third, 4) }]
    const { plan: now } = liveOn(third, 14, (day) => day > addDays(third, 4), reports)
    const later = addDays(third, 14)
    expect(kmFrom(now, later)).toBeGreaterThan(0.99 * kmFrom(plan, later))
  })
})

describe('amber pain after a run', () => {
  const pain: PainReport = {
    site: 'calf',
    side: 'left',
    during: 4,
    after: 2,
    nextMorning: 0,
    morningStiffnessMin: null,
    focalBone: false,
    limping: false,
    swelling: false,
    worseDuringRun: false,
  }

  test('cuts the easy runs of the days after it by two fifths, not the one that hurt', () => {
    const hurt = all.find(({ role, day }) => role === 'long' && day > third)
    if (hurt === undefined) throw new Error('no long run')
    const events = [...runUntil(hurt.day), asDone(hurt), told(hurt.day, { pain: [pain] })]
    const now = adaptOn(hurt.day, events).plan
    const inDays = (of: Plan) =>
      sessionsOf(of).filter(({ day }) => day > hurt.day && day <= addDays(hurt.day, 3))
    const sum = (of: Plan) => inDays(of).reduce((total, one) => total + one.distanceM, 0)
    expect(inDays(now).length).toBeGreaterThan(0)
    expect(sum(now)).toBeGreaterThan(4000)
    expect(sum(now) / 1000).toBeLessThanOrEqual((0.6 * 3 * 45) / 7 + 0.1)
    expect(inDays(now).some(({ hard, fastM }) => hard || fastM > 0)).toBe(false)
  })
})

describe('who missed the sessions before', () => {
  const mile = quality.filter(({ workout }) => workout.family === 'R')
  const missed = mile.slice(1, 4).map(({ id }) => id)
  const next = mile[4]
  if (next === undefined) throw new Error('too few sessions at mile pace')
  const result = adaptOn(addDays(next.day, -1), runUntil(next.day, missed))
  const held = sessionsOf(result.plan).find(({ id }) => id === next.id)

  test('goes on from the last one that was run, with no more than was planned', () => {
    const ran = workOf(mile[0]?.workout ?? next.workout)?.dose.workS ?? 0
    const workS = workOf(held?.workout ?? next.workout)?.dose.workS ?? 0
    expect(held?.hard).toBe(next.hard)
    expect(workS).toBeGreaterThanOrEqual(ran)
    expect(held?.fastM ?? 0).toBeLessThanOrEqual(next.fastM)
  })

  test('gets no scrap of a session', () => {
    for (const { sessions } of result.changes)
      for (const { before, after } of sessions) {
        if (before === null || after === null || after.role !== 'quality') continue
        if (!isBelowLeast(before.workout, request))
          expect(isBelowLeast(after.workout, request)).toBe(false)
      }
    expect(sessionFacts(held?.workout ?? next.workout, request.ability).workS).toBeGreaterThan(0)
  })
})
