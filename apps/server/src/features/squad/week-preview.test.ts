/** The preview of a week says exactly what giving it does. */
import { addDays } from '@bell-lap/units/calendar-day'
import { howMany } from '@bell-lap/units/testing/how-many'
import { titleOf } from '@bell-lap/workout/describe/title'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import { weekOf } from '../../testing/week-of.ts'
import type { PlanSessionView, PlanView } from '../plan/plan-schema.ts'
import type { SavedWeek, WeekAnswer } from './saved-week-schema.ts'

const TODAY = '2026-03-04'
const LONG_MS = 240_000

let world: CoachWorld
let ada: TestPerson

beforeEach(async () => {
  world = await openCoachWorld(TODAY)
  ada = await world.runner('Ada', '20:30')
})
afterEach(() => world.close())

type Runner = WeekAnswer['items'][number]

const line = fc.constantFrom(
  null,
  null,
  'rest',
  '6 km easy',
  '14 km easy',
  '4x400 @ 5k w/ 200 jog',
  '8x200 @ mile w/ 200 jog',
  '20 min tempo',
)
const week = fc
  .array(line, { minLength: 7, maxLength: 7 })
  .filter((days) => days.some((day) => day !== null))

const sessionsNow = async (): Promise<readonly PlanSessionView[]> =>
  (await ada.ask('GET', '/plan'))
    .json<{ plan: PlanView }>()
    .plan.weeks.flatMap(({ sessions }) => sessions.filter(({ role }) => role !== 'rest'))

async function ask(weekId: string, startDay: string, how: object): Promise<Runner> {
  const body = { athleteIds: [ada.athleteId], weekId, startDay, ...how }
  const answer = await world.coach.ask('POST', '/squad/weeks', body)
  expect(answer.statusCode).toBe(200)
  const [item] = answer.json<WeekAnswer>().items
  if (item === undefined) throw new Error('no answer for the runner')
  return item
}

const dayAndRun = ({ day, workout, distanceM }: PlanSessionView) =>
  JSON.stringify([day, distanceM, workout])

/** The days whose runs are others than before. */
function changedDays(
  before: readonly PlanSessionView[],
  after: readonly PlanSessionView[],
): readonly string[] {
  const runs = (of: readonly PlanSessionView[], day: string) =>
    of
      .filter((one) => one.day === day)
      .map(dayAndRun)
      .toSorted()
      .join()
  const days = [...new Set([...before, ...after].map(({ day }) => day))].toSorted()
  return days.filter((day) => runs(before, day) !== runs(after, day))
}

test(
  'what was previewed is done, no other day changes, and undo brings the plan back',
  { timeout: LONG_MS },
  async () => {
    const weeks = fc.integer({ min: 0, max: 12 })
    await fc.assert(
      fc.asyncProperty(week, weeks, fc.boolean(), async (days, at, moves) => {
        const startDay = addDays('2026-03-02', 7 * at)
        const named = { name: 'Any', days: weekOf(days) }
        const { id } = (await world.coach.ask('POST', '/saved-weeks', named)).json<SavedWeek>()
        const before = await sessionsNow()
        const preview = await ask(id, startDay, { moves, onlyCheck: true })
        expect(preview.revision).toBeNull()
        expect(await sessionsNow()).toEqual(before)

        const done = await ask(id, startDay, { moves, onlyCheck: false })
        expect({ ...done, revision: null }).toEqual(preview)
        const after = await sessionsNow()
        const touched = done.days.flatMap(({ onDay }) => (onDay === null ? [] : [onDay]))
        const said = new Set([...touched, ...done.lighter.map(({ day }) => day)])
        expect(changedDays(before, after).filter((day) => !said.has(day))).toEqual([])
        for (const one of done.days) {
          const there = after.filter(({ day }) => day === one.onDay)
          if (one.outcome === 'rest') expect(there).toEqual([])
          if (one.outcome === 'given' || one.outcome === 'moved') {
            expect(there.map(({ workout }) => titleOf(workout))).toContainEqual(one.title)
          }
          // Each line of the week is in the answer with what became of it.
          expect(one.outcome === 'refused').toBe(one.onDay === null)
        }
        expect(done.days).toHaveLength(days.filter((day) => day !== null).length)

        if (done.revision !== null) {
          const given = [{ athleteId: ada.athleteId, revision: done.revision }]
          const undone = await world.coach.ask('POST', '/squad/undone', { given })
          expect(undone.json()).toMatchObject({ items: [{ ok: true }] })
          expect(await sessionsNow()).toEqual(before)
        }
      }),
      { numRuns: howMany(12, 400) },
    )
  },
)
