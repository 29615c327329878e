import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openBellLap } from '../open-bell-lap.ts'
import type { BellLap } from '../open-bell-lap.ts'
import { madeRun } from '../testing/made-files.ts'
import { newFolder, removeFolder, TEST_NOW } from '../testing/open-for-test.ts'

const folders: string[] = []
let open: BellLap | null = null

afterEach(async () => {
  await open?.close()
  open = null
  for (const folder of folders.splice(0)) removeFolder(folder)
})

function folder(): string {
  const made = newFolder()
  folders.push(made)
  return made
}

async function opened(dataDir: string, watched: string): Promise<BellLap> {
  open = await openBellLap({
    dataDir,
    now: () => TEST_NOW,
    watch: { folder: watched, everyMs: 40 },
  })
  return open
}

async function labels(bellLap: BellLap): Promise<string[]> {
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  const answer = await bellLap.app.inject({ url: '/api/v1/imports', headers })
  return answer
    .json<{ items: { label: string; state: string }[] }>()
    .items.map(({ label, state }) => `${label} ${state}`)
}

async function runs(bellLap: BellLap): Promise<number> {
  const headers = { authorization: `Bearer ${bellLap.localToken}` }
  const answer = await bellLap.app.inject({ url: '/api/v1/status', headers })
  return answer.json<{ runs: number }>().runs
}

test('files that come into the folder are imported once, also below it and after a restart', async () => {
  const dataDir = folder()
  const watched = folder()
  writeFileSync(join(watched, 'one.fit'), madeRun('2026-05-01'))
  writeFileSync(join(watched, 'notes.txt'), 'no recording')
  const bellLap = await opened(dataDir, watched)
  await expect.poll(() => runs(bellLap)).toBe(1)
  mkdirSync(join(watched, 'new'))
  writeFileSync(join(watched, 'new', 'two.fit'), madeRun('2026-05-02'))
  await expect.poll(() => runs(bellLap)).toBe(2)
  expect(await labels(bellLap)).toHaveLength(2)

  await bellLap.close()
  const again = await opened(dataDir, watched)
  writeFileSync(join(watched, 'three.fit'), madeRun('2026-05-03'))
  await expect.poll(() => runs(again)).toBe(3)
  expect(await labels(again)).toHaveLength(3)
})

test('a file that still grows waits until it is whole', async () => {
  const watched = folder()
  const bytes = madeRun('2026-05-01')
  const path = join(watched, 'slow.fit')
  const bellLap = await opened(folder(), watched)
  for (let from = 0; from < bytes.length; from += Math.ceil(bytes.length / 8)) {
    appendFileSync(path, bytes.subarray(from, from + Math.ceil(bytes.length / 8)))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await expect.poll(() => runs(bellLap)).toBe(1)
  expect(await labels(bellLap)).toEqual([expect.stringMatching(/finished$/)])
})

test('a folder that is gone is no fault; the app goes on', async () => {
  const watched = folder()
  const bellLap = await opened(folder(), watched)
  rmSync(watched, { recursive: true })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await runs(bellLap)).toBe(0)
})
