// `npm run bench:load [-- --rate 50] [--seconds 30] [--at FOLDER] [ATHLETES …]`: two built app processes on one PostgreSQL
// (a cluster of its own, writing to the disk) with so many made-up athletes, 100 and 1,000 without a word. It measures the
// morning round, a mix of Today, Plan, Squad and uploads at a steady rate, and an import whose process is killed
// under that load. It prints; no figure fails it, but a run that is lost or doubled does.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connectStore } from '@bell-lap/server/database/open'
import type { Database } from '@bell-lap/server/database/store'
import { sql } from 'kysely'
import { startPostgres } from '../scripts/postgres.mjs'
import { copyAthlete, cookieOf } from './load/many-athletes.ts'
import { askAtRate, form, KINDS } from './load/mix.ts'
import type { Answered } from './load/mix.ts'
import { makeAthlete } from './load/template.ts'
import { madeRecording, startedAt } from './made-recordings.ts'
import { ServerProcess } from './server-process.ts'

const { values, positionals } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    at: { type: 'string', default: tmpdir() },
  },
  allowPositionals: true,
})
const SIZES = positionals.length > 0 ? positionals.map(Number) : [100, 1000]
const RATE = Number(values.rate)
const LOAD_S = Number(values.seconds)
const KILLED_RUNS = 60
const KILLED_DAYS_AGO = 1200
/** Clock ticks of Linux, a second. */
const TICKS = 100
const say = (line: string) => void process.stdout.write(`${line}\n`)

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Seconds of processor time that a process has used. */
function usedS(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

const allUsedS = (servers: readonly ServerProcess[]) =>
  servers.reduce((sum, { pid }) => sum + usedS(pid), 0)

async function countOf(database: Database, query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await query.execute(database)
  return Number((rows[0] as { count: string } | undefined)?.count ?? 0)
}

const roundsDone = (database: Database) =>
  countOf(
    database,
    sql`select count(*) as count from rounds where kind = 'morning' and owner is null and slot <> ''`,
  )

/** Waits for the round that the processes begin by themselves; from the first athlete to the last one. */
async function measureMorning(
  database: Database,
  servers: readonly ServerProcess[],
  athletes: number,
): Promise<void> {
  while ((await roundsDone(database)) === 0) await wait(50)
  const sinceMs = performance.now()
  const first = await roundsDone(database)
  const usedBefore = allUsedS(servers)
  while ((await roundsDone(database)) < athletes) await wait(200)
  const seconds = (performance.now() - sinceMs) / 1000
  const used = allUsedS(servers) - usedBefore
  const done = athletes - first
  say(
    `  morning round: ${done} athletes in ${seconds.toFixed(1)} s, ${((seconds * 1000) / done).toFixed(0)} ms each; ` +
      `${((used * 1000) / done).toFixed(0)} ms of processor time each; 10,000 would take ${((seconds * 10_000) / done / 60).toFixed(0)} minutes`,
  )
}

function sayAnswers(answers: readonly Answered[]): void {
  for (const kind of KINDS) {
    const own = answers.filter((one) => one.kind === kind)
    const times = own.map(({ ms }) => ms)
    const bad = own.filter(({ status }) => status < 200 || status >= 300).length
    say(
      `  ${kind.padEnd(7)} ${String(own.length).padStart(5)} requests  p50 ${quantile(times, 0.5).toFixed(0).padStart(6)} ms  ` +
        `p99 ${quantile(times, 0.99).toFixed(0).padStart(6)} ms  ${bad} without success`,
    )
  }
  const all = answers.map(({ ms }) => ms)
  say(
    `  all     ${String(all.length).padStart(5)} requests  p50 ${quantile(all, 0.5).toFixed(0).padStart(6)} ms  p99 ${quantile(all, 0.99).toFixed(0).padStart(6)} ms`,
  )
}

interface Site {
  readonly database: Database
  readonly servers: readonly ServerProcess[]
  readonly athletes: number
}

/** Uploads runs for an athlete, kills the process that imports them under load, and waits for the other one. */
async function measureKill({ database, servers, athletes }: Site): Promise<void> {
  const number = athletes
  const athleteId = await idOfAthlete(database, number)
  const recording = madeRecording(7, 3000)
  const firstS = Math.floor(Date.now() / 1000) - KILLED_DAYS_AGO * 86_400
  const files = Array.from({ length: KILLED_RUNS }, (_, i) =>
    startedAt(recording, firstS + i * 86_400),
  )
  const [first, second] = servers
  if (first === undefined || second === undefined) throw new Error('there are two servers')
  const load = { athletes, perSecond: 5, seconds: 20, seed: 3 }
  const loading = askAtRate({ ...load, urls: [second.url] })
  const answer = await fetch(`${first.url}/api/v1/imports`, {
    method: 'POST',
    body: form(...files),
    headers: { cookie: cookieOf(number) },
  })
  const { id } = (await answer.json()) as { id: string }
  while ((await runsOf(database, athleteId)).runs < 5) await wait(5)
  const job = await database
    .selectFrom('jobs')
    .select('owner')
    .where('subject', '=', id)
    .executeTakeFirst()
  const killed = servers.find(({ pid }) => job?.owner?.includes(`:${pid}:`) === true)
  const other = servers.find((one) => one !== killed)
  if (killed === undefined || other === undefined) throw new Error('the import was over too soon')
  await killed.end('SIGKILL')
  const stored = (await runsOf(database, athleteId)).runs
  const sinceMs = performance.now()
  await untilEnded(other, id, number)
  const seconds = (performance.now() - sinceMs) / 1000
  const { runs, days } = await runsOf(database, athleteId)
  await loading
  say(
    `  killed while importing: ${stored} of ${KILLED_RUNS} runs were stored; the other process finished ${seconds.toFixed(1)} s later; ` +
      `${KILLED_RUNS - days} lost, ${runs - days} doubled`,
  )
  if (runs !== KILLED_RUNS || days !== KILLED_RUNS) process.exitCode = 1
}

async function untilEnded(server: ServerProcess, id: string, number: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`${server.url}/api/v1/imports/${id}`, {
      headers: { cookie: cookieOf(number) },
    })
    const { state } = (await answer.json()) as { state: string }
    if (state === 'finished') return
    if (state === 'failed') throw new Error('the import failed')
    await wait(50)
  }
}

async function idOfAthlete(database: Database, number: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select md5('athlete' || ${sql.lit(number)})::uuid::text as id
  `.execute(database)
  return rows[0]?.id ?? ''
}

/** The runs of that upload, one a day: all others, of the athlete and of the mix, are from later days. */
async function runsOf(
  database: Database,
  athleteId: string,
): Promise<{ readonly runs: number; readonly days: number }> {
  const last = new Date(Date.now() - (KILLED_DAYS_AGO - KILLED_RUNS - 1) * 86_400_000)
  const { rows } = await sql<{ runs: string; days: string }>`
    select count(*) as runs, count(distinct local_day) as days from activities
    where athlete_id = ${athleteId} and local_day <= ${last.toISOString().slice(0, 10)}
  `.execute(database)
  return { runs: Number(rows[0]?.runs), days: Number(rows[0]?.days) }
}

async function measure(url: string, folder: string, athletes: number): Promise<void> {
  const env = { BELL_LAP_DATABASE_URL: url, BELL_LAP_PROCESSES: 'many' }
  const start = () => ServerProcess.start({ dataDir: folder, from: 'build', env })
  const template = await start()
  const athleteId = await makeAthlete(template, url)
  await template.end('SIGTERM')
  await copyAthlete(url, athleteId, athletes)
  const { database } = await connectStore('.', url)
  const bytes = await countOf(database, sql`select pg_database_size(current_database()) as count`)
  say(
    `${athletes.toLocaleString('en-GB')} athletes, ${((bytes / athletes / 1024) | 0).toLocaleString('en-GB')} kB of database each`,
  )
  const servers = await Promise.all([start(), start()])
  try {
    await measureMorning(database, servers, athletes + 1)
    const urls = servers.map((one) => one.url)
    for (const [seed, title] of [
      [1, `${RATE} requests/s for ${LOAD_S} s`],
      [2, 'the same again, when estimates are at hand'],
    ] as const) {
      const before = allUsedS(servers)
      const load = { urls, athletes, perSecond: RATE, seconds: LOAD_S, seed }
      const answers = await askAtRate(load)
      const used = ((allUsedS(servers) - before) * 1000) / answers.length
      say(`  ${title}; ${used.toFixed(0)} ms of processor time for each:`)
      sayAnswers(answers)
    }
    await measureKill({ database, servers, athletes })
    const peak = servers.filter(({ ended }) => !ended).map(({ pid }) => residentMb(pid))
    say(`  memory of the process that is left: ${peak.join(', ')} MB`)
  } finally {
    for (const one of servers) await one.end('SIGTERM')
    await database.destroy()
  }
}

function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}

const scratch = mkdtempSync(join(values.at, 'bell-lap-load-'))
const postgres = startPostgres(join(scratch, 'postgres'), { durable: true })
try {
  if (postgres.url === null) throw new Error(`there is no PostgreSQL: ${postgres.reason}`)
  for (const athletes of SIZES) {
    const name = `load_${athletes}`
    const { database } = await connectStore('.', postgres.url)
    await sql`create database ${sql.ref(name)}`.execute(database)
    await database.destroy()
    const url = postgres.url.replace('/postgres?', `/${name}?`)
    await measure(url, join(scratch, name), athletes)
  }
} finally {
  postgres.stop()
  rmSync(scratch, { recursive: true, force: true })
}
