import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { letSee, newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import type { GroupAnswer } from './group-schema.ts'
import type { TrackRunner } from './track-schema.ts'

const TODAY = '2026-03-04'

let world: CoachWorld
let coach: TestPerson

beforeEach(async () => {
  world = await openCoachWorld(TODAY)
  coach = world.coach
})
afterEach(() => world.close())

const runner = (...one: Parameters<CoachWorld['runner']>) => world.runner(...one)
const trackOn = async (day: string, of = coach) =>
  (await of.ask('GET', `/squad/track?day=${day}`)).json<{ items: TrackRunner[] }>().items

const TEXT = '4x200 @ mile w/ 60 s rest'
const give = async (athletes: readonly TestPerson[], day: string, onlyCheck: boolean) => {
  const athleteIds = athletes.map(({ athleteId }) => athleteId)
  const body = { athleteIds, day, text: TEXT, onlyCheck }
  const { items } = (await coach.ask('POST', '/squad/workouts', body)).json<GroupAnswer>()
  return items.every(({ ok }) => ok)
}

/** The first day of three weeks on which the rules of all of them allow the workout. */
async function dayForAll(athletes: readonly TestPerson[]): Promise<string> {
  for (let after = 2; after < 21; after++) {
    const day = addDays(TODAY, after)
    if (await give(athletes, day, true)) return day
  }
  throw new Error('no day takes the workout')
}

test('each runner has their own targets for the session of the day', async () => {
  const fast = await runner('Fast', '17:00')
  const slow = await runner('Slow', '23:00')
  const day = await dayForAll([fast, slow])
  expect(await give([fast, slow], day, false)).toBe(true)
  const [first, second] = await trackOn(day)
  expect([first?.name, second?.name]).toEqual(['Fast', 'Slow'])
  expect(first?.reps.map(({ distanceM, restS }) => [distanceM, restS])).toEqual([
    [200, 60],
    [200, 60],
    [200, 60],
    [200, null],
  ])
  expect(first?.reps[0]?.target?.slowS).toBeLessThan(second?.reps[0]?.target?.fastS ?? 0)
})

test('who must not run, shares no plan or is only seen by a clinician has nothing to time', async () => {
  const hurt = await runner('Hurt', '20:00')
  const quiet = await runner('Quiet', '20:00', ['workouts'])
  await runner('Hidden', '20:00', ['results'])
  const other = await newPerson(world.bellLap, 'Patient')
  await letSee({ athlete: other, person: coach, role: 'clinician', fields: ['workouts', 'health'] })
  const ill = { kind: 'illness', day: TODAY, lastDay: null, symptoms: 'fever' }
  for (const one of [hurt, quiet]) {
    expect((await one.ask('POST', '/training-events', ill)).statusCode).toBe(200)
  }
  const items = await trackOn(TODAY)
  expect(items.map(({ name, reps }) => [name, reps])).toEqual([
    ['Hidden', []],
    ['Hurt', []],
    ['Quiet', []],
  ])
  const why = (name: string) => items.find((one) => one.name === name)?.why?.code
  expect(why('Hidden')).toBe('squad.week-not-shared')
  expect(why('Quiet')).toBe('squad.not-safe')
  expect(why('Hurt')).toMatch(/ill/)
})

test('a coach logs the repetitions of a runner once, however often they are sent', async () => {
  const ada = await runner('Ada', '20:00')
  const steps = [{ intent: 'work', distanceM: 400, timeS: 71.4 }]
  const run = { day: TODAY, time: null, distanceM: 400, timeS: 71.4, steps }
  const body = { ...run, surface: 'track', evenIfKnown: true, deviceId: 'stopwatch-k3-ada12345' }
  const log = async (by: TestPerson) =>
    by === ada
      ? by.ask('POST', '/activities', body)
      : by.askOf(ada.athleteId, 'POST', '/activities', body)
  const first = await log(coach)
  expect(first.statusCode).toBe(200)
  // The runner's own phone knows the same session.
  expect((await log(ada)).json()).toEqual(first.json())
  const { items } = (await ada.ask('GET', '/activities')).json<{ items: readonly object[] }>()
  expect(items).toHaveLength(1)
  const stranger = await newPerson(world.bellLap, 'Stranger')
  expect((await log(stranger)).statusCode).toBe(404)
})
