/** Two processes on one PostgreSQL and one folder: what one does, the other knows, and nothing is lost or doubled. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { connectStore } from './database/open.ts'
import { StoreIsOpen } from './database/postgres-lock.ts'
import { FolderNotShared } from './files/shared-folder.ts'
import { listeningOf } from './open-bell-lap.ts'
import { addRuns, SPRING_MILE } from './testing/filled-runner.ts'
import { madeRun, madeZip } from './testing/made-files.ts'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_STORES,
} from './testing/open-for-test.ts'
import type { TestBellLap, TestImport } from './testing/open-for-test.ts'
import { WISH } from './testing/told-states.ts'

const postgres = TEST_STORES.filter(({ url }) => url !== undefined)
const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

interface Pair {
  readonly a: TestBellLap
  readonly b: TestBellLap
  readonly databaseUrl: string
  readonly dataDir: string
}

const newDatabase = async () => (await freshUrl(postgres[0]?.url)) ?? ''

function newShared(): string {
  const dataDir = newFolder()
  endings.push(async () => removeFolder(dataDir))
  return dataDir
}

async function openPair(options: { readonly modelThread?: boolean } = {}): Promise<Pair> {
  const databaseUrl = await newDatabase()
  const dataDir = newShared()
  const open = async () => {
    const one = await openForTest({ ...options, databaseUrl, dataDir, processes: 'many' })
    endings.push(() => one.close())
    return one
  }
  // Both start at once, on an empty database.
  const [a, b] = await Promise.all([open(), open()])
  return { a, b, databaseUrl, dataDir }
}

/** What a page of this process is told, as text, while it comes. */
async function follow(one: TestBellLap, headers: Record<string, string> = {}) {
  await one.app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${listeningOf(one.app)?.port}/api/v1/events`
  const bearer = { authorization: `Bearer ${one.localToken}` }
  const answer = await fetch(url, { headers: 'cookie' in headers ? headers : bearer })
  expect(answer.status).toBe(200)
  const told = { text: '', ended: false }
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  void (async () => {
    for (;;) {
      const piece = await reader?.read().catch(() => undefined)
      if (piece === undefined || piece.done) break
      told.text += piece.value
    }
    told.ended = true
  })()
  return told
}

async function signedIn(one: TestBellLap): Promise<string> {
  const link = new URL(await one.signInLink('http://localhost'))
  const token = new URLSearchParams(link.hash.slice(1)).get('token')
  const answer = await one.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { token },
  })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

describe.skipIf(postgres.length === 0)('two processes', () => {
  test('a run uploaded to one is told to a page of the other, and is there', async () => {
    const { a, b } = await openPair()
    const told = await follow(b)
    await addRuns(a, ['2026-05-02'])
    await expect.poll(() => told.text).toContain('"state":"finished"')
    await expect.poll(() => told.text).toContain('{"what":"activities"}')
    const list = await b.ask('GET', '/activities')
    expect(list.json()).toMatchObject({ items: [{ localDay: '2026-05-02' }] })
    const [run] = list.json<{ items: { id: string }[] }>().items
    const file = await b.ask('GET', `/activities/${run?.id}/original`)
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.length).toBeGreaterThan(1000)
  })

  test('a sign-out on one ends the stream of the other', async () => {
    const { a, b } = await openPair()
    const cookie = await signedIn(a)
    const told = await follow(b, { cookie })
    await expect.poll(() => told.text).toContain(': open')
    expect(told.ended).toBe(false)
    await a.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })
    await expect.poll(() => told.ended).toBe(true)
    const again = await b.app.inject({ url: '/api/v1/session', headers: { cookie } })
    expect(again.statusCode).toBe(401)
  })

  test('an edit of the plan and of the settings on one is read on the other at once', async () => {
    const { a, b } = await openPair({ modelThread: true })
    await a.ask('POST', '/results', SPRING_MILE)
    await addRuns(a, ['2026-05-02', '2026-05-03', '2026-05-05'])
    const revisionOf = async (one: TestBellLap) =>
      (await one.ask('GET', '/plan')).json<{ revision: number }>().revision
    // Each asks twice: what it kept from the first time must not be the answer to the next change.
    for (const weeks of [10, 11, 12]) {
      const made = await a.ask('POST', '/plan', { ...WISH, weeks })
      expect(made.json()).toMatchObject({ refused: false })
      const saved = await revisionOf(a)
      expect(await revisionOf(b)).toBeGreaterThanOrEqual(saved)
      expect(await revisionOf(b)).toBeGreaterThanOrEqual(saved)
    }
    const settings = (await b.ask('GET', '/settings')).json<object>()
    await a.ask('PUT', '/settings', { ...settings, name: 'Ida' })
    expect((await b.ask('GET', '/settings')).json()).toMatchObject({ name: 'Ida' })
  })

  test('each does the morning of a runner or leaves it to the other', async () => {
    const { a, b, databaseUrl, dataDir } = await openPair()
    await a.ask('POST', '/results', SPRING_MILE)
    await a.ask('POST', '/plan', WISH)
    await Promise.all([a.morning(), b.morning()])
    const { database } = await connectStore(dataDir, databaseUrl)
    const rounds = await database.selectFrom('rounds').selectAll().execute()
    await database.destroy()
    expect(rounds).toMatchObject([{ kind: 'morning', slot: '2026-05-20', owner: null }])
  })

  test('a deletion on one ends the import that the other does', async () => {
    const { a, b } = await openPair()
    const days = Array.from({ length: 30 }, (_, i) => addDays('2026-03-01', i))
    await b.upload(days.map((day) => ({ name: `${day}.fit`, bytes: madeRun(day) })))
    const answer = await a.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(answer.statusCode).toBe(200)
    expect((await b.ask('GET', '/imports')).json()).toEqual({ items: [] })
    expect((await b.ask('GET', '/activities')).json()).toMatchObject({ items: [] })
  })

  test('a process that wants the database for itself, or has another folder, is refused', async () => {
    const { databaseUrl } = await openPair()
    const dataDir = newShared()
    await expect(openForTest({ databaseUrl, dataDir })).rejects.toThrow(StoreIsOpen)
    const elsewhere = openForTest({ databaseUrl, dataDir, processes: 'many' })
    await expect(elsewhere).rejects.toThrow(FolderNotShared)
    await expect(elsewhere).rejects.toMatchObject({ says: { code: 'start.folder-not-shared' } })
  })

  test('without PostgreSQL there is one process', async () => {
    const opening = openForTest({ dataDir: newShared(), processes: 'many' })
    await expect(opening).rejects.toMatchObject({ says: { code: 'start.many-needs-postgres' } })
  })
})

interface Server {
  readonly child: ChildProcess
  readonly url: string
  readonly token: string
}

/** A server in a process of its own. */
async function spawned(dataDir: string, databaseUrl: string): Promise<Server> {
  const main = join(import.meta.dirname, 'main.ts')
  const args = ['--conditions=source', '--import', 'tsx', main, '--data', dataDir, '--port', '0']
  const env = {
    ...process.env,
    BELL_LAP_DATABASE_URL: databaseUrl,
    BELL_LAP_PROCESSES: 'many',
  }
  const child = spawn(process.execPath, args, { stdio: 'ignore', env })
  endings.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  })
  for (;;) {
    await wait(20)
    const lock = lockOf(dataDir, child.pid)
    if (lock?.port) {
      return { child, url: `http://127.0.0.1:${lock.port}/api/v1`, token: lock.token }
    }
    if (child.exitCode !== null) throw new Error('the server ended')
  }
}

function lockOf(dataDir: string, pid = 0): { port: number | null; token: string } | null {
  const name = readdirSync(dataDir).find((one) => one.includes(`.${pid}-`))
  try {
    return name === undefined ? null : JSON.parse(readFileSync(join(dataDir, name), 'utf8'))
  } catch {
    // Just being written.
    return null
  }
}

async function ask<T>(server: Server, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${server.token}` }
  const answer = await fetch(server.url + path, { ...init, headers })
  return (await answer.json()) as T
}

describe.skipIf(postgres.length === 0)('of two processes', () => {
  test('the one that imports is killed: the other finishes, every run is there once', async () => {
    const dataDir = newShared()
    const databaseUrl = await newDatabase()
    const servers = await Promise.all([
      spawned(dataDir, databaseUrl),
      spawned(dataDir, databaseUrl),
    ])
    const days = Array.from({ length: 60 }, (_, i) => addDays('2025-01-01', i))
    const files = days.map((day, i) => ({
      name: `activities/${day}.fit`,
      bytes: madeRun(day, { seed: i, distanceM: 5000 }),
    }))
    const form = new FormData()
    form.append('file', new File([Buffer.from(await madeZip(files))], 'export.zip'))
    const [first] = servers
    const { id } = await ask<TestImport>(first, '/imports', { method: 'POST', body: form })
    const { database } = await connectStore(dataDir, databaseUrl)
    endings.push(() => database.destroy())
    const ownerOf = async () => {
      const job = await database
        .selectFrom('jobs')
        .select('owner')
        .where('subject', '=', id)
        .executeTakeFirst()
      return job?.owner ?? null
    }
    const stored = async () =>
      Number(
        (
          await database
            .selectFrom('activities')
            .select((row) => row.fn.countAll<string>().as('runs'))
            .executeTakeFirst()
        )?.runs ?? 0,
      )
    await expect.poll(stored, { interval: 5 }).toBeGreaterThan(0)
    const owner = await ownerOf()
    const killed = servers.find(({ child }) => owner?.includes(`:${child.pid}:`) === true)
    expect(killed, 'the import was over before somebody could be killed').toBeDefined()
    killed?.child.kill('SIGKILL')
    expect(await stored()).toBeLessThan(days.length)
    const other = servers.find((one) => one !== killed) ?? first
    await expect
      .poll(async () => (await ask<TestImport>(other, `/imports/${id}`)).state)
      .toBe('finished')
    const done = await ask<TestImport>(other, `/imports/${id}`)
    expect(done).toMatchObject({ runsFound: 60, files: { total: 60, done: 60 } })
    expect(done.outcomes['imported']).toBe(60)
    const { items } = await ask<{ items: { localDay: string }[] }>(other, '/activities?limit=500')
    expect(items.map(({ localDay }) => localDay).toSorted()).toEqual(days)
  })
})
