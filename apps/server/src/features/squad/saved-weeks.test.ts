import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import { newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import { weekOf } from '../../testing/week-of.ts'
import type { SavedWeek } from './saved-week-schema.ts'

let world: CoachWorld
let coach: TestPerson

const save = (name: string, days: readonly (string | null)[]) =>
  coach.ask('POST', '/saved-weeks', { name, days: weekOf(days) })
const saved = async (of = coach) =>
  (await of.ask('GET', '/saved-weeks')).json<{ items: SavedWeek[] }>().items

const SPEED = ['5 km easy', '6x400 @ mile w/ 200 jog', null, 'rest', null, null, '10 km easy']

describe.each(TEST_STORES)('saved weeks on $name', ({ url }) => {
  beforeEach(async () => {
    world = await openCoachWorld('2026-03-04', url)
    coach = world.coach
  })
  afterEach(() => world.close())

  test('a week is saved as typed, shown as read, changed and removed', async () => {
    const made = await save(' Speed week ', SPEED)
    expect(made.statusCode).toBe(201)
    const { id, name, days } = made.json<SavedWeek>()
    expect(name).toBe('Speed week')
    expect(days).toMatchObject(weekOf(SPEED))
    expect(days[1]).toMatchObject({ canonical: expect.stringMatching(/^6 ?[x×] ?400/) })
    await save('Base', ['8 km easy', null, null, null, null, null, null])
    expect((await saved()).map((week) => week.name)).toEqual(['Base', 'Speed week'])

    const change = { name: 'Meet week', days: weekOf([...SPEED.slice(0, 6), 'rest']) }
    const changed = await coach.ask('PUT', `/saved-weeks/${id}`, change)
    expect(changed.json()).toMatchObject(change)
    expect((await saved()).find((week) => week.id === id)).toEqual(changed.json())
    expect((await coach.ask('DELETE', `/saved-weeks/${id}`)).statusCode).toBe(204)
    expect((await coach.ask('DELETE', `/saved-weeks/${id}`)).statusCode).toBe(404)
    expect((await saved()).map((week) => week.name)).toEqual(['Base'])
  })

  test('a typed day off is a rest day', async () => {
    const typed = { kind: 'workout', text: 'OFF' }
    const days = [typed, ...weekOf([null, '5 km easy', null, null, null, null])]
    const made = await coach.ask('POST', '/saved-weeks', { name: 'Easy', days })
    expect(made.json<SavedWeek>().days[0]).toEqual({ kind: 'rest' })
  })

  test.each([
    ['run until it hurts', 'days.2.text'],
    ['AM 5 km easy; PM 6 km easy', 'days.2.text'],
  ])(
    'a day that is no run is refused by its name, and nothing is saved: %s',
    async (text, path) => {
      const refused = await save('Odd', [null, '5 km easy', text, null, null, null, null])
      expect(refused.statusCode).toBe(400)
      expect(refused.json<{ errors: { path: string }[] }>().errors[0]?.path).toBe(path)
      expect(await saved()).toEqual([])
    },
  )

  test('a week without any day, or with six, is refused', async () => {
    expect(
      (
        await save(
          'Empty',
          Array.from({ length: 7 }, () => null),
        )
      ).statusCode,
    ).toBe(400)
    expect((await save('Short', ['5 km easy', null, null, null, null, null])).statusCode).toBe(400)
    expect(await saved()).toEqual([])
  })

  test('another coach neither sees nor changes them', async () => {
    const { id } = (await save('Mine', SPEED)).json<SavedWeek>()
    const other = await newPerson(world.bellLap, 'Other coach')
    expect(await saved(other)).toEqual([])
    const change = { name: 'Theirs', days: weekOf(SPEED) }
    expect((await other.ask('PUT', `/saved-weeks/${id}`, change)).statusCode).toBe(404)
    expect((await other.ask('DELETE', `/saved-weeks/${id}`)).statusCode).toBe(404)
    expect((await saved())[0]?.name).toBe('Mine')
  })
})
