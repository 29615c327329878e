import { howMany } from '@bell-lap/units/testing/how-many'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, expect, test } from 'vitest'
import { madeRun, madeZip } from '../../testing/made-files.ts'
import { newFolder, removeFolder } from '../../testing/open-for-test.ts'
import type { TestImport } from '../../testing/open-for-test.ts'

const RUNS = howMany(30, 80)
/** Milliseconds after the server listens at which it is killed, from the first look on. */
const KILLS_MS = [20, 350, 120, 600, 900, 50, 200, 1500].slice(0, howMany(2, 8))
const SOURCE = join(import.meta.dirname, '..', '..')

let child: ChildProcess | null = null
let folder = ''

afterEach(() => {
  child?.kill('SIGKILL')
  removeFolder(folder)
})

interface Server {
  readonly url: string
  readonly token: string
}

async function started(): Promise<Server> {
  const args = ['--conditions=source', '--import', 'tsx', join(SOURCE, 'main.ts')]
  child = spawn(process.execPath, [...args, '--data', folder, '--port', '0'], { stdio: 'ignore' })
  for (;;) {
    await wait(10)
    const lock = lockOf()
    if (lock?.pid === child.pid && lock?.port) {
      return { url: `http://127.0.0.1:${lock.port}/api/v1`, token: lock.token }
    }
    if (child.exitCode !== null) throw new Error('the server ended')
  }
}

function lockOf(): { pid: number; port: number | null; token: string } | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'bell-lap.lock'), 'utf8'))
  } catch {
    return null
  }
}

async function ask<T>(server: Server, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${server.token}` }
  const answer = await fetch(server.url + path, { ...init, headers })
  return (await answer.json()) as T
}

async function killed(): Promise<void> {
  if (child === null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test(
  'an import that is killed again and again ends with every run there, once',
  async () => {
    folder = newFolder()
    const days = Array.from({ length: RUNS }, (_, i) => addDays('2025-01-01', i))
    const files = days.map((day, i) => ({
      name: `activities/${day}.fit`,
      bytes: madeRun(day, { seed: i, distanceM: 5000 }),
    }))
    const form = new FormData()
    form.append('file', new File([Buffer.from(await madeZip(files))], 'export.zip'))
    let server = await started()
    const { id } = await ask<TestImport>(server, '/imports', { method: 'POST', body: form })
    for (const ms of KILLS_MS) {
      await wait(ms)
      await killed()
      server = await started()
    }
    let done = await ask<TestImport>(server, `/imports/${id}`)
    while (done.state !== 'finished' && done.state !== 'failed') {
      await wait(50)
      done = await ask<TestImport>(server, `/imports/${id}`)
    }
    expect(done).toMatchObject({
      state: 'finished',
      runsFound: RUNS,
      files: { total: RUNS, done: RUNS },
    })
    expect(done.outcomes['imported']).toBe(RUNS)
    const { items } = await ask<{ items: { localDay: string }[] }>(server, '/activities?limit=500')
    expect(items.map(({ localDay }) => localDay).toSorted()).toEqual(days)
  },
  howMany(300_000, 1_200_000),
)
