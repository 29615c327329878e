/** What each format holds, the question after the run, drills on the watch, and a treadmill as home. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, launchBrowser } from './support/browser.ts'
import { expectGoodLooks } from './support/looks.ts'
import { addResult, describeRunner, makeMilePlan, openSignedIn } from './support/set-up.ts'
import { startServerOn, type ShiftedServer } from './support/shifted-server.ts'
import { TODAY } from './support/test-clock.ts'

const errors: string[] = []
let server: ShiftedServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServerOn(TODAY)
  browser = await launchBrowser()
  const watched = await openSignedIn(browser, server, DESKTOP)
  page = watched.page
  page.on('pageerror', (error) => errors.push(String(error)))
  await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
  await addResult(page, { eventId: 'mile', timeText: '5:50', day: addDays(TODAY, -7) })
  await makeMilePlan(page, 10)
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

interface Planned {
  readonly id: string
  readonly day: string
  readonly role: string
  readonly workout: object
}
const sessions = (): Promise<Planned[]> =>
  page.evaluate(async () => {
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: { weeks: { sessions: Planned[] }[] }
    }
    return plan.weeks.flatMap((week) => week.sessions).filter(({ role }) => role !== 'rest')
  })

test('a session says what each format holds, and after the run it is asked once', async () => {
  const withDrills = (await sessions()).filter(
    ({ day, workout }) => day > TODAY && JSON.stringify(workout).includes('drill'),
  )
  const [first, ahead] = withDrills
  if (first === undefined || ahead === undefined) throw new Error('no sessions')
  await page.evaluate(
    async ([one, other]) => {
      await fetch(`/api/v1/plan/sessions/${one}/workout.fit`)
      await fetch(`/api/v1/plan/sessions/${other}/workout.zwo`)
    },
    [first.id, ahead.id],
  )
  server.goTo(addDays(first.day, 1))
  await page.goto(`${server.url}/`)
  const card = page.getByRole('region', { name: 'Send to watch' })
  await card.getByText(/^FIT file, session of/).waitFor()
  await card.getByRole('radio', { name: 'Something was off' }).check()
  await card.getByLabel('What was off?').fill('Lap three was missing.')
  await expectGoodLooks(page, 'watch-question')
  await card.getByRole('button', { name: 'Save answer' }).click()
  await page.getByText('Answer saved.').waitFor()
  await card.waitFor({ state: 'detached' })

  await page.goto(`${server.url}/plan/sessions/${ahead.id}/watch`)
  const formats = page.getByRole('region', { name: 'What each format holds' })
  await formats.getByText('A step that ends with the lap button gets a fixed length.').waitFor()
  await formats.getByText('Your answer: Something was off · Lap three was missing.').waitFor()
  await formats.getByText('Bell Lap asks after the run').waitFor()
  await expectGoodLooks(page, 'watch-formats')
  await formats.getByRole('button', { name: 'Change answer' }).click()
  await formats.getByRole('radio', { name: 'Yes, as planned' }).check()
  await formats.getByRole('button', { name: 'Save answer' }).click()
  await formats.getByText('Your answer: Yes, as planned').waitFor()
})

test('drills and the home on a treadmill are chosen in the settings', async () => {
  await page.goto(`${server.url}/settings#delivery`)
  await page.getByLabel('Drills on the watch').selectOption('each')
  await page.getByRole('heading', { name: 'Places' }).click()
  await page.getByLabel('Treadmill', { exact: true }).check()
  await page.getByLabel('Steepest incline of the treadmill (%)').fill('8')
  await page.getByLabel('I run on the treadmill').check()
  await expectGoodLooks(page, 'settings-treadmill')
  await page.getByRole('button', { name: 'Save' }).first().click()
  const saved = () =>
    page.evaluate(async () => {
      const { delivery, places } = (await (await fetch('/api/v1/settings')).json()) as {
        delivery: { drills: string }
        places: { treadmill: object }
      }
      return { drills: delivery.drills, ...places.treadmill }
    })
  await expect
    .poll(saved)
    .toMatchObject({ drills: 'each', maximumGradePct: 8, home: true, maximumKmh: 20 })

  const ids = await page.evaluate(async () => {
    const body = JSON.stringify({
      event: 'mile',
      raceDay: null,
      weeks: 10,
      goalTimeText: null,
      raceName: null,
    })
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/v1/plan', { method: 'POST', body, headers })
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: { weeks: { sessions: { id: string; role: string; workout: { place: string } }[] }[] }
    }
    return plan.weeks
      .flatMap((week) => week.sessions)
      .filter(({ role, workout }) => role === 'quality' && workout.place === 'treadmill')
      .map(({ id }) => id)
  })
  await page.goto(`${server.url}/plan/sessions/${ids[3] ?? ''}`)
  await page.getByText(/km\/h/).first().waitFor()
  await expectGoodLooks(page, 'session-treadmill')
  await page.goto(`${server.url}/plan/sessions/${ids[3] ?? ''}/card`)
  await page.getByText(/km\/h/).first().waitFor()
  await expectGoodLooks(page, 'card-treadmill')
  expect(errors).toEqual([])
})

test('in German', async () => {
  const settings = await page.evaluate(async () => {
    const before = (await (await fetch('/api/v1/settings')).json()) as object
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ ...before, locale: 'de' })
    return (await fetch('/api/v1/settings', { method: 'PUT', headers, body })).status
  })
  expect(settings).toBe(200)
  const [first] = (await sessions()).filter(({ day, role }) => day > TODAY && role === 'quality')
  await page.goto(`${server.url}/plan/sessions/${first?.id ?? ''}/watch`)
  await page.getByRole('heading', { name: 'Was jedes Format enthält' }).waitFor()
  await expectGoodLooks(page, 'watch-formats-de')
})
