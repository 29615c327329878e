/** "A clinician has cleared me to run fast": stated, seen, withdrawn, and never against what is open. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, expect, test } from 'vitest'
import {
  ahead,
  at,
  closeAll,
  expectObeyed,
  planned,
  served,
  STATES,
  tell,
  TODAY,
  WISH,
} from '../../testing/told-states.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PlanAnswer, PlanView } from '../plan/index.ts'

afterEach(closeAll)

const ask = async (one: TestBellLap) => (await one.ask('POST', '/plan', WISH)).json<PlanAnswer>()
const statesOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/states')).json<{ items: { kind: string; id: string }[] }>().items
const state = async (one: TestBellLap, day: string) =>
  one.ask('POST', '/training-events', { kind: 'clearance', day })

async function injured(): Promise<TestBellLap> {
  const one = await planned()
  at(TODAY)
  const settings = (await one.ask('GET', '/settings')).json<{ health: object }>()
  const health = { ...settings.health, calfAchillesHamstring12Weeks: true }
  await one.ask('PUT', '/settings', { ...settings, health })
  return one
}

test('a clearance opens the plan with hills first, is seen, and holds the plan easy once withdrawn', async () => {
  const one = await injured()
  expect(await ask(one)).toMatchObject({
    refused: true,
    seeClinician: true,
    nearest: { clearance: true },
  })
  expect((await state(one, addDays(TODAY, 1))).statusCode).toBe(400)
  expect((await state(one, TODAY)).statusCode).toBe(200)
  const made = await ask(one)
  if (made.refused) throw new Error('refused')
  expect(made.plan.notes.map(({ code }) => code)).toContain('hill-first')
  const quality = () => served(one).then((all) => all.filter(({ hard }) => hard))
  expect((await quality()).length).toBeGreaterThan(5)
  expect(ahead(made.plan).find(({ hard }) => hard)?.workout.family).toMatch(/[HT]/)
  const [clearance] = await statesOf(one)
  expect(clearance?.kind).toBe('clearance')
  // It limits nothing, so Today shows no banner for it.
  expect((await one.ask('GET', '/today')).json<{ states: [] }>().states).toEqual([])

  const ended = await one.ask('POST', `/states/${clearance?.id}/end`, { clinician: false })
  expect(ended.statusCode).toBe(200)
  expect(await statesOf(one)).toEqual([])
  const isFast = ({ hard, fastM }: { hard: boolean; fastM: number }) => hard || fastM > 0
  expect((await served(one)).filter(isFast)).toEqual([])
  const { plan } = (await one.ask('GET', '/plan')).json<{ plan: PlanView }>()
  expect(plan.notes[0]?.code).toBe('clearance-gone')
  expect((await ask(one)).refused).toBe(true)
  await state(one, TODAY)
  expect((await quality()).length).toBeGreaterThan(5)
})

test('a clearance overrides no warning sign, no red pain and no return to running', async () => {
  for (const open of STATES.filter(({ kind }) => kind !== 'away' && kind !== 'illness')) {
    const one = await injured()
    await state(one, TODAY)
    expect((await ask(one)).refused).toBe(false)
    await tell(one, open)
    await expectObeyed(one, open)
    // Stated again, what is open still holds.
    await state(one, TODAY)
    expect((await ask(one)).refused).toBe(open.refusesPlans)
    await expectObeyed(one, open)
    await closeAll()
  }
})
