// `npm run bench:load [-- --rate 50] [--seconds 30] [--mornings 1000] [--daily-backups] [--at FOLDER] [ATHLETES …]`: two built app processes on
// one PostgreSQL (a cluster of its own, writing to the disk) with so many made-up athletes, 100 and 1,000 without a word.
// It measures the morning round (of so many drawn athletes at most), a mix of Today, Plan, Squad and uploads at a steady
// rate (`--rate` may be given several times), and an import whose process is killed under that load. It prints; no figure
// fails it, but a run that is lost or doubled does.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connectStore } from '@bell-lap/server/database/open'
import type { Database } from '@bell-lap/server/database/store'
import { sql } from 'kysely'
import { startPostgres } from '../scripts/postgres.mjs'
import { countRuns } from './load/count-runs.ts'
import type { SentRun, StoredRun } from './load/count-runs.ts'
import { jobsDone } from './load/jobs-done.ts'
import { killOne } from './load/kill-one.ts'
import type { Site } from './load/kill-one.ts'
import { copyAthlete } from './load/many-athletes.ts'
import { askAtRate, newRuns } from './load/mix.ts'
import { drawMornings, measureMorning } from './load/morning.ts'
import { tableOf } from './load/table.ts'
import type { Pass } from './load/table.ts'
import { makeAthlete } from './load/template.ts'
import { ownUsedS, postgresUsedS, residentMb, usedS } from './load/used-time.ts'
import { ServerProcess } from './server-process.ts'

const { values, positionals } = parseArgs({
  options: {
    rate: { type: 'string', multiple: true, default: ['5', '50'] },
    seconds: { type: 'string', default: '30' },
    mornings: { type: 'string', default: '1000' },
    at: { type: 'string', default: tmpdir() },
    'daily-backups': { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const SIZES = positionals.length > 0 ? positionals.map(Number) : [100, 1000]
const LOAD_S = Number(values.seconds)
const MORNINGS = Number(values.mornings)
const HASHES_AT_ONCE = 1000
const say = (line: string) => void process.stdout.write(`${line}\n`)
const sayLoad = () => say(`  load of the computer: ${loadavg()[0]?.toFixed(1)}`)

interface Measured extends Site {
  readonly postgresFolder: string
}

const appUsedS = ({ servers }: Measured) => servers.reduce((sum, { pid }) => sum + usedS(pid), 0)

/** Asks at one rate, and waits until what followed the uploads is done, too. */
async function measurePass(site: Measured, perSecond: number, seed: number): Promise<Pass> {
  const { athletes, servers, newRun } = site
  const urls = servers.map(({ url }) => url)
  const sinceMs = performance.now()
  const before = [appUsedS(site), postgresUsedS(site.postgresFolder), ownUsedS()] as const
  const load = { urls, athletes, perSecond, seconds: LOAD_S, seed, newRun }
  const { answers, latestMs } = await askAtRate(load)
  const seconds = (performance.now() - sinceMs) / 1000
  const ownS = ownUsedS() - before[2]
  await jobsDone(site.database)
  const each = (usedInS: number) => (usedInS * 1000) / answers.length
  const pass = {
    athletes,
    perSecond,
    answers,
    latestMs,
    seconds,
    settledS: (performance.now() - sinceMs) / 1000,
    appMs: each(appUsedS(site) - before[0]),
    postgresMs: each(postgresUsedS(site.postgresFolder) - before[1]),
    generatorMs: each(ownS),
  }
  say(`  ${perSecond} requests/s for ${LOAD_S} s: answered after ${seconds.toFixed(0)} s`)
  sayLoad()
  return pass
}

async function storedRuns(database: Database, sent: readonly SentRun[]): Promise<StoredRun[]> {
  const stored: StoredRun[] = []
  for (let from = 0; from < sent.length; from += HASHES_AT_ONCE) {
    const hashes = sent.slice(from, from + HASHES_AT_ONCE).map(({ sha256 }) => sha256)
    const rows = await database
      .selectFrom('activities')
      .select(['athlete_id as athleteId', 'sha256'])
      .where('sha256', 'in', hashes)
      .execute()
    stored.push(...rows.map(({ athleteId, sha256 }) => ({ athleteId, sha256: sha256 ?? '' })))
  }
  return stored
}

async function measureKill(site: Measured, passes: readonly Pass[]): Promise<void> {
  const killed = await killOne(site)
  await jobsDone(site.database)
  const sent = [
    ...killed.sent,
    ...[...passes.flatMap(({ answers }) => answers), ...killed.load.answers].flatMap((one) =>
      one.sent === null ? [] : [one.sent],
    ),
  ]
  const { accepted, lost, doubled } = countRuns(sent, await storedRuns(site.database, sent))
  const moved = killed.load.answers.filter((one) => one.moved).length
  say(
    `  killed while importing: ${killed.stored} of ${killed.files} runs were stored; the other process finished ` +
      `${killed.seconds.toFixed(1)} s later; ${moved} requests went to it because no answer came`,
  )
  say(
    `  of ${accepted} runs that were taken, with those of the mix: ${lost} lost, ${doubled} doubled`,
  )
  if (lost > 0 || doubled > 0) process.exitCode = 1
}

async function sizeOf(database: Database): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select pg_database_size(current_database()) as bytes
  `.execute(database)
  return Number(rows[0]?.bytes)
}

interface Place {
  readonly url: string
  readonly folder: string
  readonly postgresFolder: string
}

async function measure(place: Place, athletes: number): Promise<readonly Pass[]> {
  const { url, folder, postgresFolder } = place
  const env = {
    BELL_LAP_DATABASE_URL: url,
    BELL_LAP_PROCESSES: 'many',
    BELL_LAP_DAILY_BACKUPS: values['daily-backups'] ? 'on' : 'off',
  }
  const start = () => ServerProcess.start({ dataDir: folder, from: 'build', env })
  const template = await start()
  const athleteId = await makeAthlete(template, url)
  await template.end('SIGTERM')
  await copyAthlete(url, athleteId, athletes)
  const { database } = await connectStore('.', url)
  const kB = Math.round((await sizeOf(database)) / athletes / 1024).toLocaleString('en-GB')
  say(`${athletes.toLocaleString('en-GB')} athletes, ${kB} kB of database each`)
  const doneBefore = await drawMornings(database, MORNINGS)
  const servers = await Promise.all([start(), start()])
  const site: Measured = { database, servers, athletes, newRun: newRuns(), postgresFolder }
  try {
    // The athlete that was copied is one of them.
    const used = { app: () => appUsedS(site), postgres: () => postgresUsedS(postgresFolder) }
    const round = await measureMorning(database, { doneBefore, inAll: athletes + 1 }, used)
    const eachMs = (round.seconds * 1000) / round.athletes
    say(
      `  morning round: ${round.athletes} athletes in ${round.seconds.toFixed(1)} s, ${eachMs.toFixed(0)} ms each; ` +
        `${round.appMs.toFixed(0)} ms of processor time each and ${round.postgresMs.toFixed(0)} ms of PostgreSQL's; ` +
        `10,000 would take ${((eachMs * 10_000) / 60_000).toFixed(0)} minutes`,
    )
    sayLoad()
    const passes: Pass[] = []
    for (const [index, rate] of values.rate.entries()) {
      passes.push(await measurePass(site, Number(rate), index + 1))
    }
    await measureKill(site, passes)
    const left = servers.filter(({ ended }) => !ended).map(({ pid }) => residentMb(pid))
    say(`  memory of the process that is left: ${left.join(', ')} MB`)
    return passes
  } finally {
    for (const one of servers) await one.end('SIGTERM')
    await database.destroy()
  }
}

const scratch = mkdtempSync(join(values.at, 'bell-lap-load-'))
const postgresFolder = join(scratch, 'postgres')
const postgres = startPostgres(postgresFolder, { durable: true })
try {
  if (postgres.url === null) throw new Error(`there is no PostgreSQL: ${postgres.reason}`)
  const passes: Pass[] = []
  for (const athletes of SIZES) {
    const name = `load_${athletes}`
    const { database } = await connectStore('.', postgres.url)
    await sql`create database ${sql.ref(name)}`.execute(database)
    const url = postgres.url.replace('/postgres?', `/${name}?`)
    passes.push(...(await measure({ url, folder: join(scratch, name), postgresFolder }, athletes)))
    // Ten thousand take 16 GB.
    await sql`drop database ${sql.ref(name)} with (force)`.execute(database)
    await database.destroy()
  }
  say(`\nProcessor time is for each request, with what follows its upload.\n\n${tableOf(passes)}`)
} finally {
  postgres.stop()
  rmSync(scratch, { recursive: true, force: true })
}
