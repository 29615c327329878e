import { addDays } from '@bell-lap/units/calendar-day'
import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'
import { afterEach, describe, expect, test } from 'vitest'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { addFiles, testRunners } from '../../testing/filled-runner.ts'
import { madeGpx } from '../../testing/made-files.ts'
import type { Settings } from '../settings/index.ts'
import type { MileCase } from './schema.ts'

const runners = testRunners()
afterEach(runners.closeAll)

const TODAY = '2026-05-20'
const clock = (seconds: number) => {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`
}

const addRace = (one: TestBellLap, day: string, eventId: string, timeS: number) =>
  one.ask('POST', '/results', {
    day,
    eventId,
    distanceM: null,
    timeText: clock(Math.round(timeS)),
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })

/** Seven years: faster every year, then level for four. `after` scales the times since then. */
async function addMarathoner(one: TestBellLap, after: (week: number) => number): Promise<void> {
  const off = [0.4, -0.6, 0.1, 0.7, -0.3, -0.8, 0.5]
  for (let back = 360; back >= 4; back -= 9) {
    const day = addDays(TODAY, -7 * back)
    const before = Math.max(0, back - 208)
    const scale = (1 + 0.0006 * before + 0.008 * (off[back % 7] ?? 0)) * after(back)
    const marathon = (back / 9) % 3 < 1
    await addRace(one, day, marathon ? 'marathon' : '10k', (marathon ? 12_570 : 2560) * scale)
  }
}

const readCase = async (one: TestBellLap) => (await one.ask('GET', '/case')).json<MileCase>()
const answer = async (one: TestBellLap, body: Partial<MileCase['answers']>) =>
  (
    await one.ask('PUT', '/case/answers', {
      stuck: null,
      askedOn: null,
      longRace: null,
      notNowOn: null,
      ...body,
    })
  ).json<MileCase>()
/** The closed gates; each has its reason and what to do instead, and none lets a block begin. */
const gatesOf = (found: MileCase) => {
  const { notNow, block } = found
  if (notNow.length > 0) expect(block.canStart).toBe(false)
  // A long race moves a block; every other gate leaves no date, no promise and no test of it.
  if (notNow.some(({ gate }) => gate !== 'long-race'))
    expect(found).toMatchObject({ changes: [], cost: [], exit: null, checked: [] })
  if (notNow.some(({ gate }) => gate !== 'long-race')) expect(block.words).toEqual([])
  for (const { gate, why, instead } of notNow) {
    expect([why.code, instead.code]).toEqual([`case.gate.${gate}.why`, `case.gate.${gate}.instead`])
  }
  return notNow.map(({ gate }) => gate)
}

/** Every message of an answer can be said in English and in German. */
function messagesIn(value: unknown): readonly Message[] {
  if (typeof value !== 'object' || value === null) return []
  if ('code' in value && 'values' in value) return [value as Message]
  return Object.values(value).flatMap(messagesIn)
}

describe('the case for the mile', () => {
  test('a marathoner who has been level for four years reads so, since when, and what it costs', async () => {
    const one = await runners.start()
    await addMarathoner(one, () => 1)
    const found = await readCase(one)
    expect(found.answer).toBe('plateau')
    expect(found.headline.code).toBe('case.headline.plateau')
    expect(found.chart?.onset?.from.localeCompare(addDays(TODAY, -7 * 208))).toBeLessThanOrEqual(0)
    expect(found.chart?.onset?.to.localeCompare(addDays(TODAY, -7 * 150))).toBeLessThan(0)
    expect(found.chart?.level?.timeS).toBeGreaterThan(2540)
    expect(found.chart?.level?.timeS).toBeLessThan(2580)
    expect(found.trend?.highShare).toBeLessThan(0.01)
    expect(found.suggestion).toBe('moderate')
    expect(found.changes.map(({ eventId, howSure, grade }) => [eventId, howSure, grade])).toEqual([
      ['1500m', 'likely', 'B'],
      ['mile', 'likely', 'B'],
      ['5k', 'likely', 'B'],
      ['10k', 'likely', 'C'],
      ['half', 'plausible', 'D'],
      ['marathon', 'unproven', 'D'],
    ])
    expect(found.cost.map(({ id }) => id)).toContain('long-run-share')
    expect(found.exit?.day).toBe(found.block.mileDay)
    expect(found.notNow).toEqual([])
    for (const locale of ['en-GB', 'de'] as const) {
      const text = textOf({ locale, units: 'metric' })
      for (const one_ of messagesIn(found)) expect(text.say(one_).length).toBeGreaterThan(1)
    }
  })

  test('today is the forecast of the estimate, on every screen the same', async () => {
    const one = await runners.start()
    await addMarathoner(one, () => 1)
    const found = await readCase(one)
    const estimate = (await one.ask('GET', '/estimate')).json<{
      equivalents: readonly { eventId: string; timeS: number; lowS: number; highS: number }[]
    }>()
    for (const { eventId, today } of found.changes) {
      expect(estimate.equivalents.find((same) => same.eventId === eventId)).toMatchObject(today)
    }
  })

  test('falling results lead to health and load, never to the mile', async () => {
    const one = await runners.start()
    await addMarathoner(one, (week) => 1 + 0.0016 * Math.max(0, 110 - week))
    const found = await readCase(one)
    expect(found.answer).toBe('decline')
    expect(gatesOf(found)).toEqual(['decline'])
    expect(found.causes).toEqual([])
    expect(found).toMatchObject({ changes: [], cost: [], exit: null, checked: [] })
    expect(found.block.words).toEqual([])
    expect(found.ask.map(({ code }) => code)).toContain('case.ask.decline-load-unknown')
    expect(found.lead.map(({ code }) => code)).toContain('case.lead.decline')
  })

  test('results that have probably fallen lead to health questions too, before they are sure', async () => {
    const one = await runners.start()
    const scales = [1, 1.03, 0.99, 1.05, 1.01, 1.06]
    for (const [i, scale] of scales.entries())
      await addRace(one, addDays(TODAY, 66 * i - 350), '10k', 2560 * scale)
    const found = await readCase(one)
    expect(found).toMatchObject({ answer: 'not-enough', leansDown: true, causes: [], cost: [] })
    expect(found.lead.map(({ code }) => code)).toEqual(['case.lead.change', 'case.lead.leans-down'])
    expect(found.ask.map(({ code }) => code)).toContain('case.ask.decline-ill')
    expect(found.block).toMatchObject({ canStart: false, words: [] })
    expect(found.notNow).toEqual([])
  })

  test('a runner who gets faster reads that first, and what a block could add, without an argument', async () => {
    const one = await runners.start()
    await addMarathoner(one, (week) => 1 + 0.0016 * Math.min(week, 110))
    const found = await readCase(one)
    expect(found.answer).toBe('improving')
    expect(found.lead.map(({ code }) => code)).toEqual([
      'case.lead.improving',
      'case.lead.change',
      'case.lead.improving-mile',
    ])
    expect(found).toMatchObject({ causes: [], checked: [], ask: [], suggestion: 'exploratory' })
    expect(found.changes.map(({ eventId }) => eventId)).toEqual(['1500m', 'mile', '5k', '10k'])
    expect(found.block.words.length).toBeGreaterThan(0)
    expect(found.block.canStart).toBe(true)
  })

  test('two typed results give a shorter form and say what files would add', async () => {
    const one = await runners.start()
    await addRace(one, '2026-04-12', '10k', 2560)
    await addRace(one, '2026-05-03', 'half', 5700)
    const found = await readCase(one)
    expect(found).toMatchObject({ answer: 'not-enough', short: true, causes: [] })
    expect(found.enough.map(({ code }) => code)).toEqual(['case.enough.races', 'case.enough.files'])
    expect(found.lead.map(({ code }) => code)).toContain('case.lead.files-add')
    expect(found.changes).toHaveLength(6)
    expect(found.exit).not.toBeNull()
  })

  test('nothing at all is an answer, too', async () => {
    const one = await runners.start()
    const found = await readCase(one)
    expect(found).toMatchObject({
      answer: 'not-enough',
      chart: null,
      changes: [],
      exit: null,
    })
    expect(found.lead.map(({ code }) => code)).not.toContain('case.lead.files-add')
  })

  test('a marathon in 13 weeks says not now and puts the block after it; in 30 it fits before', async () => {
    const one = await runners.start()
    await addMarathoner(one, () => 1)
    const soon = await answer(one, { longRace: { day: addDays(TODAY, 91), distanceM: 42_195 } })
    expect(gatesOf(soon)).toEqual(['long-race'])
    expect(soon.block.startDay > addDays(TODAY, 91)).toBe(true)
    const later = await answer(one, { longRace: { day: addDays(TODAY, 210), distanceM: 42_195 } })
    expect(gatesOf(later)).toEqual([])
    expect(later.block.mileDay <= addDays(TODAY, 210 - 98)).toBe(true)
    const half = await answer(one, { longRace: { day: addDays(TODAY, 42), distanceM: 21_097.5 } })
    expect(gatesOf(half)).toEqual(['long-race'])
    expect(half.cost.at(-1)).toMatchObject({
      id: 'after-race',
      figure: { values: { startDay: half.block.startDay, day: half.block.mileDay } },
    })
    expect(half.notNow[0]?.why.values).toMatchObject({ weeks: 8, raceDay: addDays(TODAY, 42) })
  })

  test('the question is asked once and kept', async () => {
    const one = await runners.start()
    await answer(one, { stuck: 7, askedOn: TODAY })
    expect((await readCase(one)).answers).toMatchObject({ stuck: 7, askedOn: TODAY })
    expect((await one.ask('PUT', '/case/answers', { stuck: 11 })).statusCode).toBe(400)
  })
})

/** Twelve weeks with two runs on the same loop and one elsewhere. */
function runsOnRoutes() {
  const days = Array.from({ length: 12 }, (_, week) => addDays('2026-02-23', 7 * week))
  return days.flatMap((monday, week) => [
    { day: monday, bytes: madeGpx(monday, { type: 'running' }) },
    {
      day: addDays(monday, 2),
      bytes: madeGpx(addDays(monday, 2), { distanceM: 8040, type: 'running' }),
    },
    {
      day: addDays(monday, 5),
      bytes: madeGpx(addDays(monday, 5), { distanceM: 4000 + 900 * week, type: 'running' }),
    },
  ])
}

describe('repeated routes', () => {
  test('are a cause with their runs', async () => {
    const one = await runners.start(undefined)
    await addFiles(
      one,
      runsOnRoutes().map(({ day, bytes }) => ({ name: `${day}.gpx`, bytes })),
    )
    const found = await readCase(one)
    const cause = found.causes.find(({ id }) => id === 'same-routes')
    expect(cause?.text).toMatchObject({ values: { of: 36, routes: 1 } })
    expect(cause?.runs.length).toBeGreaterThanOrEqual(24)
    expect(cause?.runs.length).toBeLessThan(30)
    expect(cause?.bars[0]).toMatchObject({ value: cause?.runs.length, marked: true })
    // Up to today, not up to Sunday.
    expect(found.sameness.recent?.sameRouteShare).toBeCloseTo(22 / 34, 12)
    for (const locale of ['en-GB', 'de'] as const) {
      const text = textOf({ locale, units: 'imperial' })
      for (const one_ of messagesIn(cause)) expect(text.say(one_).length).toBeGreaterThan(1)
    }
  })
})

describe('what the runner reported closes the gate', () => {
  const saveSettings = async (one: TestBellLap, change: (now: Settings) => Partial<Settings>) => {
    const now = (await one.ask('GET', '/settings')).json<Settings>()
    await one.ask('PUT', '/settings', { ...now, ...change(now) })
  }
  const health = (change: Partial<Settings['health']>) => (now: Settings) => ({
    health: { ...now.health, ...change },
    healthAnsweredOn: TODAY,
  })

  test.each([
    ['pain', { painNow: 3 }],
    ['recent-injury', { calfAchillesHamstring12Weeks: true }],
    ['ill', { illInLast7Days: true }],
    ['clearance', { needsClearance: true }],
    ['pregnant', { pregnantOrPostpartum: true }],
    ['warning-sign', { redFlag: true }],
  ] as const)('%s, in the settings', async (gate, change) => {
    const one = await runners.start()
    await saveSettings(one, health(change))
    expect(gatesOf(await readCase(one))).toEqual([gate])
  })

  test('age, years of running and weekly distance', async () => {
    const one = await runners.start()
    await saveSettings(one, () => ({ birthYear: 2011 }))
    expect(gatesOf(await readCase(one))).toEqual(['under-16'])
    await saveSettings(one, () => ({
      birthYear: null,
      yearsRunning: 0.2,
      usualTraining: { weeklyKm: 12, longestRunKm: 5 },
    }))
    expect(gatesOf(await readCase(one))).toEqual(['new-runner', 'little-running'])
  })

  test('an illness of the week before, and one that is open', async () => {
    const one = await runners.start()
    const told = { kind: 'illness', symptoms: 'fever' }
    await one.ask('POST', '/training-events', {
      ...told,
      day: addDays(TODAY, -9),
      lastDay: addDays(TODAY, -8),
    })
    expect(gatesOf(await readCase(one))).toEqual([])
    await one.ask('POST', '/training-events', { ...told, day: addDays(TODAY, -2), lastDay: null })
    expect(gatesOf(await readCase(one))).toEqual(['ill'])
  })

  test('an Achilles injury', async () => {
    const one = await runners.start()
    const told = await one.ask('POST', '/training-events', {
      kind: 'injury',
      day: TODAY,
      site: 'achilles',
      side: 'left',
      runFreeDays: 63,
      knownAndStable: false,
      morningStiffnessMin: null,
    })
    expect(told.statusCode).toBeLessThan(300)
    expect(gatesOf(await readCase(one))).toEqual(['injury'])
  })

  test('the weeks after an injury, and great heat without a treadmill', async () => {
    const one = await runners.start(undefined)
    const tell = (event: object) => one.ask('POST', '/training-events', event)
    const told = await tell({
      kind: 'injury',
      day: addDays(TODAY, -40),
      site: 'knee',
      side: 'left',
      runFreeDays: 5,
      knownAndStable: true,
      morningStiffnessMin: null,
    })
    const about = told.json<{ id: string }>().id
    const ended = await one.ask('POST', `/states/${about}/end`, { clinician: true })
    expect(ended.statusCode).toBe(200)
    expect(gatesOf(await readCase(one))).toEqual(['returning'])
    const hot = await runners.start(undefined)
    await hot.ask('POST', '/training-events', { kind: 'heat', day: TODAY, wbgtC: 30 })
    expect(gatesOf(await readCase(hot))).toEqual(['heat'])
  })
})
