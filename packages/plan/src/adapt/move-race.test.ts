import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionFacts } from '../ledger/session-facts.ts'
import { phasesGoingOn } from '../ledger/phases.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlanWeek } from '../model/plan.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { openViolations } from './open-violations.ts'
import { situationOf } from './situation.ts'

const ORDER = ['base', 'hills', 'specific', 'sharpen', 'transition']
/** Twelve weeks to a race on a Saturday. */
const lived = livedPlan({ goal: { weeks: 12 } })
const { plan, request, runUntil, adaptOn } = lived
const WEEKS = plan.weeks.map((_, i) => i)

const order = ({ phase }: Pick<PlanWeek, 'phase'>) => ORDER.indexOf(phase)
const km = ({ distanceM }: PlanWeek) => distanceM / 1000
const mileM = (of: Plan, from: string) =>
  sessionsOf(of)
    .filter(({ day, role }) => day >= from && role === 'quality')
    .reduce((sum, { workout }) => sum + sessionFacts(workout, request.ability).repFastM, 0)

function movedIn(week: number, days: number) {
  const today = addDays(plan.weeks[week]?.startDay ?? '', 1)
  const raceDay = addDays(plan.raceDay, days)
  const event = { kind: 'race-moved', id: 'moved', day: today, raceDay } as const
  const events = [...runUntil(today), event]
  const result = adaptOn(today, events)
  return { today, raceDay, result, events, monday: addDays(mondayOf(today), 7) }
}

describe.each(WEEKS)('in week %i of the plan', (week) => {
  test.each([-21, -14, -7, -3, 3, 7, 14, 28])('the race moves by %i days', (days) => {
    const { today, raceDay, result, events, monday } = movedIn(week, days)
    if (raceDay <= today) {
      expect(result.plan).toEqual(plan)
      return
    }
    const now = result.plan
    expect(now.raceDay).toBe(raceDay)
    expect(sessionsOf(now).find(({ id }) => id === 'race')?.day).toBe(raceDay)
    expect(sessionsOf(now).every(({ day }) => day <= raceDay)).toBe(true)
    // What was run and this week's hard sessions stay.
    const past = (of: Plan) => sessionsOf(of).filter(({ day }) => day < today)
    expect(past(now)).toEqual(past(plan))
    // The phase never goes back to base or hills.
    const phaseNow = plan.weeks[week]
    const least = Math.min(phaseNow === undefined ? 0 : order(phaseNow), ORDER.indexOf('specific'))
    for (const one of now.weeks.slice(week)) expect(order(one)).toBeGreaterThanOrEqual(least)
    if (least === ORDER.indexOf('specific')) {
      const work = sessionsOf(now).filter(({ day, role }) => day >= monday && role === 'quality')
      expect(work.map(({ workout }) => workout.sessionId)).not.toContain('N2')
      expect(work.filter(({ workout }) => /^(H\d|R16|N[247])$/.test(workout.sessionId))).toEqual([])
    }
    // The last whole week before the race is lighter than the ones before it.
    const weeks = now.weeks.filter(({ startDay }) => startDay >= monday)
    const most = Math.max(0, ...now.weeks.slice(0, -2).map(km))
    if (weeks.length >= 2) expect(km(weeks.at(-2) ?? weeks[0]!)).toBeLessThan(0.9 * most)
    const situation = situationOf(now, result.request, { events }, today)
    expect(openViolations(now, situation)).toEqual([])
  })
})

describe('two weeks later, from the mile training on', () => {
  test.each([6, 7, 8, 9, 10])('in week %i: more mile work follows, not less', (week) => {
    const { result, monday } = movedIn(week, 14)
    expect(mileM(result.plan, monday)).toBeGreaterThan(1.1 * mileM(plan, monday))
    const specific = (of: Plan) =>
      of.weeks.filter(({ phase, startDay }) => phase === 'specific' && startDay >= monday).length
    expect(specific(result.plan)).toBeGreaterThanOrEqual(specific(plan) + 1)
  })
})

test('a week earlier: the taper begins in the week that is left', () => {
  const { result, today } = movedIn(9, -7)
  const left = (of: Plan) =>
    of.weeks[9]?.sessions.filter(({ day, role }) => day >= today && role !== 'quality') ?? []
  const sum = (of: Plan) => left(of).reduce((total, { distanceM }) => total + distanceM, 0)
  expect(sum(result.plan)).toBeLessThan(0.95 * sum(plan))
  const [second, last] = result.plan.weeks.slice(-2).map(km)
  expect(second ?? 0).toBeLessThan(0.9 * Math.max(...plan.weeks.map(km)))
  expect(last ?? 0).toBeLessThan(0.8 * (second ?? 0))
})

test('a session on its day and of its kind keeps its id', () => {
  const { result, monday } = movedIn(7, 7)
  const ids = (of: Plan) =>
    new Set(
      sessionsOf(of)
        .filter(({ day }) => day >= monday)
        .map(({ id }) => id),
    )
  const kept = [...ids(result.plan)].filter((id) => ids(plan).has(id))
  expect(kept.length).toBeGreaterThan(ids(plan).size / 2)
  expect(sessionsOf(result.plan).length).toBe(
    new Set(sessionsOf(result.plan).map(({ id }) => id)).size,
  )
})

test('a race of the runner that was added stays in the plan', () => {
  const today = plan.weeks[5]?.startDay ?? ''
  const day = addDays(today, 26)
  const added = {
    kind: 'race-added',
    id: 'park',
    day: today,
    raceDay: day,
    distanceM: 5000,
    name: 'Park 5K',
    priority: 'C',
  } as const
  const first = adaptOn(today, [...runUntil(today), added])
  expect(sessionsOf(first.plan).find((one) => one.day === day)?.role).toBe('race')
  const moved = {
    kind: 'race-moved',
    id: 'moved',
    day: today,
    raceDay: addDays(plan.raceDay, 7),
  } as const
  const both = adaptOn(today, [...runUntil(today), added, moved])
  expect(sessionsOf(both.plan).find((one) => one.day === day)?.role).toBe('race')
})

test('the phases that are left go on from those behind', () => {
  const behind = (...phases: ('base' | 'hills' | 'specific' | 'sharpen')[]) =>
    phases.map((phase) => ({ phase }))
  const eight = behind('base', 'base', 'base', 'hills', 'hills', 'hills', 'specific', 'specific')
  expect(phasesGoingOn(eight, 4)).toEqual(['specific', 'specific', 'sharpen', 'sharpen'])
  expect(phasesGoingOn(eight, 6).filter((phase) => phase === 'specific')).toHaveLength(4)
  expect(phasesGoingOn(eight, 2)).toEqual(['sharpen', 'sharpen'])
  const eleven = [...eight, ...behind('specific', 'specific', 'sharpen')]
  expect(phasesGoingOn(eleven, 3)).toEqual(['specific', 'sharpen', 'sharpen'])
})
