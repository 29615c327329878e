import type { Workout } from '@bell-lap/workout/workout'
import { titleText } from './support/title-text.ts'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { accessibilityViolations, sidewaysOverflow } from './support/browser.ts'
import { ask } from './support/ask.ts'
import { gpxOf } from './support/gpx.ts'
import { copyForEachTest, runnerByWords } from './support/copy-for-each-test.ts'
import { addResult } from './support/set-up.ts'
import { TODAY } from './support/test-clock.ts'
import { takePicture } from './support/looks.ts'

const copy = copyForEachTest(runnerByWords)

interface Session {
  readonly id: string
  readonly day: string
  readonly hard: boolean
  readonly role: string
  readonly distanceM: number
  readonly fastM: number
  readonly workout: Workout
}

async function sessions(page: Page): Promise<readonly Session[]> {
  const { plan } = await ask<{ plan: { weeks: { sessions: Session[] }[]; raceDay: string } }>(
    page,
    'GET',
    '/plan',
  )
  return plan.weeks.flatMap((week) => week.sessions)
}

const between = (all: readonly Session[], from: string, to: string) =>
  all.filter(({ day }) => day >= from && day <= to)

async function cameUp(page: Page, path: string, what: string): Promise<Locator> {
  await page.goto(copy().server.url + path)
  await page.getByRole('button', { name: 'Report a change' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  return page.getByRole('dialog')
}

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, `adapt-${name}`, { fullPage: true })
  expect(await accessibilityViolations(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBe(0)
}

describe('a week with the flu (J11)', () => {
  test('one tap with dates, a diff with reasons, easy first, undone exactly', async () => {
    const { page } = copy().watched
    const before = await sessions(page)
    const dialog = await cameUp(page, '/plan', 'Illness')
    await dialog.getByLabel('Fever or flu').check({ force: true })
    const first = addDays(TODAY, 6)
    await dialog.getByLabel('Ill since').fill(first)
    await dialog.getByLabel(/Last day ill/).fill(addDays(first, 5))
    await look(page, 'ill')
    await dialog.getByRole('button', { name: 'Show what changes' }).click()
    await dialog.getByRole('button', { name: 'Update plan' }).click()
    await dialog.getByRole('button', { name: 'Done' }).waitFor()
    await dialog.getByText(/You have a fever/).waitFor()
    await dialog.getByText('left out').first().waitFor()
    await look(page, 'ill-diff')
    const ill = await sessions(page)
    expect(between(ill, first, addDays(first, 6))).toEqual([])
    const back = between(ill, addDays(first, 7), addDays(first, 12))
    expect(back.some(({ hard }) => hard)).toBe(false)
    await dialog.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByText('Change undone.').waitFor()
    expect(await sessions(page)).toEqual(before)
  })

  test('the calendar follows without doubles', async () => {
    const { page } = copy().watched
    const feed = () =>
      page.evaluate(async () => {
        const { url } = (await (await fetch('/api/v1/calendar-address')).json()) as { url: string }
        return (await fetch(new URL(url).pathname)).text()
      })
    const away = await cameUp(page, '/', 'Absence')
    await away.getByLabel('First day').fill(addDays(TODAY, 7))
    await away.getByLabel('Last day').fill(addDays(TODAY, 10))
    await away.getByRole('button', { name: 'Show what changes' }).click()
    await away.getByRole('button', { name: 'Update plan' }).click()
    await away.getByText(/You are away from/).waitFor()
    await away.getByRole('button', { name: 'Done' }).click()
    expect(between(await sessions(page), addDays(TODAY, 7), addDays(TODAY, 10))).toEqual([])
    const uids = [...(await feed()).matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid)
    expect(new Set(uids).size).toBe(uids.length)
  })
})

describe('too tired today (J12)', () => {
  /**
   * Opens Today on the day of the first hard session, with every run before it recorded: without them
   * the plan would see a break. Gives the session as it is then.
   */
  async function hardDay(page: Page) {
    const all = await sessions(page)
    const first = all.find(({ hard, role }) => hard && role === 'quality')
    copy().server.goTo(first?.day ?? '')
    const before = [
      ...new Set(between(all, TODAY, addDays(first?.day ?? '', -1)).map(({ day }) => day)),
    ]
    await page.goto(`${copy().server.url}/imports`)
    await page
      .getByLabel('Files to import')
      .setInputFiles(before.map((day) => gpxOf(day, { minutes: 40, sport: 'running' })))
    await expect
      .poll(async () => (await ask<{ total: number }>(page, 'GET', '/activities')).total)
      .toBe(before.length)
    await page.goto(copy().server.url)
    await page.getByRole('heading', { name: 'Too tired today?' }).waitFor()
    const now = async () => (await sessions(page)).find(({ id }) => id === first?.id)
    return { now, planned: await now() }
  }

  test('one tap moves the session to tomorrow or makes it easy, says which, and is undone', async () => {
    const { page } = copy().watched
    const { now, planned } = await hardDay(page)
    await look(page, 'too-tired')
    await page.getByRole('button', { name: 'Change today’s session' }).click()
    await page
      .getByText(/You are too tired for .* today\. /)
      .first()
      .waitFor()
    const changed = await now()
    expect(changed?.day !== planned?.day || changed?.hard === false).toBe(true)
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Change undone.').waitFor()
    expect(await now()).toEqual(planned)
  })

  test('the menu of what came up does the same, and the plan shows it', async () => {
    const { page } = copy().watched
    const { now, planned } = await hardDay(page)
    await page.getByRole('button', { name: 'Report a change' }).click()
    await page.getByRole('menuitem', { name: 'Too tired today' }).click()
    await page
      .getByText(/You are too tired for .* today\. /)
      .first()
      .waitFor()
    await expect.poll(async () => JSON.stringify(await now())).not.toBe(JSON.stringify(planned))
    await page.goto(`${copy().server.url}/plan`)
    await page.getByRole('heading', { name: 'Too tired today' }).first().waitFor()
  })
})

describe('back from Achilles trouble (J7)', () => {
  test('asks site, side, stiffness; shows the ladder; a clinician sets the rung; a red flag stops it', async () => {
    const { page } = copy().watched
    const dialog = await cameUp(page, '/', 'Injury, or return from one')
    await dialog.getByLabel('Where').selectOption({ label: 'Achilles tendon, heel' })
    await dialog.getByLabel('Right').check({ force: true })
    await dialog.getByLabel('Days without running before that').fill('63')
    await dialog.getByLabel('Morning stiffness, minutes').fill('15')
    await dialog.getByLabel(/clinician knows it/).check()
    await look(page, 'injury')
    await dialog.getByRole('button', { name: 'Show what changes' }).click()
    await dialog.getByRole('button', { name: 'Update plan' }).click()
    await dialog
      .getByText(/step 1\sof\s6, “Frequency”/)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const soon = between(await sessions(page), TODAY, addDays(TODAY, 7))
    expect(soon.every(({ workout, fastM }) => workout.sessionId === 'E5' && fastM === 0)).toBe(true)
    await page.getByRole('heading', { name: 'Return to running: step 1 of 6, Frequency' }).waitFor()
    await page
      .getByText(/Slow heel raises on both legs/)
      .first()
      .waitFor()
    await look(page, 'ladder')
    await page.getByText('Set the step with a clinician').click()
    await page.getByRole('button', { name: '3 Consecutive days' }).click()
    await page.getByRole('heading', { name: /step 3\sof\s6, Consecutive days/ }).waitFor()

    await page.getByRole('button', { name: 'Log check-in' }).click()
    const checkIn = page.getByRole('dialog')
    await checkIn.getByText('Warning signs').click()
    await checkIn.getByLabel('A sudden pop or snap').check()
    await checkIn.getByRole('button', { name: 'Save check-in' }).click()
    await page
      .getByText(/see a clinician before you run again/i)
      .first()
      .waitFor()
    expect(between(await sessions(page), TODAY, addDays(TODAY, 13))).toEqual([])
    await look(page, 'stopped')
    await page.getByRole('button', { name: /a clinician has cleared me/ }).click()
    await page.getByRole('button', { name: 'Confirm clearance' }).click()
    await page.getByText(/The plan continues/).waitFor()
  })
})

describe('after the time trial (J16)', () => {
  test('a new result asks when it changes much, and the paces follow', async () => {
    const { page } = copy().watched
    await addResult(page, { eventId: 'mile', timeText: '5:25.0', day: TODAY })
    await page.goto(copy().server.url)
    await page.getByRole('button', { name: 'Confirm the result' }).click()
    await page.getByText(/Result confirmed/).waitFor()
    await page.goto(`${copy().server.url}/plan`)
    await page.getByRole('heading', { name: /New result/ }).waitFor()
    await look(page, 'result')
  })
})

describe('a check-in in twenty seconds', () => {
  test('effort, sleep and pain; amber pain makes the next days easy', async () => {
    const { page } = copy().watched
    await page.goto(copy().server.url)
    await page.getByRole('button', { name: 'Log check-in' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Effort 6 of 10').check({ force: true })
    await dialog.getByLabel('7 hours of sleep').check({ force: true })
    await dialog.getByRole('button', { name: 'Add pain' }).click()
    // The body and the list are one control: a second press takes the place away again.
    await dialog.getByRole('button', { name: 'Knee, right' }).press('Enter')
    await dialog.getByLabel('Where', { exact: true }).waitFor()
    expect(await dialog.getByLabel('Where', { exact: true }).inputValue()).toBe('knee')
    await dialog.getByRole('button', { name: 'Knee, right', pressed: true }).press('Enter')
    await dialog.getByRole('button', { name: 'Calf, left' }).click()
    await dialog.getByLabel('During the run', { exact: true }).selectOption('4')
    await look(page, 'check-in')
    await dialog.getByRole('button', { name: 'Save check-in' }).click()
    await page.getByText('Effort 6 of 10, slept 7 h, calf 4 of 10.').waitFor()
    const soon = between(await sessions(page), addDays(TODAY, 1), addDays(TODAY, 3))
    expect(soon.some(({ hard, fastM }) => hard || fastM > 0)).toBe(false)
    await page.goto(`${copy().server.url}/plan`)
    await page.getByRole('heading', { name: 'Pain', exact: true }).waitFor()
    await look(page, 'log')
  })
})

describe('everything else that comes up', () => {
  test('a busy week, asked first: a proposal that is accepted', async () => {
    const { page } = copy().watched
    await page.goto(`${copy().server.url}/settings#plan-changes`)
    await page.getByLabel('Ask me first').check({ force: true })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const dialog = await cameUp(page, '/plan', 'Busy week')
    const monday = addDays(TODAY, 6)
    await dialog.getByLabel('First day').fill(monday)
    await dialog.getByLabel('Last day').fill(addDays(monday, 6))
    await dialog.getByRole('button', { name: 'Show what changes' }).click()
    await dialog.getByRole('button', { name: 'Update plan' }).click()
    await dialog.getByRole('button', { name: 'Accept change' }).first().waitFor()
    await look(page, 'proposal')
    const accept = dialog.getByRole('button', { name: 'Accept change' })
    // A sync works the proposals out again while the runner reads them.
    await ask(page, 'PUT', '/settings', await ask(page, 'GET', '/settings'))
    await accept.first().click()
    await page.getByText('Plan changed.').waitFor()
    await accept.waitFor({ state: 'detached' })
    expect(between(await sessions(page), monday, addDays(monday, 6)).length).toBeLessThanOrEqual(3)
  })

  test('heat by the forecast, lightning, time zones', async () => {
    const { page } = copy().watched
    const hot = (await sessions(page)).find(({ day }) => day > TODAY)
    const dialog = await cameUp(page, '/', 'Heat, ice or bad air')
    await dialog.getByLabel('Heat').check({ force: true })
    await dialog.getByLabel('Day').fill(hot?.day ?? '')
    await dialog.getByLabel(/Temperature/).fill('36')
    await dialog.getByLabel('Humidity, %').fill('50')
    await look(page, 'heat')
    await dialog.getByRole('button', { name: 'Show what changes' }).click()
    await dialog.getByRole('button', { name: 'Update plan' }).click()
    await dialog.getByText(/wet-bulb temperature/).waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    expect((await sessions(page)).some(({ id }) => id === hot?.id)).toBe(false)
    const trip = await cameUp(page, '/plan', 'Travel across time zones')
    await trip.getByLabel('6', { exact: true }).check({ force: true })
    await trip.getByLabel('Eastward').check({ force: true })
    await trip.getByRole('button', { name: 'Show what changes' }).click()
    await trip.getByRole('button', { name: 'Update plan' }).click()
    await trip.getByRole('button', { name: 'Done' }).click()
    expect(between(await sessions(page), TODAY, addDays(TODAY, 3)).some(({ hard }) => hard)).toBe(
      false,
    )
  })

  test('the race moves by two weeks, and another race is put in', async () => {
    const { page } = copy().watched
    const last = (await sessions(page)).at(-1)?.day ?? ''
    const moved = await cameUp(page, '/plan', 'New day of the race')
    await moved.getByLabel('New race day').fill(addDays(last, 14))
    await moved.getByRole('button', { name: 'Show what changes' }).click()
    await moved.getByRole('button', { name: 'Update plan' }).click()
    await moved.getByText(/You go on in the same phase/).waitFor()
    await look(page, 'race-moved')
    await moved.getByRole('button', { name: 'Done' }).click()
    expect((await sessions(page)).at(-1)?.day).toBe(addDays(last, 14))
    const extra = await cameUp(page, '/plan', 'Another race')
    await extra.getByLabel('Name of the race').fill('Park 3K')
    await extra.getByLabel('Day').fill(addDays(TODAY, 25))
    await extra.getByLabel('Distance, metres').fill('3000')
    await extra.getByRole('button', { name: 'Show what changes' }).click()
    await extra.getByRole('button', { name: 'Update plan' }).click()
    await extra.getByRole('button', { name: 'Done' }).waitFor()
    const race = (await sessions(page)).find(
      ({ workout }) => titleText(workout) === 'Race: Park 3K',
    )
    expect(race === undefined || race.day === addDays(TODAY, 25)).toBe(true)
  })
})
