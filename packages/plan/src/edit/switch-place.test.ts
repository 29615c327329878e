import { howMany } from '@bell-lap/units/testing/how-many'
import { message } from '@bell-lap/units/message'
import { titleText } from '@bell-lap/workout/testing/english'
import { TWIN_PLACES } from '@bell-lap/workout/twins/why-no-twin'
import type { TwinPlace } from '@bell-lap/workout/twins/why-no-twin'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openViolations } from '../adapt/open-violations.ts'
import { situationOf } from '../adapt/situation.ts'
import type { PlannedSession } from '../model/plan.ts'
import { livedPlan } from '../testing/lived-plan.ts'
import { editPlan } from './edit-plan.ts'
import type { EditSetting } from './edit-plan.ts'
import { twinOfSession } from './switch-place.ts'
import { sessionsOf } from '../model/with-sessions.ts'

const { plan, request, session } = livedPlan({
  availability: { treadmill: { maximumMps: 5.6 } },
})
const setting: EditSetting = {
  record: { events: [] },
  today: request.today,
  overrule: false,
  pinnedIds: [],
}

function switched(of: PlannedSession, place: TwinPlace, from = plan) {
  const twin = twinOfSession(of, place, request)
  if (!twin.ok) return null
  const edit = {
    kind: 'switch-place' as const,
    sessionId: of.id,
    workout: twin.workout,
    hard: of.hard,
  }
  return editPlan(from, request, edit, setting)
}

const mile = sessionsOf(plan).find(
  ({ workout, role }) => role === 'quality' && workout.sessionId === 'R1',
)
if (mile === undefined) throw new Error('no 200s in the plan')

describe('a session in another place', () => {
  test('keeps its day, its reason and its step, and knows how it was planned', () => {
    const result = switched(mile, 'road')
    if (result === null || !result.ok) throw new Error('refused')
    const there = sessionsOf(result.plan).find(({ id }) => id === mile.id)
    expect(there?.workout.place).toBe('road')
    expect(there && titleText(there.workout)).toMatch(/× 45 s at mile pace/)
    expect(there).toMatchObject({
      day: mile.day,
      why: mile.why,
      progression: mile.progression,
      home: mile.workout,
    })
  })

  test('and back is the session as it was', () => {
    const away = switched(mile, 'road')
    if (away === null || !away.ok) throw new Error('refused')
    const there = sessionsOf(away.plan).find(({ id }) => id === mile.id)
    const back = there === undefined ? null : switched(there, 'track', away.plan)
    if (back === null || !back.ok) throw new Error('refused')
    expect(back.plan).toEqual(plan)
  })

  test('is refused with the reason where the runner has no such place', () => {
    const nowhere = { ...request, availability: { ...request.availability, hills: false } }
    expect(twinOfSession(session('w5-easy-1'), 'hill', nowhere)).toEqual({
      ok: false,
      reason: message('no-twin.no-hills'),
    })
  })

  test('of any session, in any place, never leaves a rule broken', () => {
    const anySession = fc.constantFrom(...sessionsOf(plan))
    fc.assert(
      fc.property(anySession, fc.constantFrom(...TWIN_PLACES), (one, place) => {
        const result = switched(one, place)
        if (result === null || !result.ok) return
        const after = situationOf(result.plan, request, setting.record, setting.today)
        expect(openViolations(result.plan, after)).toEqual([])
      }),
      { numRuns: howMany(20, 600) },
    )
  })
})
