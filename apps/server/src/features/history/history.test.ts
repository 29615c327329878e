import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { textBytes } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { History } from './schema.ts'

/** The day of the tests' clock, a Wednesday. */
const TODAY = '2026-05-20'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Runs without recordings: Tuesday, Thursday and a long run on Sunday, week after week until a Sunday. */
function listUntil(sunday: string, weeks: number) {
  const header = 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance'
  const rows = Array.from({ length: weeks }, (_, back) =>
    [
      { before: 5, km: 8 },
      { before: 3, km: 10 },
      { before: 0, km: 18 },
    ].map(({ before, km }) => {
      const day = addDays(sunday, -7 * back - before)
      const [year, month, date] = day.split('-').map(Number)
      const when = `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}, 6:00:00 AM`
      return `${day.replaceAll('-', '')},"${when}",Morning run,Run,${km * 330},${km}.05`
    }),
  ).flat()
  return { name: 'activities.csv', bytes: textBytes([header, ...rows, ''].join('\n')) }
}

const readHistory = async (one: TestBellLap) => (await one.ask('GET', '/history')).json<History>()

async function imported(one: TestBellLap, file: ReturnType<typeof listUntil>): Promise<void> {
  await one.finished((await one.upload([file])).json<TestImport>().id)
}

describe('what the runs and results so far tell', () => {
  test('from nothing to a list of runs, to a result, to a case', async () => {
    open = await openForTest()
    expect(await readHistory(open)).toMatchObject({ runs: 0, next: 'add', records: [] })
    await imported(open, listUntil('2026-05-17', 320))
    const listed = await readHistory(open)
    expect(listed).toMatchObject({ runs: 960, results: 0, daysSince: 3, next: 'type-time' })
    expect(listed.usualWeek).toMatchObject({
      runDays: 3,
      days: [2, 4, 7],
      longRunDay: 7,
      weeks: 12,
    })
    const ten = listed.records.find(({ eventId }) => eventId === '10k')
    expect(ten?.best).toMatchObject({ source: 'whole-run', timeS: 3300 })
    expect(ten?.years.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020])
    const result = {
      day: addDays(TODAY, -30),
      eventId: '10k',
      distanceM: null,
      timeText: '42:40',
      timing: 'automatic',
      setting: 'road',
      effort: 'race',
      name: null,
      note: null,
      excludedFromEstimate: false,
    }
    expect((await open.ask('POST', '/results', result)).statusCode).toBe(201)
    const known = await readHistory(open)
    expect(known.mile).not.toBeNull()
    expect(known.next).toBe(known.suggested > 0 ? 'confirm-races' : 'read-case')
    const raced = known.records.find(({ eventId }) => eventId === '10k')?.best
    expect(raced).toMatchObject({ source: 'race', timeS: 2560 })
  })

  test('a history that ended four weeks ago says so first, and offers no habit', async () => {
    open = await openForTest()
    await imported(open, listUntil('2022-03-13', 30))
    expect(await readHistory(open)).toMatchObject({
      lastDay: '2022-03-13',
      daysSince: 1529,
      usualWeek: null,
      next: 'come-back',
    })
  })
})
