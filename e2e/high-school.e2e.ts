/** Journey J4: a miler of 16 with a coach, a track and a stopwatch, and no watch. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, PHONE, watchedPage } from './support/browser.ts'
import type { Watched } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { openSignedIn } from './support/set-up.ts'
import { startServer } from './support/server.ts'
import type { RunningServer } from './support/server.ts'
import { TEST_ZONE, TODAY } from './support/test-clock.ts'

const LONG_MS = 400_000
const BORN = Number(TODAY.slice(0, 4)) - 16
const MEET_DAY = addDays(TODAY, 31)
const FIELDS = ['workouts', 'results', 'health']
const YOUTH_RUNS = 5
const YOUTH_HARD_DAYS = 2

interface Session {
  readonly id: string
  readonly day: string
  readonly hard: boolean
  readonly role: string
}
interface Plan {
  readonly plan: {
    readonly weeks: readonly { readonly startDay: string; readonly sessions: readonly Session[] }[]
  }
}

let browser: Browser
let server: RunningServer
let coach: Page
let dan: Page
let all: readonly Watched[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const bench = await openSignedIn(browser, server, DESKTOP)
  coach = bench.page
  const settings = await ask<object>(coach, 'GET', '/settings')
  await ask(coach, 'PUT', '/settings', { ...settings, name: 'Cara Coach', birthYear: 1980 })
  const invitation = { to: 'athlete', name: 'Dan', fields: FIELDS, squadId: null }
  const { path } = await ask<{ path: string }>(coach, 'POST', '/invitations', invitation)
  const runner = await newPhone()
  dan = runner.page
  const answers = { token: tokenIn(path), name: 'Dan', birthYear: BORN, fields: FIELDS }
  await ask(dan, 'POST', '/invitations/accept', answers)
  all = [bench, runner]
}, LONG_MS)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const tokenIn = (path: string) => path.split('token=')[1] ?? ''

async function newPhone(path = '/invitation'): Promise<Watched> {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const watched = await watchedPage(context, server.url)
  await watched.page.goto(server.url + path)
  return watched
}

/** Types a result of the track by hand. */
async function addRace(event: string, time: string): Promise<void> {
  await dan.getByRole('button', { name: 'Add a result' }).click()
  const dialog = dan.getByRole('dialog')
  await dialog.getByLabel('Event').selectOption(event)
  await dialog.getByLabel('Time', { exact: true }).fill(time)
  await dialog.getByRole('button', { name: 'Save result' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** What runners see of the sessions of each week. */
async function weeksOfPlan() {
  const { plan } = await ask<Plan>(dan, 'GET', '/plan')
  return plan.weeks
}

/** Another person, who followed a link of the runner. */
async function openGuardian(): Promise<Page> {
  const invitation = { to: 'guardian', name: 'Gil', fields: FIELDS, squadId: null }
  const { path } = await ask<{ path: string }>(dan, 'POST', '/invitations', invitation)
  const watched = await newPhone(path)
  all = [...all, watched]
  await watched.page.getByRole('button', { name: 'Accept invitation' }).click()
  await watched.page.getByRole('link', { name: 'Open people' }).click()
  return watched.page
}

const isReps = ({ hard, role }: Session) => hard && role !== 'race'
const inWeek = (day: string, startDay: string) => day >= startDay && day < addDays(startDay, 7)

describe.sequential('a miler of 16', () => {
  test(
    'is seen by the coach once a guardian agrees, and by nobody else',
    async () => {
      await coach.goto(`${server.url}/squad`)
      await coach.getByText('Waits for a guardian to agree').waitFor()
      const guardian = await openGuardian()
      await guardian.getByRole('link', { name: 'Decide who sees the training of Dan' }).click()
      await guardian.getByRole('button', { name: 'Agree that Cara Coach sees this' }).click()
      await guardian.getByText('You agreed. Cara Coach sees it now.').waitFor()
      await coach.reload()
      await coach.getByRole('link', { name: 'Dan', exact: true }).waitFor()
      const stranger = await newPhone()
      for (const path of ['/today', '/plan', '/results', '/squad', '/settings']) {
        const { status } = await stranger.page.request
          .get(`${server.url}/api/v1${path}`)
          .then((answer) => ({ status: answer.status() }))
        expect([path, status]).toEqual([path, 401])
      }
      await stranger.page.context().close()
    },
    LONG_MS,
  )

  test(
    'types times of the track; a 1600 is no mile',
    async () => {
      await dan.goto(`${server.url}/races`)
      await addRace('1600m', '4:52')
      await addRace('800m', '2:12')
      await addRace('3200m', '10:40')
      const { items } = await ask<{
        items: readonly { eventId: string; distanceM: number; timeS: number }[]
      }>(dan, 'GET', '/results')
      const distances = new Map(items.map((one) => [one.eventId, one.distanceM]))
      expect(distances).toEqual(
        new Map([
          ['1600m', 1600],
          ['800m', 800],
          ['3200m', 3200],
        ]),
      )
      await dan.getByRole('listitem').filter({ hasText: '4:52' }).getByText('1600 m').waitFor()
    },
    LONG_MS,
  )

  test(
    'can say how it goes before there is a plan',
    async () => {
      await dan.goto(`${server.url}/pain`)
      await dan.getByRole('link', { name: 'Open the check-in' }).click()
      await dan.getByRole('button', { name: 'Log check-in' }).click()
      const dialog = dan.getByRole('dialog')
      await dialog.getByLabel('Effort 3 of 10').check({ force: true })
      await dialog.getByRole('button', { name: 'Save check-in' }).click()
      await dan.getByText('Check-in saved.').waitFor()
    },
    LONG_MS,
  )

  test(
    'gets a plan only with a guardian’s word, within the limits of the age, with targets in seconds',
    async () => {
      const settings = await ask<{ health: object }>(dan, 'GET', '/settings')
      const wish = { event: '1600m', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
      const described = {
        ...settings,
        timeZone: TEST_ZONE,
        sex: 'male',
        healthAnsweredOn: TODAY,
        usualTraining: { weeklyKm: 45, longestRunKm: 12 },
      }
      await ask(dan, 'PUT', '/settings', described)
      const refused = await ask<object>(dan, 'POST', '/plan', wish)
      expect(refused).toMatchObject({ refused: true, reasons: [{ code: 'guardian' }] })
      await ask(dan, 'PUT', '/settings', {
        ...described,
        health: { ...settings.health, guardianConsents: true },
      })
      await ask(dan, 'POST', '/plan', wish)
      for (const { sessions } of await weeksOfPlan()) {
        expect(sessions.length).toBeLessThanOrEqual(YOUTH_RUNS)
        const hardDays = new Set(sessions.filter(({ hard }) => hard).map(({ day }) => day))
        expect(hardDays.size).toBeLessThanOrEqual(YOUTH_HARD_DAYS)
      }
      const fast = (await weeksOfPlan()).flatMap(({ sessions }) => sessions.filter(isReps))[0]
      await dan.goto(`${server.url}/plan/sessions/${encodeURIComponent(fast?.id ?? '')}/card`)
      await dan.getByRole('heading', { level: 1 }).waitFor()
      await dan
        .getByText(/\d{2}(–\d{2})? s/)
        .first()
        .waitFor()
      const pdf = (await dan.pdf({ format: 'A5' })).toString('latin1')
      expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1)
    },
    LONG_MS,
  )

  test(
    'runs the meet that the coach proposes, which counts as a hard day of its week',
    async () => {
      await coach.goto(`${server.url}/squad/season`)
      await coach.getByRole('button', { name: 'Add a meet' }).click()
      const dialog = coach.getByRole('dialog')
      await dialog.getByLabel('Name of the meet').fill('County Champs')
      await dialog.getByLabel('Day').fill(MEET_DAY)
      await dialog.getByLabel('1600 m').check()
      await coach.getByRole('button', { name: 'Save meet' }).click()
      await coach.getByRole('button', { name: 'Propose meet: County Champs' }).click()
      await coach.getByRole('button', { name: 'Propose to 1 runner' }).click()
      await coach.getByText('Proposed to 1 runner.').waitFor()
      await dan.goto(`${server.url}/plan`)
      const proposal = dan.getByRole('region', { name: 'Proposed by your coach' })
      await proposal.getByRole('button', { name: 'Accept' }).click()
      await proposal.waitFor({ state: 'detached' })
      const week = (await weeksOfPlan()).find(({ startDay }) => inWeek(MEET_DAY, startDay))
      const hard = week?.sessions.filter((one) => one.hard).map(({ day }) => day) ?? []
      expect(hard).toContain(MEET_DAY)
      expect(new Set(hard).size).toBeLessThanOrEqual(YOUTH_HARD_DAYS)
    },
    LONG_MS,
  )

  test(
    'is asked about bones that still grow',
    async () => {
      await dan.goto(`${server.url}/pain`)
      await dan.getByRole('link', { name: 'Open the check-in' }).click()
      await dan.getByRole('button', { name: 'Add to check-in' }).click()
      const dialog = dan.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Add pain' }).click()
      await dialog.getByRole('button', { name: 'Knee, left' }).click()
      await dialog.getByLabel('During the run', { exact: true }).selectOption('1')
      await dialog.getByLabel('The bone is sore when I press on it').check()
      await dialog
        .getByRole('alert')
        .getByText(/Show it to a clinician/)
        .waitFor()
      await expectGoodLooks(dan, 'growing-bone')
      await dialog.getByLabel('Where', { exact: true }).selectOption('calf')
      expect(await dialog.getByText('The bone is sore when I press on it').count()).toBe(0)
      await dialog.getByLabel('Where', { exact: true }).selectOption('knee')
      await dialog.getByRole('button', { name: 'Save check-in' }).click()
      await dialog.waitFor({ state: 'detached' })
      await dan.goto(`${server.url}/pain`)
      await dan.getByText('Pain on one spot of a bone is red at any score.').waitFor()
      await coach.goto(`${server.url}/squad`)
      await coach.getByRole('heading', { name: 'One runner needs you today' }).waitFor()
    },
    LONG_MS,
  )

  test('nothing went wrong unseen', () => {
    const wrong = all.flatMap(({ errors, outside }) => [...errors, ...outside])
    expect(wrong.filter((error) => !/40\d/.test(error))).toEqual([])
  })
})
