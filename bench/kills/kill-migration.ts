import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SQLITE_NAME } from '@bell-lap/server/data-folder'
import { readSchemaVersion, SCHEMA_VERSION } from '@bell-lap/server/database/migrate'
import { connectStore } from '@bell-lap/server/database/open'
import { growHistory } from '../../apps/server/src/testing/grow-history.ts'
import { rowsOf, writeOlderStore } from '../../apps/server/src/testing/older-store.ts'
import { ServerProcess, startAndKill } from '../server-process.ts'
import { writeExport } from '../write-export.ts'
import { isSound } from './kill-wish.ts'
import type { KillOutcome, KillWish } from './kill-wish.ts'
import { readPlan, tellAndPlan } from './planned-runner.ts'

/** The schema of the first store that knew plans, results, and heart rates. */
const OLD_VERSION = 8
const RECORDINGS = 10
const TABLES = ['activities', 'activity_streams', 'best_efforts', 'results', 'plan_revisions']

/** Starts the server on a store of an old version, kills it before or while it migrates, and starts it again. */
export async function killMigrations(wish: KillWish, runs: number): Promise<KillOutcome> {
  const { kills, folder, from, random } = wish
  const old = join(folder, 'old')
  const expected = await writeOld(wish, old, runs)
  const dataDir = join(folder, 'data')
  const wholeMs = await startMs({ from, dataDir, old })
  const state = { lost: 0, doubled: 0, torn: 0 }
  for (let kill = 1; kill <= kills; kill++) {
    // The first half of a start loads the program.
    await startAndKill({ dataDir: fresh(dataDir, old), from }, random.between(0.4, 1.1) * wholeMs)
    const server = await ServerProcess.start({ dataDir, from })
    try {
      if ((await readPlan(server)).plan === null) state.torn += 1
    } finally {
      await server.end('SIGTERM')
    }
    const found = await rowsOf(dataDir, TABLES)
    for (const table of TABLES) {
      const more = (found[table] ?? 0) - (expected[table] ?? 0)
      if (more < 0) state.lost -= more
      else state.doubled += more
    }
    if (!(await isSound(dataDir)) || (await versionOf(dataDir)) !== SCHEMA_VERSION) state.torn += 1
  }
  return { kills, acknowledged: kills, ...state }
}

/** A runner of today in a store of an old version; what its tables hold. */
async function writeOld({ folder, from }: KillWish, old: string, runs: number) {
  const today = join(folder, 'today')
  const server = await ServerProcess.start({ dataDir: today, from })
  try {
    const path = join(folder, 'runs.zip')
    await writeExport(path, { recordings: RECORDINGS })
    await server.importEnd(((await server.upload(path)).body as { id: string }).id)
    await tellAndPlan(server)
  } finally {
    await server.end('SIGTERM')
  }
  await growHistory(today, { runs, originalBytes: 1000 })
  mkdirSync(old)
  await writeOlderStore(old, join(today, SQLITE_NAME), OLD_VERSION)
  for (const name of readdirSync(today)) {
    const isStore = name.startsWith(SQLITE_NAME) || name === 'backups'
    if (!isStore) cpSync(join(today, name), join(old, name), { recursive: true })
  }
  return rowsOf(old, TABLES)
}

function fresh(dataDir: string, old: string): string {
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true })
  cpSync(old, dataDir, { recursive: true })
  return dataDir
}

async function startMs(start: {
  readonly from: KillWish['from']
  readonly dataDir: string
  readonly old: string
}): Promise<number> {
  const { from, dataDir, old } = start
  fresh(dataDir, old)
  const since = performance.now()
  const server = await ServerProcess.start({ dataDir, from })
  const wholeMs = performance.now() - since
  await server.end('SIGTERM')
  return wholeMs
}

async function versionOf(dataDir: string): Promise<number> {
  const { database } = await connectStore(dataDir, undefined)
  try {
    return await readSchemaVersion(database)
  } finally {
    await database.destroy()
  }
}
