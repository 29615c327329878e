import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { ActivityDetail, ActivitySummary } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const DAYS = ['2026-05-04', '2026-05-05', '2026-05-12', '2026-05-14', '2026-05-18']
const FIRST = madeRun('2026-05-04')

async function filled(url?: string): Promise<TestBellLap> {
  open = await openForTest({ databaseUrl: await freshUrl(url) })
  const files = DAYS.map((day) => ({ name: `${day}.fit`, bytes: madeRun(day) }))
  const answer = await open.upload(files)
  await open.finished(answer.json<TestImport>().id)
  return open
}
interface Page {
  readonly items: ActivitySummary[]
  readonly nextCursor: string | null
  readonly total: number
}
const list = async (bellLap: TestBellLap, query: string) =>
  (await bellLap.ask('GET', `/activities${query}`)).json<Page>()

describe.each(TEST_STORES)('activities on $name', ({ url }) => {
  test('come page by page, newest first, each once', async () => {
    const bellLap = await filled(url)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const next: Page = await list(
        bellLap,
        `?limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      expect(next.total).toBe(DAYS.length)
      seen.push(...next.items.map((item) => item.localDay))
      cursor = next.nextCursor
    }
    expect(seen).toEqual(DAYS.toReversed())
    const may = await list(bellLap, '?from=2026-05-05&to=2026-05-12')
    expect(may.items.map((item) => item.localDay)).toEqual(['2026-05-12', '2026-05-05'])
  })

  test('can be renamed, found by name and left out of the estimate', async () => {
    const bellLap = await filled(url)
    const { id } = (await list(bellLap, '')).items[0] as ActivitySummary
    const change = { name: '100 % Übung', excludedFromEstimate: true, surface: 'track' }
    const answer = await bellLap.ask('PATCH', `/activities/${id}`, change)
    expect(answer.json<ActivityDetail>()).toMatchObject(change)
    expect((await list(bellLap, `?q=${encodeURIComponent('100 % ')}`)).total).toBe(1)
    expect((await list(bellLap, '?q=nothing')).total).toBe(0)
  })

  test('keep their columns, their bests and the file as it came', async () => {
    const bellLap = await filled(url)
    const { id } = (await list(bellLap, '')).items.at(-1) as ActivitySummary
    const detail = (await bellLap.ask('GET', `/activities/${id}`)).json<ActivityDetail>()
    expect(detail.original).toMatchObject({ fileName: '2026-05-04.fit', bytes: FIRST.length })
    const kilometre = detail.bestEfforts.find((best) => best.distanceM === 1000)
    expect(kilometre?.timeS).toBeGreaterThan(280)
    expect(kilometre?.timeS).toBeLessThan(330)
    const streams = (await bellLap.ask('GET', `/activities/${id}/streams?points=50`)).json<
      Record<string, (number | null)[]>
    >()
    expect(Object.keys(streams).toSorted()).toEqual([...detail.streamNames].toSorted())
    expect(new Set(Object.values(streams).map((column) => column.length))).toEqual(new Set([50]))
    expect(streams['timeS']?.at(-1)).toBeCloseTo(detail.elapsedTimeS, -1)
    const original = await bellLap.ask('GET', `/activities/${id}/original`)
    expect(Buffer.compare(original.rawPayload, FIRST)).toBe(0)
  })

  test('recorded in pieces are one session, which can be split and joined again', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const at = (second: number) => ({ distanceM: 2000, startSecond: second })
    const answer = await open.upload([
      { name: 'warm-up.fit', bytes: madeRun('2026-05-04', at(0)) },
      { name: 'race.fit', bytes: madeRun('2026-05-04', at(1500)) },
      { name: 'evening.fit', bytes: madeRun('2026-05-04', at(36_000)) },
    ])
    await open.finished(answer.json<TestImport>().id)
    const sessions = async () =>
      (await list(open as TestBellLap, '')).items.map((item) => item.session?.pieces.length ?? 1)
    expect(await sessions()).toEqual([1, 2, 2])
    const race = (await list(open, '')).items[1] as ActivitySummary
    expect(race.session?.distanceM).toBeCloseTo(4000, -2)
    const split = await open.ask('PATCH', `/activities/${race.id}`, { standsApart: true })
    expect(split.json<ActivityDetail>()).toMatchObject({ session: null, standsApart: true })
    expect(await sessions()).toEqual([1, 1, 1])
    await open.ask('PATCH', `/activities/${race.id}`, { standsApart: false })
    expect(await sessions()).toEqual([1, 2, 2])
  })

  test('are summed by weeks from Monday to Sunday, empty ones too', async () => {
    const bellLap = await filled(url)
    const { items } = (await bellLap.ask('GET', '/weeks?weeks=4')).json<{
      items: { startDay: string; runs: number; distanceM: number }[]
    }>()
    expect(items.map(({ startDay, runs }) => [startDay, runs])).toEqual([
      ['2026-04-27', 0],
      ['2026-05-04', 2],
      ['2026-05-11', 2],
      ['2026-05-18', 1],
    ])
    expect(items[1]?.distanceM).toBeGreaterThan(15_000)
  })
})

describe('open pages', () => {
  test('are told how far an import is and what changed', async () => {
    open = await openForTest()
    await open.app.listen({ host: '127.0.0.1', port: 0 })
    const address = open.app.server.address() as { port: number }
    const stop = new AbortController()
    const stream = await fetch(`http://127.0.0.1:${address.port}/api/v1/events`, {
      headers: { authorization: `Bearer ${open.localToken}` },
      signal: stop.signal,
    })
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await open.upload([{ name: 'run.fit', bytes: FIRST }])
    let text = ''
    while (!text.includes('"state":"finished"')) text += (await reader?.read())?.value ?? ''
    stop.abort()
    expect(text).toContain('event: import\n')
    expect(text).toContain('event: changed\ndata: {"what":"activities"}')
  })
})
