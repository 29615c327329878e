/** What a phone keeps of the strength log until the server has it. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { expectGoodLooks } from './support/looks.ts'
import { openStrengthPhone, type StrengthPhone } from './support/strength-phone.ts'

let phone: StrengthPhone

beforeAll(async () => {
  phone = await openStrengthPhone()
})
afterAll(() => phone.close())

test('equipment that is chosen without a connection is kept, and the exercises follow when there is one', async () => {
  const { page, context, server } = phone
  const equipment = async () =>
    (await ask<{ equipment: string | null }>(page, 'GET', '/strength')).equipment
  await page.goto(`${server.url}/strength`)
  const gym = page.getByRole('button', { name: 'A gym' })
  await gym.waitFor()
  expect(await equipment()).toBeNull()
  await context.setOffline(true)
  await gym.click()
  await page.getByText(/Your exercises change when there is a connection/).waitFor()
  // The choice before is no longer wanted.
  await page.getByRole('button', { name: 'Dumbbells' }).click()
  await page.reload()
  await page.getByText(/Your exercises change when there is a connection/).waitFor()
  const dumbbells = page.getByRole('button', { name: 'Dumbbells' })
  await expect.poll(() => dumbbells.getAttribute('aria-pressed')).toBe('true')
  expect(await gym.getAttribute('aria-pressed')).toBe('false')
  await expectGoodLooks(page, 'strength-equipment-offline')
  await context.setOffline(false)
  await page
    .getByText(/Your exercises change when there is a connection/)
    .waitFor({ state: 'hidden' })
  expect(await equipment()).toBe('dumbbells')
  // An answer from before may be shown until the one with the choice has come.
  await expect.poll(() => dumbbells.getAttribute('aria-pressed')).toBe('true')
})

test('a set that the server refuses waits with the reason', async () => {
  const { page, server } = phone
  const owner = await ask<{ athlete: { id: string } }>(page, 'GET', '/session')
  await page.evaluate(
    ([athleteId, day]) => {
      const body = {
        day,
        sessionId: null,
        exercise: 'bridge',
        set: 1,
        reps: 8,
        holdS: null,
        loadKg: 0,
        pain: null,
      }
      const entry = { kind: 'set', id: 'from-tomorrow', athleteId, body }
      localStorage.setItem('bell-lap-outbox', JSON.stringify([entry]))
    },
    [owner.athlete.id, addDays(phone.shownDay(), 3)],
  )
  await page.goto(`${server.url}/strength`)
  await page.getByText(/This day is in the future/).waitFor()
  await page.getByRole('button', { name: 'Discard entry' }).click()
  await page.getByText(/This day is in the future/).waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('heading', { name: 'Strength tests' }).waitFor()
  expect(await page.getByText(/This day is in the future/).count()).toBe(0)
})
