import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newFolder, openForTest, removeFolder } from '../testing/open-for-test.ts'
import { FolderIsOpen, lockFolder, readLiveLock, unlockFolder, urlOfLock } from './folder-lock.ts'

let folder = ''

afterEach(() => {
  if (folder !== '') removeFolder(folder)
  folder = ''
})

describe('the lock of a data folder', () => {
  test('a second one on the same folder is refused with a sentence', async () => {
    const first = await openForTest()
    folder = first.dataDir
    await expect(openForTest({ dataDir: folder })).rejects.toThrow(/is open in process \d+/)
    await first.close()
    const second = await openForTest({ dataDir: folder })
    await second.close()
  })

  test('holds the token and is for its owner only', () => {
    folder = newFolder()
    lockFolder(folder, 'secret')
    const path = join(folder, 'bell-lap.lock')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      pid: process.pid,
      token: 'secret',
      port: null,
    })
    const mode = process.platform === 'win32' ? 0o600 : statSync(path).mode & 0o777
    expect(mode).toBe(0o600)
    expect(() => lockFolder(folder, 'other')).toThrow(FolderIsOpen)
    unlockFolder(folder)
    expect(readLiveLock(folder)).toBeNull()
  })

  test('a lock of a process that is gone is taken over', () => {
    folder = newFolder()
    const gone = { pid: 2 ** 22 + 12345, processStart: '1', port: 4820, token: 'old' }
    writeFileSync(join(folder, 'bell-lap.lock'), JSON.stringify(gone))
    expect(readLiveLock(folder)).toBeNull()
    lockFolder(folder, 'new')
    expect(readLiveLock(folder)?.token).toBe('new')
    unlockFolder(folder)
  })

  test('an old lock with our own number, as in a restarted container, is taken over', () => {
    folder = newFolder()
    const old = { pid: process.pid, processStart: '1', port: 4820, token: 'old' }
    writeFileSync(join(folder, 'bell-lap.lock'), JSON.stringify(old))
    lockFolder(folder, 'new')
    expect(readLiveLock(folder)?.token).toBe('new')
    unlockFolder(folder)
  })
})

test.each([
  [{ address: '0.0.0.0', port: 4820 }, 'http://127.0.0.1:4820'],
  [{ address: '::', port: 4820 }, 'http://[::1]:4820'],
  [{ address: '192.168.1.20', port: 80 }, 'http://192.168.1.20:80'],
  [{ port: 4820 }, 'http://127.0.0.1:4820'],
  [{ port: null }, null],
])('a program on this computer finds %j at %s', (at, url) => {
  expect(urlOfLock({ pid: 1, processStart: null, token: 'x', shared: false, ...at })).toBe(url)
})
