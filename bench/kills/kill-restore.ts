import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ServerProcess } from '../server-process.ts'
import { writeExport } from '../write-export.ts'
import { isSound } from './kill-wish.ts'
import type { KillOutcome, KillWish } from './kill-wish.ts'

const EARLY_RUNS = 20
const LATE_RUNS = 30

interface Found {
  readonly runs: number
  readonly originals: number
  readonly missing: number
}

/** Kills a restore again and again: the old state or the new one has to be there, whole, with nothing left behind. */
export async function killRestores(wish: KillWish): Promise<KillOutcome> {
  const { kills, folder, from, random } = wish
  const dataDir = join(folder, 'data')
  let server = await ServerProcess.start({ dataDir, from })
  try {
    await importRuns(server, join(folder, 'early.zip'), EARLY_RUNS, 1)
    const early = await foundBy(server)
    const { name } = await server.ask<{ name: string }>('/api/v1/backups', 'POST')
    await importRuns(server, join(folder, 'late.zip'), LATE_RUNS, 2)
    const late = await foundBy(server)
    const since = performance.now()
    await restore(server, name)
    const wholeMs = performance.now() - since
    let torn = 0
    for (let kill = 1; kill <= kills; kill++) {
      await bringBack(server, late)
      const old = await foundBy(server)
      const { id } = await offerOf(server, name)
      const restoring = server.ask(`/api/v1/restores/${id}`, 'POST').catch(() => null)
      // Every second one late: the rows are replaced in the last part, after the safety copy.
      await wait(random.between(kill % 2 === 0 ? 0.6 * wholeMs : 0, 1.1 * wholeMs))
      await server.end('SIGKILL')
      await restoring
      server = await ServerProcess.start({ dataDir, from })
      const found = JSON.stringify(await foundBy(server))
      const isWhole = [old, early].some((one) => JSON.stringify(one) === found)
      if (!isWhole || leftBehind(dataDir) > 0 || !(await isSound(dataDir))) torn += 1
    }
    return { kills, acknowledged: kills, lost: 0, doubled: 0, torn }
  } finally {
    await server.end('SIGTERM')
  }
}

/** Back to the state with all runs, by the newest safety copy. */
async function bringBack(server: ServerProcess, late: Found): Promise<void> {
  const { items } = await server.ask<{ items: { name: string; contents: Found }[] }>(
    '/api/v1/backups',
  )
  const full = items.find(({ contents }) => contents.runs === late.runs)
  if (full === undefined) throw new Error('the safety copy is gone')
  await restore(server, full.name)
}

async function restore(server: ServerProcess, name: string): Promise<void> {
  await server.ask(`/api/v1/restores/${(await offerOf(server, name)).id}`, 'POST')
}

async function foundBy(server: ServerProcess): Promise<Found> {
  const { contents, originals } = await server.ask<{
    contents: { runs: number }
    originals: { count: number; missing: readonly unknown[] }
  }>('/api/v1/everything')
  const { count, missing } = originals
  return { runs: contents.runs, originals: count, missing: missing.length }
}

async function importRuns(server: ServerProcess, path: string, recordings: number, seed: number) {
  await writeExport(path, { recordings, seed })
  const { body } = await server.upload(path)
  await server.importEnd((body as { id: string }).id)
}

const offerOf = (server: ServerProcess, name: string) =>
  server.ask<{ id: string }>(`/api/v1/backups/${name}/restores`, 'POST')

function leftBehind(dataDir: string): number {
  const restores = join(dataDir, 'restores')
  const left = existsSync(restores) ? readdirSync(restores).length : 0
  const parts = readdirSync(join(dataDir, 'backups')).filter((one) => one.endsWith('.part'))
  return left + parts.length
}
