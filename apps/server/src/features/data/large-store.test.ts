import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { howMany } from '@bell-lap/units/testing/how-many'
import { afterEach, expect, test, vi } from 'vitest'
import { addRuns, originalsIn, SPRING_MILE } from '../../testing/filled-runner.ts'
import { growHistory } from '../../testing/grow-history.ts'
import { newFolder, openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Backup, Restored, RestoreOffer } from './schema.ts'

const RUNS = howMany(300, 10_000)
const ORIGINAL_BYTES = howMany(400, 20_000)
// Each server starts a thread of its own from the sources, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: howMany(300_000, 3_600_000) })

let folder = ''
let one: TestBellLap | null = null
afterEach(async () => {
  await one?.close()
  one = null
  removeFolder(folder)
})

/** A runner with many years, in a store that no server has open. */
async function largeStore(): Promise<void> {
  folder = newFolder()
  const first = await openForTest({ dataDir: folder })
  await first.ask('POST', '/results', SPRING_MILE)
  await addRuns(first, ['2026-05-02', '2026-05-03', '2026-05-05'])
  await first.close()
  await growHistory(folder, { runs: RUNS, originalBytes: ORIGINAL_BYTES })
}

const runsOf = async (asked: TestBellLap) =>
  (await asked.ask('GET', '/status')).json<{ runs: number }>().runs

interface Listed {
  readonly running: { readonly done: number; readonly total: number } | null
}

/** Does the work and looks meanwhile how far the backup is; other requests are answered. */
async function watched(asked: TestBellLap, work: Promise<unknown>): Promise<readonly Listed[]> {
  const looks: Listed[] = []
  const state = { done: false }
  void work.finally(() => {
    state.done = true
  })
  while (!state.done) {
    looks.push((await asked.ask('GET', '/backups')).json<Listed>())
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return looks
}

/** On a busy machine the thread may have ended before this one looks at it or stops it. */
const AGAIN = { retry: 3 }

test(
  `a store of ${RUNS} runs is backed up while requests are answered, restored, and brought back`,
  AGAIN,
  async () => {
    await largeStore()
    one = await openForTest({ dataDir: folder })
    const writing = one.ask('POST', '/backups')
    const looks = await watched(one, writing)
    const backup = (await writing).json<Backup>()
    expect(backup).toMatchObject({ contents: { runs: RUNS, results: 1 }, missing: [] })
    const steps = looks.flatMap(({ running }) => (running === null ? [] : [running.done]))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))

    const files = originalsIn(folder)
    expect(files).toHaveLength(RUNS)
    await addRuns(one, ['2026-05-07'])
    const { id } = (await one.ask('POST', `/backups/${backup.name}/restores`)).json<RestoreOffer>()
    const restored = (await one.ask('POST', `/restores/${id}`)).json<Restored>()
    expect(restored.restored).toMatchObject({ activities: RUNS, originals: RUNS })
    expect(restored.safety).toMatchObject({ contents: { runs: RUNS + 1 } })
    expect(await runsOf(one)).toBe(RUNS)
    expect(originalsIn(folder)).toEqual(files)

    const back = `/backups/${restored.safety?.name}/restores`
    const offer = (await one.ask('POST', back)).json<RestoreOffer>()
    // The jobs that follow the first restore are still at work.
    expect((await one.ask('POST', `/restores/${offer.id}`)).statusCode).toBe(200)
    expect(await runsOf(one)).toBe(RUNS + 1)
  },
)

test('a backup that is stopped leaves nothing, and the next one is whole', AGAIN, async () => {
  await largeStore()
  one = await openForTest({ dataDir: folder })
  expect((await one.ask('DELETE', '/backups/running')).statusCode).toBe(404)
  const asked = one
  const writing = asked.ask('POST', '/backups')
  // Asked again and again, because the thread begins at a moment of its own.
  await expect
    .poll(async () => (await asked.ask('DELETE', '/backups/running')).statusCode, {
      interval: 2,
      timeout: 30_000,
    })
    .toBe(204)
  const stopped = await writing
  expect(stopped.json()).toMatchObject({ status: 409, code: 'backup-stopped' })
  const after = (await asked.ask('GET', '/backups')).json<Listed & { items: Backup[] }>()
  expect(after).toMatchObject({ items: [], running: null })
  rmSync(join(folder, 'originals', originalsIn(folder)[0]?.slice(0, 2) ?? ''), { recursive: true })
  const next = (await asked.ask('POST', '/backups')).json<Backup>()
  expect(next.contents?.runs).toBe(RUNS)
  expect(next.missing.length).toBeGreaterThan(0)
})
