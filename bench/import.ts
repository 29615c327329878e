// `npm run bench:import`: how fast recordings are read and imported. `-- --quick` takes a minute;
// `-- --base FOLDER` compares with another build of the project, the two in turn.
// Runs on the built packages, as a runner's own server does.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, platform, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { compareDecoders } from './decoders.ts'
import { median } from 'simple-statistics'
import { ServerProcess, type ShownImport } from './server-process.ts'
import { writeExport } from './write-export.ts'

const SIZES = [500, 1000, 3000]
const QUICK_SIZES = [100, 200]
const ROUNDS = 3
const ASKED_EVERY_MS = 20

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, base: { type: 'string' } },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)

interface How {
  readonly cores?: number
  readonly workers?: number
  readonly root?: string
}

/** Imports a made export of so many recordings into an empty folder; gives the seconds it took. */
async function importSeconds(recordings: number, { workers, ...how }: How = {}): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-bench-'))
  try {
    const zip = join(folder, 'export.zip')
    await writeExport(zip, { recordings })
    const server = await ServerProcess.start({
      dataDir: join(folder, 'data'),
      from: 'build',
      ...how,
      ...(workers === undefined ? {} : { env: { BELL_LAP_WORKERS: String(workers) } }),
    })
    try {
      const sinceMs = performance.now()
      const { status, body } = await server.upload(zip)
      if (status !== 202) throw new Error(`the upload was refused: ${JSON.stringify(body)}`)
      const done = await server.importEnd((body as ShownImport).id)
      if (done.outcomes['imported'] !== recordings) throw new Error(JSON.stringify(done))
      return (performance.now() - sinceMs) / 1000
    } finally {
      await server.end('SIGTERM')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tellImport(recordings: number, seconds: number, note = ''): void {
  const each = `${((seconds / recordings) * 1000).toFixed(2)} ms a file`
  const rate = `${(recordings / seconds).toFixed(0).padStart(5)} files/s`
  say(
    `  ${String(recordings).padStart(5)} files ${seconds.toFixed(1).padStart(7)} s ${rate}  ${each}${note}`,
  )
}

await compareDecoders(values.quick ? 3 : 7, say)

say(`\nWhole import over HTTP, upload included, ${availableParallelism()} cores`)
const sizes = values.quick ? QUICK_SIZES : SIZES
for (const size of sizes) tellImport(size, await importSeconds(size))

/** Two ways to import in turn, again and again: a machine that others share is not equally fast all the time. */
async function compare(
  recordings: number,
  ways: readonly [name: string, how: How][],
): Promise<string> {
  const ratios: number[] = []
  const seconds = ways.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, [, how]] of ways.entries()) {
      seconds[i]?.push(await importSeconds(recordings, how))
    }
    ratios.push((seconds[0]?.at(-1) ?? 0) / (seconds[1]?.at(-1) ?? 1))
  }
  for (const [i, [name]] of ways.entries()) {
    tellImport(recordings, median(seconds[i] ?? []), `   ${name}, median of ${ROUNDS}`)
  }
  const each = ratios.map((ratio) => ratio.toFixed(2)).join(', ')
  return `${median(ratios).toFixed(2)} times as fast (pair by pair: ${each})`
}

const middle = sizes[1] ?? 200
if (platform() === 'linux' && availableParallelism() >= 2) {
  const cores = await compare(middle, [
    ['one core', { cores: 1 }],
    ['two cores', { cores: 2 }],
  ])
  say(`  two cores ÷ one: ${cores}`)
  const workers = await compare(middle, [
    ['one worker', { workers: 1 }],
    ['two workers', { workers: 2 }],
  ])
  say(`  two workers ÷ one: ${workers}`)
} else say('  two cores against one: left out, it needs Linux and two cores')
if (values.base !== undefined) {
  const base = await compare(middle, [
    ['the other build', { root: resolve(values.base) }],
    ['this build', {}],
  ])
  say(`  this build ÷ the other: ${base}`)
}

/** How long Today takes to answer while an import runs, after an import of as many runs. */
async function waitsWhileImporting(recordings: number): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-bench-'))
  const server = await ServerProcess.start({ dataDir: join(folder, 'data'), from: 'build' })
  try {
    const waits: number[] = []
    for (const part of [0, 1]) {
      const zip = join(folder, `${part}.zip`)
      await writeExport(zip, { recordings, seed: 1 + 100 * part, firstRun: part * recordings })
      const { body } = await server.upload(zip)
      const running = { is: true }
      const ended = server.importEnd((body as ShownImport).id).finally(() => {
        running.is = false
      })
      while (running.is) {
        const sinceMs = performance.now()
        await server.ask('/api/v1/today')
        if (part === 1 && running.is) waits.push(performance.now() - sinceMs)
        await wait(ASKED_EVERY_MS)
      }
      await ended
    }
    return waits.toSorted((a, b) => a - b)
  } finally {
    await server.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

const waits = await waitsWhileImporting(middle)
const shareMs = (share: number) => (waits[Math.floor(share * (waits.length - 1))] ?? 0).toFixed(0)
say(
  `\nGET /today while an import runs, ${waits.length} answers: median ${shareMs(0.5)} ms, 99 % within ${shareMs(0.99)} ms, longest ${shareMs(1)} ms`,
)
