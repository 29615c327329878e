/** A run says what it was; it can be looked through, edited, compared, deleted and brought back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import {
  accessibilityViolations,
  DESKTOP,
  PHONE,
  sidewaysOverflow,
  settled,
} from './support/browser.ts'
import type { DemoPage } from './support/demo-page.ts'
import { openDemoPage } from './support/demo-page.ts'
import { takePicture } from './support/looks.ts'

interface Listed {
  readonly items: readonly {
    readonly id: string
    readonly kind: string | null
    readonly hasGps: boolean
  }[]
  readonly total: number
}

let demo: DemoPage

beforeAll(async () => {
  demo = await openDemoPage()
})
afterAll(() => demo.close())

const list = (query = '') => ask<Listed>(demo.page, 'GET', `/activities?limit=300${query}`)

/** The newest run of a kind; the queue may still be reading. */
async function newest(kind: string): Promise<string> {
  const find = async () => (await list()).items.find((run) => run.kind === kind && run.hasGps)?.id
  await expect.poll(find).toBeTruthy()
  return (await find()) ?? ''
}

test('the list is sorted into weeks with their sums, and its filters fold on the phone', async () => {
  const { page, server } = demo
  await newest('easy')
  await page.goto(`${server.url}/runs`)
  await page
    .getByRole('heading', { name: /^Week of .*\skm · \d runs?$/ })
    .first()
    .waitFor()
  await page.getByText(/Easy/).first().waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'runs-desktop')
  await page.setViewportSize(PHONE)
  await settled(page)
  expect(await page.getByLabel('From').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'More filters' }).click()
  expect(await page.getByLabel('From').isVisible()).toBe(true)
  expect(await sidewaysOverflow(page)).toBe(0)
  await takePicture(page, 'runs-phone')
  await page.setViewportSize(DESKTOP)
})

test('arrow keys move one cursor through the streams and the route', async () => {
  const { page, server } = demo
  const id = await newest('easy')
  await page.goto(`${server.url}/runs/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const cursor = page.getByRole('slider')
  await cursor.focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  expect(await cursor.getAttribute('aria-valuetext')).toMatch(/^\d+:\d\d: Pace .*\s\/km/)
  expect(await page.locator('svg [data-cursor]').count()).toBe(1)
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  await page.getByText('fastest', { exact: true }).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'run-desktop', { fullPage: true })
  await page.setViewportSize(PHONE)
  await settled(page)
  expect(await sidewaysOverflow(page)).toBe(0)
  await takePicture(page, 'run-phone', { fullPage: true })
  await page.setViewportSize(DESKTOP)
})

test('the kind and a note are changed on the page', async () => {
  const { page, server } = demo
  const id = await newest('easy')
  await page.goto(`${server.url}/runs/${id}`)
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByLabel('Kind of run').selectOption('Long run')
  expect(await accessibilityViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('You chose it.').waitFor()
  await page.getByLabel('Note', { exact: true }).fill('Light wind.')
  await page.getByLabel('Note', { exact: true }).blur()
  await page.getByText('Note saved.').waitFor()
  await page.getByRole('radio', { name: 'Very good' }).check()
  await expect
    .poll(() => ask(page, 'GET', `/activities/${id}`))
    .toMatchObject({ kind: 'long', kindSource: 'runner', note: 'Light wind.', feel: 5 })
})

test('two runs are compared side by side', async () => {
  const { page, server } = demo
  const [one, other] = (await list()).items.filter((run) => run.kind === 'easy' && run.hasGps)
  await page.goto(`${server.url}/runs/${one?.id}/compare/${other?.id}`)
  await page.getByRole('heading', { name: /(faster than|slower than|As fast as)\son/i }).waitFor()
  await page.getByRole('columnheader', { name: 'Difference' }).first().waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'run-compare-desktop', { fullPage: true })
})

test('a run is deleted, brought back by Undo, and deleted ones are found again', async () => {
  const { page, server } = demo
  const { total } = await list()
  const id = await newest('easy')
  const remove = async () => {
    await page.goto(`${server.url}/runs/${id}`)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Delete run' }).click()
    await page.getByText('Run deleted.').waitFor()
    await expect.poll(async () => (await list()).total).toBe(total - 1)
  }
  await remove()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await list()).total).toBe(total)
  await remove()
  await page.goto(`${server.url}/runs/${id}`)
  await page.getByRole('heading', { name: /^You deleted this run/ }).waitFor()
  await page.getByRole('button', { name: 'Restore run' }).click()
  await expect.poll(async () => (await list()).total).toBe(total)
  expect(demo.errors).toEqual([])
})
