import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SPRING_MILE, testRunners } from '../../testing/filled-runner.ts'
import type { TestClock } from '../../testing/filled-runner.ts'
import { TEST_NOW, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { AutomaticBackups, Backup } from './schema.ts'

vi.setConfig({ testTimeout: 120_000 })
const { start, closeAll } = testRunners()
afterEach(closeAll)

interface Backups {
  readonly items: readonly Backup[]
  readonly automatic: AutomaticBackups
}
const backupsOf = async (one: TestBellLap) => (await one.ask('GET', '/backups')).json<Backups>()

/** Waits for the look of this instant and gives what there is then. */
async function lookAt(one: TestBellLap, clock: TestClock, instant: string): Promise<Backups> {
  clock.now = new Date(instant)
  for (;;) {
    const backups = await backupsOf(one)
    if (backups.automatic.lastLook?.at === clock.now.toISOString()) return backups
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const outcomeOf = ({ automatic, items }: Backups) => [automatic.lastLook?.outcome, items.length]

describe.each(TEST_STORES)('on $name', ({ url }) => {
  test('a backup is made each day on which something changed, and none twice a day', async () => {
    const clock = { now: TEST_NOW }
    const one = await start(url, { clock, backUpEveryMs: 30 })
    expect(await backupsOf(one)).toEqual({
      items: [],
      running: null,
      automatic: { every: 'day', isOffered: true, lastLook: null },
    })
    const settings = (await one.ask('GET', '/settings')).json<object>()
    await one.ask('PUT', '/settings', { ...settings, timeZone: 'Pacific/Auckland' })
    await one.ask('POST', '/results', SPRING_MILE)
    const first = await lookAt(one, clock, TEST_NOW.toISOString())
    expect(first.items).toMatchObject([{ kind: 'daily', contents: { results: 1 } }])

    // 23:00 in Auckland, the same day: nothing. One hour later it is another day, unchanged.
    clock.now = new Date('2026-05-20T11:00:00Z')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await backupsOf(one)).automatic.lastLook?.at).toBe(TEST_NOW.toISOString())
    expect(outcomeOf(await lookAt(one, clock, '2026-05-20T12:01:00Z'))).toEqual(['unchanged', 1])

    await one.ask('POST', '/results', { ...SPRING_MILE, day: '2026-05-10' })
    expect(outcomeOf(await lookAt(one, clock, '2026-05-21T12:01:00Z'))).toEqual(['written', 2])
    const { items } = await backupsOf(one)
    expect(items[0]).toMatchObject({ createdAt: '2026-05-21T12:01:00.000Z', kind: 'daily' })
  })
})

test('old ones go, those that somebody asked for stay', async () => {
  const clock = { now: TEST_NOW }
  const one = await start(undefined, { clock, backUpEveryMs: 30 })
  const settings = (await one.ask('GET', '/settings')).json<object>()
  await one.ask('PUT', '/settings', { ...settings, timeZone: 'UTC' })
  await one.ask('POST', '/backups')
  const folder = join(one.dataDir, 'backups')
  for (let day = 1; day <= 20; day++) {
    const name = `bell-lap-daily-2026-04-${String(day).padStart(2, '0')}T04-00-00-000Z.tar.gz`
    writeFileSync(join(folder, name), 'as if of another day')
  }
  await one.ask('POST', '/results', { ...SPRING_MILE, day: '2026-05-10' })
  await lookAt(one, clock, '2026-05-21T10:00:00Z')
  const { items } = await backupsOf(one)
  expect(items.filter(({ kind }) => kind === 'manual')).toHaveLength(1)
  const days = items.filter(({ kind }) => kind === 'daily').map((one) => one.createdAt.slice(0, 10))
  expect(days).toEqual([
    '2026-05-21',
    '2026-04-20',
    '2026-04-19',
    '2026-04-18',
    '2026-04-17',
    '2026-04-16',
    '2026-04-15',
    '2026-04-12',
    '2026-04-05',
  ])
})

test('switched off, none is made; the answer is kept', async () => {
  const clock = { now: TEST_NOW }
  const one = await start(undefined, { clock, backUpEveryMs: 30 })
  const off = await one.ask('PUT', '/backups/automatic', { every: 'off' })
  expect(off.json()).toMatchObject({ every: 'off' })
  await one.ask('POST', '/results', SPRING_MILE)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await backupsOf(one)).toEqual({
    items: [],
    running: null,
    automatic: { every: 'off', isOffered: true, lastLook: null },
  })
})

test('where the server makes none, no runner gets one or can switch it on', async () => {
  const clock = { now: TEST_NOW }
  const one = await start(undefined, { clock, backUpEveryMs: 30, dailyBackups: false })
  await one.ask('POST', '/results', SPRING_MILE)
  const on = await one.ask('PUT', '/backups/automatic', { every: 'day' })
  expect(on.statusCode).toBe(400)
  expect(on.json<{ detail: string }>().detail).toContain('off on this server')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await backupsOf(one)).toEqual({
    items: [],
    running: null,
    automatic: { every: 'off', isOffered: false, lastLook: null },
  })
  await one.ask('POST', '/backups')
  expect((await backupsOf(one)).items).toMatchObject([{ kind: 'manual' }])
})

test('one that fails says so, leaves nothing, and is made at the next look', async () => {
  const clock = { now: TEST_NOW }
  const one = await start(undefined, { clock, backUpEveryMs: 30 })
  // A file where the folder belongs: nothing can be written, as on a full disk.
  const folder = join(one.dataDir, 'backups')
  writeFileSync(folder, '')
  await one.ask('POST', '/results', SPRING_MILE)
  const failed = await lookAt(one, clock, '2026-05-21T10:00:00Z')
  expect(outcomeOf(failed)).toEqual(['failed', 0])
  expect(failed.automatic.lastLook?.detail).toBeTruthy()
  rmSync(folder)
  clock.now = new Date('2026-05-21T10:15:00Z')
  await expect.poll(async () => outcomeOf(await backupsOf(one))).toEqual(['written', 1])
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
