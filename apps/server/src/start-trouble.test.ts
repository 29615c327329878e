import { mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programTextOf } from '@bell-lap/text/program-text'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreTrouble, troubleOf } from './database/store-trouble.ts'
import { startTrouble } from './start-trouble.ts'
import { newFolder, openForTest, removeFolder } from './testing/open-for-test.ts'

let folder = ''
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => removeFolder(folder))
const text = programTextOf({ locale: 'en-GB', units: 'metric' })

async function troubleAtStart(): Promise<StoreTrouble> {
  const error: unknown = await openForTest({ dataDir: folder }).catch((failure: unknown) => failure)
  if (!(error instanceof StoreTrouble)) throw new Error(`it is no trouble: ${String(error)}`)
  return error
}

describe('a store that cannot be used', () => {
  test.each([
    ['no database', () => writeFileSync(join(folder, 'bell-lap.sqlite'), 'x'.repeat(8192))],
    ['empty beside original files', () => emptied()],
  ])(
    '%s: the start says so, lists the backups and how to use the newest',
    async (_what, break_) => {
      break_()
      mkdirSync(join(folder, 'backups'), { recursive: true })
      for (const [name, atS] of [
        ['old.tar.gz', 1000],
        ['new.tar.gz', 2000],
      ] as const) {
        writeFileSync(join(folder, 'backups', name), 'x')
        utimesSync(join(folder, 'backups', name), atS, atS)
      }
      const trouble = await troubleAtStart()
      const said = startTrouble(trouble, folder, { text, isRead: false })
      expect(said).toMatch(/is damaged and was not changed/)
      expect(said.indexOf('new.tar.gz')).toBeLessThan(said.indexOf('old.tar.gz'))
      expect(said).toContain(`restore ${join(folder, 'backups', 'new.tar.gz')}`)
      expect(said).toContain(`--data ${folder}-restored`)
      expect(said).not.toMatch(/\bat .*\.ts:\d/)
      // The folder is free again for what the runner does next.
      expect(await troubleAtStart()).toBeInstanceOf(StoreTrouble)
    },
  )

  function emptied(): void {
    writeFileSync(join(folder, 'bell-lap.sqlite'), '')
    mkdirSync(join(folder, 'originals', 'ab'), { recursive: true })
  }

  test('without backups the start says that there are none', async () => {
    writeFileSync(join(folder, 'bell-lap.sqlite'), 'x'.repeat(8192))
    const said = startTrouble(await troubleAtStart(), folder, { text, isRead: false })
    expect(said).toContain('There are no backups')
    expect(said).not.toContain('newest')
  })

  test('cut in the middle it is refused or read, and never emptied', async () => {
    const first = await openForTest({ dataDir: folder })
    await first.close()
    truncateSync(join(folder, 'bell-lap.sqlite'), 4096)
    expect((await troubleAtStart()).kind).toBe('damaged')
  })
})

describe('what an error at the start means', () => {
  const withCode = (code: string) => Object.assign(new Error(`${code}: why`), { code })
  test.each([
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'no-access'],
    ['SQLITE_CANTOPEN', 'no-access'],
    ['EROFS', 'no-access'],
    ['EACCES', 'no-access'],
    ['EADDRINUSE', undefined],
  ])('%s: %s', (code, kind) => {
    expect(troubleOf(withCode(code), '/data')?.kind).toBe(kind)
  })

  test('a full disk and a folder that cannot be written to: how to read the data meanwhile', () => {
    for (const code of ['ENOSPC', 'EROFS']) {
      const trouble = troubleOf(withCode(code), folder)
      if (trouble === null) throw new Error('it is trouble')
      const told = (isRead: boolean) => startTrouble(trouble, folder, { text, isRead })
      expect(told(false)).toContain(`cp -r ${folder} ${folder}-copy`)
      expect(told(true)).toContain('You can read your data meanwhile')
    }
  })
})
