import { addDays } from '@bell-lap/units/calendar-day'
import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'
import { afterEach, describe, expect, test } from 'vitest'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { testRunners } from '../../testing/filled-runner.ts'
import type { EstimateView } from '../estimate/schema.ts'
import type { PlanAnswer, PlanView } from '../plan/index.ts'
import type { Today } from '../today/schema.ts'
import type { WayBack } from './schema.ts'

const runners = testRunners()
afterEach(runners.closeAll)

const START = '2026-05-20'
const at = (day: string) => new Date(`${day}T10:00:00Z`)

interface Runner {
  readonly one: TestBellLap
  readonly goTo: (day: string) => void
  readonly raceDay: string
  readonly mile: { readonly timeS: number }
  readonly equivalents: EstimateView['equivalents']
}

const addResult = (one: TestBellLap, day: string, eventId: string, timeText: string) =>
  one.ask('POST', '/results', {
    day,
    eventId,
    distanceM: null,
    timeText,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })

/** A runner of 10K races by words alone, with a plan of eight weeks to a mile. */
async function runner(): Promise<Runner> {
  const clock = { now: at(START) }
  const one = await runners.start(undefined, { clock })
  const settings = (await one.ask('GET', '/settings')).json<object>()
  await one.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    birthYear: 1990,
    healthAnsweredOn: START,
    usualTraining: { weeklyKm: 70, longestRunKm: 14 },
  })
  await addResult(one, addDays(START, -40), '10k', '42:40')
  await addResult(one, addDays(START, -12), '10k', '42:51')
  const { mile, equivalents } = await estimateOf(one)
  const wish = { event: 'mile', raceDay: null, weeks: 8, goalTimeText: null, raceName: null }
  const made = (await one.ask('POST', '/plan', wish)).json<PlanAnswer>()
  if (made.refused || mile === null) throw new Error('expected a plan')
  const goTo = (day: string) => {
    clock.now = at(day)
  }
  return { one, goTo, raceDay: made.plan.raceDay, mile, equivalents }
}

const estimateOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/estimate')).json<EstimateView>()
const wayBack = async (one: TestBellLap) => (await one.ask('GET', '/way-back')).json<WayBack>()
const answer = async (one: TestBellLap, to: WayBack['next']['answer']) =>
  (await one.ask('PUT', '/way-back/answer', { answer: to })).json<WayBack>()
const wishFor = async (one: TestBellLap, day: string, distanceM: number) =>
  (await one.ask('PUT', '/way-back/wish', { race: { day, distanceM } })).json<WayBack>().wish
const today = async (one: TestBellLap) => (await one.ask('GET', '/today')).json<Today>()
const planOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan')).json<{ plan: PlanView | null }>().plan
const clock = (timeS: number) =>
  `${Math.floor(timeS / 60)}:${String(Math.round(timeS) % 60).padStart(2, '0')}`
const codes = (messages: readonly Message[]) => messages.map(({ code }) => code)
const rangeOf = (range?: { timeS: number; lowS: number; highS: number } | null) =>
  range == null ? null : { timeS: range.timeS, lowS: range.lowS, highS: range.highS }

/** Every message of an answer can be said in English and in German. */
function messagesIn(value: unknown): readonly Message[] {
  if (typeof value !== 'object' || value === null) return []
  if ('code' in value && 'values' in value) return [value as Message]
  return Object.values(value).flatMap(messagesIn)
}

function expectSaid(found: WayBack): void {
  for (const locale of ['en-GB', 'de'] as const) {
    const { say } = textOf({ locale, units: 'metric' })
    for (const one of messagesIn(found)) expect(say(one)).not.toMatch(/undefined|NaN|^$/)
  }
}

describe('the way back', () => {
  test('from the plan to the mile, the question, and back: one story with the same numbers', async () => {
    const { one, goTo, raceDay, mile, equivalents } = await runner()
    const before = await wayBack(one)
    expect(before).toMatchObject({ state: 'running', chart: null, races: [], keeps: [] })
    expect(before.headline.code).toBe('way-back.headline.running')
    expect((await one.ask('PUT', '/way-back/answer', { answer: 'stop' })).statusCode).toBe(404)
    expect((await today(one)).afterMile).toBeNull()

    goTo(addDays(raceDay, 1))
    const open = await wayBack(one)
    expect(open).toMatchObject({ state: 'no-result', next: { ask: true, answer: null } })
    expect(codes(open.lead)).toContain('way-back.lead.no-result')
    expectSaid(open)

    // 4 % faster than the forecast of the day the plan was made.
    const ranS = Math.round(0.96 * mile.timeS)
    await addResult(one, raceDay, 'mile', clock(ranS))
    const done = await wayBack(one)
    expect(done.state).toBe('done')
    expect(done.headline).toMatchObject({
      code: 'way-back.headline.passed',
      values: { beforeS: mile.timeS, ranS },
    })
    expect(done.outcome?.ran).toMatchObject({ timeS: ranS, passed: true })
    expect(done.outcome?.ran?.gainShare).toBeCloseTo(1 - ranS / mile.timeS, 6)
    expect(done.outcome?.promised?.onDay).toBe(START)
    expectSaid(done)

    // Before: as Progress showed it on the day of the plan. Now: as it shows it today.
    const now = await estimateOf(one)
    const of = (list: EstimateView['equivalents'], id: string) =>
      rangeOf(list.find(({ eventId }) => eventId === id))
    for (const { eventId, before: was, now: is } of done.races) {
      expect(was).toEqual(of(equivalents, eventId))
      expect(is).toEqual(of(now.equivalents, eventId))
    }
    expect(done.races.map(({ eventId, howSure, grade }) => [eventId, howSure, grade])).toEqual([
      ['5k', 'likely', 'B'],
      ['10k', 'likely', 'C'],
      ['half', 'plausible', 'D'],
      ['marathon', 'unproven', 'D'],
    ])
    const form = done.chart?.form ?? []
    expect(form.find(({ day }) => day === START)).toMatchObject(of(equivalents, '10k') ?? {})
    expect(form.at(-1)).toMatchObject({ day: addDays(raceDay, 1), ...of(now.equivalents, '10k') })
    expect(done.chart?.ahead.at(-1)).toMatchObject(of(now.equivalents, '10k') ?? {})
    expect(done.chart?.races.filter(({ isGoal }) => isGoal)).toHaveLength(1)
    // A result after the plan moves its paces, not the mile that it was made from.
    expect((await planOf(one))?.startMile.timeS).toBeCloseTo(mile.timeS, 9)
    expect((await today(one)).race?.startMile.timeS).toBeCloseTo(mile.timeS, 9)
    expect(done.ladder).toMatchObject({ saved: false })
    expect(done.keeps.map(({ id }) => id)).toEqual(['fast', 'mile-pace', 'strength', 'check'])
  })

  test('three answers, each kept and taken back; to stop ends the plan and nothing asks again', async () => {
    const { one, goTo, raceDay, mile } = await runner()
    goTo(addDays(raceDay, 1))
    await addResult(one, raceDay, 'mile', clock(0.97 * mile.timeS))
    expect((await today(one)).afterMile).toMatchObject({ ask: true, answer: null, raceDay })

    const longer = await answer(one, 'longer')
    expect(longer.next).toMatchObject({ ask: true, answer: 'longer', longer: { to: '10k' } })
    expect(longer.next.longer.raceDay).toBe(longer.ladder?.raceDay)

    const stopped = await answer(one, 'stop')
    expect(stopped.next).toMatchObject({ ask: false, answer: 'stop' })
    expect(await planOf(one)).toBeNull()
    expect((await today(one)).afterMile).toMatchObject({ ask: false, answer: 'stop' })
    expect(stopped.outcome?.ran?.passed).toBe(true)

    // Undo on the page of the plan brings the question back, too.
    await one.ask('POST', '/plan/undo')
    expect((await today(one)).afterMile).toMatchObject({ ask: true, answer: null })
    await answer(one, 'stop')

    const again = await answer(one, 'again')
    expect(again.next).toMatchObject({ ask: true, answer: 'again', again: { event: 'mile' } })
    expect((await planOf(one))?.raceDay).toBe(raceDay)
    expect((await answer(one, null)).next).toMatchObject({ ask: true, answer: null })

    // The way back is made: its own plan is what the page shows, and Today has nothing to ask.
    const wish = { event: '10k', raceDay: longer.next.longer.raceDay, weeks: null }
    const input = { ...wish, goalTimeText: null, raceName: null }
    const made = (await one.ask('POST', '/plan', input)).json<PlanAnswer>()
    expect(made.refused).toBe(false)
    const back = await wayBack(one)
    expect(back).toMatchObject({ state: 'done', ladder: { saved: true }, next: { ask: false } })
    expect(back.ladder?.longestGapDays).toBeLessThanOrEqual(10)
    expect((await today(one)).afterMile).toMatchObject({ ask: false, raceDay })
    expectSaid(back)
  })

  test('a mile that is not 1 % faster: the experiment failed, and the page says so', async () => {
    const { one, goTo, raceDay, mile } = await runner()
    goTo(addDays(raceDay, 2))
    await addResult(one, raceDay, 'mile', clock(0.996 * mile.timeS))
    const found = await wayBack(one)
    expect(found.headline.code).toBe('way-back.headline.failed')
    expect(found.outcome?.ran?.passed).toBe(false)
    expect(codes(found.lead)).toEqual(
      expect.arrayContaining(['way-back.lead.failed', 'way-back.lead.failed-then']),
    )
    const { say } = textOf({ locale: 'en-GB', units: 'metric' })
    expect(say(found.headline)).toContain('The experiment failed.')
  })

  test('a mile that slips by more than 2 % on the way back is named, with what to do', async () => {
    const { one, goTo, raceDay, mile } = await runner()
    goTo(addDays(raceDay, 1))
    const ranS = Math.round(0.96 * mile.timeS)
    await addResult(one, raceDay, 'mile', clock(ranS))
    const checkOf = (found: WayBack) => found.keeps.at(-1)
    const limitS = Math.floor(1.02 * ranS)
    expect(checkOf(await wayBack(one))).toMatchObject({ id: 'check', text: { values: { limitS } } })

    for (const weeks of [2, 3, 4]) {
      const day = addDays(raceDay, 7 * weeks)
      goTo(addDays(day, 1))
      await addResult(one, day, 'mile', clock(1.05 * ranS))
    }
    const found = await wayBack(one)
    const now = (await estimateOf(one)).mile?.timeS ?? 0
    expect(now).toBeGreaterThan(limitS)
    expect(checkOf(found)).toMatchObject({
      id: 'slipped',
      figure: { code: 'way-back.keep.slipped.figure', values: { limitS, nowS: now } },
    })
    expect(found.outcome?.ran).toMatchObject({ timeS: ranS, passed: true })
    const { say } = textOf({ locale: 'en-GB', units: 'metric' })
    expect(say(checkOf(found)?.text ?? found.headline)).toMatch(/^More than 2 % .* uphill sprints/)
    expectSaid(found)
  })

  test('a race that comes too soon is refused with its date; a safe one is not', async () => {
    const { one, goTo, raceDay } = await runner()
    goTo(addDays(raceDay, 2))
    const { races } = await wayBack(one)
    const earliest = (id: string) => races.find(({ eventId }) => eventId === id)?.earliest ?? ''
    expect(earliest('10k') < earliest('half')).toBe(true)
    expect(earliest('half') < earliest('marathon')).toBe(true)
    // 14 to 30 km, a tenth at a time: eight long runs.
    const soon = await wishFor(one, addDays(raceDay, 42), 42_195)
    expect(soon).toMatchObject({ safe: false, text: { code: 'way-back.wish.no' } })
    expect(soon?.text.values).toMatchObject({ longRuns: 8, earliestDay: earliest('marathon') })
    expect(await wishFor(one, earliest('marathon'), 42_195)).toMatchObject({ safe: true })
    const own = (await one.ask('GET', '/case')).json<{ answers: { longRace: object } }>()
    expect(own.answers.longRace).toEqual({ day: earliest('marathon'), distanceM: 42_195 })
    // What is open in the body comes before every date.
    await one.ask('POST', '/training-events', {
      kind: 'injury',
      day: addDays(raceDay, 2),
      site: 'achilles',
      side: 'left',
      runFreeDays: 63,
      knownAndStable: false,
      morningStiffnessMin: 10,
    })
    const hurt = await wayBack(one)
    expect(hurt.races.map((race) => race.earliest)).toEqual([null, null, null, null])
    expect(hurt.wish).toMatchObject({ safe: false, text: { code: 'way-back.wish.state' } })
    expectSaid(hurt)
  })
})

test('without a block the page says what it will show; a block that was stopped says what is unknown', async () => {
  const bare = await runners.start()
  expect(await wayBack(bare)).toMatchObject({ state: 'none', outcome: null, chart: null })
  expectSaid(await wayBack(bare))
  const { one, goTo } = await runner()
  goTo(addDays(START, 24))
  await one.ask('DELETE', '/plan')
  const found = await wayBack(one)
  expect(found).toMatchObject({ state: 'stopped', block: { stoppedOn: addDays(START, 24) } })
  expect(found.outcome?.ran).toBeNull()
  expect(codes(found.lead)).toContain('way-back.lead.stopped')
  expect(found.races).toHaveLength(4)
  expectSaid(found)
})

test('a base plan is no mile block, neither while it runs nor afterwards, and ends a mile block like any other plan', async () => {
  const makeBase = async (one: TestBellLap) => {
    const wish = { event: 'mile', raceDay: null, weeks: 8, goalTimeText: null, raceName: null }
    const made = (await one.ask('POST', '/plan', { ...wish, base: true })).json<PlanAnswer>()
    if (made.refused) throw new Error('expected a base plan')
    return made.plan.raceDay
  }
  const clock_ = { now: at(START) }
  const bare = await runners.start(undefined, { clock: clock_ })
  const settings = (await bare.ask('GET', '/settings')).json<object>()
  const said = { timeZone: 'UTC', birthYear: 1990, healthAnsweredOn: START }
  await bare.ask('PUT', '/settings', {
    ...settings,
    ...said,
    usualTraining: { weeklyKm: 12, longestRunKm: 5 },
  })
  const lastDay = await makeBase(bare)
  expect(await wayBack(bare)).toMatchObject({ state: 'none', block: null })
  clock_.now = at(addDays(lastDay, 2))
  expect(await wayBack(bare)).toMatchObject({ state: 'none', block: null, next: { ask: false } })
  expect((await today(bare)).afterMile).toBeNull()

  const { one, goTo, raceDay } = await runner()
  const stoppedOn = addDays(START, 24)
  goTo(stoppedOn)
  await makeBase(one)
  expect(await wayBack(one)).toMatchObject({ state: 'stopped', block: { raceDay, stoppedOn } })
})
