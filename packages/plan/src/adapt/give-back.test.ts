import { verbatim } from '@bell-lap/units/message'
import { say } from '@bell-lap/workout/testing/english'
import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { abilityFor } from '../testing/runners.ts'
import { flattenSteps } from '@bell-lap/workout/totals'
import { asDone, livedPlan, told } from '../testing/lived-plan.ts'
import { adapt } from './adapt.ts'
import type { AdaptationRecord } from './adapt.ts'
import { revertChanges } from './plan-change.ts'
import type { PlanChange } from './plan-change.ts'
import type { PainReport, TrainingEvent } from '../model/training-event.ts'

const lived = livedPlan()
const MONDAY = addDays(lived.plan.startDay, 21)
const day = (after: number) => addDays(MONDAY, after)

const calf = (score: number): PainReport => ({
  site: 'calf',
  side: 'left',
  during: score,
  after: score,
  nextMorning: null,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
})

interface Lives {
  readonly plan: Plan
  readonly changes: readonly (PlanChange & { readonly on: string })[]
}

/** Runs everything planned, tells what is given, and adapts every morning of so many days. */
function liveWith(
  tells: readonly TrainingEvent[],
  days: number,
  more: Partial<AdaptationRecord> = {},
): Lives {
  let { plan, request } = lived
  let handled: readonly string[] = []
  const made: (PlanChange & { on: string })[] = []
  const run: TrainingEvent[] = [...lived.runUntil(MONDAY)]
  for (let i = 0; i < days; i++) {
    const today = day(i)
    const events = [...run, ...tells.filter((event) => event.day <= today)]
    const result = adapt(plan, request, { events, handled, made, ...more }, today)
    ;({ plan, request, handled } = result)
    made.push(...result.changes.map((change) => ({ ...change, on: today })))
    run.push(...sessionsOf(plan).flatMap((one) => (one.day === today ? [asDone(one)] : [])))
  }
  return { plan, changes: made }
}

const planned = (from: number, to: number) =>
  sessionsOf(lived.plan).filter((one) => one.day >= day(from) && one.day <= day(to))
const now = ({ plan }: Lives, from: number, to: number) =>
  sessionsOf(plan).filter((one) => one.day >= day(from) && one.day <= day(to))
const backs = ({ changes }: Lives) => changes.filter(({ key }) => key.endsWith(':back'))

describe('amber pain', () => {
  test('takes what is fast for three days; gone the next morning, tomorrow is as planned again', () => {
    const pain = told(day(0), { pain: [calf(3)] })
    const stays = liveWith([pain], 1)
    expect(now(stays, 1, 3).some(({ hard }) => hard)).toBe(false)
    expect(planned(1, 3).some(({ hard }) => hard)).toBe(true)
    const gone = liveWith([pain, told(day(1), { pain: [calf(0)] })], 2)
    expect(now(gone, 2, 6)).toEqual(planned(2, 6))
    const back = backs(gone).find(({ rule }) => rule === 'A15')
    expect(say(back?.reason ?? verbatim(''))).toMatch(
      /pain is gone or hardly there \(calf\).* back in the plan/,
    )
    expect(back?.on).toBe(day(1))
  })

  test('nothing comes back while it lasts, or before anything was told', () => {
    const lasts = [0, 1, 2].map((at) => told(day(at), { pain: [calf(3)] }))
    expect(backs(liveWith(lasts, 3))).toEqual([])
    expect(backs(liveWith([told(day(0), { pain: [calf(3)] })], 3))).toEqual([])
  })

  test('the change that gives back is undone byte for byte, and is not repeated when refused', () => {
    const tells = [told(day(0), { pain: [calf(3)] }), told(day(1), { id: 'gone', pain: [calf(0)] })]
    const before = liveWith(tells, 1)
    const after = liveWith(tells, 2)
    const morning = after.changes.filter(({ on }) => on === day(1))
    expect(JSON.stringify(revertChanges(after.plan, morning))).toBe(JSON.stringify(before.plan))
    const refused = backs(after).map(({ key }) => key)
    // The runs, and the strength with its jumps.
    expect(refused).toHaveLength(2)
    expect(liveWith(tells, 2, { refused }).plan).toEqual(before.plan)
  })
})

describe('red pain', () => {
  /** Half of the week was not run: the long run comes back no longer than its share of what is left. */
  function expectLong(life: Lives): void {
    const [long] = now(life, 6, 6)
    const [was] = planned(6, 6)
    expect(now(life, 5, 5)).toEqual(planned(5, 5))
    expect(long).toMatchObject({ id: was?.id, role: 'long', day: was?.day })
    expect(long?.distanceM).toBeLessThanOrEqual(was?.distanceM ?? 0)
    expect(long?.distanceM).toBeGreaterThan(0.4 * (was?.distanceM ?? 0))
    const follows = backs(life).flatMap((change) => change.follows.flatMap(({ ids }) => ids))
    expect(follows.includes(was?.id ?? '')).toBe((long?.distanceM ?? 0) < (was?.distanceM ?? 0))
  }

  const pain = told(day(0), { pain: [calf(6)] })
  const green = (at: number) => told(day(at), { pain: [calf(1)] })

  test('one good day is not enough', () => {
    const life = liveWith([pain, green(1)], 2)
    expect(backs(life)).toEqual([])
    expect(now(life, 2, 6)).toEqual([])
  })

  test('after two, easy runs come back at once and what is hard from the third day on', () => {
    const life = liveWith([pain, green(1), green(2)], 3)
    const easy = planned(2, 4).filter(({ hard, fastM }) => !hard && fastM === 0)
    expect(now(life, 2, 4)).toEqual(easy)
    expectLong(life)
  })

  test('the word of a clinician ends it too', () => {
    const cleared = { kind: 'cleared', id: 'c', day: day(1), about: pain.id } as const
    const life = liveWith([pain, cleared], 2)
    const reasons = backs(life).map(({ reason }) => say(reason))
    expect(reasons.some((reason) => /clinician has cleared/.test(reason))).toBe(true)
    expectLong(life)
  })
})

describe('a busy week', () => {
  test('that was only told as stress ends with it; what is past is not made up', () => {
    const stressed = told(day(0), { stress: 9 })
    const small = liveWith([stressed], 4)
    expect(now(small, 3, 6).length).toBeLessThan(planned(3, 6).length)
    const calm = liveWith([stressed, told(day(3), { stress: 4 })], 4)
    expect(now(calm, 3, 6)).toEqual(planned(3, 6))
    expect(now(calm, 0, 2)).toEqual(now(small, 0, 2))
  })

  test('that came back is not taken again by the next calm answer', () => {
    const answers = [9, 4, 3, 5].map((stress, i) => told(day(i), { stress }))
    const life = liveWith(answers, 5)
    expect(backs(life).map(({ key }) => key)).toEqual(['A20:told-' + day(0) + ':back'])
    expect(now(life, 1, 6)).toEqual(planned(1, 6))
  })

  test('comes back at the paces of a result that came in between', () => {
    const result = {
      kind: 'result',
      id: 'race',
      day: day(1),
      ability: abilityFor(345),
      name: '5K',
      confirmed: true,
    } as const
    const life = liveWith([told(day(0), { stress: 9 }), result, told(day(2), { stress: 3 })], 3)
    const [mine, was] = [now(life, 3, 13), planned(3, 13)]
    expect(mine.map(({ id, hard }) => [id, hard])).toEqual(was.map(({ id, hard }) => [id, hard]))
    const pace = (one: PlannedSession | undefined) =>
      flattenSteps(one?.workout ?? []).flatMap(({ target }) =>
        target.kind === 'pace' ? target.band.fastMps : [],
      )
    for (const one of mine.filter((each) => each.hard)) {
      const before = pace(was.find(({ id }) => id === one.id))
      pace(one).forEach((mps, i) => expect(mps / (before[i] ?? 0)).toBeCloseTo(360 / 345, 3))
    }
  })

  test('is made small once, however often the stress is told', () => {
    const once = liveWith([told(day(0), { stress: 9 })], 4)
    const often = liveWith(
      [0, 1, 2, 3].map((i) => told(day(i), { stress: 9 })),
      4,
    )
    expect(now(often, 0, 6)).toEqual(now(once, 0, 6))
  })
})

describe('a cold', () => {
  test('whose last day is told gives back the days after it', () => {
    const ill = (lastDay: string | null) =>
      ({ kind: 'illness', id: 'ill', day: day(0), lastDay, symptoms: 'above-neck' }) as const
    const open = liveWith([ill(null)], 1)
    let { plan } = open
    const record = { events: [...lived.runUntil(MONDAY), ill(day(0))], made: open.changes }
    ;({ plan } = adapt(plan, lived.request, record, day(1)))
    const after = sessionsOf(plan).filter((one) => one.day >= day(3) && one.day <= day(6))
    expect(after).toEqual(planned(3, 6))
  })
})

test('a session that was changed again since stays as it is', () => {
  const tells = [told(day(0), { pain: [calf(3)] }), told(day(1), { pain: [calf(0)] })]
  const first = liveWith(tells, 1)
  const [hard] = planned(2, 3).filter((one) => one.hard)
  const plan = {
    ...first.plan,
    weeks: first.plan.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((one) =>
        one.id === hard?.id ? { ...one, why: verbatim('Changed by hand.') } : one,
      ),
    })),
  }
  const events = [...lived.runUntil(MONDAY), ...tells]
  const result = adapt(plan, lived.request, { events, made: first.changes }, day(1))
  expect(sessionsOf(result.plan).find(({ id }) => id === hard?.id)?.why).toEqual(
    verbatim('Changed by hand.'),
  )
})
