// `node --import tsx bench/kill-import.ts ZIP KILLS`: kills the built server again and again while it
// imports, and compares what is there in the end with an import that was left alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { ServerProcess, type ShownImport } from './server-process.ts'

const [zip = '', killsText = '20'] = process.argv.slice(2)
const kills = Number(killsText)
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface Run {
  readonly startedAt: string
  readonly distanceM: number
}

async function runsOf(server: ServerProcess): Promise<readonly string[]> {
  const runs: string[] = []
  let cursor = ''
  for (;;) {
    const path = `/api/v1/activities?sport=all&limit=500${cursor}`
    const page = await server.ask<{ items: Run[]; nextCursor: string | null }>(path)
    runs.push(...page.items.map((run) => `${run.startedAt} ${run.distanceM}`))
    if (page.nextCursor === null) return runs.toSorted()
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
}

async function started(server: ServerProcess): Promise<string> {
  const { status, body } = await server.upload(zip)
  if (status !== 202) throw new Error(`the upload was refused: ${JSON.stringify(body)}`)
  return (body as ShownImport).id
}

const folder = mkdtempSync(join(tmpdir(), 'bell-lap-kill-'))
try {
  const calm = await ServerProcess.start({ dataDir: join(folder, 'calm'), from: 'build' })
  const since = performance.now()
  const whole = await calm.importEnd(await started(calm))
  const calmMs = performance.now() - since
  const expected = await runsOf(calm)
  await calm.end('SIGTERM')
  say(`Left alone: ${JSON.stringify(whole.outcomes)} in ${(calmMs / 1000).toFixed(1)} s`)

  const random = seededRandom(1609)
  const dataDir = join(folder, 'killed')
  let server = await ServerProcess.start({ dataDir, from: 'build' })
  const id = await started(server)
  for (let kill = 1; kill <= kills; kill += 1) {
    await wait(random.between(5, (2 * calmMs) / kills))
    const { files, state } = await server.ask<ShownImport>(`/api/v1/imports/${id}`)
    await server.end('SIGKILL')
    say(`Kill ${kill}: ${state}, ${files.done} of ${files.total} files`)
    server = await ServerProcess.start({ dataDir, from: 'build' })
  }
  const done = await server.importEnd(id)
  const found = await runsOf(server)
  await server.end('SIGTERM')
  say(`After ${kills} kills: ${done.state}, ${JSON.stringify(done.outcomes)}`)
  const lost = expected.filter((run) => !found.includes(run)).length
  const doubled = found.length - new Set(found).size
  say(`${found.length} activities, ${lost} lost, ${doubled} doubled`)
  process.exitCode = lost === 0 && doubled === 0 && done.state === 'finished' ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
