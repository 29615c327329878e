import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ServerProcess } from '../server-process.ts'
import { writeExport } from '../write-export.ts'
import { isSound } from './kill-wish.ts'
import type { KillOutcome, KillWish } from './kill-wish.ts'

const RUNS = 30

interface Backup {
  readonly name: string
}

/** Makes backups one after another. What is listed has to be whole, and nothing half-written may stay. */
export async function killBackups(wish: KillWish): Promise<KillOutcome> {
  const { kills, folder, from, random } = wish
  const dataDir = join(folder, 'data')
  let server = await ServerProcess.start({ dataDir, from })
  try {
    const path = join(folder, 'runs.zip')
    await writeExport(path, { recordings: RUNS })
    await server.importEnd(((await server.upload(path)).body as { id: string }).id)
    const since = performance.now()
    const acknowledged = new Set([(await makeBackup(server)).name])
    const wholeMs = performance.now() - since
    const state = { lost: 0, doubled: 0, torn: 0 }

    const backUpOn = async (one: ServerProcess) => {
      for (;;) acknowledged.add((await makeBackup(one)).name)
    }
    for (let kill = 1; kill <= kills; kill++) {
      const backingUp = backUpOn(server).catch(() => undefined)
      await wait(random.between(0, 1.5 * wholeMs))
      await server.end('SIGKILL')
      await backingUp
      server = await ServerProcess.start({ dataDir, from })
      const listed = await backupsOf(server)
      state.lost += [...acknowledged].filter((name) => !listed.includes(name)).length
      state.doubled += listed.length - new Set(listed).size
      state.torn += leftBehind(dataDir)
      if ((await runsOf(server)) !== RUNS || !(await isSound(dataDir))) state.torn += 1
      const [newest] = listed
      if (newest !== undefined && !(await isWhole(server, newest))) state.torn += 1
    }
    return { kills, acknowledged: acknowledged.size, ...state }
  } finally {
    await server.end('SIGTERM')
  }
}

const makeBackup = (server: ServerProcess) => server.ask<Backup>('/api/v1/backups', 'POST')

async function backupsOf(server: ServerProcess): Promise<readonly string[]> {
  const { items } = await server.ask<{ items: readonly Backup[] }>('/api/v1/backups')
  return items.map(({ name }) => name)
}

const runsOf = async (server: ServerProcess) =>
  (await server.ask<{ runs: number }>('/api/v1/status')).runs

/** Every byte of it is compared with its manifest, as before a restore. */
async function isWhole(server: ServerProcess, name: string): Promise<boolean> {
  const offer = await server
    .ask<{ contents: { runs: number } }>(`/api/v1/backups/${name}/restores`, 'POST')
    .catch(() => null)
  return offer?.contents.runs === RUNS
}

function leftBehind(dataDir: string): number {
  const backups = join(dataDir, 'backups')
  if (!existsSync(backups)) return 0
  return readdirSync(backups).filter((name) => name.endsWith('.part')).length
}
