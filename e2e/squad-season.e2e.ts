/** A coach's season: a saved workout, a meet that a runner accepts, and notes on a form clip (part of journey J5). */
import { packRecording } from '@bell-lap/form/video/packed-recording'
import { DRAWN, drawnRecording } from '../packages/form/src/testing/drawn-runner.ts'
import { addDays } from '@bell-lap/units/calendar-day'
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
const SHARED = ['workouts', 'results', 'health', 'video']
const MEET_DAY = addDays(TODAY, 31)

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

/** A runner with a plan and a clip, whom the coach coaches, on a phone. */
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
  const answers = { token, name, birthYear: 1985, fields: SHARED }
  await ask(watched.page, 'POST', '/invitations/accept', answers)
  await describeRunner(watched.page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(watched.page, 12)
  await ask(watched.page, 'PUT', '/form/clips/last', {
    day: addDays(TODAY, -1),
    name: 'Last 400',
    condition: 'tired',
    speedMps: 5.2,
    source: 'pose-model',
    slowFactor: 1,
    fileName: null,
    cameraSpeed: 0.001,
    recording: packRecording(drawnRecording(DRAWN)),
  })
  return watched
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test(
  'a workout is saved, removed, brought back and given from the list',
  async () => {
    await coach.goto(`${server.url}/squad/saved`)
    await coach.getByRole('heading', { name: 'No saved workouts yet' }).waitFor()
    await button(coach, 'Save a new workout').click()
    const dialog = coach.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Easy loop')
    await dialog.getByLabel('Workout').fill('5 km easy')
    await dialog.getByText('5 km easy', { exact: true }).waitFor()
    await button(coach, 'Save workout').click()
    await coach.getByRole('heading', { name: 'One saved workout' }).waitFor()
    await button(coach, 'Remove workout: Easy loop').click()
    await coach.getByRole('heading', { name: 'No saved workouts yet' }).waitFor()
    await button(coach, 'Undo').click()
    await coach.getByRole('heading', { name: 'One saved workout' }).waitFor()
    await expectGoodLooks(coach, 'saved-workouts')

    await button(coach, 'Give workout: Easy loop').click()
    await dialog.getByLabel('Day').fill(addDays(TODAY, 6))
    await dialog.getByText('All runners').click()
    await dialog.getByLabel('Ada').check()
    await button(coach, 'Check workout').click()
    await button(coach, 'Give to 1 runner').click()
    await coach.getByText('1 runner has the workout.').waitFor()
  },
  LONG_MS,
)

test(
  'a meet is proposed, and stands in the plan once the runner accepts it',
  async () => {
    await coach.goto(`${server.url}/squad/season`)
    await coach.getByRole('heading', { name: 'No meet ahead' }).waitFor()
    await button(coach, 'Add a meet').click()
    const dialog = coach.getByRole('dialog')
    await dialog.getByLabel('Name of the meet').fill('County Champs')
    await dialog.getByLabel('Day').fill(MEET_DAY)
    await dialog.getByLabel('Place').fill('Iffley Road')
    await button(coach, 'Save meet').click()
    await coach.getByRole('heading', { name: /^County Champs, .*nobody runs it yet/ }).waitFor()
    await button(coach, 'Propose meet: County Champs').click()
    await dialog.getByLabel('Message to the runners').fill('A fast track.')
    await button(coach, 'Propose to 1 runner').click()
    await coach.getByText('Proposed to 1 runner.').waitFor()
    await expectGoodLooks(coach, 'season')

    await ada.goto(`${server.url}/plan`)
    const proposal = ada.getByRole('region', { name: 'Proposed by your coach' })
    await proposal.getByText('A fast track.').waitFor()
    await proposal.getByRole('button', { name: 'Accept' }).click()
    await proposal.waitFor({ state: 'detached' })
    await coach.reload()
    await coach.getByRole('heading', { name: /^County Champs, .*one runner runs it/ }).waitFor()
  },
  LONG_MS,
)

test(
  'a coach draws on a clip, and the runner sees it under the clip',
  async () => {
    await coach.goto(`${server.url}/squad`)
    await coach.getByRole('link', { name: 'Ada', exact: true }).click()
    await coach.getByRole('link', { name: /^Last 400/ }).click()
    await coach.getByRole('heading', { level: 1, name: 'Last 400' }).waitFor()
    await coach.getByLabel('Joint', { exact: true }).selectOption('right-hip')
    await button(coach, 'Add point at joint').click()
    await coach.getByText('Tap where it ends.').waitFor()
    await coach.getByLabel('Joint', { exact: true }).selectOption('right-ankle')
    await button(coach, 'Add point at joint').click()
    await coach.getByLabel('Note').fill('Land under the hip.')
    await button(coach, 'Save note').click()
    await coach.getByRole('listitem').getByText('Land under the hip.').waitFor()
    await expectGoodLooks(coach, 'clip-review')

    await ada.goto(`${server.url}/form/video?clip=last`)
    const notes = ada.getByRole('region', { name: 'Notes from your coach' })
    await notes.getByText('Land under the hip.').waitFor()
    await notes
      .getByRole('img', { name: /with the joints of the runner and one drawn shape/ })
      .waitFor()
    const wrong = all.flatMap(({ errors, outside }) => [...errors, ...outside])
    expect(wrong.filter((error) => !/40\d/.test(error))).toEqual([])
  },
  LONG_MS,
)
