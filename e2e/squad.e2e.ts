/** A coach and runners on one server (journey J5), and a runner of 16 with a guardian (part of journey J4). */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, PHONE, watchedPage } from './support/browser.ts'
import type { Watched } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import { startServer } from './support/server.ts'
import type { RunningServer } from './support/server.ts'
import { TODAY } from './support/test-clock.ts'

const LONG_MS = 400_000
const day = (after: number) => addDays(TODAY, after)

let browser: Browser
let server: RunningServer
let coach: Page
let all: Watched[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  server = await startServer()
  const watched = await openSignedIn(browser, server, DESKTOP)
  all = [watched]
  coach = watched.page
  const settings = await ask<object>(coach, 'GET', '/settings')
  await ask(coach, 'PUT', '/settings', { ...settings, name: 'Cara Coach', birthYear: 1980 })
})
afterEach(async () => {
  // A coach who follows an invitation is not signed in yet, and a refusal is part of the journey.
  const wrong = all.flatMap(({ errors, outside }) => [
    ...errors.filter((error) => !/40\d/.test(error)),
    ...outside,
  ])
  for (const { page } of all) await page.context().close()
  await server.stop()
  if (wrong.length > 0) throw new Error(`Went wrong unseen: ${wrong.join('; ')}`)
})

/** A browser of somebody else, on the page of a link. */
async function openLink(link: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const watched = await watchedPage(context, server.url)
  all.push(watched)
  await watched.page.goto(link)
  return watched.page
}

/** Makes an invitation on the page People; gives its link. */
async function invite(page: Page, button: string, name: string): Promise<string> {
  await page.goto(`${server.url}/people`)
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the person').fill(name)
  await dialog.getByRole('button', { name: 'Make link' }).click()
  const link = await dialog.getByLabel(`Link for ${name}`).inputValue()
  const { pathname, hash } = new URL(link)
  return `${server.url}${pathname}${hash}`
}

/** A runner who joins by the coach's link and shares what the coach asks for. */
async function runnerBy(link: string, birthYear: number): Promise<Page> {
  const page = await openLink(link)
  await page.getByRole('heading', { name: 'Cara Coach wants to coach you' }).waitFor()
  await page.getByLabel('Your year of birth').fill(String(birthYear))
  await page.getByRole('button', { name: 'Accept invitation' }).click()
  return page
}

async function withPlan(page: Page): Promise<void> {
  await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(page, 12)
}

const NO_ANSWER = {
  effortCr10: null,
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
  redFlags: [],
}
const ACHILLES = {
  ...NO_ANSWER,
  day: TODAY,
  pain: [
    {
      site: 'achilles',
      side: 'left',
      during: 3,
      after: null,
      nextMorning: null,
      morningStiffnessMin: null,
      focalBone: false,
      limping: false,
      swelling: false,
      worseDuringRun: false,
    },
  ],
}

const row = (name: string) => coach.getByRole('listitem').filter({ hasText: name })

test(
  'a coach invites a runner, sees who needs help, gives a workout, and the runner ends it',
  async () => {
    const link = await invite(coach, 'Invite a runner to coach', 'Ada')
    const ada = await openLink(link)
    await ada.getByRole('heading', { name: 'Cara Coach wants to coach you' }).waitFor()
    await expectGoodLooks(ada, 'invitation')
    await ada.getByLabel('Your year of birth').fill('1985')
    await ada.getByRole('button', { name: 'Accept invitation' }).click()
    await ada.getByText('Cara Coach now sees what you ticked.').waitFor()
    await withPlan(ada)
    await ask(ada, 'POST', '/check-ins', ACHILLES)
    const ben = await runnerBy(await invite(coach, 'Invite a runner to coach', 'Ben'), 1985)
    await ben.getByText('Cara Coach now sees what you ticked.').waitFor()
    await withPlan(ben)

    await coach.goto(`${server.url}/squad`)
    await coach.getByRole('heading', { name: 'One runner needs you today' }).waitFor()
    await row('Ada')
      .getByText(/Achilles/i)
      .waitFor()
    await row('Ben').getByText('No run for six weeks').waitFor()
    await expectGoodLooks(coach, 'squad')

    // A coach without runs of their own begins with the squad.
    const { path } = await ask<{ path: string }>(coach, 'POST', '/sign-in-links')
    const phone = await openLink(`${server.url}${path}`)
    await phone.getByRole('heading', { name: 'One runner needs you today' }).waitFor()

    // Two quick ticks are both kept, and a squad gets another name.
    await coach.getByRole('button', { name: 'Edit squads' }).click()
    const squads = coach.getByRole('dialog')
    await squads.getByLabel('Name of a new squad').fill('Milers')
    await squads.getByRole('button', { name: 'Make squad' }).click()
    await squads.getByText('Milers: 0 runners').click()
    await squads.getByLabel('Ada').check()
    await squads.getByLabel('Ben').check()
    await squads.getByLabel('Name of the squad').fill('Mile group')
    await squads.getByRole('button', { name: 'Rename squad' }).click()
    await squads.getByText('Mile group: 2 runners').waitFor()
    await expect
      .poll(() => ask(coach, 'GET', '/squads'))
      .toMatchObject({ items: [{ name: 'Mile group', athletes: 2 }] })
    await coach.keyboard.press('Escape')

    // One workout for both, each with their own paces.
    await coach.getByRole('button', { name: 'Give a workout' }).click()
    const dialog = coach.getByRole('dialog')
    await dialog.getByLabel('Workout').fill('5 km easy')
    await dialog.getByLabel('Day').fill(day(6))
    await dialog.getByText('All runners').click()
    await dialog.getByLabel('Ben').check()
    await dialog.getByRole('button', { name: 'Check workout' }).click()
    await dialog
      .getByRole('heading', { name: /Each with their own paces|Cannot have it/ })
      .waitFor()
    await expectGoodLooks(coach, 'give-workout')
    await dialog.getByRole('button', { name: 'Give to 1 runner' }).click()
    await coach.getByText('1 runner has the workout.').waitFor()

    // A question of the runner reaches the coach, and the answer the runner.
    const { plan } = await ask<{ plan: { weeks: { sessions: { id: string; day: string }[] }[] } }>(
      ben,
      'GET',
      '/plan',
    )
    const session = plan.weeks.flatMap(({ sessions }) => sessions).find((one) => one.day === day(6))
    await ben.goto(`${server.url}/plan/sessions/${encodeURIComponent(session?.id ?? '')}`)
    await ben.getByRole('textbox', { name: 'Comment' }).fill('On grass?')
    await ben.getByLabel('This is a question to my coach').check()
    await ben.getByRole('button', { name: 'Send comment' }).click()
    await ben.getByText('On grass?').waitFor()
    await coach.goto(`${server.url}/squad`)
    await row('Ben')
      .getByRole('link', { name: /^Answer/ })
      .click()
    await coach.getByRole('heading', { level: 1, name: 'Ben' }).waitFor()
    await coach.getByText('On grass?').waitFor()
    await coach.getByRole('textbox', { name: 'Comment' }).fill('Yes, on grass.')
    await coach.getByRole('button', { name: 'Send comment' }).click()
    await coach.getByText('Yes, on grass.').waitFor()
    await expectGoodLooks(coach, 'athlete')
    await ben.reload()
    await ben.getByText('Yes, on grass.').waitFor()

    // A comment about the plan reaches the runner, too, and can be deleted.
    await coach.getByLabel('About').selectOption('plan')
    await coach.getByRole('textbox', { name: 'Comment' }).fill('Well run this week.')
    await coach.getByRole('button', { name: 'Send comment' }).click()
    await coach.getByText('Well run this week.').waitFor()
    await ben.goto(server.url)
    const told = ben.getByRole('region', { name: 'New comments' })
    await told.getByText('Well run this week.').waitFor()
    await told.getByRole('link', { name: 'Show all comments' }).click()
    const comments = ben.getByRole('region', { name: 'Comments' })
    await comments.getByText('Well run this week.').waitFor()
    await expectGoodLooks(ben, 'plan-comments')
    await coach.getByRole('button', { name: 'Delete comment: Well run this week.' }).click()
    await comments.getByText('Well run this week.').waitFor({ state: 'detached' })

    // What is no longer shared is gone at once.
    await ben.goto(`${server.url}/people`)
    await ben.getByRole('button', { name: 'Change what Cara Coach sees' }).click()
    await ben.getByRole('dialog').getByLabel('Health and pain').uncheck()
    await ben.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await ben.getByText('Saved. It holds at once.').waitFor()
    await expectGoodLooks(ben, 'people')
    await coach.reload()
    await coach.getByText('Health and pain are not shared with you.').waitFor()
    await ben.getByRole('button', { name: 'Change what Cara Coach sees' }).click()
    await ben.getByRole('button', { name: 'End access of Cara Coach' }).click()
    await ben.getByRole('heading', { name: 'Only you see your training' }).waitFor()
    await coach.reload()
    await coach.getByText(/nothing is shared with you/).waitFor()
  },
  LONG_MS,
)

test(
  'changes that a coach holds reach the runner only with the coach’s answer',
  async () => {
    const ada = await runnerBy(await invite(coach, 'Invite a runner to coach', 'Ada'), 1985)
    await ada.getByText('Cara Coach now sees what you ticked.').waitFor()
    await withPlan(ada)
    await coach.goto(`${server.url}/squad`)
    await row('Ada').getByRole('link', { name: 'Ada', exact: true }).click()
    await coach.getByLabel('Hold plan changes until I answer').click()
    await coach.getByText('Changes now wait for you.').waitFor()
    const busy = { kind: 'busy', day: day(6), lastDay: day(12) }
    const told = await ask<{ adaptation: { changes: unknown[]; proposals: unknown[] } }>(
      ada,
      'POST',
      '/training-events',
      busy,
    )
    expect(told.adaptation).toMatchObject({ changes: [], proposals: [] })

    await coach.goto(`${server.url}/squad/changes`)
    await coach.getByRole('heading', { name: '1 change waits for you' }).waitFor()
    expect(await coach.getByText('The reason is not shared with you.').count()).toBe(0)
    await expectGoodLooks(coach, 'held-changes')
    await coach.getByLabel('Message to the runner').fill('Enjoy the exams.')
    await coach.getByRole('button', { name: 'Approve' }).click()
    await coach.getByRole('heading', { name: 'No change waits for you' }).waitFor()
    const { changes } = await ask<{ changes: unknown[] }>(ada, 'GET', '/plan/adaptation')
    expect(changes.length).toBeGreaterThan(0)
  },
  LONG_MS,
)

test(
  'a runner of 16 is seen by a coach only once a guardian agrees',
  async () => {
    const dan = await runnerBy(await invite(coach, 'Invite a runner to coach', 'Dan'), 2010)
    await dan.getByRole('heading', { name: 'A guardian has to agree first' }).waitFor()
    await coach.goto(`${server.url}/squad`)
    await row('Dan').getByText('Waits for a guardian to agree').waitFor()

    const guardian = await openLink(await invite(dan, 'Invite a person', 'Gil'))
    await guardian.getByRole('heading', { name: 'Dan shares training with you' }).waitFor()
    await guardian.getByRole('button', { name: 'Accept invitation' }).click()
    await guardian.getByRole('link', { name: 'Open people' }).click()
    await guardian.getByRole('link', { name: 'Decide who sees the training of Dan' }).click()
    await guardian.getByRole('button', { name: 'Agree that Cara Coach sees this' }).click()
    await guardian.getByText('You agreed. Cara Coach sees it now.').waitFor()
    await expectGoodLooks(guardian, 'guardian')

    await coach.reload()
    await row('Dan').getByRole('link', { name: 'Dan', exact: true }).click()
    await coach.getByRole('heading', { level: 1, name: 'Dan' }).waitFor()
  },
  LONG_MS,
)
