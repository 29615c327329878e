import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { expect, test } from 'vitest'
import { isDiskFull } from '../files/disk-full.ts'
import { plainError } from './plain-error.ts'

/** What the other thread gets. */
const arrived = (error: unknown): unknown => structuredClone(plainError(error))

test('a full SQLite file is still known as a full disk in another thread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-full-'))
  const store = new Sqlite(join(folder, 'store.sqlite'))
  store.exec('create table rows (bytes blob)')
  store.pragma('max_page_count = 4')
  let thrown: unknown = null
  try {
    store.prepare('insert into rows values (zeroblob(100000))').run()
  } catch (error) {
    thrown = error
  }
  store.close()
  rmSync(folder, { recursive: true })
  expect(thrown).not.toBeNull()
  expect(isDiskFull(arrived(thrown))).toBe(true)
})

test('errors of the file system keep their code in their message', async () => {
  const thrown: unknown = await readFile('/no/such/file').catch((error: unknown) => error)
  expect(arrived(thrown)).toMatchObject({ message: expect.stringMatching(/^ENOENT: no such file/) })
  expect(isDiskFull(arrived(thrown))).toBe(false)
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  })
  expect(isDiskFull(arrived(full))).toBe(true)
})
