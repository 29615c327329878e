/** What every day must have in common; `npm test -- --all` runs it on eight. */
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  type Watched,
} from './support/browser.ts'
import { describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'

/** Their roles and contrasts are the same on every day: `screens.e2e.ts` looks at them. */
const OTHER_PAGES = ['/plan/new', '/progress', '/races', '/runs', '/settings']
/** More weeks than a phone is wide. */
const WEEKS = 16

let browser: Browser
let server: ShiftedServer
let watched: Watched

interface Session {
  readonly id: string
  readonly day: string
  readonly state: string
  readonly role: string
  readonly workout: { readonly title: string }
}
interface Week {
  readonly number: number | null
  readonly startDay: string
  readonly sessions: readonly Session[]
}

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServerOn(TODAY)
  watched = await openSignedIn(browser, server, PHONE)
  await describeRunner(watched.page, { weeklyKm: 50, longestRunKm: 15 })
  await makeMilePlan(watched.page, WEEKS)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function weeks(): Promise<readonly Week[]> {
  const { plan } = await ask<{ plan: { weeks: Week[] } }>(watched.page, 'GET', '/plan')
  return plan.weeks
}
const sessions = async () => (await weeks()).flatMap((week) => week.sessions)

test('the plan has the weeks that were asked for, in whole weeks, and begins today at the earliest', async () => {
  const all = await weeks()
  const numbered = all.flatMap(({ number }) => (number === null ? [] : [number]))
  expect(numbered).toEqual(Array.from({ length: WEEKS }, (_, i) => i + 1))
  for (const [i, { startDay, sessions: ofWeek }] of all.entries()) {
    expect(startDay).toBe(addDays(all[0]?.startDay ?? '', 7 * i))
    expect(weekdayOf(startDay)).toBe(1)
    for (const { day } of ofWeek) {
      expect(day >= startDay && day < addDays(startDay, 7) && day >= TODAY).toBe(true)
    }
  }
})

test('every page, the next session and its card are whole on a phone', async () => {
  const { page } = watched
  const next = (await sessions()).find(({ state, role }) => state !== 'done' && role !== 'rest')
  const session = `/plan/sessions/${next?.id}`
  const ofTheDay = ['/', '/plan', session, `${session}/card`]
  for (const path of [...ofTheDay, ...OTHER_PAGES]) {
    await page.goto(server.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    expect([path, await sidewaysOverflow(page)]).toEqual([path, 0])
    if (!ofTheDay.includes(path)) continue
    expect([path, await accessibilityViolations(page)]).toEqual([path, []])
  }
})

test('in the calendar every session is on its day', async () => {
  const feed = await watched.page.evaluate(async () => {
    const { url } = (await (await fetch('/api/v1/calendar-address')).json()) as { url: string }
    return (await fetch(new URL(url).pathname)).text()
  })
  const events = feed.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  const planned = (await sessions()).filter(({ role }) => role !== 'rest')
  expect(events.length).toBeGreaterThanOrEqual(planned.length)
  for (const { id, day } of planned) {
    const event = events.find((one) => one.includes(id)) ?? ''
    expect([id, /^DTSTART[^:]*:(\d{8})/m.exec(event)?.[1]]).toEqual([id, day.replaceAll('-', '')])
  }
})

test('each of the next eight mornings is one day later, with the session of that day', async () => {
  const { page } = watched
  for (let i = 0; i <= 8; i += 1) {
    const day = addDays(TODAY, i)
    server.goTo(day)
    const now = await ask<{ day: string; session: Session | null }>(page, 'GET', '/today')
    expect(now.day).toBe(day)
    const all = await sessions()
    const main = all.find((one) => one.day === day)
    expect(now.session?.day ?? null).toBe(main?.day ?? null)
    for (const one of all) {
      if (one.state === 'today') expect(one.day).toBe(day)
      if (one.state === 'ahead') expect(one.day > day).toBe(true)
    }
  }
  server.goTo(TODAY)
})

test('Today says the day, and a check-in is of that day', async () => {
  const { page } = watched
  await page.goto(server.url)
  const said = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${TODAY}T00:00:00Z`))
  await page.getByText(said.replace(',', '')).first().waitFor()
  await page.getByRole('button', { name: 'Log check-in' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('7 hours of sleep').check({ force: true })
  await dialog.getByRole('button', { name: 'Save check-in' }).click()
  await page.getByText(/slept 7\sh/i).waitFor()
})

test('nothing went wrong unseen, and nothing left this machine', () => {
  expect(watched.errors).toEqual([])
  expect(watched.outside).toEqual([])
})
