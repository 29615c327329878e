/** What an assistant proposes: shown with its diff on Today and Plan, accepted or declined by the runner alone. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { settled } from './support/browser.ts'
import { copyForEachTest, runnerByWords } from './support/copy-for-each-test.ts'
import { expectGoodLooks } from './support/looks.ts'
import { TODAY } from './support/test-clock.ts'

const copy = copyForEachTest(runnerByWords)

const AWAY = { kind: 'away', day: addDays(TODAY, 3), lastDay: addDays(TODAY, 6) }

const propose = (page: Page, report: object, note: string) =>
  ask(page, 'POST', '/assistant/proposals', {
    change: { kind: 'report', report },
    source: 'Test assistant',
    note,
  })

interface Planned {
  readonly day: string
  readonly role: string
}

const runsWhileAway = async (page: Page) => {
  const { plan } = await ask<{ plan: { weeks: { sessions: Planned[] }[] } }>(page, 'GET', '/plan')
  const all = plan.weeks.flatMap(({ sessions }) => sessions)
  const inside = ({ day, role }: Planned) =>
    role !== 'rest' && day >= AWAY.day && day <= AWAY.lastDay
  return all.filter(inside).length
}

const card = (page: Page) => page.getByRole('region', { name: 'Proposed by an assistant' })

const open = async (page: Page, path: string) => {
  await page.goto(copy().server.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

test('a proposal appears on Today by itself, and accepting it changes the plan', async () => {
  const { page } = copy().watched
  await open(page, '/')
  expect(await card(page).count()).toBe(0)
  expect(await runsWhileAway(page)).toBeGreaterThan(0)
  await propose(page, AWAY, 'You said that you travel.')
  await card(page).getByText('Test assistant says: “You said that you travel.”').waitFor()
  await card(page)
    .getByRole('heading', { name: /^Report that you are away from/ })
    .waitFor()
  await card(page).getByText('left out').first().waitFor()
  expect(await runsWhileAway(page)).toBeGreaterThan(0)
  await expectGoodLooks(page, 'assistant-today')
  await card(page).getByRole('button', { name: 'Accept change' }).click()
  await card(page).waitFor({ state: 'detached' })
  await expect.poll(() => runsWhileAway(page)).toBe(0)
})

test('a declined proposal keeps the plan, and it stands on Plan, too', async () => {
  const { page } = copy().watched
  await propose(page, AWAY, 'A holiday?')
  await open(page, '/plan')
  const before = await runsWhileAway(page)
  await card(page).getByRole('button', { name: 'Decline' }).click()
  await page.getByText('Plan kept.').waitFor()
  await card(page).waitFor({ state: 'detached' })
  expect(await runsWhileAway(page)).toBe(before)
})

test('what a warning sign forbids cannot be accepted any more, and the card says why', async () => {
  const { page } = copy().watched
  const { plan } = await ask<{ plan: { weeks: { sessions: (Planned & { id: string })[] }[] } }>(
    page,
    'GET',
    '/plan',
  )
  const session = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .find(({ day, role }) => day > addDays(TODAY, 7) && role === 'easy')
  await ask(page, 'POST', '/assistant/proposals', {
    change: { kind: 'edit', edit: { kind: 'delete', sessionId: session?.id } },
    source: 'Test assistant',
    note: null,
  })
  await ask(page, 'POST', '/check-ins', {
    day: TODAY,
    effortCr10: null,
    pain: [],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: ['chest-pain'],
  })
  await open(page, '/')
  await card(page).getByText('You cannot accept this:').waitFor()
  expect(await card(page).getByRole('button', { name: 'Accept change' }).count()).toBe(0)
  await card(page).getByRole('button', { name: 'Decline' }).click()
  await card(page).waitFor({ state: 'detached' })
})
