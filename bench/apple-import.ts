// `npm run bench:apple`: an Apple Health export of 2 GB into the built server, and the most memory it held.
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { appleExportXml, appleRoutes } from '@bell-lap/activity/testing/apple-export'
import type { MadeExport } from '@bell-lap/activity/testing/apple-export'
import { addDays } from '@bell-lap/units/calendar-day'
import yazl from 'yazl'
import { ServerProcess, type ShownImport } from './server-process.ts'

/** A workout of an hour with heart rate and distance, and a record of steps, in the XML. */
const WORKOUT_BYTES = 320_000
const STEP_BYTES = 290
const MOST_WORKOUTS = 2000
const FIRST_RUN_UNIX_S = 1_420_099_200
const NIGHTS = 3650

const { values } = parseArgs({
  options: {
    gigabytes: { type: 'string', default: '2' },
    from: { type: 'string', default: 'build' },
  },
})
const wantedBytes = Number(values.gigabytes) * 1e9
const say = (line: string) => void process.stdout.write(`${line}\n`)

function madeExport(): MadeExport {
  const count = Math.min(MOST_WORKOUTS, Math.ceil(wantedBytes / 3 / WORKOUT_BYTES))
  const steps = Math.max(0, Math.round((wantedBytes - count * WORKOUT_BYTES) / STEP_BYTES))
  return {
    workouts: Array.from({ length: count }, (_, i) => ({
      sport: i % 5 === 4 ? 'Cycling' : 'Running',
      startUnixS: FIRST_RUN_UNIX_S + i * 2 * 86_400,
      minutes: 60,
      speedMps: 3,
      indoor: i % 2 === 0,
    })),
    nights: Array.from({ length: NIGHTS }, (_, i) => ({
      day: addDays('2015-01-02', i),
      restingBpm: 46 + (i % 5),
      sdnnMs: 50 + (i % 20),
      hours: 7,
    })),
    steps,
  }
}

/** The most memory that the process ever had in RAM, in MB; Linux only. */
function peakMb(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? Number.NaN) / 1000
}

async function writeZip(path: string, made: MadeExport): Promise<number> {
  const zip = new yazl.ZipFile()
  let bytes = 0
  function* counted() {
    for (const piece of appleExportXml(made)) {
      bytes += piece.length
      yield piece
    }
  }
  const xml = Readable.from(counted(), { objectMode: false, highWaterMark: 1 << 16 })
  zip.addReadStream(xml, 'apple_health_export/export.xml', { compressionLevel: 1 })
  for (const { name, text } of appleRoutes({ workouts: made.workouts.slice(0, 200) })) {
    zip.addBuffer(Buffer.from(text), `apple_health_export/${name}`, { compressionLevel: 1 })
  }
  zip.end()
  await pipeline(Readable.from(zip.outputStream), createWriteStream(path))
  return bytes
}

const folder = mkdtempSync(join(tmpdir(), 'bell-lap-apple-'))
try {
  const zip = join(folder, 'export.zip')
  const made = madeExport()
  const bytes = await writeZip(zip, made)
  say(
    `${made.workouts.length} workouts, export.xml of ${(bytes / 1e9).toFixed(2)} GB in a zip of ${(statSync(zip).size / 1e6).toFixed(0)} MB`,
  )
  const server = await ServerProcess.start({
    dataDir: join(folder, 'data'),
    from: values.from === 'source' ? 'source' : 'build',
  })
  try {
    const idleMb = peakMb(server.pid)
    const since = performance.now()
    const { status, body } = await server.upload(zip)
    if (status !== 202) throw new Error(`the upload was refused: ${JSON.stringify(body)}`)
    const done = await server.importEnd((body as ShownImport).id)
    const seconds = (performance.now() - since) / 1000
    say(`${done.state}: ${JSON.stringify(done.outcomes)}`)
    say(
      `${seconds.toFixed(0)} s in all; at most ${peakMb(server.pid).toFixed(0)} MB of memory, ${idleMb.toFixed(0)} MB before the import`,
    )
  } finally {
    await server.end('SIGTERM')
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
