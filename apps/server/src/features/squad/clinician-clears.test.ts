import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { letSee, newPerson } from '../../testing/open-people.ts'

const TODAY = '2026-03-04'

let world: CoachWorld

beforeEach(async () => {
  world = await openCoachWorld(TODAY)
})
afterEach(() => world.close())

test('a clinician ends what is about health, and nothing that is the runner’s own to end', async () => {
  const ada = await world.runner('Ada')
  const clinician = await newPerson(world.bellLap, 'Dr Cole')
  await letSee({ athlete: ada, person: clinician, role: 'clinician', fields: ['health'] })
  const lastDay = addDays(TODAY, 5)
  await ada.ask('POST', '/training-events', { kind: 'busy', day: TODAY, lastDay })
  const ill = { kind: 'illness', day: TODAY, symptoms: 'chest', lastDay: null }
  await ada.ask('POST', '/training-events', ill)
  const open = async () =>
    (await ada.ask('GET', '/states')).json<{ items: { id: string; kind: string }[] }>().items
  const idOf = async (kind: string) => (await open()).find((one) => one.kind === kind)?.id
  const end = async (kind: string) => {
    const url = `/states/${await idOf(kind)}/end`
    return (await clinician.askOf(ada.athleteId, 'POST', url, { clinician: true })).statusCode
  }
  expect(await end('busy')).toBe(403)
  expect(await idOf('busy')).toBeDefined()
  expect(await end('illness')).toBe(200)
})
