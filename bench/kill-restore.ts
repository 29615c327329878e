// `node --import tsx bench/kill-restore.ts KILLS`: kills the built server again and again while it
// restores, and looks whether the old state or the new one is there, whole, with nothing left behind.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { ServerProcess } from './server-process.ts'
import { writeExport } from './write-export.ts'

const kills = Number(process.argv[2] ?? '10')
const EARLY_RUNS = 20
const LATE_RUNS = 30
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Found {
  readonly runs: number
  readonly originals: number
  readonly missing: number
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

const folder = mkdtempSync(join(tmpdir(), 'bell-lap-kill-restore-'))
const dataDir = join(folder, 'data')
let server = await ServerProcess.start({ dataDir, from: 'build' })
try {
  await importRuns(server, join(folder, 'early.zip'), EARLY_RUNS, 1)
  const early = await foundBy(server)
  const { name } = await server.ask<{ name: string }>('/api/v1/backups', 'POST')
  await importRuns(server, join(folder, 'late.zip'), LATE_RUNS, 2)
  const late = await foundBy(server)
  say(`Backup: ${JSON.stringify(early)}; here: ${JSON.stringify(late)}`)

  const offer = await offerOf(server, name)
  const since = performance.now()
  await server.ask(`/api/v1/restores/${offer.id}`, 'POST')
  const wholeMs = performance.now() - since
  const random = seededRandom(1609)
  const states = { old: 0, new: 0, torn: 0 }
  let expected = late
  for (let kill = 1; kill <= kills; kill++) {
    // Back to the state with all runs, by the newest safety copy.
    const { items } = await server.ask<{ items: { name: string; contents: Found }[] }>(
      '/api/v1/backups',
    )
    const full = items.find(({ contents }) => contents.runs === late.runs)
    if (full === undefined) throw new Error('the safety copy is gone')
    await server.ask(`/api/v1/restores/${(await offerOf(server, full.name)).id}`, 'POST')
    expected = await foundBy(server)
    const { id } = await offerOf(server, name)
    const restoring = server.ask(`/api/v1/restores/${id}`, 'POST').catch(() => null)
    // Every second one late: the rows are replaced in the last part, after the safety copy.
    await wait(random.between(kill % 2 === 0 ? 0.6 * wholeMs : 0, 1.1 * wholeMs))
    await server.end('SIGKILL')
    await restoring
    server = await ServerProcess.start({ dataDir, from: 'build' })
    const found = await foundBy(server)
    const isOld = JSON.stringify(found) === JSON.stringify(expected)
    const isNew = JSON.stringify(found) === JSON.stringify(early)
    const left = existsSync(join(dataDir, 'restores'))
      ? readdirSync(join(dataDir, 'restores')).length
      : 0
    const parts = readdirSync(join(dataDir, 'backups')).filter((one) => one.endsWith('.part'))
    const state = left + parts.length > 0 ? 'torn' : isOld ? 'old' : isNew ? 'new' : 'torn'
    states[state] += 1
    say(`Kill ${kill}: ${state} ${JSON.stringify(found)}`)
  }
  say(JSON.stringify(states))
  process.exitCode = states.torn === 0 ? 0 : 1
} finally {
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
