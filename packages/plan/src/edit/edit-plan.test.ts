import { message } from '@bell-lap/units/message'
import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import { buildSession } from '@bell-lap/workout/library/build-session'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roadContext } from '../session/easier-version.ts'
import { openViolations } from '../adapt/open-violations.ts'
import { situationOf } from '../adapt/situation.ts'
import type { Plan } from '../model/plan.ts'
import { livedPlan, told } from '../testing/lived-plan.ts'
import { editPlan } from './edit-plan.ts'
import type { EditSetting, PlanEdit } from './edit-plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'

const { plan, request, session } = livedPlan()
const MONDAY = plan.weeks[5]?.startDay ?? ''
const setting: EditSetting = {
  record: { events: [] },
  today: request.today,
  overrule: false,
  pinnedIds: [],
}
const edit = (one: PlanEdit, more: Partial<EditSetting> = {}) =>
  editPlan(plan, request, one, { ...setting, ...more })
const find = (of: Plan, id: string) => sessionsOf(of).find((one) => one.id === id)
const long = (id: string, km: number, day: string): PlanEdit => ({
  kind: 'add',
  sessionId: id,
  day,
  hard: false,
  workout: buildSession('L1', { ...roadContext(request), distanceM: 1000 * km }, 0),
})

describe('an edit that keeps every rule is done', () => {
  test('two sessions swap', () => {
    const result = edit({ kind: 'swap', sessionId: 'w5-easy-1', otherId: 'w5-easy-2' })
    expect(result.ok && find(result.plan, 'w5-easy-1')?.day).toBe(session('w5-easy-2').day)
  })

  test('a session is deleted; less is always allowed, and the rules hold afterwards', () => {
    const result = edit({ kind: 'delete', sessionId: 'w5-easy-1' })
    if (!result.ok) throw new Error('refused')
    expect(find(result.plan, 'w5-easy-1')).toBeUndefined()
    const after = situationOf(result.plan, request, setting.record, setting.today)
    expect(openViolations(result.plan, after)).toEqual([])
  })

  test('a session is changed into an easy run', () => {
    const workout = buildSession('E2', { ...roadContext(request), distanceM: 5000 }, 0)
    const result = edit({ kind: 'change', sessionId: 'w11-easy-1', workout, hard: false })
    expect(result.ok).toBe(true)
  })
})

describe('an edit that breaks a rule is answered', () => {
  test('with what breaks and the nearest day that is legal', () => {
    const day = addDays(session('w5-quality-2').day, -1)
    const result = edit({ kind: 'move', sessionId: 'w5-quality-1', day })
    if (result.ok) throw new Error('done')
    expect(result.breaks.map(({ strength }) => strength)).toContain('hard')
    expect(result.breaks.map(({ name }) => name)).toContainEqual(message('invariant.6'))
    if (result.nearest !== null) expect(edit(result.nearest.edit).ok).toBe(true)
  })

  test('a run that is too long comes back shorter', () => {
    const lightWeek = plan.weeks[3]?.startDay ?? ''
    const result = edit(long('added-1', 25, lightWeek))
    if (result.ok || result.nearest === null) throw new Error('nothing near')
    expect(edit(result.nearest.edit).ok).toBe(true)
  })

  test('what is past, run, pinned, blocked or the race stays', () => {
    const move = { kind: 'move', sessionId: 'w5-easy-1', day: MONDAY } as const
    expect(edit(move, { today: addDays(MONDAY, 6) }).ok).toBe(false)
    expect(edit(move, { pinnedIds: ['w5-easy-1'] }).ok).toBe(false)
    expect(edit({ kind: 'delete', sessionId: 'race' }).ok).toBe(false)
    expect(edit({ kind: 'move', sessionId: 'w5-easy-1', day: plan.raceDay }).ok).toBe(false)
    expect(edit({ kind: 'swap', sessionId: 'w5-easy-1', otherId: 'nothing' }).ok).toBe(false)
  })
})

describe('overruling', () => {
  const today = addDays(MONDAY, 1)
  const easyWorkout = buildSession('E2', { ...roadContext(request), distanceM: 4000 }, 0)
  const add: PlanEdit = {
    kind: 'add',
    sessionId: 'added-1',
    day: MONDAY,
    workout: easyWorkout,
    hard: false,
  }

  test('a day the runner said to be away can be used after all', () => {
    const away = { kind: 'away', id: 'a', day: MONDAY, lastDay: MONDAY } as const
    const told = { record: { events: [away] } }
    const toMonday = { kind: 'move', sessionId: 'w5-easy-1', day: MONDAY } as const
    const asked = edit(toMonday, told)
    expect(asked.ok).toBe(false)
    const done = edit(toMonday, { ...told, overrule: true })
    expect(done.ok && done.overruled.map(({ strength }) => strength)).toEqual(['soft'])
  })

  test('a warning sign is never overruled', () => {
    const record = { events: [told(today, { redFlags: ['chest-pain'] })] }
    const day = addDays(today, 6)
    const empty = sessionsOf(plan).filter((one) => one.day < today || one.day > addDays(today, 13))
    const stopped: Plan = {
      ...plan,
      weeks: plan.weeks.map((week) => ({
        ...week,
        sessions: empty.filter((one) => week.sessions.includes(one)),
      })),
    }
    const result = editPlan(
      stopped,
      request,
      { ...add, day },
      { ...setting, today, record, overrule: true },
    )
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.breaks.map(({ strength }) => strength)).toContain('red')
  })
})

test('whatever is edited, a plan that comes back breaks no rule it kept before', () => {
  const ids = sessionsOf(plan).map(({ id }) => id)
  const days = Array.from({ length: 84 }, (_, i) => addDays(plan.startDay, i))
  const anyEdit: fc.Arbitrary<PlanEdit> = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      sessionId: fc.constantFrom(...ids),
      day: fc.constantFrom(...days),
    }),
    fc.record({
      kind: fc.constant('swap' as const),
      sessionId: fc.constantFrom(...ids),
      otherId: fc.constantFrom(...ids),
    }),
    fc.record({ kind: fc.constant('delete' as const), sessionId: fc.constantFrom(...ids) }),
    fc
      .record({ km: fc.integer({ min: 3, max: 20 }), day: fc.constantFrom(...days) })
      .map(({ km, day }) => long('added-1', km, day)),
  )
  fc.assert(
    fc.property(anyEdit, (one) => {
      const result = edit(one)
      if (!result.ok) {
        expect(result.breaks.length).toBeGreaterThan(0)
        return
      }
      const after = situationOf(result.plan, request, setting.record, setting.today)
      expect(openViolations(result.plan, after)).toEqual([])
    }),
    { numRuns: howMany(15, 400), endOnFailure: true },
  )
})
