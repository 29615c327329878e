import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'
import { afterEach, describe, expect, test } from 'vitest'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { addFiles, addRuns, testRunners } from '../../testing/filled-runner.ts'
import { madeParts } from '../../testing/made-files.ts'
import type { Settings } from '../settings/index.ts'
import type { Result } from '../results/schema.ts'
import type { EstimateView } from '../estimate/schema.ts'
import type { RaceDay } from './race-day-schema.ts'
import type { RaceRecordView } from './record-schema.ts'

const runners = testRunners()
afterEach(runners.closeAll)

const add = async (one: TestBellLap, change: object) =>
  (
    await one.ask('POST', '/results', {
      day: '2026-05-02',
      eventId: 'mile',
      distanceM: null,
      timeText: '6:00',
      timing: 'automatic',
      setting: 'track',
      effort: 'race',
      name: null,
      note: null,
      excludedFromEstimate: false,
      ...change,
    })
  ).json<Result>()
const day = async (one: TestBellLap, query = '') =>
  (await one.ask('GET', `/race-day?eventId=mile${query}`)).json<RaceDay>()
const record = async (one: TestBellLap, id: string) =>
  (await one.ask('GET', `/results/${id}/record`)).json<RaceRecordView>()
const keep = (one: TestBellLap, id: string, body: object) =>
  one.ask('PUT', `/results/${id}/record`, body)

/** Every message of an answer can be said in both languages and both systems of units. */
function sayAll(value: unknown): void {
  for (const locale of ['en-GB', 'de'] as const) {
    for (const units of ['metric', 'imperial'] as const) {
      const text = textOf({ locale, units })
      for (const one of messagesIn(value)) expect(text.say(one).length).toBeGreaterThan(1)
    }
  }
}
function messagesIn(value: unknown): readonly Message[] {
  if (typeof value !== 'object' || value === null) return []
  if ('code' in value && 'values' in value) return [value as Message]
  return Object.values(value).flatMap(messagesIn)
}

describe('race day', () => {
  test('chance, laps, D′, lane, wind and warm-up follow from the forecast of every screen', async () => {
    const one = await runners.start()
    const empty = await day(one)
    expect(empty).toMatchObject({ forecast: null, goal: null, laps: [], chances: [] })
    sayAll(empty)
    const typed = await day(one, '&goalS=360')
    expect(typed.goal).toEqual({ timeS: 360, stepS: 1, from: 'asked', chance: null })
    expect(typed.laps.map(({ lapS }) => lapS)).toEqual([2, 89, 90, 90, 89])
    expect(typed.laps.map(({ clockS }) => clockS)).toEqual([2, 91, 181, 271, 360])

    await add(one, { eventId: '1500m', timeText: '5:24' })
    await add(one, { eventId: '3000m', timeText: '11:33', day: '2026-04-20' })
    await add(one, { eventId: '5k', timeText: '19:57', day: '2026-04-04' })
    const { equivalents, mile } = (await one.ask('GET', '/estimate')).json<EstimateView>()
    const found = await day(one)
    const forecast = equivalents.find(({ eventId }) => eventId === 'mile')
    expect(forecast).toMatchObject(found.forecast ?? {})
    expect(found.forecast?.lowS).toBe(mile?.lowS)
    expect(found.goal?.timeS).toBe(Math.round(mile?.timeS ?? 0))
    const chanceAt = async (goalS: number | undefined) =>
      (await day(one, `&goalS=${goalS}`)).goal?.chance?.share
    expect(await chanceAt(mile?.lowS)).toBeCloseTo(0.1, 3)
    expect(await chanceAt(mile?.highS)).toBeCloseTo(0.9, 3)
    const shares = found.chances.map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(found.reserve).toMatchObject({ known: true, results: 3 })
    if (!found.reserve.known) throw new Error('expected D′')
    expect(found.reserve.points).toHaveLength(found.laps.length + 1)
    expect(found.splits).toHaveLength(9)
    expect(found.alarm?.says.code).toBe('race-day.alarm')

    const hard = await day(one, '&lane=3&windMps=4&start=10:30')
    expect(hard.goal?.chance?.share).toBeLessThan(found.goal?.chance?.share ?? 0)
    expect(hard.wind?.costS).toBeGreaterThan(2)
    expect(hard.wind?.lowS).toBeLessThan(hard.wind?.costS ?? 0)
    expect(hard.lanes[2]?.lapM).toBeCloseTo(14.7, 1)
    if (!hard.reserve.known) throw new Error('expected D′')
    expect(hard.reserve.points.at(-1)?.leftM).toBeLessThan(found.reserve.points.at(-1)?.leftM ?? 0)
    expect(hard.warmUp.map(({ id, at }) => [id, at])).toContainEqual(['ready', '10:15'])
    sayAll([found, hard, await day(one, '&on=road&goalS=361.5')])
    for (const eventId of ['800m', '1500m', '1600m', '3000m', '5k']) {
      for (const on of ['track', 'road']) {
        const url_ = `/race-day?eventId=${eventId}&on=${on}&lapM=200`
        const other = (await one.ask('GET', url_)).json<RaceDay>()
        const sum = other.laps.reduce((total, { lapS }) => total + lapS, 0)
        expect(sum).toBeCloseTo(other.goal?.timeS ?? 0, 6)
        sayAll(other)
      }
    }
    // Science H6 shapes the mile and its neighbours; longer ones are run evenly, odd metres first.
    for (const [eventId, goalS, lapS] of [
      ['3000m', 690, 92],
      ['5k', 1200, 96],
    ] as const) {
      const url_ = `/race-day?eventId=${eventId}&on=track&goalS=${goalS}`
      const even = (await one.ask('GET', url_)).json<RaceDay>()
      expect(even.laps.map((lap) => lap.lapS)).toEqual([
        lapS / 2,
        ...Array.from({ length: Math.floor(goalS / lapS) }, () => lapS),
      ])
      expect(even.splits.map((split) => split.lapS)).toEqual(
        Array.from({ length: (2 * goalS) / lapS }, () => lapS / 2),
      )
      expect(even.splits.at(-1)?.clockS).toBe(goalS)
      expect(even.notes.map(({ code }) => code)).toContain('race-day.shape-even')
    }
    expect((await one.ask('GET', '/race-day?sessionId=none')).statusCode).toBe(404)
    expect((await one.ask('GET', '/race-day?lane=9')).statusCode).toBe(400)
  })

  test('a record keeps laps, place and goal, against plan and ideal, and goes with its result', async () => {
    const one = await runners.start()
    const now = (await one.ask('GET', '/settings')).json<Settings>()
    await one.ask('PUT', '/settings', { ...now, birthYear: 1976, sex: 'male' })
    await add(one, { eventId: '10k', timeText: '45:00', day: '2026-04-02', setting: 'road' })
    const { id } = await add(one, { setting: 'road' })
    const bare = await record(one, id)
    expect(bare).toMatchObject({ record: null, laps: null, recording: null, goal: null })
    expect(bare.ageGrade).toMatchObject({ known: true })
    // Science A9: a man of 50 in 6:00 has 73.36 %.
    if (!bare.ageGrade.known) throw new Error('expected an age grade')
    expect(bare.ageGrade.gradeShare).toBeCloseTo(0.7336, 4)
    expect(bare.ageGrade.table.code).toBe('race-record.grade-table')
    const { before, after } = bare.mile
    expect((after?.highS ?? 0) - (after?.lowS ?? 0)).toBeLessThan(
      (before?.highS ?? 0) - (before?.lowS ?? 0),
    )
    expect(bare.expected?.forecast).toEqual(before)
    expect(bare.lessons).toHaveLength(4)
    const narrower = bare.lessons.map(({ narrowerShare }) => narrowerShare)
    expect(narrower).toEqual(narrower.toSorted((a, b) => b - a))
    sayAll(bare)

    await one.ask('PUT', '/settings', { ...now, birthYear: null })
    expect((await record(one, id)).ageGrade).toMatchObject({ known: false })
    const kept = { lapsText: '86 90 95 89', place: 3, fieldSize: 12, goalText: '5:55' }
    const saved = (await keep(one, id, kept)).json<RaceRecordView>()
    expect(saved.record).toEqual(kept)
    expect(saved.goal).toEqual({ timeS: 355, from: 'typed' })
    expect(saved.laps).toMatchObject({ from: 'typed', stepS: 1 })
    expect(saved.laps?.says.map(({ code }) => code)).toContain('race-record.work-at-800')
    const offPlan = saved.laps?.items.reduce((sum, { offPlanS }) => sum + (offPlanS ?? 0), 0)
    expect(offPlan).toBeCloseTo(5, 6)
    sayAll(saved)
    expect((await keep(one, id, { ...kept, place: 13 })).statusCode).toBe(400)

    // The result is corrected without a word about the record, then removed, and typed again by undo.
    const { items } = (await one.ask('GET', '/results')).json<{ items: Result[] }>()
    const result = items.find((other) => other.id === id)
    expect(result?.record).toEqual(kept)
    const { record: _record, ...plain } = result ?? {}
    const input = { ...plain, distanceM: null, name: 'Club mile' }
    expect((await one.ask('PUT', `/results/${id}`, input)).json<Result>().record).toEqual(kept)
    await one.ask('DELETE', `/results/${id}`)
    const again = (await one.ask('POST', '/results', { ...input, record: kept })).json<Result>()
    expect((await record(one, again.id)).record).toEqual(kept)
    const cleared = (await keep(one, again.id, {})).json<RaceRecordView>()
    expect(cleared.record).toBeNull()
    expect((await one.ask('GET', `/results/${id}/record`)).statusCode).toBe(404)
  })

  test('laps come from the recording of the day, where it holds the race', async () => {
    const one = await runners.start()
    await addRuns(one, ['2026-05-02'])
    const { id } = await add(one, { eventId: '800m', timeText: '2:20' })
    const found = await record(one, id)
    expect(found.expected).toBeNull()
    expect(found.mile.says.code).toBe('race-record.mile-first')
    expect(found.ageGrade).toMatchObject({ known: false })
    expect(found.recording).toBeNull()
    sayAll(found)
    const laps = [80, 84, 90, 82].map((lapS) => [400 / lapS, lapS] as const)
    const bytes = madeParts('2026-05-09', [[2.8, 600], ...laps, [2.5, 300]])
    await addFiles(one, [{ name: 'race.gpx', bytes }])
    const raced = await add(one, { eventId: '1600m', timeText: '5:36', day: '2026-05-09' })
    const recorded = await record(one, raced.id)
    expect(recorded.laps).toMatchObject({ from: 'distance', stepS: 1 })
    expect(recorded.laps?.items.map(({ lapS }) => lapS)).toEqual([80, 84, 90, 82])
    expect(recorded.laps?.warnings.map(({ code }) => code)).toEqual(['race-record.by-distance'])
    const { lapsText = '' } = recorded.recording ?? {}
    const kept = (await keep(one, raced.id, { lapsText })).json<RaceRecordView>()
    expect(kept.laps).toMatchObject({ from: 'typed' })
    sayAll(recorded)
  })
})
