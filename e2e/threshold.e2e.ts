import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, DESKTOP, PHONE, sidewaysOverflow } from './support/browser.ts'
import { openDemoPage, type DemoPage } from './support/demo-page.ts'
import { takePicture } from './support/looks.ts'

let demo: DemoPage
let page: Page

beforeAll(async () => {
  demo = await openDemoPage(PHONE)
  ;({ page } = demo)
})
afterAll(() => demo.close())

/** On a phone the forms and the tables are folded. */
async function openThreshold(fold: string): Promise<void> {
  await page.goto(`${demo.server.url}/progress/threshold`)
  await page.getByRole('heading', { name: fold }).click()
}

async function openFromRun(test: string): Promise<void> {
  await openThreshold('Do a test')
  await page.getByLabel('Test', { exact: true }).selectOption(test)
  await page.getByText('Take it from a recorded run').click()
}

describe('zones of one’s own', () => {
  test('are echoed, saved, shown on a run of those days, removed and brought back', async () => {
    await openThreshold('Your own zones')
    await page.getByLabel('Valid from').fill('2020-01-01')
    const zones = page.getByLabel(/^Zones, in minutes per km/)
    await zones.fill('Easy 5:00')
    await page.getByText(/needs a name and two limits/).waitFor()
    await zones.fill('All of it < 2:00')
    await page.getByText('slower than 2:00 /km').waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save zones' }).click()
    await page.getByRole('heading', { name: /^Pace, from 1 Jan 2020/ }).waitFor()

    await page.goto(`${demo.server.url}/runs`)
    await page.locator('a[href^="/runs/"]').first().click()
    await page.getByRole('heading', { name: 'Time in your zones' }).waitFor()
    await page.getByRole('row', { name: /All of it/ }).waitFor()

    await openThreshold('Your own zones')
    await page.getByRole('button', { name: /^Remove zones/ }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Zones restored.').waitFor()
    await page.getByRole('heading', { name: /^Pace, from 1 Jan 2020/ }).waitFor()
  })
})

describe('the threshold from what was recorded', () => {
  test('the pace at one heart rate is drawn over the months, with its table', async () => {
    await page.goto(`${demo.server.url}/progress/threshold`)
    const chart = page.getByRole('group', { name: /Pace at the same heart rate/ })
    await chart.waitFor()
    const figure = page.locator('figure', { has: chart })
    await figure.getByRole('button', { name: 'Show as table' }).click()
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(20)
    expect(await page.getByText(/varies by [\d.]+\s*% from week to week/).count()).toBe(1)
  })

  test('an easy run is read as a test, its start moved by keyboard, and it is refused', async () => {
    await openFromRun('thirty-minutes')
    const easy = page.getByLabel('Run of the last eight weeks')
    const last = await easy.locator('option').last().getAttribute('value')
    await easy.selectOption(last)
    const times = page.locator('table', { hasText: 'From – to' }).locator('tbody th')
    await page
      .getByText(/probably not all out/)
      .first()
      .waitFor()
    const before = await times.first().textContent()
    await page.getByRole('button', { name: '−5 s: start earlier' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => times.first().textContent()).not.toBe(before)
    expect(await page.getByRole('button', { name: 'Save as a test' }).isDisabled()).toBe(true)
    expect(await accessibilityViolations(page)).toEqual([])
    expect(await sidewaysOverflow(page)).toBe(0)
    await takePicture(page, 'threshold-run-phone', { fullPage: true })
    await page.setViewportSize(DESKTOP)
    await takePicture(page, 'threshold-run-desktop', { fullPage: true })
  })

  test('a sprint says why a watch cannot time it', async () => {
    await openFromRun('thirty-metre-fly')
    await page.getByText(/records once a second/).waitFor()
  })
})
