import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openBellLap, type BellLap } from '@bell-lap/server/open-bell-lap'
import { inject, vi } from 'vitest'
import { startServer, type RunningServer } from './server.ts'
import { testNow } from './test-clock.ts'

/** Reading three years takes this long only on a very busy machine. */
const PATIENCE = { timeout: 540_000, interval: 500 }
/** Asked more often, the answer itself would be a tenth of the work: the threshold is computed for it. */
const READING = { timeout: 540_000, interval: 3000 }
const HOUR_MS = 3_600_000

/**
 * A server with the made-up runner: every run is read and there is a plan. The first test file that
 * asks has the runner made, an hour before the tests; all of them get a copy.
 */
export async function startDemoServer(): Promise<RunningServer> {
  const made = join(inject('sharedFolder'), 'demo')
  await demoIn(made)
  return startServer({ demoFrom: made })
}

/** Makes the runner once, also when two test files ask at the same time. */
async function demoIn(folder: string): Promise<void> {
  const lock = `${folder}-lock`
  while (!existsSync(folder)) {
    if (!isTaken(lock)) {
      await makeDemo(folder).finally(() => rmSync(lock, { recursive: true }))
      return
    }
    await vi.waitUntil(() => existsSync(folder) || !existsSync(lock), PATIENCE)
  }
}

/** Whether another test file holds the lock; takes it where none does. */
function isTaken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return false
  } catch {
    return true
  }
}

async function makeDemo(folder: string): Promise<void> {
  const dataDir = `${folder}-in-the-making`
  const now = () => new Date(testNow().getTime() - HOUR_MS)
  const bellLap = await openBellLap({
    dataDir,
    demo: true,
    demoStory: 'before-the-block',
    now,
  })
  try {
    await vi.waitUntil(() => isRead(bellLap), READING)
  } finally {
    await bellLap.close()
  }
  renameSync(dataDir, folder)
}

/** Whether there is a plan and the heart rates of all runs are read. */
async function isRead({ app, localToken }: BellLap): Promise<boolean> {
  const headers = { authorization: `Bearer ${localToken}` }
  const ask = async <T>(path: string): Promise<T> =>
    (await app.inject({ url: `/api/v1${path}`, headers })).json<T>()
  return (
    (await ask<{ plan: boolean }>('/status')).plan &&
    (await ask<{ heart: { waiting: number } }>('/threshold')).heart.waiting === 0
  )
}
