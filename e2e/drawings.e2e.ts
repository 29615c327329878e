import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoPage, type DemoPage } from './support/demo-page.ts'
import { ask } from './support/ask.ts'
import { expectGoodLooks } from './support/looks.ts'

let demo: DemoPage
let page: Page

beforeAll(async () => {
  demo = await openDemoPage()
  ;({ page } = demo)
})

afterAll(() => demo.close())

interface Planned {
  readonly id: string
  readonly role: string
}

async function firstQualitySession(): Promise<Planned> {
  const { plan } = await ask<{ plan: { weeks: { sessions: Planned[] }[] } }>(page, 'GET', '/plan')
  const found = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .find(({ role }) => role === 'quality')
  if (found === undefined) throw new Error('no quality session')
  return found
}

test('the drills of a session are drawn, and one is set in motion and stopped', async () => {
  const { id } = await firstQualitySession()
  await page.goto(`${demo.server.url}/plan/sessions/${id}`)
  const how = page.getByRole('button', { name: 'How it is done' })
  await how.click()
  expect(await how.getAttribute('aria-expanded')).toBe('true')
  const drawing = page.getByRole('img', { name: 'Skip-A: start and end position' })
  await drawing.waitFor()
  await page.getByText('Commonest fault: Kicking the foot forward before it lands.').waitFor()
  await expectGoodLooks(page, 'session-drawings')

  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Skip-A' }) })
  await card.getByRole('button', { name: 'Show the movement' }).click()
  const thigh = () => drawing.locator('path').nth(8).getAttribute('d')
  await expect.poll(() => drawing.locator('g').count()).toBe(1)
  const before = await thigh()
  await expect.poll(thigh).not.toBe(before)
  await card.getByRole('button', { name: 'Stop the movement' }).click()
  // Still, it shows two positions again.
  await expect.poll(() => drawing.locator('g').count()).toBe(2)

  await how.click()
  await drawing.waitFor({ state: 'hidden' })
})
