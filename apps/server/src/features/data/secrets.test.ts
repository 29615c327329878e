import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connectStore } from '../../database/open.ts'
import { INTERVALS_KEY, IntervalsServer } from '../../testing/intervals-server.ts'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Backup, RestoreOffer } from './schema.ts'

// Each server starts a thread of its own from the sources, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })
const PATH = '/connections/intervals-icu'
const opened: TestBellLap[] = []
const folders: string[] = []
let there: IntervalsServer | null = null
let intervalsUrl = ''

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  for (const folder of folders.splice(0)) removeFolder(folder)
  there?.stop()
  there = null
})

async function start(databaseUrl?: string, dataDir = newFolder()): Promise<TestBellLap> {
  if (there === null) {
    there = new IntervalsServer()
    intervalsUrl = await there.start()
  }
  const one = await openForTest({ databaseUrl, intervalsUrl, dataDir })
  opened.push(one)
  folders.push(dataDir)
  return one
}

async function connected(one: TestBellLap): Promise<{ readonly token: string }> {
  const answer = await one.ask('PUT', PATH, { apiKey: INTERVALS_KEY, athleteId: null })
  expect(answer.statusCode).toBe(200)
  const { url } = (await one.ask('GET', '/calendar-address')).json<{ url: string }>()
  return { token: /\/cal\/([\w-]+)\.ics$/.exec(url)?.[1] ?? 'none' }
}

const isConnected = async (one: TestBellLap) =>
  (await one.ask('GET', PATH)).json<{ connected: boolean }>().connected
const unpacked = async (one: TestBellLap, name: string) =>
  gunzipSync((await one.ask('GET', `/backups/${name}`)).rawPayload).toString('latin1')

/** Every byte below a folder, but of the key itself and of the lock. */
function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(secrets\.key|bell-lap\.lock)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n')
}

describe.each(TEST_STORES)('on $name', ({ url }) => {
  test('the key of a connection and the calendar address are in no row and no backup', async () => {
    const databaseUrl = await freshUrl(url)
    const one = await start(databaseUrl)
    const { token } = await connected(one)
    const store = await connectStore(one.dataDir, databaseUrl)
    const rows = JSON.stringify([
      await store.database.selectFrom('connections').selectAll().execute(),
      await store.database.selectFrom('calendar_tokens').selectAll().execute(),
    ])
    await store.database.destroy()
    expect(rows).toContain('sealed:1:')
    for (const secret of [INTERVALS_KEY, token]) expect(rows).not.toContain(secret)
    const { name } = (await one.ask('POST', '/backups')).json<Backup>()
    const backup = await unpacked(one, name)
    expect(backup).toContain('bell-lap-backup')
    for (const secret of [INTERVALS_KEY, token, 'sealed:1:']) expect(backup).not.toContain(secret)
    expect(bytesOf(one.dataDir)).not.toContain(INTERVALS_KEY)
    expect(bytesOf(one.dataDir)).not.toContain(token)
  })

  test('a restore keeps them here; elsewhere the key is asked for again and the address is new', async () => {
    const one = await start(await freshUrl(url))
    const { token } = await connected(one)
    const { name } = (await one.ask('POST', '/backups')).json<Backup>()
    const bytes = (await one.ask('GET', `/backups/${name}`)).rawPayload
    const restore = async (into: TestBellLap) => {
      const offer = (await into.upload([{ name, bytes }], '/restores')).json<RestoreOffer>()
      expect((await into.ask('POST', `/restores/${offer.id}`)).statusCode).toBe(200)
    }
    await restore(one)
    expect(await isConnected(one)).toBe(true)
    expect((await connected(one)).token).toBe(token)
    const other = await start(await freshUrl(url))
    await restore(other)
    expect(await isConnected(other)).toBe(false)
    expect((await other.ask('GET', '/everything')).json()).toMatchObject({ connections: [] })
    expect((await connected(other)).token).not.toBe(token)
    expect(await isConnected(other)).toBe(true)
  })

  test('what an older version stored as it is, is sealed at the start', async () => {
    const databaseUrl = await freshUrl(url)
    const one = await start(databaseUrl)
    const { token } = await connected(one)
    await one.close()
    opened.pop()
    const store = await connectStore(one.dataDir, databaseUrl)
    const login = { kind: 'key', secret: INTERVALS_KEY }
    await store.database
      .updateTable('connections')
      .set({ secret: JSON.stringify({ login, athleteId: '0' }) })
      .execute()
    await store.database.updateTable('calendar_tokens').set({ token }).execute()
    await store.database.destroy()
    const again = await start(databaseUrl, one.dataDir)
    expect(await isConnected(again)).toBe(true)
    expect((await connected(again)).token).toBe(token)
    await again.close()
    opened.pop()
    expect(bytesOf(one.dataDir)).not.toContain(INTERVALS_KEY)
    expect(bytesOf(one.dataDir)).not.toContain(token)
  })
})

test('files are for their owner only', async () => {
  if (process.platform === 'win32') return
  const one = await start()
  await connected(one)
  await one.ask('POST', '/backups')
  await one.close()
  opened.pop()
  const again = await start(undefined, one.dataDir)
  const open = readdirSync(again.dataDir, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777
      return `${entry.name} ${mode.toString(8)}`
    })
    .filter((line) => !/ [67]00$/.test(line))
  expect(open).toEqual([])
})
