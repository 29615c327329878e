import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityViolations, settled, sidewaysOverflow } from './support/browser.ts'
import { weekdayOf } from '@bell-lap/units/calendar-day'
import { openDemoPage } from './support/demo-page.ts'
import type { DemoPage } from './support/demo-page.ts'
import { TODAY } from './support/test-clock.ts'
import { takePicture } from './support/looks.ts'

let demo: DemoPage
let server: DemoPage['server']
let page: Page

beforeAll(async () => {
  demo = await openDemoPage()
  ;({ server, page } = demo)
})

afterAll(() => demo.close())

interface Planned {
  readonly id: string
  readonly day: string
  readonly role: string
}

/** Sessions of a week of the plan as the server has them; the first whole week is week 1. */
const sessionsOfWeek = (number: number): Promise<Planned[]> =>
  page.evaluate(async (asked) => {
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: {
        weeks: {
          number: number | null
          sessions: { id: string; day: string; role: string }[]
        }[]
      }
    }
    const week = plan.weeks.find((one) => one.number === asked)
    return (week?.sessions ?? []).map(({ id, day, role }) => ({
      id,
      day,
      role,
    }))
  }, number)

const dayOf = async (week: number, id: string) =>
  (await sessionsOfWeek(week)).find((one) => one.id === id)?.day

/** Two easy runs of a week: changing their days is always allowed by the hard rules or said. */
async function twoRuns(week: number): Promise<readonly [Planned, Planned]> {
  const easy = (await sessionsOfWeek(week)).filter(({ role }) => role === 'easy')
  const [first, second] = easy
  if (first === undefined || second === undefined) throw new Error('expected two easy runs')
  return [first, second]
}

const cellOf = (session: Planned): Locator =>
  page.locator('li', { has: page.locator(`a[href="/plan/sessions/${session.id}"]`) })

async function drag(session: Planned, target: Locator): Promise<void> {
  // The code for dragging comes after the board.
  await settled(page)
  const handle = cellOf(session).getByRole('button', { name: /^Move/ })
  // In the middle of the window: at its edge a drag scrolls the page.
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const from = await handle.boundingBox()
  const to = await target.boundingBox()
  if (from === null || to === null) throw new Error('not on the page')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 10, { steps: 5 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
}

test('a session dragged onto another changes places with it once that is confirmed, and undo takes it back', async () => {
  await page.goto(`${server.url}/plan`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await takePicture(page, 'plan-board-desktop', { fullPage: true })
  expect(await accessibilityViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
  const week = 3
  const [first, second] = await twoRuns(week)
  await drag(first, cellOf(second))
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/It changes places with/).waitFor()
  await dialog.getByRole('region', { name: /^Room in the week of/ }).waitFor()
  expect(await dayOf(week, first.id)).toBe(first.day)
  await dialog.getByRole('button', { name: 'Move session', exact: true }).click()
  await expect.poll(() => dayOf(week, first.id)).toBe(second.day)
  expect(await dayOf(week, second.id)).toBe(first.day)
  await page.getByText(/^Moved to/).waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => dayOf(week, first.id)).toBe(first.day)
})

test('a drop that would break a rule is refused with the rule, and other days are offered', async () => {
  const week = 7
  const sessions = await sessionsOfWeek(week)
  const [hard, other] = sessions.filter(({ role }) => role === 'quality')
  if (hard === undefined || other === undefined) throw new Error('expected two quality sessions')
  const before = sessions.map(({ day }) => day)
  // The day before the other quality session: two hard days within 48 hours.
  const dayBefore = sessions.find(({ day }) => day < other.day && day > hard.day) ?? hard
  await drag(hard, cellOf(dayBefore))
  const refused = page.getByRole('status').filter({ hasText: /Breaks rules/ })
  await refused.waitFor()
  expect(await refused.getByRole('listitem').count()).toBeGreaterThan(0)
  const save = page.getByRole('dialog').getByRole('button', { name: 'Move session', exact: true })
  expect(await save.isDisabled()).toBe(true)
  expect((await sessionsOfWeek(week)).map(({ day }) => day)).toEqual(before)
  await takePicture(page, 'plan-refused-desktop')
  await page.getByRole('button', { name: 'Choose another day' }).click()
  await page.getByText(/checks every move first/).waitFor()
  await page.keyboard.press('Escape')
})

test('the handle works by keyboard: space picks up and puts down, arrows choose, escape cancels, enter lists days', async () => {
  const week = 3
  const [first] = await twoRuns(week)
  const handle = cellOf(first).getByRole('button', { name: /^Move/ })
  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  expect(await dayOf(week, first.id)).toBe(first.day)
  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page
    .getByRole('dialog')
    .getByRole('region', { name: /^Room in the week of/ })
    .waitFor()
  expect(await dayOf(week, first.id)).toBe(first.day)
  await page.keyboard.press('Escape')
  await handle.focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByText(/checks every move first/)
    .waitFor()
  await page.keyboard.press('Escape')
  expect(demo.errors).toEqual([])
})

test('a click on the handle lists the days, and the focus stays on it when the code for dragging comes', async () => {
  let letGo = () => undefined as void
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/drag-board-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${server.url}/plan`)
  const [first] = await twoRuns(3)
  const handle = cellOf(first).getByRole('button', { name: /^Move/ })
  const list = page.getByRole('dialog').getByText(/checks every move first/)
  await handle.click()
  await list.waitFor()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  await handle.focus()
  letGo()
  await settled(page)
  expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.unroute('**/assets/drag-board-*.js')
  await handle.click()
  await list.waitFor()
  await page.keyboard.press('Escape')
  expect(demo.errors).toEqual([])
})

test('the strip of the season leads to its weeks', async () => {
  await page.goto(`${server.url}/plan`)
  const weeks = page.getByRole('navigation', { name: 'Weeks of the plan' })
  await weeks.waitFor()
  // Twelve weeks were asked for. From Wednesday on, the rest of this week comes before them.
  expect(await weeks.getByRole('link', { name: /^Week \d/ }).count()).toBe(12)
  const leadIns = weekdayOf(TODAY) >= 3 ? 1 : 0
  expect(await weeks.getByRole('link', { name: /^Lead-in/ }).count()).toBe(leadIns)
  expect(await weeks.getByRole('listitem').count()).toBe(12 + leadIns)
  await page.getByText(leadIns === 1 ? '12 weeks from Monday' : 'week 1 of 12').waitFor()
  const tenth = weeks.getByRole('link', { name: /^Week 10/ })
  const row = page.locator((await tenth.getAttribute('href')) ?? '')
  // The weeks are drawn after their strip.
  await row.waitFor()
  await tenth.click()
  await expect.poll(async () => (await row.boundingBox())?.y).toBeLessThan(800)
})
