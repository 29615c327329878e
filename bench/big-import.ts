// `npm run bench:big`: an export of 2 GB into the built server, and the most memory it held.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ServerProcess, type ShownImport } from './server-process.ts'
import { writeExport } from './write-export.ts'

const LOOK_EVERY_MS = 100
const RECORDING_BYTES = 103_000

const { values } = parseArgs({ options: { gigabytes: { type: 'string', default: '2' } } })
const recordings = Math.ceil((Number(values.gigabytes) * 1e9) / RECORDING_BYTES)
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Memory of a process that is in RAM now, in MB; Linux only. */
function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? Number.NaN) / 1000
}

const folder = mkdtempSync(join(tmpdir(), 'bell-lap-big-'))
try {
  const zip = join(folder, 'export.zip')
  await writeExport(zip, { recordings })
  say(`${recordings} recordings in a zip of ${(statSync(zip).size / 1e9).toFixed(2)} GB`)
  const server = await ServerProcess.start({ dataDir: join(folder, 'data'), from: 'build' })
  let most = 0
  const looking = setInterval(() => {
    most = Math.max(most, residentMb(server.pid))
  }, LOOK_EVERY_MS)
  try {
    const since = performance.now()
    const { status, body } = await server.upload(zip)
    if (status !== 202) throw new Error(`the upload was refused: ${JSON.stringify(body)}`)
    const uploadedS = (performance.now() - since) / 1000
    say(`Uploaded in ${uploadedS.toFixed(0)} s, at most ${most.toFixed(0)} MB of memory so far`)
    rmSync(zip)
    const done = await server.importEnd((body as ShownImport).id)
    const seconds = (performance.now() - since) / 1000
    say(`${done.state}: ${JSON.stringify(done.outcomes)}`)
    say(`${seconds.toFixed(0)} s in all, at most ${most.toFixed(0)} MB of memory`)
  } finally {
    clearInterval(looking)
    await server.end('SIGTERM')
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
