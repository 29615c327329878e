import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SQLITE_NAME } from './data-folder.ts'
import { FolderIsOpen } from './files/folder-lock.ts'
import { openReadOnly } from './open-read-only.ts'
import type { BellLap } from './open-bell-lap.ts'
import { addRuns, SPRING_MILE } from './testing/filled-runner.ts'
import { newFolder, openForTest, removeFolder, TEST_NOW } from './testing/open-for-test.ts'

let folder = ''
let reading: BellLap | null = null
beforeEach(async () => {
  folder = newFolder()
  const one = await openForTest({ dataDir: folder })
  await one.ask('POST', '/results', SPRING_MILE)
  await addRuns(one, ['2026-05-02'])
  await one.ask('POST', '/backups')
  await one.close()
})
afterEach(async () => {
  await reading?.close()
  reading = null
  removeFolder(folder)
})

const open = async (kind: 'disk-full' | 'no-access' | 'damaged') => {
  reading = await openReadOnly({ dataDir: folder, now: () => TEST_NOW }, { kind })
  return reading
}
const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
  reading?.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${reading.localToken}` },
    ...(payload === undefined ? {} : { payload }),
  })
/** Every file of the folder with its time, but the lock and what SQLite has beside a store as long as it likes. */
const filesOf = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'bell-lap.lock' && !/-(wal|shm)$/.test(name))
    .toSorted()
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)

describe('a folder that cannot be written to', () => {
  test('is read, with a sentence that says why nothing is saved', async () => {
    const before = filesOf()
    const bytes = readFileSync(join(folder, SQLITE_NAME))
    await open('disk-full')
    const session = (await ask('GET', '/session'))?.json<object>()
    expect(session).toMatchObject({ readOnly: { code: 'read-only.disk-full' } })
    for (const url of ['/today', '/estimate', '/results', '/activities', '/status', '/backups']) {
      expect((await ask('GET', url))?.statusCode).toBe(200)
    }
    const { items } = (await ask('GET', '/backups'))?.json<{ items: unknown[] }>() ?? { items: [] }
    expect(items).toHaveLength(1)
    const exported = await ask('GET', '/export')
    expect(exported?.statusCode).toBe(200)
    expect(exported?.rawPayload.length).toBeGreaterThan(10_000)
    expect(filesOf()).toEqual(before)
    expect(readFileSync(join(folder, SQLITE_NAME)).equals(bytes)).toBe(true)
  })

  test('refuses whatever would be saved', async () => {
    await open('no-access')
    for (const [method, url, body] of [
      ['POST', '/results', SPRING_MILE],
      ['POST', '/backups', undefined],
      ['DELETE', '/everything', undefined],
    ] as const) {
      const answer = await ask(method, url, body)
      expect(answer?.statusCode).toBe(503)
      expect(answer?.json()).toMatchObject({
        code: 'read-only',
        detail: expect.stringMatching(/Nothing was saved.*cannot write to its data folder/),
      })
    }
  })

  test('can be signed in to, and leaves nothing behind', async () => {
    const before = filesOf()
    const link = await (await open('disk-full'))?.signInLink('http://localhost')
    const token = new URL(link ?? '').hash.replace(/^#(token=)?/, '')
    const signedIn = await reading?.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { token },
    })
    expect(signedIn?.statusCode).toBe(204)
    await reading?.close()
    expect(filesOf()).toEqual(before)
    expect(existsSync(join(folder, 'bell-lap.lock'))).toBe(false)
    reading = null
  })
})

test('a damaged store and a folder without one are not read', async () => {
  expect(await open('damaged')).toBeNull()
  rmSync(join(folder, SQLITE_NAME))
  expect(await open('disk-full')).toBeNull()
})

test('a folder that another process has open is left alone', async () => {
  const other = await openForTest({ dataDir: folder })
  await expect(open('disk-full')).rejects.toThrow(FolderIsOpen)
  await other.close()
})
