import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand, temporaryFolder } from '../testing/run-command.ts'

const folder = temporaryFolder()
const dataDir = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a move that cannot be made says why and changes nothing', async () => {
  const none = await runCommand(['move', '--to', 'postgres://localhost:1/bell'], dataDir)
  expect([none.exitCode, none.err]).toEqual([3, expect.stringContaining('no Bell Lap database')])
  expect(existsSync(dataDir)).toBe(false)
  const same = await runCommand(['move', '--to', `sqlite:${join(folder, 'other')}`], dataDir)
  expect([same.exitCode, same.err]).toEqual([3, expect.stringContaining('same kind')])
  const missing = await runCommand(['move'], dataDir)
  expect([missing.exitCode, missing.err]).toEqual([2, expect.stringContaining('--to')])
  const wrong = await runCommand(['move', '--to', 'mysql://x', '--json'], dataDir)
  expect([wrong.exitCode, wrong.json()]).toMatchObject([2, { error: { code: 'usage' } }])
})

const postgresUrl = process.env['BELL_LAP_TEST_POSTGRES_URL']

test.skipIf(postgresUrl === undefined)('there and back by the command', async () => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  const schema = `move_${process.pid}`
  await client.query(`create schema ${schema}`)
  await client.end()
  const address = new URL(postgresUrl ?? '')
  address.searchParams.set('options', `-c search_path=${schema}`)
  const database = address.toString()

  const logged = ['log', '8km', '40:00', '--day', '2026-11-20']
  expect((await runCommand(logged, dataDir)).exitCode).toBe(0)
  const moved = await runCommand(['move', '--to', database, '--json'], dataDir)
  expect([moved.exitCode, moved.json()]).toMatchObject([0, { kind: 'moved', to: 'postgres' }])
  const env = { BELL_LAP_DATA: dataDir, BELL_LAP_DATABASE_URL: database }
  const target = join(folder, 'back')
  const back = await runCommand(['move', '--to', `sqlite:${target}`], dataDir, { env })
  expect([back.exitCode, back.out]).toEqual([0, expect.stringContaining('each was compared')])
  expect((await runCommand(['status', '--json'], target)).json()['runs']).toBe(1)
  const again = await runCommand(['move', '--to', database], dataDir)
  expect([again.exitCode, again.err]).toEqual([3, expect.stringContaining('There is data')])
})
