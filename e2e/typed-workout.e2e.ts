import type { Workout } from '@bell-lap/workout/workout'
import { titleText } from './support/title-text.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityViolations, DESKTOP, PHONE, sidewaysOverflow } from './support/browser.ts'
import { openDemoPage } from './support/demo-page.ts'
import type { DemoPage } from './support/demo-page.ts'
import { takePicture } from './support/looks.ts'

let demo: DemoPage
let server: DemoPage['server']
let page: Page

beforeAll(async () => {
  demo = await openDemoPage()
  ;({ server, page } = demo)
})

afterAll(() => demo.close())

interface Planned {
  readonly id: string
  readonly role: string
  readonly state: string
  readonly hard: boolean
  readonly workout: Workout
}
const sessions = (): Promise<Planned[]> =>
  page.evaluate(async () => {
    const { plan } = (await (await fetch('/api/v1/plan')).json()) as {
      plan: { weeks: { sessions: Planned[] }[] }
    }
    return plan.weeks.flatMap((week) => week.sessions)
  })

/** The last session of a kind that is still ahead, so that later weeks take little harm. */
async function lastAhead(is: (one: Planned) => boolean): Promise<Planned> {
  const found = (await sessions()).findLast((one) => one.state === 'ahead' && is(one))
  if (found === undefined) throw new Error('no such session')
  return found
}
const titleOf = async (id: string) => {
  const there = (await sessions()).find((one) => one.id === id)
  return there === undefined ? null : titleText(there.workout)
}

const field = () => page.getByRole('textbox', { name: 'Workout' })

test('a session is typed in place of another, with steps and totals beside it, and undone', async () => {
  const hard = await lastAhead(({ hard, role }) => hard && role === 'quality')
  await page.goto(`${server.url}/plan/sessions/${hard.id}`)
  await page.getByRole('button', { name: 'Type another workout' }).click()
  await field().fill('4x200 @ mile w/ 400 jog')
  await page.getByText('4 x 200 m @ mile, 400 m jog').waitFor()
  await page.getByText(/added a warm-up and a cool-down/).waitFor()
  await page.getByText(/Keeps every rule/).waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'typed-workout-desktop')
  await page.keyboard.press('Enter')
  await expect.poll(() => titleOf(hard.id)).toBe('4 × 200 m at mile pace')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => titleOf(hard.id)).toBe(titleText(hard.workout))
})

test('a line with two meanings asks once, and the choice rewrites it', async () => {
  const hard = await lastAhead(({ hard, role }) => hard && role === 'quality')
  await page.goto(`${server.url}/plan/sessions/${hard.id}`)
  await page.getByRole('button', { name: 'Type another workout' }).click()
  await field().fill('10x400 R=60')
  const question = page.getByRole('group', { name: /R=60|rest/ })
  await question.waitFor()
  await takePicture(page, 'typed-workout-question')
  const before = await field().inputValue()
  await question.getByRole('button').first().click()
  await expect.poll(() => field().inputValue()).not.toBe(before)
  await page.keyboard.press('Escape')
})

test('what would break is said and nothing is saved; letters that mean nothing are marked', async () => {
  const easy = await lastAhead(({ role }) => role === 'easy')
  await page.setViewportSize(PHONE)
  await page.goto(`${server.url}/plan/sessions/${easy.id}`)
  await page.getByRole('button', { name: 'Type another workout' }).click()
  await field().fill('20x400 @ mile w/ 400 jog')
  await page.getByText('Breaks rules that you cannot overrule').waitFor()
  expect(await page.getByRole('button', { name: 'Replace session' }).isDisabled()).toBe(true)
  expect(await sidewaysOverflow(page)).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await takePicture(page, 'typed-workout-phone')
  await field().fill('6x400 @ purple')
  await page.locator('mark', { hasText: 'purple' }).waitFor()
  await takePicture(page, 'typed-workout-phone-wrong')
  expect(await titleOf(easy.id)).toBe(titleText(easy.workout))
  await page.setViewportSize(DESKTOP)
})

test('the nearest that keeps every rule is one press away, and undone', async () => {
  const hard = await lastAhead(({ hard, role }) => hard && role === 'quality')
  await page.goto(`${server.url}/plan/sessions/${hard.id}`)
  await page.getByRole('button', { name: 'Type another workout' }).click()
  await field().fill('14x400 @ mile w/ 400 jog')
  const take = page.getByRole('button', { name: /^Use “/ })
  await take.waitFor()
  await takePicture(page, 'typed-workout-nearest')
  const nearest = /“(.*)”/.exec((await take.innerText()).replaceAll(/\s/g, ' '))?.[1]
  expect(nearest).toMatch(/^\d\s×\s400\sm at mile pace/)
  await take.click()
  await expect.poll(() => titleOf(hard.id)).toBe(nearest)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => titleOf(hard.id)).toBe(titleText(hard.workout))
})

test('from the plan a day is chosen first; a free day has its own button', async () => {
  await page.goto(`${server.url}/plan`)
  await page.getByRole('button', { name: 'Type a workout', exact: true }).click()
  await page.getByRole('combobox', { name: 'Day' }).waitFor()
  await field().fill('25 min easy')
  await page.getByText('25 min easy', { exact: true }).first().waitFor()
  await takePicture(page, 'typed-workout-plan')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Type a workout for/ })
    .first()
    .click()
  await field().waitFor()
  await page.keyboard.press('Escape')
  await takePicture(page, 'typed-workout-board')
  expect(demo.errors).toEqual([])
})
