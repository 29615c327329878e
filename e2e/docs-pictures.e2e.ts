/** Makes the pictures of the documentation's site: `npm run docs` takes them from `e2e/screenshots`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, PHONE, settled } from './support/browser.ts'
import { openDemoPage, type DemoPage } from './support/demo-page.ts'
import { keepPicture } from './support/looks.ts'

let demo: DemoPage

beforeAll(async () => {
  demo = await openDemoPage()
})

afterAll(() => demo.close())

const SHOWN = [
  { name: 'docs-today-phone-light', path: '/', viewport: PHONE, colorScheme: 'light' },
  { name: 'docs-today-desktop-dark', path: '/', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'docs-plan-desktop-light', path: '/plan', viewport: DESKTOP, colorScheme: 'light' },
  {
    name: 'docs-progress-desktop-light',
    path: '/progress',
    viewport: DESKTOP,
    colorScheme: 'light',
  },
] as const

test.each(SHOWN)(
  '$name shows the made-up runner',
  async ({ name, path, viewport, colorScheme }) => {
    const { page, server } = demo
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await page.goto(server.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    await keepPicture(page, name)
    expect(demo.errors).toEqual([])
  },
)
