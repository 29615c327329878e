import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { ask } from './support/ask.ts'
import { DESKTOP, launchBrowser, PHONE, watchedPage, type Watched } from './support/browser.ts'
import { startServer, type RunningServer } from './support/server.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function open(viewport: { width: number; height: number }): Promise<Watched> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport,
    locale: 'en-GB',
  })
  return watchedPage(context, server.url)
}

interface CalendarEvent {
  readonly uid: string
  readonly day: string
  readonly sequence: number
}

/** The event of a session in the calendar that others subscribe to. */
async function eventOf(page: Page, sessionId: string): Promise<CalendarEvent> {
  const feed = await page.evaluate(async () => {
    const address = (await (await fetch('/api/v1/calendar-address')).json()) as { url: string }
    return (await fetch(new URL(address.url).pathname)).text()
  })
  const event = feed
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .find((part) => part.includes(sessionId))
  const field = (name: string) =>
    new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(event ?? '')?.[1] ?? ''
  return { uid: field('UID'), day: field('DTSTART'), sequence: Number(field('SEQUENCE')) }
}

describe('a newcomer without files, on a phone', () => {
  let watched: Watched
  beforeAll(async () => {
    watched = await open(PHONE)
  })

  test('the printed link signs in once and leads to Welcome', async () => {
    const { page } = watched
    await page.goto(server.signInLink)
    await page.getByRole('heading', { level: 1, name: /Train for the mile/ }).waitFor()
    const second = await open(PHONE)
    await second.page.goto(server.signInLink)
    await second.page.getByText('This link did not work').waitFor()
    await second.page.context().close()
  })

  test('a typed time is read back in words before it is saved, and 1600 m is not a mile', async () => {
    const { page } = watched
    const first = page.getByRole('group', { name: 'First time' })
    await first.getByLabel('Event').selectOption({ label: '1600 m' })
    await first.getByLabel('Time', { exact: true }).fill('5:40.2')
    await first.getByText('5 min 40.2 s').waitFor()
    await page.getByRole('button', { name: 'Show where I am now' }).click()
    await page.getByRole('heading', { level: 1, name: /^Race forecast for a mile today/ }).waitFor()
    const { items } = await ask<{ items: { eventId: string }[] }>(page, 'GET', '/results')
    expect(items.map(({ eventId }) => eventId)).toEqual(['1600m'])
  })

  test('who says nothing of the training is told what is missing; then the plan is shown and made', async () => {
    const { page } = watched
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'About you' }).waitFor()
    await page.getByLabel('Name').fill('Robin')
    await page.getByLabel('Year of birth').fill('1990')
    await page.getByLabel('Usual week (km)').fill('40')
    await page.getByLabel('Longest run of the last month (km)').fill('14')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Your week' }).waitFor()
    await page.getByLabel('Runs a week').selectOption('4')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Your goal' }).first().waitFor()
    await page.getByText('Weeks', { exact: true }).click()
    await page.getByLabel('Weeks until the time trial').fill('10')
    await page.getByRole('button', { name: 'Add a race before the goal' }).click()
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByText('Choose a day.').waitFor()
    await page.getByLabel('Day', { exact: true }).fill('2099-01-01')
    await page.getByLabel('Distance').fill('3000 m')
    await page.getByLabel('Priority').selectOption('C')
    await page.getByRole('button', { name: 'Show plan' }).click()
    await page.getByText('3000 m race on 1 Jan 2099 is not in the plan').waitFor()
    await page.getByRole('button', { name: 'Make this plan' }).click()
    await page.waitForURL('**/plan')
  })

  test('the session page has steps, splits and the easier version; its FIT file is one', async () => {
    const { page } = watched
    await page.locator('a[href^="/plan/sessions/"]').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .getByText(/easier/i)
      .first()
      .waitFor()
    const fit = await page.evaluate(async () => {
      const id = location.pathname.split('/').at(-1)
      const answer = await fetch(`/api/v1/plan/sessions/${id}/workout.fit`)
      return [...new Uint8Array(await answer.arrayBuffer())].slice(8, 12)
    })
    expect(String.fromCharCode(...fit)).toBe('.FIT')
  })

  test('an easy run moves by keyboard alone, and its calendar event moves with it', async () => {
    const { page } = watched
    await page.goto(`${server.url}/plan`)
    await page.getByRole('button', { name: 'Later week' }).press('Enter')
    const link = page.locator('a[href$="-easy-1"]').filter({ hasText: 'Easy run' }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/plan/sessions/*')
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const before = await eventOf(page, id)
    await page.getByRole('button', { name: 'Move session …' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    const free = page.getByRole('dialog').getByRole('button').filter({ hasText: 'free' }).first()
    await free.focus()
    await page.keyboard.press('Enter')
    const save = page.getByRole('dialog').getByRole('button', { name: 'Move session', exact: true })
    await expect.poll(() => save.isEnabled()).toBe(true)
    await save.focus()
    await page.keyboard.press('Enter')
    await page
      .getByText(/^Moved to/)
      .first()
      .waitFor()
    await page.getByText('· moved').first().waitFor()
    const after = await eventOf(page, id)
    expect(after.uid).toBe(before.uid)
    expect(after.day).not.toBe(before.day)
    expect(after.sequence).toBe(before.sequence + 1)
  })

  test('nothing went wrong unseen, and nothing left this machine', () => {
    expect(watched.errors).toEqual([])
    expect(watched.outside).toEqual([])
  })
})

/** Taps of a finger: each press, and each field that is touched before it is typed in. */
function countTaps() {
  const taps = { count: 0 }
  return {
    taps,
    press: (button: Locator) => {
      taps.count += 1
      return button.click()
    },
    type: (field: Locator, text: string) => {
      taps.count += 1
      return field.fill(text)
    },
  }
}

test('J1: from the first page to a plan it takes a typed time, three numbers and no more than 12 taps', async () => {
  const own = await startServer()
  const { page, errors } = await (async () => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      viewport: PHONE,
      locale: 'en-GB',
    })
    return watchedPage(context, own.url)
  })()
  const { taps, press, type } = countTaps()
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.goto(own.signInLink)
  const first = page.getByRole('group', { name: 'First time' })
  await type(first.getByLabel('Time', { exact: true }), '5:40')
  await press(button('Show where I am now'))
  await page.getByRole('heading', { level: 1, name: /^Race forecast for a mile today/ }).waitFor()
  await press(button('Continue'))
  await type(page.getByLabel('Year of birth'), '1990')
  await type(page.getByLabel('Usual week (km)'), '40')
  await type(page.getByLabel('Longest run of the last month (km)'), '14')
  await press(button('Continue'))
  await page.getByRole('heading', { name: 'Your week' }).waitFor()
  await press(button('Continue'))
  await page.getByRole('heading', { name: 'Your goal' }).first().waitFor()
  await press(button('Show plan'))
  await press(button('Make this plan'))
  await page.waitForURL('**/plan')
  const { plan } = await ask<{ plan: { weeks: unknown[] } | null }>(page, 'GET', '/plan')
  expect(plan?.weeks.length).toBeGreaterThan(6)
  expect(taps.count).toBeLessThanOrEqual(12)
  expect(errors).toEqual([])
  await page.context().close()
  await own.stop()
})

test('without a session every page says how to sign in', async () => {
  const { page } = await open(DESKTOP)
  await page.goto(`${server.url}/plan`)
  await page
    .getByText(/not signed in/i)
    .first()
    .waitFor()
})
