import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoPage } from './support/demo-page.ts'
import type { DemoPage } from './support/demo-page.ts'

let demo: DemoPage

beforeAll(async () => {
  demo = await openDemoPage()
})

afterAll(() => demo.close())

test('the demo names what is worth seeing, until the list is closed', async () => {
  const { page, server } = demo
  await page.goto(`${server.url}/`)
  const tour = page.getByRole('region', { name: 'Worth seeing in this demo' })
  await tour.getByRole('link', { name: 'The case for the mile' }).waitFor()
  await tour.getByRole('button', { name: 'Close list' }).click()
  await tour.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await tour.count()).toBe(0)
  expect(demo.errors).toEqual([])
})
