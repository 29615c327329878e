/** Eight weeks of strength logged on a phone, offline on three days, with a sore Achilles in week 4. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { launchBrowser, PHONE, settled, signIn } from './support/browser.ts'
import { expectGoodLooks, takePicture } from './support/looks.ts'
import { describeRunner, makeMilePlan } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { shiftClock, startOf, TODAY } from './support/test-clock.ts'

const WEEKS = 12
const LOGGED_DAYS = 56
/** Strength sessions, counted from 1, that are done by hand; the others come through the API. */
const BY_HAND = new Set([1, 3, 5, 9, 12, 15])
const OFFLINE = new Set([3, 5, 12])
const STRONGEST_AMBER = 4

interface Exercise {
  readonly exercise: string
  readonly target: {
    readonly sets: number
    readonly reps: number | null
    readonly holdS: number | null
    readonly loadKg: number | null
  }
  readonly heavy: boolean
  readonly jumps: boolean
  readonly stepKg: number | null
}
interface Strength {
  readonly today: string
  readonly days: readonly {
    readonly session: {
      readonly id: string
      readonly day: string
      readonly heavyLegs: boolean
      readonly plyometricContacts: number
    }
    readonly exercises: readonly Exercise[]
  }[]
  readonly sets: readonly {
    readonly id: string
    readonly day: string
    readonly exercise: string
    readonly reps: number | null
    readonly loadKg: number | null
    readonly pain: { readonly score: number } | null
  }[]
  readonly gate: { readonly passed: boolean }
  readonly testsDueUntil: string | null
}

let browser: Browser
let context: BrowserContext
let page: Page
let server: ShiftedServer
/** The day that the page's clock shows. */
let shownDay = TODAY
/** A connection that breaks is no error here. */
const errors: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServerOn(TODAY)
  context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', reducedMotion: 'reduce' })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page, server.signInLink)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(page, WEEKS)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** It is the morning of a day, for the server and for the pages that are opened from now on. */
async function goTo(day: string): Promise<void> {
  server.goTo(day)
  await context.addInitScript(shiftClock, startOf(day).getTime() - startOf(shownDay).getTime())
  shownDay = day
}

const strength = () => ask<Strength>(page, 'GET', '/strength')

const sessionOn = async (day: string) =>
  (await strength()).days.find(({ session }) => session.day === day)

/** Opens the log from Today, as a runner does. */
async function openFromToday(): Promise<void> {
  await page.goto(`${server.url}/`)
  await page.getByRole('link', { name: /^(Log strength|See strength log)$/ }).click()
  await page.getByText(/^\d+ of \d+ ·/).waitFor()
}

const logButton = () => page.getByRole('button', { name: /^Log set \d+/ })
const onButton = () => page.getByRole('button', { name: /^(Next: .+|Finish)$/ })

/** Logs the sets of the exercise that is shown as they are proposed, and goes on. */
async function logExercise(): Promise<string> {
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  for (;;) {
    await logButton().or(onButton()).waitFor()
    if ((await logButton().count()) === 0) break
    const label = (await logButton().textContent()) ?? ''
    await logButton().click()
    // The next set, or the way on.
    await expect
      .poll(async () => (await page.locator('main').textContent())?.includes(label))
      .toBe(false)
  }
  await onButton().click()
  return name
}

/** The whole session by hand; gives the exercises in order. */
async function logSession(): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    if ((await page.getByRole('heading', { name: 'Strength done' }).count()) > 0) return names
    names.push(await logExercise())
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: names.at(-1) ?? '' })
      .waitFor()
  }
}

/** The session as it is asked, through the API. */
async function logThroughApi(day: string): Promise<void> {
  const planned = await sessionOn(day)
  for (const { exercise, target } of planned?.exercises ?? []) {
    for (let set = 1; set <= target.sets; set += 1) {
      await ask(page, 'PUT', `/strength/sets/${crypto.randomUUID()}`, {
        day,
        sessionId: planned?.session.id,
        exercise,
        set,
        reps: target.reps,
        holdS: target.holdS,
        loadKg: target.loadKg ?? 10,
        pain: null,
      })
    }
  }
}

/** A run of the day as planned, rated in a check-in; `pain` of the left Achilles tendon during it. */
async function checkIn(day: string, pain: number | null): Promise<void> {
  const signs = { focalBone: false, limping: false, swelling: false, worseDuringRun: false }
  const place = { site: 'achilles', side: 'left', morningStiffnessMin: null, ...signs }
  await ask(page, 'POST', '/check-ins', {
    day,
    effortCr10: 3,
    pain: pain === null ? [] : [{ ...place, during: pain, after: pain, nextMorning: pain }],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  })
}

test('the first session asks for the equipment, and a set is changed, taken back and repeated', async () => {
  const first = (await strength()).days.find(({ session }) => session.day >= TODAY)?.session.day
  expect(first).toBeDefined()
  for (let day = TODAY; day < (first ?? ''); day = addDays(day, 1)) {
    await goTo(day)
    await checkIn(day, null)
  }
  await goTo(first ?? '')
  await openFromToday()
  await page.getByRole('button', { name: 'Dumbbells' }).click()
  await page
    .getByRole('heading', { name: 'What do you have for strength training?' })
    .waitFor({ state: 'hidden' })
  await page
    .getByRole('img', { name: /start and end position$/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Weight, kg: more' }).click()
  await page.getByRole('spinbutton', { name: 'Weight, kg' }).fill('8')
  await logButton().click()
  await page.getByRole('timer').waitFor()
  await page.getByRole('button', { name: 'Skip rest' }).click()
  // The weight of the first set stands in the field of the second one.
  await page.getByRole('button', { name: /^Log set 2: 8 kg × \d+$/ }).click()
  await page.getByRole('button', { name: 'Edit set 2' }).click()
  await page.getByRole('spinbutton', { name: 'Repetitions' }).fill('12')
  await page.getByRole('button', { name: 'Save set 2' }).click()
  await page.getByText('8 kg × 12').waitFor()
  await page.getByRole('button', { name: 'Undo set 2' }).click()
  await page.getByText('8 kg × 12').waitFor({ state: 'hidden' })
  await expect.poll(async () => (await strength()).sets.length).toBe(1)
  await expectGoodLooks(page, 'strength-log')
  await logSession()
  await takePicture(page, 'strength-done', { fullPage: true })
  await page.getByText(/sets logged/).waitFor()
  await page.getByText('Saved.', { exact: true }).waitFor()
  await checkIn(first ?? '', null)
})

test('eight weeks are logged, three days of them offline, with a sore Achilles in week 4', async () => {
  const start = shownDay
  const last = addDays(TODAY, LOGGED_DAYS)
  let number = 1
  let sore: string | null = null
  const contacts = new Map<string, number>()
  for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) {
    await goTo(day)
    const planned = await sessionOn(day)
    if (planned !== undefined && planned.exercises.length > 0) {
      number += 1
      contacts.set(day, planned.session.plyometricContacts)
      const isFourth = day >= addDays(TODAY, 21) && day < addDays(TODAY, 28)
      if (isFourth && sore === null) {
        sore = day
        await logSoreSession(day)
      } else if (BY_HAND.has(number)) await logByHand(day, OFFLINE.has(number))
      else await logThroughApi(day)
    }
    const isSore = sore !== null && day > sore && day <= addDays(sore, 2)
    await checkIn(day, isSore ? 1 : null)
    if (sore !== null && day === addDays(sore, 1)) await expectLighterPlan(day)
  }
  expect(sore).not.toBeNull()
  expect(number).toBeGreaterThan(12)
  const { sets } = await strength()
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
  expect(errors).toEqual([])
})

/** From Today; without a connection the whole session, sent when there is one again. */
async function logByHand(day: string, offline: boolean): Promise<void> {
  await openFromToday()
  const before = (await strength()).sets.length
  if (offline) {
    await context.setOffline(true)
    // A reload in the gym's cellar.
    await page.reload()
    await page.getByText(/^\d+ of \d+ ·/).waitFor()
  }
  const names = await logSession()
  expect(names.length).toBeGreaterThan(1)
  if (offline) {
    await page.getByText(/entries are saved on this phone/).waitFor()
    await takePicture(page, 'strength-offline', { fullPage: true })
    await context.setOffline(false)
  }
  await page.getByText('Saved.', { exact: true }).waitFor()
  const { sets } = await strength()
  expect(sets.length).toBeGreaterThan(before)
  expect(sets.filter((one) => one.day === day).length).toBe(sets.length - before)
}

/** Pain of 4 in the first exercise; what loads the tendon, jumps and heavy work end at once. */
async function logSoreSession(day: string): Promise<void> {
  await openFromToday()
  await page.getByRole('button', { name: 'Report pain' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pain in this exercise' })
  await dialog.getByRole('combobox').selectOption('achilles')
  await dialog.getByRole('radio', { name: 'Left', exact: true }).check()
  await dialog.getByRole('radio', { name: String(STRONGEST_AMBER), exact: true }).check()
  await takePicture(page, 'strength-pain')
  await dialog.getByRole('button', { name: 'Save pain' }).click()
  await page.getByText(/pain 4 of 10 \(left Achilles tendon\)/).waitFor()
  // The phone sends it a moment later, and the plan follows.
  await expect
    .poll(async () => {
      const planned = await sessionOn(day)
      return [planned?.session.plyometricContacts ?? 0, planned?.session.heavyLegs ?? false]
    })
    .toEqual([0, false])
  await page.goto(`${server.url}/`)
  await page
    .getByText(/Pain 4 of 10 \(left Achilles tendon\)/)
    .first()
    .waitFor()
  await settled(page)
  await takePicture(page, 'strength-sore-today', { fullPage: true })
}

/** While it is sore nothing jumps, nothing is heavy and no session is hard. */
async function expectLighterPlan(day: string): Promise<void> {
  const { days } = await strength()
  const ahead = days.filter(({ session }) => session.day >= day && session.day <= addDays(day, 1))
  expect(ahead.every(({ session }) => session.plyometricContacts === 0)).toBe(true)
  expect(ahead.every(({ session }) => !session.heavyLegs)).toBe(true)
}

test('tests open bounds, and the log tells how each exercise went', async () => {
  await page.goto(`${server.url}/strength`)
  await page.getByRole('heading', { name: 'Strength tests' }).waitFor()
  expect((await strength()).gate.passed).toBe(false)
  await page.getByRole('button', { name: 'Enter tests' }).click()
  const fields = {
    'Single-leg calf raises, left': '24',
    'Single-leg calf raises, right': '23',
    'Pogo hops in a row, up to 10': '10',
    'Worst pain during the hops, 0 to 10': '0',
    'Bridge, seconds': '60',
    'Plank, seconds': '75',
  }
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Save tests' }).click()
  await page.getByText('Passed: bounds and sprints are open.').waitFor()
  expect((await strength()).gate.passed).toBe(true)
  await expectGoodLooks(page, 'strength')
  const [first] = (await strength()).sets
  await page.goto(`${server.url}/strength/exercises/${first?.exercise}`)
  await page
    .getByText(/^Commonest fault:/)
    .first()
    .waitFor()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await expectGoodLooks(page, 'strength-exercise')
})

test('a set that the server refuses waits with the reason', async () => {
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
    [owner.athlete.id, addDays(shownDay, 3)],
  )
  await page.goto(`${server.url}/strength`)
  await page.getByText(/This day is in the future/).waitFor()
  await page.getByRole('button', { name: 'Discard entry' }).click()
  await page.getByText(/This day is in the future/).waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('heading', { name: 'Strength tests' }).waitFor()
  expect(await page.getByText(/This day is in the future/).count()).toBe(0)
})
