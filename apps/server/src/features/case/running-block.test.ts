/** In the middle of a plan the case shows its dates, and offers no other start. */
import { afterEach, expect, test } from 'vitest'
import { textOf } from '@bell-lap/text/text-of'
import { addDays } from '@bell-lap/units/calendar-day'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { addFiles } from '../../testing/filled-runner.ts'
import { madeGpx } from '../../testing/made-files.ts'
import { at, closeAll, planned, TODAY, WISH } from '../../testing/told-states.ts'
import type { History } from '../history/schema.ts'
import type { PlanAnswer, PlanView } from '../plan/index.ts'
import { besideImproving } from './running-block.ts'
import type { MileCase } from './schema.ts'

afterEach(closeAll)

const readCase = async (one: TestBellLap) => (await one.ask('GET', '/case')).json<MileCase>()
const planOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan')).json<{ plan: PlanView | null }>().plan
const said = (found: MileCase) =>
  found.block.words.map(textOf({ locale: 'en-GB', units: 'metric' }).say)

test('a mile block that runs is the block of the case, with its own last day in every line', async () => {
  const one = await planned()
  const plan = await planOf(one)
  expect(said(await readCase(one))[0]).toMatch(/^Your mile block begins on /)
  at(TODAY)
  const found = await readCase(one)
  expect(found.block).toMatchObject({
    running: 'mile',
    canStart: false,
    startDay: plan?.startDay,
    mileDay: plan?.raceDay,
  })
  expect(said(found)[0]).toMatch(/^Your mile block is in week 1 of 10\. /)
  expect(said(found).join(' ')).not.toContain('Start on')
  expect(found.exit?.day ?? plan?.raceDay).toBe(plan?.raceDay)
})

test('a runner who gets faster in the middle of a mile block does not read that none is needed', () => {
  const dates = {
    startDay: '2026-10-26',
    weeks: 12,
    mileDay: '2027-01-17',
    weeksToLongRace: null,
    afterLongRace: false,
  }
  const { say } = textOf({ locale: 'en-GB', units: 'metric' })
  const during = say(besideImproving({ kind: 'mile', week: 6, dates }))
  expect(during).toMatch(/^Your mile block runs until Sunday 17 January\.$/)
  for (const other of [
    null,
    { kind: 'base' as const, week: 6, dates },
    { kind: 'mile' as const, week: null, dates },
  ]) {
    expect(say(besideImproving(other))).toMatch(/^You do not need a mile block\. /)
  }
})

test('without a plan, and after it was removed, the next Monday is offered again', async () => {
  const one = await planned()
  await one.ask('DELETE', '/plan')
  at(TODAY)
  const found = await readCase(one)
  expect(found.block.running).toBeNull()
  expect(found.block.startDay > TODAY).toBe(true)
  expect(said(found)[0]).toMatch(/^Start on /)
})

test('base weeks are named, and no block is offered in the middle of them', async () => {
  const one = await planned()
  const settings = (await one.ask('GET', '/settings')).json<object>()
  await one.ask('PUT', '/settings', {
    ...settings,
    usualTraining: { weeklyKm: 16, longestRunKm: 5 },
  })
  await one.ask('DELETE', '/plan')
  const wish = { ...WISH, base: true }
  const made = (await one.ask('POST', '/plan', wish)).json<PlanAnswer>()
  expect(made.refused).toBe(false)
  const found = await readCase(one)
  expect(found.block).toMatchObject({ running: 'base', canStart: false })
  expect(said(found)[0]).toMatch(/^Your base plan runs until /)
})

test('the case and the form of a plan name the same usual week, with the weeks it was read from', async () => {
  const one = await planned()
  const days = Array.from({ length: 10 }, (_, week) =>
    [1, 3, 5, 6].map((day) => addDays(TODAY, -7 * week - 7 + day - 2)),
  ).flat()
  await addFiles(
    one,
    days.map((day) => ({
      name: `${day}.gpx`,
      bytes: madeGpx(day, { distanceM: 9000, type: 'running' }),
    })),
  )
  const { usualWeek } = (await one.ask('GET', '/history')).json<History>()
  const checked = (await readCase(one)).checked.find(
    ({ code }) => code === 'case.checked.enough-running',
  )
  expect(usualWeek).not.toBeNull()
  expect(checked?.values).toMatchObject({
    runs: usualWeek?.runDays,
    weekM: 1000 * Math.round((usualWeek?.distanceM ?? 0) / 1000),
    weeks: usualWeek?.weeks,
  })
})
