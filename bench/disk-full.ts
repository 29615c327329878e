// `node --import tsx bench/disk-full.ts`, as root: an import into a file system of a few megabytes.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ServerProcess, type ShownImport } from './server-process.ts'
import { writeExport } from './write-export.ts'

const SIZE = '10m'
const TOO_MANY = 70
const SOME = 12
const say = (line: string) => void process.stdout.write(`${line}\n`)

const folder = mkdtempSync(join(tmpdir(), 'bell-lap-full-'))
const dataDir = join(folder, 'data')
mkdirSync(dataDir)
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', dataDir])
if (mounted.status !== 0) {
  say('A small file system could not be mounted; this needs root on Linux.')
  rmSync(folder, { recursive: true, force: true })
  process.exit(1)
}

interface Status {
  readonly activities: number
}

async function importInto(server: ServerProcess, zip: string): Promise<void> {
  const { status, body } = await server.upload(zip)
  if (status !== 202) {
    say(`  refused with ${status}: ${(body as { detail?: string }).detail}`)
  } else {
    const done = await server.importEnd((body as ShownImport).id)
    say(`  ${done.state}: ${JSON.stringify(done.outcomes)} ${done.error?.code ?? ''}`)
  }
  const { activities } = await server.ask<Status>('/api/v1/status')
  say(`  the app answers; ${activities} activities`)
}

try {
  const [small, large, middle] = [
    join(folder, 'small.zip'),
    join(folder, 'large.zip'),
    join(folder, 'middle.zip'),
  ]
  await writeExport(small, { recordings: SOME, seed: 50 })
  await writeExport(large, { recordings: 3 * TOO_MANY, seed: 1 })
  await writeExport(middle, { recordings: TOO_MANY, seed: 90 })
  const server = await ServerProcess.start({ dataDir, from: 'build' })
  try {
    say(`An export that is larger than the disk of ${SIZE}`)
    await importInto(server, large)
    say('An export that fits, but not what is made of it')
    await importInto(server, middle)
    say('With room again')
    const grown = spawnSync('mount', ['-o', 'remount,size=60m', dataDir])
    if (grown.status !== 0) throw new Error('the file system could not be made larger')
    await importInto(server, small)
    await importInto(server, middle)
  } finally {
    await server.end('SIGTERM')
  }
} finally {
  spawnSync('umount', [dataDir])
  rmSync(folder, { recursive: true, force: true })
}
