import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from './testing/run-command.ts'

const folder = temporaryFolder()
const dataDir = join(folder, 'data')
const backups = join(folder, 'backups')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('everybody goes into a folder, is listed, and comes back in an empty place', async () => {
  const none = await runCommand(['backup', '--all', backups], dataDir)
  expect([none.exitCode, none.err]).toEqual([3, expect.stringContaining('no Bell Lap database')])
  expect([existsSync(dataDir), existsSync(backups)]).toEqual([false, false])

  const logged = await runCommand(['log', '8km', '42:00', '--day', '2026-11-20'], dataDir)
  expect(logged.exitCode).toBe(0)
  const made = await runCommand(['backup', '--all', backups], dataDir)
  expect(made.exitCode).toBe(0)
  expect(made.out).toContain('bell-lap-server-2026-11-23T08-00-00-000Z: 1 runner')
  const list = await runCommand(['backup', '--all', backups, '--list'], dataDir)
  expect(list.out).toContain('bell-lap-server-2026-11-23T08-00-00-000Z')
  const german = await runCommand(['backup', '--all', backups, '--list'], dataDir, {
    env: { BELL_LAP_DATA: dataDir, LANG: 'de_DE.UTF-8' },
  })
  expect(german.out).toContain('Personen')

  const full = await runCommand(['restore', '--all', backups], dataDir)
  expect([full.exitCode, full.err]).toEqual([3, expect.stringContaining('empty folder')])
  const other = join(folder, 'other')
  const restored = await runCommand(['restore', '--all', backups, '--json'], other)
  expect([restored.exitCode, restored.json()]).toMatchObject([0, { athletes: 1, missing: [] }])
  const runs = await runCommand(['runs', '--json'], other)
  expect(runs.json()).toMatchObject({ items: [{ distanceM: 8000 }] })
})

test('what does not go together, or is no number, is said', async () => {
  const both = await runCommand(['backup', '--all', backups, '--daily', 'off'], dataDir)
  expect([both.exitCode, both.err]).toEqual([2, expect.stringContaining('--daily')])
  const keep = await runCommand(['backup', '--all', backups, '--keep', '0'], dataDir)
  expect([keep.exitCode, keep.err]).toEqual([2, expect.stringContaining('--keep')])
  const server = await runCommand(['backup', '--all', backups, '--server', 'http://x'], dataDir)
  expect([server.exitCode, server.err]).toEqual([2, expect.stringContaining('--server')])
  const empty = join(folder, 'empty')
  const nothing = await runCommand(['restore', '--all', empty], dataDir)
  expect([nothing.exitCode, nothing.err]).toEqual([2, expect.stringContaining(empty)])
  const wrong = await runCommand(['restore', 'other', '--all', backups], join(folder, 'third'))
  expect([wrong.exitCode, wrong.err]).toEqual([3, expect.stringContaining('named other')])
  expect(readdirSync(folder)).not.toContain('third')
})
