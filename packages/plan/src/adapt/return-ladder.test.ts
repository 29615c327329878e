import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { sessionsOf } from '../model/with-sessions.ts'
import { asDone, livedPlan, told } from '../testing/lived-plan.ts'
import { ladderState, RUNGS } from './return-ladder.ts'
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
