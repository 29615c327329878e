// `npm run bench:import`: how fast recordings are read and imported. `-- --quick` takes a minute.
// Runs on the built packages, as a runner's own server does.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareDecoders } from './decoders.ts'
import { median } from 'simple-statistics'
import { ServerProcess, type ShownImport } from './server-process.ts'
import { writeExport } from './write-export.ts'

const SIZES = [500, 1000, 3000]
const QUICK_SIZES = [100, 200]
const ROUNDS = 3

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Imports a made export of so many recordings into an empty folder; gives the seconds it took. */
async function importSeconds(recordings: number, cores?: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-bench-'))
  try {
    const zip = join(folder, 'export.zip')
    await writeExport(zip, { recordings })
    const server = await ServerProcess.start({
      dataDir: join(folder, 'data'),
      from: 'build',
      ...(cores === undefined ? {} : { cores }),
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

if (platform() === 'linux' && availableParallelism() >= 2) {
  const middle = sizes[1] ?? 200
  // One after the other and again: a machine that others share is not equally fast all the time.
  const seconds: Record<1 | 2, number[]> = { 1: [], 2: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const cores of [1, 2] as const) seconds[cores].push(await importSeconds(middle, cores))
  }
  const [one, two] = [median(seconds[1]), median(seconds[2])]
  tellImport(middle, one, `   one core, median of ${ROUNDS}`)
  tellImport(middle, two, `   two cores, median of ${ROUNDS}`)
  say(`  two cores ÷ one: ${(one / two).toFixed(2)} times as fast`)
} else say('  two cores against one: left out, it needs Linux and two cores')
