import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { flattenSteps } from '@bell-lap/workout/totals'
import { describe, expect, test } from 'vitest'
import { adapt } from '../../adapt/adapt.ts'
import { sessionsOf } from '../../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../../model/plan.ts'
import { told } from '../../testing/lived-plan.ts'
import { buildRequest, HEALTHY } from '../../testing/runners.ts'
import type { Overrides } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'

function planOf(overrides: Overrides): Plan {
  const result = buildPlan(buildRequest(overrides))
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}

const uphill = ({ workout }: PlannedSession) =>
  flattenSteps(workout).filter(
    ({ intent, gradePct }) => intent === 'strides' && (gradePct ?? 0) > 2,
  )
const withSprints = (plan: Plan) => sessionsOf(plan).filter((one) => uphill(one).length > 0)

describe('short hill sprints at the end of an easy run', () => {
  const plan = planOf({})
  const sprints = withSprints(plan)

  test('come in most weeks before the taper: 3 to 8 of 8 s, never in a week with a hill session', () => {
    expect(sprints.length).toBeGreaterThanOrEqual(3)
    for (const one of sprints) {
      expect(one).toMatchObject({ role: 'easy', hard: false })
      const steps = uphill(one)
      expect(steps.length).toBeGreaterThanOrEqual(3)
      expect(steps.length).toBeLessThanOrEqual(8)
      for (const { duration } of steps) expect(duration).toEqual({ kind: 'time', timeS: 8 })
      const week = plan.weeks.find(({ sessions }) => sessions.includes(one))
      expect(week?.sessions.some(({ workout }) => workout.place === 'hill')).toBe(false)
      expect(daysBetween(one.day, plan.raceDay)).toBeGreaterThan(10)
    }
    for (const { sessions } of plan.weeks) {
      expect(sessions.filter((one) => sprints.includes(one)).length).toBeLessThanOrEqual(1)
    }
  })

  test.each([
    { who: '62 years', with: { runner: { age: 62 } } },
    {
      who: '17 years',
      with: { runner: { age: 17, health: { ...HEALTHY, guardianConsents: true } } },
    },
    { who: 'no hill', with: { availability: { hills: false } } },
  ] as { who: string; with: Overrides }[])('are none for $who', ({ with: overrides }) => {
    expect(withSprints(planOf(overrides))).toEqual([])
  })

  test('stop while an Achilles tendon is sore', () => {
    const request = buildRequest()
    const [first] = sprints
    const day = addDays(first?.day ?? '', -1)
    const pain = {
      site: 'achilles',
      side: 'left',
      during: 4,
      after: 3,
      nextMorning: 2,
      morningStiffnessMin: null,
      focalBone: false,
      limping: false,
      swelling: false,
      worseDuringRun: false,
    } as const
    const { plan: now } = adapt(plan, request, { events: [told(day, { pain: [pain] })] }, day)
    expect(withSprints(now).some((one) => one.day === first?.day)).toBe(false)
  })
})
