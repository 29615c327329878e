import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connectStore } from '../../database/open.ts'
import { ATHLETE_TABLES } from '../../database/athlete-tables.ts'
import { addRuns, testRunners } from '../../testing/filled-runner.ts'
import { madeRun } from '../../testing/made-files.ts'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'

// Each server starts a thread of its own from the sources, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })
const runners = testRunners()
const { filled, start } = runners
afterEach(() => runners.closeAll())

const remove = (one: TestBellLap) =>
  one.ask('DELETE', '/everything', { confirm: 'delete everything' })
/** What belongs to the machine: the store itself, the lock, and the key of secrets there may be later. */
const OF_THE_MACHINE = /^(bell-lap\.sqlite(-wal|-shm)?|bell-lap\.lock|secrets\.key)$/

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe.each(TEST_STORES)('a deletion on $name', ({ url }) => {
  test('leaves nothing of the runner below the data folder, in no file, row or free page', async () => {
    const one = await filled(url)
    const settings = (await one.ask('GET', '/settings')).json<object>()
    await one.ask('PUT', '/settings', { ...settings, name: 'Ottilie Quast' })
    await one.upload([{ name: 'broken-Ottilie.gpx', bytes: Buffer.from('<gpx>Quast') }])
    await one.ask('GET', '/calendar-address')
    await one.ask('POST', '/backups')
    const { name } = (await one.ask('POST', '/backups')).json<{ name: string }>()
    await one.ask('POST', `/backups/${name}/restores`)
    const needles = ['Ottilie', 'Quast', 'Spring mile', '2026-05-02.fit']
    expect(needles.filter((words) => found(one.dataDir, words).length > 0)).not.toEqual([])

    expect((await remove(one)).statusCode).toBe(200)
    const files = filesIn(one.dataDir)
    expect(
      files.filter((path) => !OF_THE_MACHINE.test(path.slice(one.dataDir.length + 1))),
    ).toEqual([])
    for (const words of needles) expect([words, found(one.dataDir, words)]).toEqual([words, []])
    const store = await connectStore(one.dataDir, one.databaseUrl)
    for (const table of ATHLETE_TABLES) {
      const rows = await store.database.selectFrom(table).selectAll().execute()
      expect([table, rows]).toEqual([table, []])
    }
    await store.database.destroy()
    expect((await one.ask('GET', '/status')).json()).toMatchObject({ activities: 0, results: 0 })
    // And the runner can begin again.
    await addRuns(one, ['2026-05-04'])
    expect((await one.ask('GET', '/status')).json()).toMatchObject({ runs: 1 })
  })

  test('ends an import that runs, and nothing of it comes afterwards', async () => {
    const one = await start(url)
    const days = Array.from({ length: 20 }, (_, i) => `2026-04-${String(i + 1).padStart(2, '0')}`)
    const uploaded = await one.upload(
      days.map((day) => ({ name: `${day}.fit`, bytes: madeRun(day) })),
    )
    expect(uploaded.statusCode).toBe(202)
    expect((await remove(one)).statusCode).toBe(200)
    const gone = await one.ask('GET', `/imports/${uploaded.json<TestImport>().id}`)
    expect(gone.statusCode).toBe(404)
    for (let look = 0; look < 5; look++) {
      expect((await one.ask('GET', '/status')).json()).toMatchObject({ activities: 0 })
      await wait(20)
    }
    expect(filesIn(join(one.dataDir, 'originals'))).toEqual([])
    expect(existsSync(join(one.dataDir, 'uploads'))).toBe(false)
    await addRuns(one, ['2026-05-04'])
    expect((await one.ask('GET', '/status')).json()).toMatchObject({ runs: 1 })
  })

  test('ends an import that no job goes on with', async () => {
    const one = await start(url)
    await addRuns(one, ['2026-05-04'])
    const store = await connectStore(one.dataDir, one.databaseUrl)
    await store.database.updateTable('imports').set({ state: 'unpacking' }).execute()
    await store.database.destroy()
    expect((await remove(one)).statusCode).toBe(200)
    expect((await one.ask('GET', '/imports')).json()).toEqual({ items: [] })
  })
})

test('a watched folder keeps what was taken in mind, but not by name', async () => {
  const one = await start()
  const memory = join(one.dataDir, 'watched-folder.json')
  writeFileSync(memory, JSON.stringify({ 'Quast/2026-05-02.fit': { bytes: 1, changedMs: 2 } }))
  await remove(one)
  const kept = readFileSync(memory, 'utf8')
  expect(kept).not.toContain('2026')
  expect(Object.values(JSON.parse(kept) as object)).toEqual([{ bytes: 1, changedMs: 2 }])
})

/** The files that hold these words in any of the encodings that the app writes. */
function found(folder: string, words: string): readonly string[] {
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path)
    return bytes.includes(Buffer.from(words)) || bytes.includes(Buffer.from(words, 'utf16le'))
  })
}
