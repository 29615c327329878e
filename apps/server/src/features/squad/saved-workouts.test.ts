import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import type { SavedWorkout } from './saved-workout-schema.ts'

let world: CoachWorld
let coach: TestPerson

beforeEach(async () => {
  world = await openCoachWorld('2026-03-04')
  coach = world.coach
})
afterEach(() => world.close())

const save = (name: string, text: string) => coach.ask('POST', '/saved-workouts', { name, text })
const saved = async (of = coach) =>
  (await of.ask('GET', '/saved-workouts')).json<{ items: SavedWorkout[] }>().items

test('a workout is saved as typed, shown as read, changed and removed', async () => {
  const made = await save(' Club 400s ', '6x400 @ mile w/ 200 jog')
  expect(made.statusCode).toBe(201)
  const { id, canonical } = made.json<SavedWorkout>()
  await save('Aerobic', '8 km easy')
  expect((await saved()).map(({ name, text }) => [name, text])).toEqual([
    ['Aerobic', '8 km easy'],
    ['Club 400s', '6x400 @ mile w/ 200 jog'],
  ])
  expect(canonical).toMatch(/^6 ?[x×] ?400/)
  const change = { name: 'Club 300s', text: '8x300 @ mile w/ 100 jog' }
  expect((await coach.ask('PUT', `/saved-workouts/${id}`, change)).json()).toMatchObject(change)
  expect((await coach.ask('DELETE', `/saved-workouts/${id}`)).statusCode).toBe(204)
  expect((await coach.ask('DELETE', `/saved-workouts/${id}`)).statusCode).toBe(404)
  expect((await saved()).map(({ name }) => name)).toEqual(['Aerobic'])
})

test.each(['run until it hurts', 'OFF', 'AM 5 km easy; PM 6 km easy', ''])(
  'what is no run of one day is refused with the reason, and nothing is saved: %s',
  async (text) => {
    const refused = await save('Odd', text)
    expect(refused.statusCode).toBe(400)
    expect(refused.json<{ detail: string }>().detail).not.toBe('')
    expect(await saved()).toEqual([])
  },
)

test('another coach neither sees nor changes them', async () => {
  const { id } = (await save('Mine', '8 km easy')).json<SavedWorkout>()
  const other = await newPerson(world.bellLap, 'Other coach')
  expect(await saved(other)).toEqual([])
  const change = { name: 'Theirs', text: '9 km easy' }
  expect((await other.ask('PUT', `/saved-workouts/${id}`, change)).statusCode).toBe(404)
  expect((await other.ask('DELETE', `/saved-workouts/${id}`)).statusCode).toBe(404)
  expect((await saved())[0]?.name).toBe('Mine')
})
