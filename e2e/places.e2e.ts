import type { Workout } from '@bell-lap/workout/workout'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityViolations, DESKTOP, PHONE, sidewaysOverflow } from './support/browser.ts'
import { openDemoPage } from './support/demo-page.ts'
import { addResult } from './support/set-up.ts'
import { TODAY } from './support/test-clock.ts'
import type { DemoPage } from './support/demo-page.ts'
import { takePicture } from './support/looks.ts'

let demo: DemoPage
let server: DemoPage['server']
let page: Page

beforeAll(async () => {
  demo = await openDemoPage()
  ;({ server, page } = demo)
  // The made-up runner has raced nothing short: only a mile of his gives paces instead of effort.
  await addResult(page, { eventId: 'mile', timeText: '5:40', day: TODAY })
  await page.reload()
  await page.getByRole('button', { name: 'Confirm the result' }).click()
  await page.getByText(/Bell Lap updates your paces/).waitFor()
})

afterAll(() => demo.close())

interface Planned {
  readonly id: string
  readonly role: string
  readonly state: string
  readonly workout: Workout
}
const sessions = (): Promise<Planned[]> =>
  page.evaluate(async () => {
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: { weeks: { sessions: Planned[] }[] }
    }
    return plan.weeks.flatMap((week) => week.sessions)
  })
const placeOf = async (id: string) => (await sessions()).find((one) => one.id === id)?.workout.place

/** The last session on the track that is still ahead. */
async function onTheTrack(): Promise<Planned> {
  const found = (await sessions()).findLast(
    ({ state, role, workout }) =>
      state === 'ahead' &&
      role === 'quality' &&
      workout.place === 'track' &&
      workout.family === 'R',
  )
  if (found === undefined) throw new Error('no session on the track')
  return found
}

test('a session of the track is taken to the road, and undone', async () => {
  const mile = await onTheTrack()
  await page.goto(`${server.url}/plan/sessions/${mile.id}`)
  const where = page.getByRole('region', { name: 'Place' })
  await where.waitFor()
  await where.getByText('Road', { exact: true }).click()
  await where
    .getByText(/×\s\d+\ss\sat mile pace/)
    .first()
    .waitFor()
  await where.getByText(/Keeps every rule/).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'session-where-desktop', { fullPage: true })
  await where.getByRole('button', { name: 'Change place' }).click()
  await expect.poll(() => placeOf(mile.id)).toBe('road')
  await where.getByText(/^Planned on the track/).waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => placeOf(mile.id)).toBe('track')
})

test('a hill makes efforts of the same repetitions; on a phone nothing overflows', async () => {
  const mile = await onTheTrack()
  await page.setViewportSize(PHONE)
  await page.goto(`${server.url}/plan/sessions/${mile.id}`)
  const where = page.getByRole('region', { name: 'Place' })
  await where.getByText('Hill', { exact: true }).click()
  await where
    .getByText(/uphill at mile effort/)
    .first()
    .waitFor()
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'session-where-phone', { fullPage: true })
  await page.setViewportSize(DESKTOP)
})

test('in lane 4 the splits are those of a lap in lane 4', async () => {
  const mile = await onTheTrack()
  await page.goto(`${server.url}/settings#places`)
  await page.getByLabel('Lane', { exact: true }).selectOption('4')
  await page.getByText('A lap in lane 4 is 422 m.').waitFor()
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await page.getByText(/saved/i).first().waitFor()
  await page.goto(`${server.url}/plan/sessions/${mile.id}`)
  await page
    .getByText(/lap of 422\sm in lane 4/)
    .first()
    .waitFor()
  expect(demo.errors).toEqual([])
})
