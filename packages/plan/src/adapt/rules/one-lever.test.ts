import { verbatim } from '@bell-lap/units/message'
import { howMany } from '@bell-lap/units/testing/how-many'
import { say, titleText } from '@bell-lap/workout/testing/english'
import { addDays } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPlan } from '../../draft/build-plan.ts'
import { sessionsOf } from '../../model/with-sessions.ts'
import type { Plan } from '../../model/plan.ts'
import { raisedLevers } from '../../ledger/levers.ts'
import { workOf } from '../../model/work-done.ts'
import { asDone, livedPlan } from '../../testing/lived-plan.ts'
import { anyRunner } from '../../testing/random-runners.ts'
import { adapt } from '../adapt.ts'
import type { Adaptation } from '../plan-change.ts'

/** Weeks 7 to 9 are at mile pace: the pieces get longer week by week. */
const { plan, runUntil, adaptOn } = livedPlan()
const mile = sessionsOf(plan).filter(
  ({ workout, role }) => role === 'quality' && workout.family === 'R',
)
const raising = mile.findIndex(({ progression }) => progression?.step === 'raised')
const next = mile[raising]
const before = mile[raising - 1]
if (next === undefined || before === undefined) throw new Error('no mile session raises a lever')
const MORNING = addDays(next.day, -1)

const p1 = ({ changes }: Adaptation) => changes.filter(({ rule }) => rule === 'P1')
const workIn = (of: Plan, id: string) => {
  const session = sessionsOf(of).find((one) => one.id === id)
  return session === undefined ? null : workOf(session.workout)
}

test('in any plan that is run as planned, no morning changes anything', () => {
  fc.assert(
    fc.property(anyRunner, fc.integer({ min: 0, max: 60 }), (request, days) => {
      const made = buildPlan(request)
      if (made.refused) return
      const today = addDays(request.today, days)
      const events = sessionsOf(made.plan)
        .filter(({ day, role }) => day < today && role !== 'rest')
        .map((session) => asDone(session))
      expect(p1(adapt(made.plan, request, { events }, today))).toEqual([])
    }),
    { numRuns: howMany(12, 600) },
  )
})

describe('the next session of a kind', () => {
  test('stays as planned when the one before was run as planned', () => {
    expect(p1(adaptOn(MORNING, runUntil(MORNING)))).toEqual([])
  })

  test('asks for no more than was run when the one before was broken off', () => {
    const events = [
      ...runUntil(MORNING, [before.id]),
      asDone(before, { reps: { count: 1, fasterBy: 0, slowShare: 0 } }),
    ]
    const result = adaptOn(MORNING, events)
    const [change] = p1(result)
    expect(say(change?.reason ?? verbatim(''))).toContain(
      `“${titleText(before.workout)}” did not go as planned`,
    )
    const held = workIn(result.plan, next.id)
    const planned = workIn(plan, next.id)
    expect(held?.dose.workS ?? 0).toBeLessThan(planned?.dose.workS ?? 0)
  })

  test('raises no two levers over what was run when the ones before were missed', () => {
    const missed = mile.slice(1, raising + 2).filter(({ day }) => day < addDays(MORNING, 20))
    const last = missed.at(-1)
    if (last === undefined) throw new Error('none missed')
    const morning = addDays(last.day, -1)
    const events = runUntil(
      morning,
      missed.map(({ id }) => id),
    )
    const result = adaptOn(morning, events)
    const first = workOf(mile[0]?.workout ?? last.workout)
    const now = workIn(result.plan, last.id)
    if (first === null || now === null || now.kind !== first.kind) return
    expect(raisedLevers([first.dose], now.dose).length).toBeLessThanOrEqual(1)
  })

  test('says why in the session itself', () => {
    const events = [
      ...runUntil(MORNING, [before.id]),
      asDone(before, { reps: { count: 4, fasterBy: -0.05, slowShare: 0.8 } }),
    ]
    const { plan: held } = adaptOn(MORNING, events)
    const session = sessionsOf(held).find(({ id }) => id === next.id)
    expect(say(session?.progression?.text ?? verbatim(''))).toMatch(
      /did not go well\. Now no more than that/,
    )
  })
})
