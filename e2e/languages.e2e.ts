import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import type { Browser, BrowserContext, Cookie } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRoutes, read, type AppRoute } from './support/app-routes.ts'
import {
  accessibilityViolations,
  launchBrowser,
  PHONE,
  settled,
  sidewaysOverflow,
  signIn,
  watchedPage,
  type Watched,
} from './support/browser.ts'
import { startDemoServer } from './support/demo.ts'
import { englishLines, saidOn, tellTaleWords } from './support/english-words.ts'
import type { RunningServer } from './support/server.ts'
import { takePicture } from './support/looks.ts'

const PAGES = resolve(import.meta.dirname, '..', 'apps', 'web', 'public', 'app-pages.json')

/** British readers have `screens.e2e.ts`. */
const READERS = [
  { locale: 'en-US', units: 'imperial', browserLocale: 'en-US' },
  { locale: 'de', units: 'metric', browserLocale: 'de-DE' },
]

/** Kept as pictures. */
const PICTURED = new Map([
  ['/', 'today'],
  ['/plan', 'plan'],
  ['/progress', 'progress'],
])

const tellTale = tellTaleWords()
/** A code of the catalogue on a page is a text that was not found. */
const CODES = Object.keys(EN_GB).filter((code) => code.includes('.'))

let server: RunningServer
let browser: Browser
let cookies: Cookie[] = []
let routes: readonly AppRoute[] = []
/** What the runner named: it is shown as it is in every language. */
let named: readonly string[] = []

beforeAll(async () => {
  server = await startDemoServer()
  browser = await launchBrowser()
  const page = await browser.newPage()
  await signIn(page, server.signInLink)
  routes = await appRoutes(page)
  named = await namesOf(page)
  cookies = await page.context().cookies()
  await page.context().close()
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('the walk opens every page of the app', () => {
  const pages = JSON.parse(readFileSync(PAGES, 'utf8')) as readonly string[]
  expect([...new Set(routes.map(({ page }) => page))].sort()).toEqual([...pages].sort())
})

describe.each(READERS)('$locale, $units', ({ locale, units, browserLocale }) => {
  let context: BrowserContext
  let watched: Watched

  beforeAll(async () => {
    context = await browser.newContext({
      viewport: PHONE,
      locale: browserLocale,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    await context.addCookies(cookies)
    watched = await watchedPage(context, server.url)
    const { page } = watched
    await page.goto(`${server.url}/imports`)
    const settings = await read<object>(page, '/settings')
    const status = await page.evaluate(
      async (body) => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch('/api/v1/settings', { method: 'PUT', headers, body })).status
      },
      JSON.stringify({ ...settings, locale, units }),
    )
    if (status >= 300) throw new Error(`The settings were not saved: status ${status}`)
  })

  afterAll(() => context.close())

  test('every page is in the language, fits the phone and has one primary button at most', async () => {
    const { page } = watched
    const wrong: string[] = []
    for (const route of routes) {
      await page.goto(server.url + route.path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settled(page)
      const lines = await saidOn(page)
      const problems = [...(await languageProblems(lines)), ...(await choiceProblems())]
      // The roles and contrasts of a page are the same in every language; one walk looks at all pages.
      if (locale === 'de') problems.push(...(await accessibilityViolations(page)))
      wrong.push(...problems.map((problem) => `${route.path}: ${problem}`))
      const picture = PICTURED.get(route.path)
      if (picture !== undefined) {
        await takePicture(page, `${picture}-${locale}-phone`, { fullPage: true })
      }
    }
    expect(wrong).toEqual([])
    expect([...watched.errors, ...watched.outside]).toEqual([])
  })

  /** One button of a page leads on; the others are plain. */
  async function choiceProblems(): Promise<string[]> {
    const leading = watched.page.locator('[data-look=primary]:visible')
    const names = await leading.allInnerTexts()
    return names.length > 1 ? [`primary buttons: ${names.join(', ')}`] : []
  }

  async function languageProblems(lines: readonly string[]): Promise<string[]> {
    const { page } = watched
    const lang = await page.evaluate(() => document.documentElement.lang)
    const overflowPx = await sidewaysOverflow(page)
    const said = lines.join('\n')
    const codes = CODES.filter((code) => said.includes(code))
    const english = locale === 'de' ? englishLines(lines, { tellTale, named }) : []
    return [
      ...(lang === locale ? [] : [`the language is ${lang}`]),
      ...(overflowPx === 0 ? [] : [`${overflowPx} px too wide`]),
      ...codes.map((code) => `the text of ${code} is missing`),
      ...english.map((line) => `English: ${line}`),
    ]
  }
})

/** Names of runs, results, races and imports, longest first. */
async function namesOf(page: Parameters<typeof read>[0]): Promise<readonly string[]> {
  type Named = { readonly name: string | null }
  const runs = await read<{ items: readonly Named[] }>(page, '/activities?limit=200')
  const results = await read<{ items: readonly Named[] }>(page, '/results')
  const imports = await read<{ items: readonly { label: string }[] }>(page, '/imports')
  const names = [
    ...runs.items.map(({ name }) => name),
    ...results.items.map(({ name }) => name),
    ...imports.items.map(({ label }) => label),
  ]
  return [...new Set(names.filter((name) => name !== null && name !== ''))].toSorted(
    (a, b) => (b ?? '').length - (a ?? '').length,
  ) as string[]
}
