/** What browser tests do before they begin: open a signed-in page, and describe a runner through the API. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Browser, Page } from 'playwright-core'
import { ask } from './ask.ts'
import { signIn, watchedPage, type PHONE, type Watched } from './browser.ts'
import { TEST_ZONE, TODAY } from './test-clock.ts'

interface Site {
  readonly url: string
  readonly signInLink: string
}

/** A page that is signed in and shows Today. */
export async function openSignedIn(
  browser: Browser,
  site: Site,
  viewport: typeof PHONE,
): Promise<Watched> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const watched = await watchedPage(context, site.url)
  await signIn(watched.page, site.signInLink)
  return watched
}

interface Result {
  readonly eventId: string
  readonly timeText: string
  readonly day: string
  readonly setting?: 'track' | 'road'
  readonly name?: string
}

/** Types one race result through the API. */
export function addResult(page: Page, result: Result): Promise<unknown> {
  return ask(page, 'POST', '/results', {
    distanceM: null,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
    ...result,
  })
}

/** A man of 40 who runs so much a week, with a 5K of 20:30 eleven days ago; no plan yet. */
export async function describeRunner(
  page: Page,
  { weeklyKm, longestRunKm }: { readonly weeklyKm: number; readonly longestRunKm: number },
): Promise<void> {
  const settings = await ask<Record<string, object>>(page, 'GET', '/settings')
  await ask(page, 'PUT', '/settings', {
    ...settings,
    timeZone: TEST_ZONE,
    birthYear: 1985,
    sex: 'male',
    healthAnsweredOn: TODAY,
    usualTraining: { weeklyKm, longestRunKm },
  })
  await addResult(page, { eventId: '5k', timeText: '20:30', day: addDays(TODAY, -11) })
}

/** Makes a plan of so many weeks to a mile without a race day; gives the day of its time trial. */
export async function makeMilePlan(page: Page, weeks: number): Promise<string> {
  const goal = { event: 'mile', raceDay: null, weeks, goalTimeText: null, raceName: null }
  const made = await ask<{ plan: { race: { day: string } } }>(page, 'POST', '/plan', goal)
  return made.plan.race.day
}
