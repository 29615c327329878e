/** Eight weeks of strength logged on a phone, offline on three days, with a sore Achilles in week 4. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from './support/browser.ts'
import { expectGoodLooks, takePicture } from './support/looks.ts'
import {
  checkIn,
  logButton,
  logSession,
  logThroughApi,
  openStrengthPhone,
  type StrengthPhone,
} from './support/strength-phone.ts'
import { TODAY } from './support/test-clock.ts'

const LOGGED_DAYS = 56
/** Strength sessions, counted from 1, that are done by hand; the others come through the API. */
const BY_HAND = new Set([1, 3, 5, 9, 12, 15])
const OFFLINE = new Set([3, 5, 12])
const STRONGEST_AMBER = 4
let phone: StrengthPhone

beforeAll(async () => {
  phone = await openStrengthPhone()
})
afterAll(() => phone.close())

test('the first session asks for the equipment, and a set is changed, taken back and repeated', async () => {
  const first = (await phone.strength()).days.find(({ session }) => session.day >= TODAY)?.session
    .day
  expect(first).toBeDefined()
  for (let day = TODAY; day < (first ?? ''); day = addDays(day, 1)) {
    await phone.goTo(day)
    await checkIn(phone, day, null)
  }
  await phone.goTo(first ?? '')
  await phone.openFromToday()
  await phone.page.getByRole('button', { name: 'Dumbbells' }).click()
  await phone.page
    .getByRole('heading', { name: 'What do you have for strength training?' })
    .waitFor({ state: 'hidden' })
  await phone.page
    .getByRole('img', { name: /start and end position$/ })
    .first()
    .waitFor()
  await phone.page.getByRole('button', { name: 'Weight, kg: more' }).click()
  await phone.page.getByRole('spinbutton', { name: 'Weight, kg' }).fill('8')
  await logButton(phone.page).click()
  await phone.page.getByRole('timer').waitFor()
  await phone.page.getByRole('button', { name: 'Skip rest' }).click()
  // The weight of the first set stands in the field of the second one.
  await phone.page.getByRole('button', { name: /^Log set 2: 8\skg × \d+$/ }).click()
  await phone.page.getByRole('button', { name: 'Edit set 2' }).click()
  await phone.page.getByRole('spinbutton', { name: 'Repetitions' }).fill('12')
  await phone.page.getByRole('button', { name: 'Save set 2' }).click()
  await phone.page.getByText('8 kg × 12').waitFor()
  await phone.page.getByRole('button', { name: 'Undo set 2' }).click()
  await phone.page.getByText('8 kg × 12').waitFor({ state: 'hidden' })
  await expect.poll(async () => (await phone.strength()).sets.length).toBe(1)
  await expectGoodLooks(phone.page, 'strength-log')
  await logSession(phone.page)
  await takePicture(phone.page, 'strength-done', { fullPage: true })
  await phone.page.getByText(/sets logged/).waitFor()
  await phone.page.getByText('Saved.', { exact: true }).waitFor()
  await checkIn(phone, first ?? '', null)
})

test('eight weeks are logged, three days of them offline, with a sore Achilles in week 4', async () => {
  const start = phone.shownDay()
  const last = addDays(TODAY, LOGGED_DAYS)
  let number = 1
  let sore: string | null = null
  const contacts = new Map<string, number>()
  for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) {
    await phone.goTo(day)
    const planned = await phone.sessionOn(day)
    if (planned !== undefined && planned.exercises.length > 0) {
      number += 1
      contacts.set(day, planned.session.plyometricContacts)
      const isFourth = day >= addDays(TODAY, 21) && day < addDays(TODAY, 28)
      if (isFourth && sore === null) {
        sore = day
        await logSoreSession(day)
      } else if (BY_HAND.has(number)) await logByHand(day, OFFLINE.has(number))
      else await logThroughApi(phone, day)
    }
    const isSore = sore !== null && day > sore && day <= addDays(sore, 2)
    await checkIn(phone, day, isSore ? 1 : null)
    if (sore !== null && day === addDays(sore, 1)) await expectLighterPlan(day)
  }
  expect(sore).not.toBeNull()
  expect(number).toBeGreaterThan(12)
  const { sets } = await phone.strength()
  const keys = sets.map(({ day, exercise }) => `${day} ${exercise}`)
  // Nothing is lost and nothing doubled: every exercise has the sets that were asked for.
  const most = Math.max(
    ...[...new Set(keys)].map((key) => keys.filter((one) => one === key).length),
  )
  expect(most).toBeLessThanOrEqual(4)
  expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length)
  expect(new Set(sets.map(({ day }) => day)).size).toBe(number)
  // Jumps grow by 15 at most over what was logged, and begin again from 40 after the pain.
  let before = 25
  for (const count of contacts.values()) {
    expect(count).toBeLessThanOrEqual(Math.max(40, before + 15))
    before = Math.max(before, count)
  }
  expect(phone.errors).toEqual([])
})

/** From Today; without a connection the whole session, sent when there is one again. */
async function logByHand(day: string, offline: boolean): Promise<void> {
  await phone.openFromToday()
  const before = (await phone.strength()).sets.length
  if (offline) {
    await phone.context.setOffline(true)
    // A reload in the gym's cellar.
    await phone.page.reload()
    await phone.page.getByText(/^\d+\sof\s\d+\s·/).waitFor()
  }
  const names = await logSession(phone.page)
  expect(names.length).toBeGreaterThan(1)
  if (offline) {
    await phone.page.getByText(/entries are saved on this phone/).waitFor()
    await takePicture(phone.page, 'strength-offline', { fullPage: true })
    await phone.context.setOffline(false)
  }
  await phone.page.getByText('Saved.', { exact: true }).waitFor()
  const { sets } = await phone.strength()
  expect(sets.length).toBeGreaterThan(before)
  expect(sets.filter((one) => one.day === day).length).toBe(sets.length - before)
}

/** Pain of 4 in the first exercise; what loads the tendon, jumps and heavy work end at once. */
async function logSoreSession(day: string): Promise<void> {
  await phone.openFromToday()
  await phone.page.getByRole('button', { name: 'Report pain' }).click()
  const dialog = phone.page.getByRole('dialog', { name: 'Pain in this exercise' })
  await dialog.getByRole('combobox').selectOption('achilles')
  await dialog.getByRole('radio', { name: 'Left', exact: true }).check()
  await dialog.getByRole('radio', { name: String(STRONGEST_AMBER), exact: true }).check()
  await takePicture(phone.page, 'strength-pain')
  await dialog.getByRole('button', { name: 'Save pain' }).click()
  await phone.page.getByText(/pain 4\sof\s10 \(left Achilles tendon\)/).waitFor()
  // The phone sends it a moment later, and the plan follows.
  await expect
    .poll(async () => {
      const planned = await phone.sessionOn(day)
      return [planned?.session.plyometricContacts ?? 0, planned?.session.heavyLegs ?? false]
    })
    .toEqual([0, false])
  await phone.page.goto(`${phone.server.url}/`)
  await phone.page
    .getByText(/Pain 4\sof\s10 \(left Achilles tendon\)/)
    .first()
    .waitFor()
  await settled(phone.page)
  await takePicture(phone.page, 'strength-sore-today', { fullPage: true })
}

/** While it is sore nothing jumps, nothing is heavy and no session is hard. */
async function expectLighterPlan(day: string): Promise<void> {
  const { days } = await phone.strength()
  const ahead = days.filter(({ session }) => session.day >= day && session.day <= addDays(day, 1))
  expect(ahead.every(({ session }) => session.plyometricContacts === 0)).toBe(true)
  expect(ahead.every(({ session }) => !session.heavyLegs)).toBe(true)
}

test('tests open bounds, and the log tells how each exercise went', async () => {
  await phone.page.goto(`${phone.server.url}/strength`)
  await phone.page.getByRole('heading', { name: 'Strength tests' }).waitFor()
  expect((await phone.strength()).gate.passed).toBe(false)
  await phone.page.getByRole('button', { name: 'Enter tests' }).click()
  const fields = {
    'Single-leg calf raises, left': '24',
    'Single-leg calf raises, right': '23',
    'Pogo hops in a row, up to 10': '10',
    'Worst pain during the hops, 0 to 10': '0',
    'Bridge, seconds': '60',
    'Plank, seconds': '75',
  }
  for (const [label, value] of Object.entries(fields))
    await phone.page.getByLabel(label).fill(value)
  await phone.page.getByRole('button', { name: 'Save tests' }).click()
  await phone.page.getByText('Passed: bounds and sprints are open.').waitFor()
  expect((await phone.strength()).gate.passed).toBe(true)
  await expectGoodLooks(phone.page, 'strength')
  const [first] = (await phone.strength()).sets
  await phone.page.goto(`${phone.server.url}/strength/exercises/${first?.exercise}`)
  await phone.page
    .getByText(/^Commonest fault:/)
    .first()
    .waitFor()
  await phone.page.getByRole('heading', { name: 'History' }).waitFor()
  await expectGoodLooks(phone.page, 'strength-exercise')
})
