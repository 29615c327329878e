/** A week for many: what each runner and day gets, who may give it, and the way back. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SharedField } from '../../contract/access.ts'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import { letSee, newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import { weekOf } from '../../testing/week-of.ts'
import type { PlanSessionView, PlanView } from '../plan/plan-schema.ts'
import type { GroupUndone } from './group-schema.ts'
import type { SavedWeek, WeekAnswer } from './saved-week-schema.ts'

/** A Wednesday. */
const TODAY = '2026-03-04'
const EASY = '6 km easy'
const HARD = '4x400 @ 5k w/ 200 jog'
/** A small hard session on Tuesday and Friday, easy days between. */
const WEEK = [EASY, HARD, EASY, 'rest', null, null, null]

let world: CoachWorld
let coach: TestPerson

const runner = (name: string, fields?: readonly SharedField[]) =>
  world.runner(name, '20:30', fields)
const saveWeek = async (days: readonly (string | null)[], by = coach) =>
  (
    await by.ask('POST', '/saved-weeks', { name: 'Speed week', days: weekOf(days) })
  ).json<SavedWeek>()
const planOf = async (one: TestPerson) =>
  (await one.ask('GET', '/plan')).json<{ plan: PlanView; revision: number }>()
const sessionsOf = (plan: PlanView): readonly PlanSessionView[] =>
  plan.weeks.flatMap(({ sessions }) => sessions.filter(({ role }) => role !== 'rest'))
/** The Monday of a week well before the race. */
const mondayIn = async (one: TestPerson, week: number) =>
  (await planOf(one)).plan.weeks[week]?.startDay ?? ''
const codesOf = (why: readonly Message[] | undefined) => why?.map(({ code }) => code)

interface Asked {
  readonly to: readonly TestPerson[]
  readonly weekId: string
  readonly startDay: string
  readonly moves?: boolean
  readonly onlyCheck?: boolean
  readonly by?: TestPerson
}
const askWeek = ({ to, by = coach, ...body }: Asked) =>
  by.ask('POST', '/squad/weeks', {
    moves: false,
    onlyCheck: false,
    ...body,
    athleteIds: to.map(({ athleteId }) => athleteId),
  })
const give = async (asked: Asked) => (await askWeek(asked)).json<WeekAnswer>().items
const dayOf = (items: WeekAnswer['items'], day: string) =>
  items[0]?.days.find((one) => one.day === day)

describe.each(TEST_STORES)('a week for many on $name', ({ url }) => {
  beforeEach(async () => {
    world = await openCoachWorld(TODAY, url)
    coach = world.coach
  })
  afterEach(() => world.close())

  test('each runner has own paces; it is one revision, is logged, and one undo takes it back', async () => {
    const ada = await world.runner('Ada', '17:00')
    const ben = await world.runner('Ben', '23:00')
    const before = await planOf(ada)
    const startDay = await mondayIn(ada, 3)
    const { id: weekId } = await saveWeek(WEEK)
    const items = await give({ to: [ada, ben], weekId, startDay })
    expect(items.map(({ name, ok }) => [name, ok])).toEqual([
      ['Ada', true],
      ['Ben', true],
    ])
    const after = await planOf(ada)
    expect(after.revision).toBe(before.revision + 1)
    expect(items[0]?.revision).toBe(after.revision)
    const monday = sessionsOf(after.plan).filter(({ day }) => day === startDay)
    expect(monday.some(({ distanceM }) => Math.abs(distanceM - 6000) < 300)).toBe(true)
    expect(sessionsOf(after.plan).filter(({ day }) => day === addDays(startDay, 3))).toEqual([])
    const [lines, others] = items.map(({ days }) => days[1]?.lines)
    expect(lines?.join()).toMatch(/400 m/)
    expect(lines).not.toEqual(others)

    const { log } = (await ada.ask('GET', '/people')).json<{ log: { action: string | null }[] }>()
    expect(log.map(({ action }) => action)).toContain('giveWeek')
    const given = items.map(({ athleteId, revision }) => ({ athleteId, revision }))
    const undone = await coach.ask('POST', '/squad/undone', { given })
    expect(undone.json<GroupUndone>().items.map(({ ok }) => ok)).toEqual([true, true])
    expect((await planOf(ada)).plan).toEqual(before.plan)
  })

  test('a check changes nothing', async () => {
    const ada = await runner('Ada')
    const before = await planOf(ada)
    const { id: weekId } = await saveWeek(WEEK)
    const startDay = await mondayIn(ada, 3)
    const items = await give({ to: [ada], weekId, startDay, onlyCheck: true })
    expect(items[0]).toMatchObject({ ok: true, revision: null })
    expect(await planOf(ada)).toEqual(before)
  })

  test('a hard day after a hard day of the same week is refused, says which, and stops no other', async () => {
    const ada = await runner('Ada')
    const startDay = await mondayIn(ada, 3)
    const [tuesday, wednesday] = [addDays(startDay, 1), addDays(startDay, 2)]
    const { id: weekId } = await saveWeek([EASY, HARD, HARD, 'rest', EASY, 'rest', null])
    const items = await give({ to: [ada], weekId, startDay })
    expect(items[0]?.days.map(({ outcome }) => outcome)).toEqual([
      'given',
      'given',
      'refused',
      'rest',
      'given',
      'rest',
    ])
    const refused = dayOf(items, wednesday)
    expect(refused?.why).toContainEqual({ code: 'saved-week.clash', values: { day: tuesday } })
    expect(refused).toMatchObject({ onDay: null, title: null })
  })

  test('a hard day fits beside planned ones that the week makes easy', async () => {
    const ada = await runner('Ada')
    const startDay = await mondayIn(ada, 3)
    const outcomes = async (lines: readonly (string | null)[]) => {
      const { id: weekId } = await saveWeek(lines)
      const items = await give({ to: [ada], weekId, startDay, onlyCheck: true })
      return items[0]?.days.map(({ outcome }) => outcome)
    }
    // Hard sessions are planned on Tuesday and on Thursday.
    expect(await outcomes([null, null, HARD, null, null, null, null])).toEqual(['refused'])
    expect(await outcomes([null, 'rest', HARD, '5 km easy', null, null, null])).toEqual([
      'rest',
      'given',
      'given',
    ])
  })

  test('a rest day makes nothing else lighter where the week itself stands for what it takes', async () => {
    const ada = await runner('Ada')
    const startDay = await mondayIn(ada, 4)
    const lighter = async (lines: readonly (string | null)[]) => {
      const { id: weekId } = await saveWeek(lines)
      return (await give({ to: [ada], weekId, startDay, onlyCheck: true }))[0]?.lighter
    }
    expect(await lighter([null, null, null, 'rest', null, null, null])).toHaveLength(1)
    expect(await lighter([null, HARD, null, 'rest', null, null, null])).toEqual([])
  })

  test('past days, the race, days outside the plan and days away are refused with the reason', async () => {
    const ada = await runner('Ada')
    const { plan } = await planOf(ada)
    const everyDay = await saveWeek(Array.from({ length: 7 }, () => EASY))
    const ask = (startDay: string) =>
      give({ to: [ada], weekId: everyDay.id, startDay, onlyCheck: true })
    const monday = addDays(TODAY, -2)
    const thisWeek = await ask(monday)
    expect(codesOf(dayOf(thisWeek, monday)?.why)).toEqual(['edit.past-day'])
    expect(codesOf(dayOf(thisWeek, addDays(monday, 1))?.why)).toEqual(['edit.past-day'])

    const raceDay = plan.race.day
    const lastWeek = await ask(plan.weeks.at(-1)?.startDay ?? '')
    expect(codesOf(dayOf(lastWeek, raceDay)?.why)).toEqual(['saved-week.goal-day'])
    const outside = await ask(addDays(plan.weeks.at(-1)?.startDay ?? '', 7))
    expect(outside[0]?.ok).toBe(false)
    expect(outside[0]?.days.flatMap(({ why }) => codesOf(why))).toEqual(
      Array.from({ length: 7 }, () => 'edit.day-outside'),
    )

    const startDay = plan.weeks[3]?.startDay ?? ''
    const away = { kind: 'away', day: startDay, lastDay: addDays(startDay, 1) }
    expect((await ada.ask('POST', '/training-events', away)).statusCode).toBe(200)
    const some = await ask(startDay)
    expect(some[0]?.days.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
    expect(codesOf(some[0]?.days[0]?.why)).toContain('refused.told-runner')
    expect(some[0]?.days.slice(2).map(({ outcome }) => outcome)).toContain('given')
  })

  test('with pain nothing hard is given; without health shared nothing is given or told', async () => {
    const pain = {
      site: 'achilles',
      side: 'left',
      during: 5,
      after: 4,
      nextMorning: null,
      morningStiffnessMin: null,
      focalBone: false,
      limping: false,
      swelling: false,
      worseDuringRun: false,
    }
    const nothing = { effortCr10: null, sleepHours: null, sleepScore: null, soreness: null }
    const told = {
      day: TODAY,
      ...nothing,
      sorenessOneSided: false,
      stress: null,
      rmssdMs: null,
      restingHeartRateBpm: null,
      redFlags: [],
      pain: [pain],
    }
    const open = await runner('Open')
    const closed = await runner('Closed', ['workouts', 'results'])
    for (const one of [open, closed]) {
      expect((await one.ask('POST', '/check-ins', told)).statusCode).toBe(200)
    }
    const monday = addDays(TODAY, -2)
    const { id: weekId } = await saveWeek([null, null, null, HARD, null, null, null])
    const [seen, hidden] = await give({ to: [open, closed], weekId, startDay: monday })
    expect(seen?.days[0]?.outcome).toBe('refused')
    expect(codesOf(hidden?.why)).toEqual(['problem.not-shared'])
    expect(JSON.stringify(hidden)).not.toMatch(/pain|achilles/i)
  })

  test('a workout moves to the nearest day that the week leaves as planned, if asked', async () => {
    const ada = await runner('Ada')
    const startDay = await mondayIn(ada, 3)
    const tuesday = addDays(startDay, 1)
    const away = { kind: 'away', day: tuesday, lastDay: tuesday }
    expect((await ada.ask('POST', '/training-events', away)).statusCode).toBe(200)
    const { id: weekId } = await saveWeek(['rest', EASY, null, null, null, null, null])
    const asked = { to: [ada], weekId, startDay }
    expect(dayOf(await give({ ...asked, onlyCheck: true }), tuesday)?.outcome).toBe('refused')
    const moved = dayOf(await give({ ...asked, moves: true }), tuesday)
    expect(moved?.outcome).toBe('moved')
    expect(moved?.why).not.toEqual([])
    const onDay = moved?.onDay ?? ''
    // Monday is spoken for.
    expect(onDay > tuesday && onDay < addDays(startDay, 7)).toBe(true)
    const there = sessionsOf((await planOf(ada)).plan).filter(({ day }) => day === onDay)
    expect(there.some(({ distanceM }) => Math.abs(distanceM - 6000) < 300)).toBe(true)
  })

  test('only a coach with plan, results and health gives a week, and only an own one', async () => {
    const ada = await runner('Ada')
    const blind = await runner('Blind', ['results', 'health'])
    const stranger = await newPerson(world.bellLap, 'Stranger')
    const { id: weekId } = await saveWeek(WEEK)
    const startDay = await mondayIn(ada, 3)
    const [, unseen, unknown] = await give({ to: [ada, blind, stranger], weekId, startDay })
    expect(codesOf(unseen?.why)).toEqual(['problem.not-shared'])
    expect(unknown).toMatchObject({ ok: false, name: '', days: [] })
    expect(codesOf(unknown?.why)).toEqual(['problem.not-found'])

    const helper = await newPerson(world.bellLap, 'Helper')
    await letSee({ athlete: ada, person: helper, role: 'assistant', fields: ['workouts'] })
    const before = await planOf(ada)
    const foreign = await askWeek({ to: [ada], weekId, startDay, by: helper })
    expect(foreign.statusCode).toBe(404)
    const own = await saveWeek(WEEK, helper)
    const [byHelper] = await give({ to: [ada], weekId: own.id, startDay, by: helper })
    expect(codesOf(byHelper?.why)).toEqual(['problem.not-your-role'])
    expect(await planOf(ada)).toEqual(before)

    const tuesday = await askWeek({ to: [ada], weekId, startDay: addDays(startDay, 1) })
    expect(tuesday.statusCode).toBe(400)
  })

  test('a runner whose changes the coach holds has the week, and what waits goes on waiting', async () => {
    const ada = await runner('Ada')
    await coach.askOf(ada.athleteId, 'PUT', '/plan/hold', { holds: true })
    const busy = { kind: 'busy', day: addDays(TODAY, 6), lastDay: addDays(TODAY, 12) }
    await ada.ask('POST', '/training-events', busy)
    const held = async () =>
      (await coach.ask('GET', '/squad/held-changes')).json<{ items: { id: string }[] }>().items
    const waiting = await held()
    expect(waiting).toHaveLength(1)
    const { id: weekId } = await saveWeek([EASY, null, null, null, null, null, null])
    const [given] = await give({ to: [ada], weekId, startDay: await mondayIn(ada, 4) })
    expect(given?.ok).toBe(true)
    expect(await held()).toEqual(waiting)
  })

  test('undo takes back a week only, and only while nothing came after it', async () => {
    const ada = await runner('Ada')
    const { id: weekId } = await saveWeek(WEEK)
    const undo = async (revision: number, by = coach) => {
      const given = [{ athleteId: ada.athleteId, revision }]
      const answer = await by.ask('POST', '/squad/undone', { given })
      return answer.json<GroupUndone>().items[0]
    }
    const first = await planOf(ada)
    expect(codesOf((await undo(first.revision))?.why)).toEqual(['problem.not-found'])
    const startDay = await mondayIn(ada, 3)
    const [given] = await give({ to: [ada], weekId, startDay })
    const revision = given?.revision ?? 0
    const stranger = await newPerson(world.bellLap, 'Stranger')
    expect((await undo(revision, stranger))?.ok).toBe(false)
    const easy = sessionsOf((await planOf(ada)).plan).findLast(({ role }) => role === 'easy')
    const edit = {
      edit: { kind: 'delete', sessionId: easy?.id },
      overrule: false,
      onlyCheck: false,
    }
    expect((await ada.ask('POST', '/plan/edits', edit)).statusCode).toBe(200)
    const late = await undo(revision)
    expect(late).toMatchObject({ ok: false, why: [{ code: 'problem.changed-since' }] })
    expect((await ada.ask('POST', '/plan/undo')).statusCode).toBe(200)
  })
})
