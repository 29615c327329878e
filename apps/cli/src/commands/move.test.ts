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
