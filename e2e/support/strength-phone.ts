/** A runner of 45 km a week with a plan, who logs strength on a phone that works offline. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask } from './ask.ts'
import { launchBrowser, PHONE, signIn } from './browser.ts'
import { describeRunner, makeMilePlan } from './set-up.ts'
import { startServerOn, type ShiftedServer } from './shifted-server.ts'
import { shiftClock, startOf, TODAY } from './test-clock.ts'

const WEEKS = 12

interface Exercise {
  readonly exercise: string
  readonly target: {
    readonly sets: number
    readonly reps: number | null
    readonly holdS: number | null
    readonly loadKg: number | null
  }
  readonly heavy: boolean
  readonly jumps: boolean
  readonly stepKg: number | null
}
export interface Strength {
  readonly today: string
  readonly days: readonly {
    readonly session: {
      readonly id: string
      readonly day: string
      readonly heavyLegs: boolean
      readonly plyometricContacts: number
    }
    readonly exercises: readonly Exercise[]
  }[]
  readonly sets: readonly {
    readonly id: string
    readonly day: string
    readonly exercise: string
    readonly reps: number | null
    readonly loadKg: number | null
    readonly pain: { readonly score: number } | null
  }[]
  readonly gate: { readonly passed: boolean }
  readonly testsDueUntil: string | null
}

export interface StrengthPhone {
  readonly page: Page
  readonly context: BrowserContext
  readonly server: ShiftedServer
  /** What broke on the page; a connection that breaks is no error here. */
  readonly errors: readonly string[]
  /** The day that the page's clock shows. */
  readonly shownDay: () => string
  /** It is the morning of a day, for the server and for the pages that are opened from now on. */
  readonly goTo: (day: string) => Promise<void>
  readonly strength: () => Promise<Strength>
  readonly sessionOn: (day: string) => Promise<Strength['days'][number] | undefined>
  /** Opens the log from Today, as a runner does. */
  readonly openFromToday: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openStrengthPhone(): Promise<StrengthPhone> {
  const browser: Browser = await launchBrowser()
  const server = await startServerOn(TODAY)
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await signIn(page, server.signInLink)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await describeRunner(page, { weeklyKm: 45, longestRunKm: 14 })
  await makeMilePlan(page, WEEKS)
  let shownDay = TODAY
  const strength = () => ask<Strength>(page, 'GET', '/strength')
  return {
    page,
    context,
    server,
    errors,
    shownDay: () => shownDay,
    goTo: async (day) => {
      server.goTo(day)
      await context.addInitScript(shiftClock, startOf(day).getTime() - startOf(shownDay).getTime())
      shownDay = day
    },
    strength,
    sessionOn: async (day) => (await strength()).days.find(({ session }) => session.day === day),
    openFromToday: async () => {
      await page.goto(`${server.url}/`)
      await page.getByRole('link', { name: /^(Log strength|See strength log)$/ }).click()
      await page.getByText(/^\d+\sof\s\d+\s·/).waitFor()
    },
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** The button that logs the next set of the exercise that is shown. */
export const logButton = (page: Page) => page.getByRole('button', { name: /^Log set \d+/ })

const onButton = (page: Page) => page.getByRole('button', { name: /^(Next: .+|Finish)$/ })

/** Logs the sets of the exercise that is shown as they are proposed, and goes on. */
async function logExercise(page: Page): Promise<string> {
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  for (;;) {
    await logButton(page).or(onButton(page)).waitFor()
    if ((await logButton(page).count()) === 0) break
    const label = (await logButton(page).textContent()) ?? ''
    await logButton(page).click()
    // The next set, or the way on.
    await expect
      .poll(async () => (await page.locator('main').textContent())?.includes(label))
      .toBe(false)
  }
  await onButton(page).click()
  return name
}

/** The whole session by hand; gives the exercises in order. */
export async function logSession(page: Page): Promise<readonly string[]> {
  const names: string[] = []
  for (;;) {
    await page.getByRole('heading', { level: 1 }).waitFor()
    if ((await page.getByRole('heading', { name: 'Strength done' }).count()) > 0) return names
    names.push(await logExercise(page))
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: names.at(-1) ?? '' })
      .waitFor()
  }
}

/** The session as it is asked, through the API. */
export async function logThroughApi(
  { page, sessionOn }: StrengthPhone,
  day: string,
): Promise<void> {
  const planned = await sessionOn(day)
  for (const { exercise, target } of planned?.exercises ?? []) {
    for (let set = 1; set <= target.sets; set += 1) {
      await ask(page, 'PUT', `/strength/sets/${crypto.randomUUID()}`, {
        day,
        sessionId: planned?.session.id,
        exercise,
        set,
        reps: target.reps,
        holdS: target.holdS,
        loadKg: target.loadKg ?? 10,
        pain: null,
      })
    }
  }
}

/** A run of the day as planned, rated in a check-in; `pain` of the left Achilles tendon during it. */
export async function checkIn(
  { page }: StrengthPhone,
  day: string,
  pain: number | null,
): Promise<void> {
  const signs = { focalBone: false, limping: false, swelling: false, worseDuringRun: false }
  const place = { site: 'achilles', side: 'left', morningStiffnessMin: null, ...signs }
  await ask(page, 'POST', '/check-ins', {
    day,
    effortCr10: 3,
    pain: pain === null ? [] : [{ ...place, during: pain, after: pain, nextMorning: pain }],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  })
}
