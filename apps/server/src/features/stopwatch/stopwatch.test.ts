import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { mergeEntries } from '@bell-lap/workout/stopwatch/merge-entries'
import { SET_UP, written } from '@bell-lap/workout/testing/a-track-session'
import { afterEach, describe, expect, test } from 'vitest'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

interface Merged {
  readonly entries: readonly Entry[]
  readonly nowMs: number
}
const SESSION = '/stopwatch/sessions/tuesday1'
const send = async (bellLap: TestBellLap, entries: readonly Entry[]) =>
  (await bellLap.ask('POST', `${SESSION}/entries`, { entries })).json<Merged>()
const T0 = 1_772_600_000_000
const start = written('a', [{ kind: 'start', groups: ['fast', 'slow'], rep: 0, atMs: T0 }])
const tap = (phone: string, runner: string): readonly Entry[] =>
  written(phone, [{ kind: 'tap', runners: [runner], rep: 0, mark: 1, atMs: T0 + 72_000 }], 20)

describe.each(TEST_STORES)('the stopwatch on $name', ({ url }) => {
  test('two phones send what they wrote, in parts and again: each entry is kept once', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const one = [...SET_UP, ...start, ...tap('a', 'ana')]
    const other = [...SET_UP, ...start, ...tap('b', 'ben')]
    await Promise.all([send(open, one), send(open, other), send(open, one)])
    const { entries, nowMs } = await send(open, [])
    expect(entries).toEqual(mergeEntries(one, other))
    expect(nowMs).toBe(TEST_NOW.getTime())
    expect((await send(open, other)).entries).toEqual(entries)
    const listed = (await open.ask('GET', '/stopwatch/sessions')).json<{
      items: readonly object[]
    }>()
    expect(listed.items).toEqual([
      {
        id: 'tuesday1',
        day: '2026-03-04',
        name: 'Tuesday',
        runners: 3,
        entries: entries.length,
        isOver: false,
      },
    ])
  })

  test('what is no entry is refused whole, and a deleted session stays deleted', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await send(open, SET_UP)
    const wrong = await open.ask('POST', `${SESSION}/entries`, {
      entries: [...start, { phone: 'a', n: 90, kind: 'tap', runners: 'all' }],
    })
    expect(wrong.statusCode).toBe(400)
    expect((await send(open, [])).entries).toEqual(SET_UP)
    expect((await open.ask('DELETE', SESSION)).statusCode).toBe(204)
    expect((await open.ask('DELETE', SESSION)).statusCode).toBe(204)
    expect((await send(open, [])).entries).toEqual([])
  })
})
