import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeParts } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type { Result } from '../results/schema.ts'
import type { RaceAnswer, RaceSuggestion, RaceSuggestions } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const RACE_DAY = '2026-05-09'
/** Warm-up, waiting, 1500 m in 5:00, standing, cool-down. */
const RACE = madeParts(RACE_DAY, [
  [3, 700],
  [0, 240],
  [5, 300],
  [0, 180],
  [2.8, 500],
])
const EASY: readonly TestFile[] = Array.from({ length: 10 }, (_, i) => {
  const day = addDays('2026-04-10', 2 * i)
  return { name: `${day}.gpx`, bytes: madeParts(day, [[3 + i / 50, 1500 + 40 * i]]) }
})
/** 5 × 1000 m. */
const SESSION = madeParts('2026-05-05', [
  [3, 600],
  ...Array.from({ length: 5 }, () => [[4.7, 213] as const, [0, 120] as const]).flat(),
  [3, 400],
])

async function filled(url: string | undefined, more: readonly TestFile[] = []) {
  open = await openForTest({ databaseUrl: await freshUrl(url) })
  const answer = await open.upload([
    ...EASY,
    { name: 'session.gpx', bytes: SESSION },
    { name: 'race.gpx', bytes: RACE },
    ...more,
  ])
  await open.finished(answer.json<TestImport>().id)
  await expect.poll(async () => (await suggestions()).waiting).toBe(0)
  return open
}

async function suggestions(): Promise<RaceSuggestions> {
  return (await (open as TestBellLap).ask('GET', '/races/suggestions')).json<RaceSuggestions>()
}

const inputOf = ({ activityId, day, eventId, timeText, setting }: RaceSuggestion) => ({
  activityId,
  day,
  eventId,
  timeText,
  setting,
  distanceM: null,
  timing: 'hand',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
})
const answers = '/races/suggestions/answers'

describe.each(TEST_STORES)('races found in recordings, on $name', ({ url }) => {
  test('a race inside of a longer recording is suggested, a session and easy runs are not', async () => {
    await filled(url)
    const { items, lastAnswer } = await suggestions()
    expect(items).toMatchObject([
      { day: RACE_DAY, eventId: '1500m', setting: 'track', isSure: true, name: 'Morning run' },
    ])
    expect(Math.abs((items[0]?.timeS ?? 0) - 300)).toBeLessThanOrEqual(3)
    expect(Math.abs((items[0]?.startS ?? 0) - 940)).toBeLessThanOrEqual(3)
    expect(lastAnswer).toBeNull()
  })

  test('a corrected time becomes a result of that run, and undoing it offers the race again', async () => {
    const bellLap = await filled(url)
    const [race] = (await suggestions()).items as [RaceSuggestion]
    const sent = { races: [{ ...inputOf(race), timeText: '4:58.7' }] }
    const saved = await bellLap.ask('POST', answers, sent)
    expect(saved.statusCode).toBe(201)
    const answer = saved.json<RaceAnswer>()
    expect(answer).toMatchObject({ results: 1, notRaces: 0 })
    const list = async () =>
      (await bellLap.ask('GET', '/results')).json<{ items: readonly Result[] }>().items
    expect(await list()).toMatchObject([
      { day: RACE_DAY, eventId: '1500m', timeS: 298.7, activityId: race.activityId },
    ])
    expect(await suggestions()).toMatchObject({ items: [], lastAnswer: { id: answer.id } })
    expect((await bellLap.ask('POST', `${answers}/${answer.id}/undo`)).statusCode).toBe(200)
    expect(await list()).toEqual([])
    expect(await suggestions()).toMatchObject({ items: [{ id: race.id }], lastAnswer: null })
    expect((await bellLap.ask('POST', `${answers}/${answer.id}/undo`)).statusCode).toBe(404)
  })

  test('what was no race is not suggested again until that is undone', async () => {
    const bellLap = await filled(url)
    const [race] = (await suggestions()).items as [RaceSuggestion]
    const { activityId, startS, distanceM } = race
    const sent = { notRaces: [{ activityId, startS, distanceM }] }
    const { id } = (await bellLap.ask('POST', answers, sent)).json<RaceAnswer>()
    expect((await suggestions()).items).toEqual([])
    await bellLap.ask('POST', `${answers}/${id}/undo`)
    expect((await suggestions()).items).toMatchObject([{ id: race.id }])
  })

  test('one time that cannot be read is named, and nothing is saved', async () => {
    const bellLap = await filled(url)
    const [race] = (await suggestions()).items as [RaceSuggestion]
    const races = [inputOf(race), { ...inputOf(race), timeText: 'fast' }]
    const answer = await bellLap.ask('POST', answers, { races })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ errors: unknown }>().errors).toMatchObject([{ path: 'races.1.timeText' }])
    expect((await bellLap.ask('GET', '/results')).json<{ items: unknown[] }>().items).toEqual([])
    const foreign = { races: [{ ...inputOf(race), activityId: 'nobody' }] }
    expect((await bellLap.ask('POST', answers, foreign)).statusCode).toBe(404)
  })

  test('an excluded run and an unknown sport suggest nothing', async () => {
    const unnamed = madeParts(
      '2026-05-16',
      [
        [3, 600],
        [0, 100],
        [5, 300],
        [0, 100],
      ],
      {
        name: 'Lunch',
        type: '',
      },
    )
    const bellLap = await filled(url, [{ name: 'unnamed.gpx', bytes: unnamed }])
    const [race] = (await suggestions()).items as [RaceSuggestion]
    expect((await suggestions()).items).toHaveLength(1)
    await bellLap.ask('PATCH', `/activities/${race.activityId}`, { excludedFromEstimate: true })
    expect((await suggestions()).items).toEqual([])
  })
})
