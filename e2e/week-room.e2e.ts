/** The room of a week, fast metres and calf load, in the plan and before an edit is saved. */
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from './support/ask.ts'
import { DESKTOP, settled } from './support/browser.ts'
import { copyForEachTest, runnerByWords } from './support/copy-for-each-test.ts'
import { expectGoodLooks } from './support/looks.ts'
import { TODAY } from './support/test-clock.ts'

const copy = copyForEachTest(runnerByWords)

interface Planned {
  readonly id: string
  readonly day: string
  readonly role: string
}

async function plannedAhead(page: Page, role: string): Promise<Planned> {
  const { plan } = await ask<{ plan: { weeks: { sessions: Planned[] }[] } }>(page, 'GET', '/plan')
  // Of the second whole week, so that there is a week before it and one after it.
  const from = addDays(mondayOf(TODAY), 14)
  const found = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .find((one) => one.day >= from && one.role === role)
  if (found === undefined) throw new Error(`no session of the role ${role}`)
  return found
}

const dayOf = async (page: Page, id: string) => {
  const { plan } = await ask<{ plan: { weeks: { sessions: Planned[] }[] } }>(page, 'GET', '/plan')
  return plan.weeks.flatMap(({ sessions }) => sessions).find((one) => one.id === id)?.day
}

const open = async (page: Page, path: string) => {
  await page.goto(copy().server.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled(page)
}

test('each week of the plan says what it holds and the most it may, on a phone and on the board', async () => {
  const { page } = copy().watched
  await open(page, '/plan')
  const room = page.getByRole('region', { name: /^Room in the week of/ })
  await room.getByText(/^[\d,]+\sm of [\d,]+\sm$/).waitFor()
  await room.getByText(/Strides count half/).waitFor()
  await page.setViewportSize(DESKTOP)
  await expect.poll(() => room.count()).toBeGreaterThan(8)
  await expectGoodLooks(page, 'week-room-plan')
})

test('a typed session shows the room of its week before it is saved, and the limit it would break', async () => {
  const { page } = copy().watched
  const session = await plannedAhead(page, 'easy')
  await open(page, `/plan/sessions/${session.id}`)
  await page.getByRole('button', { name: 'Type another workout' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Workout').fill('20 x 400 @ mile w/ 200 jog')
  const room = dialog.getByRole('region', { name: /^Room in the week of/ })
  await room.getByText(/over the budget of [\d,]+\sm/).waitFor()
  await room.getByText(/^from [\d,]+\sm to [\d,]+\sm$/).waitFor({ state: 'attached' })
  await expectGoodLooks(page, 'week-room-typed')
})

test('a session moved to the next week shows both weeks; nothing moves before it is saved, and undo brings it back', async () => {
  const { page } = copy().watched
  const session = await plannedAhead(page, 'quality')
  const nextMonday = addDays(mondayOf(session.day), 7)
  await open(page, `/plan/sessions/${session.id}`)
  await page.getByRole('button', { name: 'Move session …' }).click()
  const dialog = page.getByRole('dialog')
  // The last day offered is in the next week.
  await dialog.getByRole('listitem').last().getByRole('button').click()
  const rooms = dialog.getByRole('region', { name: /^Room in the week of/ })
  await expect.poll(() => rooms.count()).toBeGreaterThanOrEqual(2)
  await rooms.first().getByText(/left$/).waitFor()
  await expectGoodLooks(page, 'week-room-move')
  expect(await dayOf(page, session.id)).toBe(session.day)
  await dialog.getByRole('button', { name: 'Choose another day' }).click()
  await dialog.getByText(/checks every move first/).waitFor()
  expect(nextMonday > session.day).toBe(true)
})

test('an easy run moved inside its week leaves the room as it is, says so, and moves when it is saved', async () => {
  const { page } = copy().watched
  const session = await plannedAhead(page, 'easy')
  await open(page, `/plan/sessions/${session.id}`)
  await page.getByRole('button', { name: 'Move session …' }).click()
  const dialog = page.getByRole('dialog')
  const free = dialog.getByRole('listitem').filter({ hasText: 'free' }).first()
  await free.getByRole('button').click()
  const save = dialog.getByRole('button', { name: 'Move session', exact: true })
  await dialog
    .getByText(/, unchanged$/)
    .first()
    .waitFor()
  await save.click()
  await page.getByText(/^Moved to/).waitFor()
  expect(await dayOf(page, session.id)).not.toBe(session.day)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Move undone.').waitFor()
  expect(await dayOf(page, session.id)).toBe(session.day)
})
