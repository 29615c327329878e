/** A coach saves a week, sees what it does to each runner, gives it and takes it back (part of journey J5). */
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, PHONE, watchedPage } from './support/browser.ts'
import type { Watched } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import { startServer } from './support/server.ts'
import type { RunningServer } from './support/server.ts'
import { TODAY } from './support/test-clock.ts'

const LONG_MS = 400_000
const SHARED = ['workouts', 'results', 'health']
/** Three weeks on, when the plan is under way. */
const MONDAY = addDays(mondayOf(TODAY), 21)

let browser: Browser
let server: RunningServer
let coach: Page
let ada: Page
let all: readonly Watched[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const bench = await openSignedIn(browser, server, DESKTOP)
  coach = bench.page
  const settings = await ask<object>(coach, 'GET', '/settings')
  await ask(coach, 'PUT', '/settings', { ...settings, name: 'Cara Coach', birthYear: 1980 })
  const runner = await openRunner('Ada')
  ada = runner.page
  all = [bench, runner]
}, LONG_MS)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A runner with a plan, whom the coach coaches, on a phone. */
async function openRunner(name: string): Promise<Watched> {
  const invitation = { to: 'athlete', name, fields: SHARED, squadId: null }
  const { path } = await ask<{ path: string }>(coach, 'POST', '/invitations', invitation)
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const watched = await watchedPage(context, server.url)
  await watched.page.goto(`${server.url}/invitation`)
  const token = path.split('token=')[1]
  await ask(watched.page, 'POST', '/invitations/accept', {
    token,
    name,
    birthYear: 1985,
    fields: SHARED,
  })
  await describeRunner(watched.page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(watched.page, 12)
  return watched
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** The plan of the runner, as the runner reads it. */
const planOfAda = () => ask<{ revision: number; plan: object }>(ada, 'GET', '/plan')

test(
  'a week is typed line by line, removed, brought back and edited',
  async () => {
    await coach.goto(`${server.url}/squad/saved`)
    await coach.getByText(/^No week is saved yet/).waitFor()
    await button(coach, 'Save a new week').click()
    const dialog = coach.getByRole('dialog')
    await dialog.getByLabel('Name of the week').fill('Speed week')
    await dialog.getByLabel('Monday', { exact: true }).fill('6 km easy')
    await dialog.getByLabel('Tuesday', { exact: true }).fill('4x400 @ 5k w/ 200 jog')
    await dialog.getByText('4 x 400 m @ 5K, 200 m jog', { exact: true }).waitFor()
    await dialog.getByLabel('Wednesday', { exact: true }).fill('run until it hurts')
    await button(coach, 'Save week').click()
    await dialog.getByRole('alert').or(dialog.locator('input[aria-invalid]')).waitFor()
    await dialog.getByLabel('Wednesday', { exact: true }).fill('4x400 @ 5k w/ 200 jog')
    await dialog.getByLabel('Rest day, Thursday').check()
    await expectGoodLooks(coach, 'saved-week-form')
    await button(coach, 'Save week').click()
    const list = coach.getByRole('list', { name: 'Saved weeks' })
    await list.getByText('Speed week').waitFor()
    expect(await list.getByRole('definition').allTextContents()).toEqual([
      '6 km easy',
      '4 x 400 m @ 5K, 200 m jog',
      '4 x 400 m @ 5K, 200 m jog',
      'Rest day',
    ])

    await button(coach, 'Remove week: Speed week').click()
    await coach.getByText(/^No week is saved yet/).waitFor()
    await button(coach, 'Undo').click()
    await list.getByText('Speed week').waitFor()
    await button(coach, 'Edit week: Speed week').click()
    await dialog.getByLabel('Name of the week').fill('Sharp week')
    await button(coach, 'Save week').click()
    await list.getByText('Sharp week').waitFor()
    await expectGoodLooks(coach, 'saved-weeks')
  },
  LONG_MS,
)

test(
  'the preview names the refused day, the week is given, and one undo takes it back',
  async () => {
    await coach.goto(`${server.url}/squad`)
    const before = await planOfAda()
    await button(coach, 'Give a week').click()
    const dialog = coach.getByRole('dialog')
    await dialog.getByLabel('Week that begins on').selectOption(MONDAY)
    await dialog.getByText('All runners').click()
    await dialog.getByLabel('Ada').check()
    await button(coach, 'Check week').click()
    await dialog.getByRole('heading', { name: 'What one runner gets' }).waitFor()
    await dialog
      .getByText('The same week already has a hard session on Tuesday.', { exact: false })
      .waitFor()
    const cells = dialog.getByRole('row', { name: /^Ada/ }).getByRole('cell')
    const marks = ['given', 'given', 'refused', 'rest', 'as planned', 'as planned', 'as planned']
    const shown = async () => (await cells.allTextContents()).map((text) => text.slice(1))
    expect(await shown()).toEqual(marks)
    expect(await planOfAda()).toEqual(before)
    await expectGoodLooks(coach, 'give-week-preview')

    await button(coach, 'Give to 1 runner').click()
    await dialog.getByRole('heading', { name: 'One runner has the week' }).waitFor()
    expect(await shown()).toEqual(marks)
    expect((await planOfAda()).revision).toBe(before.revision + 1)
    await ada.goto(`${server.url}/people`)
    await ada.getByText(/gave a week/).waitFor({ state: 'attached' })

    await button(coach, 'Undo for 1 runner').click()
    await coach.getByText('Taken back for 1 runner.').waitFor()
    expect((await planOfAda()).plan).toEqual(before.plan)
    const wrong = all.flatMap(({ errors, outside }) => [...errors, ...outside])
    expect(wrong.filter((error) => !/40\d/.test(error))).toEqual([])
  },
  LONG_MS,
)
