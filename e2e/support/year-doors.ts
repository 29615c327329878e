/** Where the year of a runner is read: the API, the command line and the screens. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { formatTime } from '@bell-lap/units/time'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask } from './ask.ts'
import type { ShiftedServer } from './shifted-server.ts'
import type { Site } from './site.ts'

const COMMAND = join(import.meta.dirname, '..', '..', 'apps/cli/bin/bell-lap.mjs')
const run = promisify(execFile)

export interface Range {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}
interface Message {
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
}
export interface Estimate {
  readonly mile: Range
  readonly equivalents: readonly (Range & { eventId: string })[]
}
export interface WayBack {
  readonly state: string
  readonly headline: Message
  readonly outcome: {
    before: Range
    ran: { timeS: number; gainShare: number; passed: boolean } | null
    promised: { raceDay: Range } | null
  } | null
  readonly races: readonly { eventId: string; before: Range; now: Range; earliest: string }[]
  readonly ladder: {
    saved: boolean
    raceDay: string
    longestGapDays: number
    nowM: number
    weeks: readonly { longM: number; raceM: number | null }[]
  } | null
  readonly chart: { form: readonly (Range & { day: string })[] } | null
  readonly keeps: readonly { id: string; text: Message }[]
  readonly next: { ask: boolean; answer: string | null }
}

export interface Paces {
  readonly items: readonly { readonly symbol: string; readonly fastMps: number }[]
}

export const rangeOf = ({ timeS, lowS, highS }: Range) => ({ timeS, lowS, highS })
export const said = ({ lowS, highS }: Range) => `${formatTime(lowS)}–${formatTime(highS)}`
export const over = ({ equivalents }: Estimate, id: string) => {
  const found = equivalents.find(({ eventId }) => eventId === id)
  if (found === undefined) throw new Error(`no forecast over ${id}`)
  return rangeOf(found)
}

const SCREENS = [
  '/',
  '/plan',
  '/plan/new',
  '/progress',
  '/progress/threshold',
  '/case',
  '/way-back',
  '/races',
  '/races/found',
  '/runs',
  '/imports',
  '/settings',
  '/welcome?step=2',
]

type YearSite = Site<ShiftedServer>

export const readEstimate = ({ page }: YearSite): Promise<Estimate> => ask(page, 'GET', '/estimate')
export const readWayBack = ({ page }: YearSite): Promise<WayBack> => ask(page, 'GET', '/way-back')

export async function importFiles(
  { open, page }: YearSite,
  files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0],
): Promise<void> {
  await open('/imports')
  const { items } = await ask<{ items: unknown[] }>(page, 'GET', '/imports')
  await page.getByLabel('Files to import').setInputFiles(files)
  await expect
    .poll(async () => {
      const now = await ask<{ items: { state: string }[] }>(page, 'GET', '/imports')
      return now.items.filter(({ state }) => state === 'finished').length
    })
    .toBe(items.length + 1)
}

/** The command line against the same server, its answer as data. */
export async function command<T>({ server }: YearSite, ...args: readonly string[]): Promise<T> {
  const to = ['--json', '--server', server.url, '--token', server.localToken]
  const { stdout } = await run(process.execPath, [COMMAND, ...args, ...to])
  return JSON.parse(stdout) as T
}

/** The mile of today is one number with one range, on every screen and at every door. */
export async function expectOneMile(site: YearSite): Promise<Estimate> {
  const { page } = site
  const estimate = await readEstimate(site)
  const mile = rangeOf(estimate.mile)
  const today = await ask<{ mile: Range }>(page, 'GET', '/today')
  expect(rangeOf(today.mile)).toEqual(mile)
  const found = await ask<{ changes: { eventId: string; today: Range }[] }>(page, 'GET', '/case')
  const change = found.changes.find(({ eventId }) => eventId === 'mile')
  if (change !== undefined) expect(rangeOf(change.today)).toEqual(mile)
  expect(rangeOf((await command<Estimate>(site, 'estimate')).mile)).toEqual(mile)
  await site.open('/progress')
  expect(await site.heading()).toContain(`${formatTime(mile.timeS)} (${said(mile)})`)
  return estimate
}

/** Every screen opens, without an error. */
export async function visitAll({ page, open, watched }: YearSite): Promise<void> {
  const { items } = await ask<{ items: { id: string }[] }>(page, 'GET', '/activities')
  for (const path of [...SCREENS, `/runs/${encodeURIComponent(items[0]?.id ?? '')}`]) {
    await open(path)
    expect({ path, alert: await page.getByRole('alert').count() }).toEqual({ path, alert: 0 })
  }
  expect(watched.errors).toEqual([])
}
