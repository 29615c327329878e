import { withDrill, withoutDrill } from '@bell-lap/workout/library/add-drill'
import { describe, expect, test } from 'vitest'
import type { TrainingEvent } from '../model/training-event.ts'
import { openViolations } from '../adapt/open-violations.ts'
import { situationOf } from '../adapt/situation.ts'
import { livedPlan, told } from '../testing/lived-plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import { editPlan } from './edit-plan.ts'

const { plan, request, session } = livedPlan()
const { today } = request
const ANKLING = { drill: 'ankling', distanceM: 20 } as const

const setDrill = (id: string, events: readonly TrainingEvent[] = [], overrule = false) =>
  editPlan(
    plan,
    request,
    { kind: 'set-drill', sessionId: id, workout: withDrill(session(id).workout, ANKLING) },
    { record: { events }, today, overrule, pinnedIds: [] },
  )

describe('a drill in the plan', () => {
  test('comes into an easy run and breaks no rule; all else stays', () => {
    const result = setDrill('w5-easy-1')
    if (!result.ok) throw new Error('refused')
    const after = sessionsOf(result.plan)
    const changed = after.find(({ id }) => id === 'w5-easy-1')
    expect(changed?.distanceM).toBeCloseTo(session('w5-easy-1').distanceM, 3)
    expect(changed?.role).toBe('easy')
    expect(after.filter(({ id }) => id !== 'w5-easy-1')).toEqual(
      sessionsOf(plan).filter(({ id }) => id !== 'w5-easy-1'),
    )
    const situation = situationOf(result.plan, request, { events: [] }, today)
    expect(openViolations(result.plan, situation)).toEqual([])
  })

  test.each([
    ['a warning sign', { redFlags: ['chest-pain'] }],
    [
      'pain in the Achilles',
      {
        pain: [
          {
            site: 'achilles',
            side: 'left',
            during: 4,
            after: 4,
            nextMorning: 4,
            morningStiffnessMin: null,
            focalBone: false,
            limping: false,
            swelling: false,
            worseDuringRun: false,
          },
        ],
      },
    ],
  ] as const)('is refused with %s, and nobody can overrule it', (_, parts) => {
    const result = setDrill('w5-easy-1', [told(today, parts as never)], true)
    if (result.ok) throw new Error('done')
    expect(result.breaks.map(({ strength }) => strength)).toEqual(['red'])
  })

  test('stays out of a hard session, and can be taken out while something hurts', () => {
    const wickets = withDrill(session('w5-quality-1').workout, { drill: 'wickets', distanceM: 20 })
    const hard = { kind: 'set-drill', sessionId: 'w5-quality-1', workout: wickets } as const
    const setting = { record: { events: [] }, today, overrule: false, pinnedIds: [] }
    expect(editPlan(plan, request, hard, setting).ok).toBe(false)
    const drilled = setDrill('w5-easy-1')
    if (!drilled.ok) throw new Error('refused')
    const now = sessionsOf(drilled.plan).find(({ id }) => id === 'w5-easy-1')
    if (now === undefined) throw new Error('gone')
    const edit = {
      kind: 'set-drill',
      sessionId: now.id,
      workout: withoutDrill(now.workout, ANKLING),
    } as const
    const events = [told(today, { redFlags: ['chest-pain'] as never })]
    const out = editPlan(drilled.plan, request, edit, {
      record: { events },
      today,
      overrule: false,
      pinnedIds: [],
    })
    expect(out.ok).toBe(true)
  })
})
