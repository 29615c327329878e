import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import { asDone, livedPlan, told } from '../testing/lived-plan.ts'
import { LADDER_KINDS, ladderKind } from './ladder-kind.ts'
import { ladderState, RUNGS } from './return-ladder.ts'
import { rungRules } from './rung-rules.ts'
import { PAIN_SITES } from '../model/training-event.ts'
import type { Injury, PainReport, TrainingEvent } from '../model/training-event.ts'

const { plan, adaptOn } = livedPlan()
const BACK = plan.startDay
const injury: Injury = {
  kind: 'injury',
  id: 'heel',
  day: BACK,
  site: 'achilles',
  side: 'right',
  runFreeDays: 63,
  knownAndStable: true,
  morningStiffnessMin: 15,
}
const pain = (during: number, nextMorning: number): PainReport => ({
  site: 'achilles',
  side: 'right',
  during,
  after: during,
  nextMorning,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
})
const answered = (day: number, during: number, nextMorning: number): TrainingEvent =>
  told(addDays(BACK, day), {
    effortCr10: 3,
    pain: [pain(during, nextMorning)],
    id: `answer-${day}`,
  })
const state = (events: readonly TrainingEvent[], day: number) =>
  ladderState(injury, events, addDays(BACK, day))

test('an injury in the first weeks with four weeks off leaves runs in every week after the return', () => {
  const off = 28
  const first = addDays(plan.startDay, 9)
  const back = addDays(first, off)
  const hurt: Injury = { ...injury, day: back, runFreeDays: off, knownAndStable: false }
  const away = { kind: 'away', id: 'off', day: first, lastDay: addDays(back, -1) } as const
  const ran = sessionsOf(plan).filter(({ day }) => day < first)
  const { plan: now } = adaptOn(first, [...ran.map((one) => asDone(one)), away, hurt])
  const weeks = now.weeks.filter(({ startDay }) => startDay >= back)
  expect(weeks.length).toBeGreaterThan(4)
  for (const week of weeks) expect(week.distanceM).toBeGreaterThan(4000)
  expect(weeks.at(-3)?.distanceM).toBeGreaterThan(weeks[0]?.distanceM ?? Infinity)
})

test('nine weeks off begin with frequency; the order is frequency, duration, days in a row, intensity, racing', () => {
  expect(state([], 0).rung).toBe(0)
  expect(RUNGS.map(({ name }) => name.code)).toEqual([
    'ladder.frequency.name',
    'ladder.duration.name',
    'ladder.consecutive.name',
    'ladder.threshold.name',
    'ladder.mile.name',
    'ladder.racing.name',
  ])
})

test('four answered runs in eight days that settle by morning go up one rung', () => {
  const runs = [0, 2, 4, 6].map((day) => answered(day, 2, 0))
  expect(state(runs, 7).rung).toBe(0)
  expect(state([...runs, answered(8, 2, 0)], 8).rung).toBe(1)
})

test('pain up to 5 that settles goes on, a morning that is worse goes back, more than 5 goes back', () => {
  const up = [0, 2, 4, 6, 8].map((day) => answered(day, 5, 0))
  expect(state(up, 8).rung).toBe(1)
  expect(state([...up, answered(10, 2, 3)], 10).rung).toBe(0)
  expect(state([...up, answered(10, 6, 0)], 10).rung).toBe(0)
})

test('runs without an answer do not count', () => {
  const silent = sessionsOf(plan).map((session) => asDone(session))
  expect(state(silent, 30).rung).toBe(0)
})

test('a clinician can move the rung, and mile pace waits for three weeks without pain', () => {
  const set = {
    kind: 'rung-set',
    id: 's',
    day: addDays(BACK, 1),
    injuryId: 'heel',
    rung: 3,
  } as const
  expect(state([set], 1)).toMatchObject({ rung: 3 })
  const early = [2, 4, 6, 9, 12].map((day) => answered(day, 1, 0))
  expect(state([set, ...early], 12).rung).toBe(3)
  expect(state([set, ...early, answered(22, 1, 0)], 22).rung).toBe(4)
})

test('the plan follows the ladder: run-walk, never two days in a row, hills and speed locked', () => {
  const adapted = adaptOn(BACK, [injury]).plan
  const first = sessionsOf(adapted).filter(({ day }) => day < addDays(BACK, 8))
  expect(first.length).toBeGreaterThan(0)
  expect(first.length).toBeLessThanOrEqual(4)
  for (const session of first) {
    expect(session.workout.sessionId).toBe('E5')
    expect(session.durationS).toBeLessThanOrEqual(25 * 60 + 1)
    expect(session.fastM).toBe(0)
  }
  const days = first.map(({ day }) => day)
  for (const day of days) expect(days).not.toContain(addDays(day, 1))
  const untilMile = sessionsOf(adapted).filter(({ day }) => day < addDays(BACK, 23))
  expect(untilMile.some(({ hard }) => hard)).toBe(false)
})

test('a warning sign on the way back stops it and sends to a clinician', () => {
  const pop = told(addDays(BACK, 3), { redFlags: ['sudden-pop'] })
  const stopped = adaptOn(addDays(BACK, 3), [injury, pop])
  expect(stopped.advice.some(({ seeClinician }) => seeClinician)).toBe(true)
  const soon = sessionsOf(stopped.plan).filter(
    ({ day }) => day >= addDays(BACK, 3) && day < addDays(BACK, 17),
  )
  expect(soon).toEqual([])
})

test('a day is one run, however often it is answered, and the worst answer counts', () => {
  const answers = [0, 2, 4].map((day) => answered(day, 1, 0))
  const again = answers.map((one) => ({ ...one, id: `${one.id}-again` }))
  expect(state([...answers, ...again], 4).goodRuns).toBe(3)
  const worse = { ...answered(4, 6, 0), id: 'worse' }
  expect(state([...answers, worse], 4)).toMatchObject({ rung: 0, goodRuns: 0 })
})

describe('the kind of a way back', () => {
  const at = (site: Injury['site'], events: readonly TrainingEvent[] = []) =>
    ladderKind({ ...injury, site }, events)
  const boneIn = (site: Injury['site'], day: string) =>
    told(day, { pain: [{ ...pain(1, 0), site, focalBone: true }], id: `bone-${day}` })

  test('follows the place', () => {
    expect(PAIN_SITES.map((site) => at(site))).toEqual([
      'other',
      'other',
      'achilles',
      'calf',
      'bone',
      'knee',
      'other',
      'hamstring',
      'other',
      'other',
      'other',
      'other',
    ])
  })

  test('is a bone where one spot of a bone hurt, at that place and not long before', () => {
    expect(at('foot', [boneIn('foot', addDays(BACK, -70))])).toBe('bone')
    expect(at('foot', [boneIn('hip', addDays(BACK, -70))])).toBe('other')
    expect(at('foot', [boneIn('foot', addDays(BACK, -300))])).toBe('other')
  })

  test('decides how much pain a run may have: a shin none, a known tendon 5', () => {
    const shin: Injury = { ...injury, site: 'shin' }
    const onShin = (during: number) =>
      [0, 2, 4, 6, 8].map((day) =>
        told(addDays(BACK, day), {
          effortCr10: 3,
          pain: [{ ...pain(during, 0), site: 'shin' }],
          id: `shin-${day}`,
        }),
      )
    const on = (during: number) => ladderState(shin, onShin(during), addDays(BACK, 8))
    expect(on(0).rung).toBe(1)
    expect(on(1)).toMatchObject({ rung: 0, goodRuns: 0 })
    expect(on(3).steps.at(-1)?.why.code).toBe('ladder.why-back')
  })
})

test('every rung of every kind says what it allows, how it is entered and left, and its strength work', () => {
  for (const kind of LADDER_KINDS) {
    for (const rung of RUNGS.keys()) {
      const rules = rungRules(rung, { kind, injury })
      expect(rules.strength.code).toBe(`rung.${kind}.${rung + 1}`)
      expect(rules.exits).toHaveLength(2)
    }
  }
  expect(() => rungRules(6, { kind: 'knee', injury })).toThrow(RangeError)
})
