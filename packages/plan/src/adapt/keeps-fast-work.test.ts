/** What a rule takes is moved, replaced or cut by its easy part first, as a coach would. */
import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { PainReport } from '../model/training-event.ts'
import { livedPlan, told } from '../testing/lived-plan.ts'
import { adapt } from './adapt.ts'
import { keepLimit } from './day-limit.ts'
import { situationOf } from './situation.ts'

const { plan, request, runUntil, adaptOn } = livedPlan()
const all = sessionsOf(plan)
const quality = all.filter(({ role, hard }) => role === 'quality' && hard)
const pain = (during: number): PainReport => ({
  site: 'calf',
  side: 'left',
  during,
  after: 0,
  nextMorning: 0,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
})
const sumM = (sessions: readonly { readonly distanceM: number }[]) =>
  sessions.reduce((sum, { distanceM }) => sum + distanceM, 0)

describe('amber pain', () => {
  test('a quality session of the next day moves to a safe day after it, or becomes easy', () => {
    const outcomes = quality.map((session) => {
      const eve = addDays(session.day, -1)
      // Without the other hard session of the week there is room.
      const others = quality.filter(
        ({ id, day }) => id !== session.id && day > eve && day < addDays(session.day, 5),
      )
      const leftOut = others.map(
        ({ id, day }) => ({ kind: 'session-missed', id: `no-${id}`, day, sessionId: id }) as const,
      )
      const events = [...runUntil(session.day), ...leftOut, told(eve, { pain: [pain(4)] })]
      const now = sessionsOf(adaptOn(eve, events).plan).find(({ id }) => id === session.id)
      if (now === undefined || !now.hard) return 'easy'
      expect(now.day > addDays(eve, 3)).toBe(true)
      return 'moved'
    })
    expect(new Set(outcomes)).toEqual(new Set(['moved', 'easy']))
  })

  test('after a day and a night without pain quality is as planned, however late the answer is read', () => {
    const session = quality.find(({ day }) => day > addDays(plan.startDay, 30))
    if (session === undefined) throw new Error('no quality session')
    const [sore, green] = [addDays(session.day, -3), addDays(session.day, -1)]
    const before = [...runUntil(session.day), told(sore, { pain: [pain(4)] })]
    const held = adaptOn(sore, before)
    const isHard = (of: typeof plan) => sessionsOf(of).find(({ id }) => id === session.id)?.hard
    expect(isHard(held.plan)).toBe(false)
    const after = adapt(
      held.plan,
      held.request,
      {
        events: [...before, told(green, { pain: [pain(0)] })],
        made: held.changes,
        handled: held.handled,
      },
      session.day,
    )
    expect(isHard(after.plan)).toBe(true)
  })
})

test('fewer kilometres come from the easy runs, which keep their strides', () => {
  const week = plan.weeks.find(({ sessions }) => {
    const roles = sessions.map(({ role }) => role)
    return (
      sessions.some(({ role, fastM }) => role === 'easy' && fastM > 0) && roles.includes('quality')
    )
  })
  if (week === undefined) throw new Error('no week with strides')
  const [from, to] = [week.startDay, addDays(week.startDay, 6)]
  const now = situationOf(plan, request, { events: runUntil(from) }, from)
  const mostKm = (0.8 * sumM(week.sessions)) / 1000
  const kept = keepLimit(plan, { kind: 'volume', mostKm, from, to }, now)
  const after = sessionsOf(kept).filter(({ day }) => day >= from && day <= to)
  expect(sumM(after)).toBeLessThanOrEqual(1000 * mostKm + 100)
  for (const before of week.sessions) {
    const one = after.find(({ id }) => id === before.id)
    if (before.role === 'quality') expect(one).toBe(before)
    else expect(one?.fastM ?? 0).toBeGreaterThanOrEqual(0.5 * before.fastM)
  }
})

test('where threshold is allowed again after an injury, it takes the place of mile pace and hills', () => {
  const from = addDays(plan.startDay, 35)
  const to = addDays(from, 13)
  const now = situationOf(plan, request, { events: runUntil(from) }, from)
  const kept = sessionsOf(keepLimit(plan, { kind: 'ladder', rung: 3, from, to }, now))
  const fast = quality.filter(({ day, workout }) => {
    const facts = sessionFacts(workout, request.ability)
    return day >= from && day <= to && (facts.mile || facts.hillS > 0 || facts.vo2M > 0)
  })
  expect(fast.length).toBeGreaterThan(0)
  const instead = fast.map((before) => kept.find(({ id }) => id === before.id))
  expect(instead.some((one) => one?.hard === true)).toBe(true)
  for (const one of instead) {
    if (one === undefined) continue
    const facts = sessionFacts(one.workout, request.ability)
    expect(facts).toMatchObject({ mile: false, hillS: 0, vo2M: 0, repFastM: 0 })
    if (one.hard) expect(facts.thresholdM).toBeGreaterThan(1000)
  }
})
