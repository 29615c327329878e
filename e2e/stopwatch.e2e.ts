/** Journey J6: school practice without a signal, 26 runners, the phones of two coaches. */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, PHONE, signIn } from './support/browser.ts'
import { expectGoodLooks, takePicture } from './support/looks.ts'
import { openSignedIn } from './support/set-up.ts'
import { startServer, type RunningServer } from './support/server.ts'

let server: RunningServer
let browser: Browser
/** The coach's computer at home. */
let home: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  home = (await openSignedIn(browser, server, DESKTOP)).page
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  readonly errors: string[]
}

/** A phone that is signed in and has kept the app for use without a connection. */
async function openPhone(link: string, viewport = PHONE): Promise<Phone> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page, link)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return { context, page, errors }
}

const NAMES = Array.from({ length: 26 }, (_, index) => `Runner ${String.fromCharCode(65 + index)}`)
const FAST = NAMES.slice(0, 13)
const SLOW = NAMES.slice(13)

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
const target = (page: Page, name: string) => button(page, new RegExp(`^${name} `))
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const openPart = (page: Page, name: string) =>
  page.locator('label span').getByText(name, { exact: true }).click()

async function setUp(page: Page): Promise<void> {
  await page.goto(`${server.url}/stopwatch`)
  await page.getByLabel('Name of the session').fill('School practice')
  await button(page, 'Set up session').click()
  await page.getByRole('heading', { level: 1, name: 'School practice' }).waitFor()
  await page.getByLabel('Repetitions').fill('2x400 in 72 w/ 90 s rest')
  await page
    .getByText('2 × 400 m · 72 s · 90 s rest')
    .or(page.getByText('2 × 400 m · 72 s · 1:30 rest'))
    .waitFor()
  await page.getByLabel('Name of the group').fill('Fast')
  await button(page, 'Add group').click()
  await page.getByRole('region', { name: 'Group 2' }).waitFor()
  await page.getByLabel('Name of the group').nth(1).fill('Steady')
  await page.getByLabel('Repetitions').nth(1).fill('2x400 in 80-82 w/ 90 s rest')
  await page.getByLabel('Repetitions').nth(1).blur()
  await page.getByRole('heading', { level: 2, name: 'Steady' }).waitFor()
  await page.getByLabel('Names').fill(FAST.join('\n'))
  await button(page, 'Add 13 runners').click()
  await page.getByRole('region', { name: '13 runners' }).waitFor()
  await page.getByLabel('Group', { exact: true }).selectOption({ label: 'Steady' })
  await page.getByLabel('Names').fill(SLOW.join('\n'))
  await button(page, 'Add 13 runners').click()
  await page.getByRole('region', { name: '26 runners' }).waitFor()
  const own = page.getByRole('textbox', { name: 'Target times of Runner B' })
  await own.fill('70')
  await own.blur()
  await expect.poll(() => own.inputValue()).toMatch(/^70\ss$/)
}

/** The session of a phone as a file. */
async function saveFile(page: Page): Promise<string> {
  await button(page, 'Use two phones').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save file').click(),
  ])
  await button(page, 'Close').click()
  return download.path()
}

/** Every time in the tables, by row, as a coach reads them. */
async function timesOn(page: Page): Promise<readonly string[]> {
  await openPart(page, 'Times')
  await page.getByRole('table').first().waitFor()
  return page.getByRole('row').allTextContents()
}

interface Kept {
  readonly entries: readonly { readonly phone: string; readonly n: number; readonly kind: string }[]
}

test('two phones time 26 runners without a connection; nothing is lost or doubled', async () => {
  const first = await openPhone(await newLink())
  const second = await openPhone(await newLink())
  await setUp(first.page)
  await expectGoodLooks(first.page, 'stopwatch-set-up')
  const session = new URL(first.page.url()).searchParams.get('session') ?? ''

  await button(first.page, 'Go to stopwatch').click()

  // No signal at the track: from here on both phones are alone.
  await first.context.setOffline(true)
  await second.context.setOffline(true)
  await second.page.goto(`${server.url}/stopwatch`)
  await second.page
    .getByLabel('Add a session file from another phone')
    .setInputFiles(await saveFile(first.page))
  await second.page.getByRole('heading', { level: 1, name: 'School practice' }).waitFor()

  await openPart(second.page, 'Stopwatch')
  await button(first.page, 'Start rep 1 for all groups').click()
  await button(second.page, 'Start rep 1 for all groups').click()
  await button(first.page, /^Tap 13 runners together/)
    .first()
    .waitFor()
  await button(second.page, /^Tap 13 runners together/)
    .first()
    .waitFor()
  // The first coach times the fast group one by one, the second coach the other; both time Runner A.
  for (const name of FAST) {
    await target(first.page, name).click()
    await expect.poll(() => target(first.page, name).isDisabled()).toBe(true)
  }
  for (const name of [...SLOW, 'Runner A']) {
    await target(second.page, name).click()
    await expect.poll(() => target(second.page, name).isDisabled()).toBe(true)
  }
  await takePicture(first.page, 'stopwatch-timing-phone', { fullPage: true })

  // A tap too many is taken back; a reload and a closed tab lose nothing.
  await button(first.page, 'Undo: Runner M').click()
  await expect.poll(() => target(first.page, 'Runner M').isDisabled()).toBe(false)
  await target(first.page, 'Runner M').click()
  await expect.poll(() => target(first.page, 'Runner M').isDisabled()).toBe(true)
  const before = await timesOn(first.page)
  await first.page.reload()
  await first.page.getByRole('table').first().waitFor()
  expect(await timesOn(first.page)).toEqual(before)
  const reopened = await second.context.newPage()
  await second.page.close()
  await reopened.goto(`${server.url}/stopwatch?session=${session}&view=timing`)
  await expect.poll(() => target(reopened, 'Runner Z').isDisabled()).toBe(true)

  // The second rep: the fast group as a whole, and a missed tap that is entered.
  await openPart(first.page, 'Stopwatch')
  await button(first.page, 'Start rep 2 for Fast').click()
  await group(first.page, 'Fast')
    .getByRole('button', { name: /^Tap 13 runners together/ })
    .click()
  await expect.poll(() => target(first.page, 'Runner A').isDisabled()).toBe(true)
  await openPart(first.page, 'Times')
  for (const [rep, typed] of [
    [1, '85'],
    [2, '70.9'],
  ] as const) {
    await button(first.page, new RegExp(`^Runner B, rep ${rep}`)).click()
    await first.page.getByRole('dialog').getByLabel('Time since the start').fill(typed)
    await button(first.page, 'Save time').click()
    await first.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await button(first.page, /^Runner B, rep 2: 70\.9\ss \+0\.9\ss, slow/).waitFor()

  // Each phone takes in the other's file, one of them twice.
  const fromFirst = await saveFile(first.page)
  const fromSecond = await saveFile(reopened)
  for (const [page, file] of [
    [first.page, fromSecond],
    [reopened, fromFirst],
    [reopened, fromFirst],
  ] as const) {
    await button(page, 'Use two phones').click()
    await page.getByLabel('Add a session file from another phone').setInputFiles(file)
    await button(page, 'Close').click()
  }
  await expect
    .poll(async () => (await timesOn(reopened)).join('\n'))
    .toBe((await timesOn(first.page)).join('\n'))
  expect(await first.page.getByRole('button', { name: /, rep 1: No time/ }).count()).toBe(0)
  await expectGoodLooks(first.page, 'stopwatch-times')

  // Back home: both phones send, and the account has every entry of both once.
  const written = entriesOf(await readFile(await saveFile(first.page), 'utf8'))
  await first.context.setOffline(false)
  await second.context.setOffline(false)
  for (const page of [first.page, reopened]) {
    await page.getByText('Everything is on this phone and in your account.').waitFor()
  }
  const kept = await ask<Kept>(first.page, 'POST', `/stopwatch/sessions/${session}/entries`, {
    entries: [],
  })
  const ids = kept.entries.map(({ phone, n }) => `${phone}.${n}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining([...written]))
  const beyond = kept.entries.filter(({ phone, n }) => !written.includes(`${phone}.${n}`))
  expect(beyond.every(({ kind }) => kind === 'server-clock')).toBe(true)

  // The coach ran along: one run with two repetitions, however often it is sent.
  await first.page.getByLabel('Runner', { exact: true }).selectOption({ label: 'Runner B' })
  await button(first.page, 'Log run').click()
  await first.page.getByText('Run logged.').waitFor()
  const { items } = await ask<{ items: readonly { id: string }[] }>(
    first.page,
    'GET',
    '/activities',
  )
  expect(items).toHaveLength(1)
  const run = await ask<{ laps: readonly { intent: string; distanceM: number; timerS: number }[] }>(
    first.page,
    'GET',
    `/activities/${items[0]?.id}`,
  )
  const reps = run.laps.filter(({ intent }) => intent === 'work')
  expect(reps.map(({ distanceM }) => distanceM)).toEqual([400, 400])
  expect(reps.map(({ timerS }) => timerS)).toEqual([85, 70.9])
  expect([...first.errors, ...second.errors]).toEqual([])
  await first.context.close()
  await second.context.close()
})

const entriesOf = (file: string): readonly string[] =>
  (JSON.parse(file) as Kept).entries.map(({ phone, n }) => `${phone}.${n}`)

test('one runner with a keyboard: splits, the rest, an end, and a session that is deleted', async () => {
  const { context, page, errors } = await openPhone(await newLink(), DESKTOP)
  await page.goto(`${server.url}/stopwatch`)
  await button(page, 'Set up session').click()
  await page.getByLabel('Repetitions').fill('6x400 in bananas')
  await page.getByRole('status').filter({ hasText: 'Expected here' }).waitFor()
  await page.getByLabel('Repetitions').fill('2x400 in 72 w/ 90 s rest')
  await page.getByLabel('Take a split every').selectOption({ label: '200 m' })
  await page.getByLabel('Names').fill('Ana')
  await button(page, 'Add 1 runner').press('Enter')
  // A key on a button that is not ready yet does nothing, and nothing waits for it.
  await expect.poll(() => button(page, 'Go to stopwatch').isEnabled()).toBe(true)
  await button(page, 'Go to stopwatch').press('Enter')
  await button(page, 'Start rep 1 for Group 1').press('Enter')
  await button(page, /^Ana 200\sm/).press('Enter')
  await button(page, /^Ana Finish/).press('Enter')
  await page.getByRole('timer', { name: 'Rest' }).waitFor()
  await expectGoodLooks(page, 'stopwatch-timing')
  await button(page, 'End session').click()
  await page.getByText('This session has ended.').waitFor()
  await openPart(page, 'Times')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download CSV').click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    'Day,Group,Runner,Rep,Metres,Seconds,Target from,Target to',
    expect.stringMatching(/^\d{4}-\d\d-\d\d,Group 1,Ana,1,200,[\d.]+,,$/),
    expect.stringMatching(/^\d{4}-\d\d-\d\d,Group 1,Ana,1,400,[\d.]+,72,72$/),
  ])
  await page.getByText('Everything is on this phone and in your account.').waitFor()
  await page.getByRole('link', { name: 'All sessions' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Session without a name' })
  await expectGoodLooks(page, 'stopwatch-sessions')
  await row.getByRole('button', { name: 'Delete session' }).click()
  await button(page, 'Delete session now').click()
  await row.waitFor({ state: 'hidden' })
  const { items } = await ask<{ items: readonly { name: string }[] }>(
    page,
    'GET',
    '/stopwatch/sessions',
  )
  expect(items.every(({ name }) => name === 'School practice')).toBe(true)
  expect(errors).toEqual([])
  await context.close()
})

/** A link for one more device, made on the first one. */
async function newLink(): Promise<string> {
  const { path } = await ask<{ path: string }>(home, 'POST', '/sign-in-links')
  return server.url + path
}
