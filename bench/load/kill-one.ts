import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '@bell-lap/server/database/store'
import { madeRecording, startedAt } from '../made-recordings.ts'
import type { ServerProcess } from '../server-process.ts'
import type { SentRun } from './count-runs.ts'
import { athleteIdOf, cookieOf } from './many-athletes.ts'
import { askAtRate, form, sha256Of } from './mix.ts'
import type { Asked } from './mix.ts'

const RUNS = 60
/** Long before the runs of the template. */
const DAYS_AGO = 1200
const RUN_S = 3000
const LOAD = { perSecond: 5, seconds: 20, seed: 3 } as const

export interface Site {
  readonly database: Database
  readonly servers: readonly ServerProcess[]
  readonly athletes: number
  readonly newRun: (number: number) => Uint8Array
}

interface Killed {
  /** Runs of the import that were stored when its process was killed. */
  readonly stored: number
  readonly files: number
  /** Seconds until the other process had stored the rest. */
  readonly seconds: number
  readonly sent: readonly SentRun[]
  readonly load: Asked
}

/** Uploads runs for an athlete, kills the process that imports them under load, and waits for the other one. */
export async function killOne(site: Site): Promise<Killed> {
  const { database, servers, athletes } = site
  const athleteId = athleteIdOf(athletes)
  const recording = madeRecording(7, RUN_S)
  const firstS = Math.floor(Date.now() / 1000) - DAYS_AGO * 86_400
  const files = Array.from({ length: RUNS }, (_, i) => startedAt(recording, firstS + i * 86_400))
  const hashes = files.map(sha256Of)
  const urls = servers.map(({ url }) => url)
  const loading = askAtRate({ ...LOAD, urls, athletes, newRun: site.newRun })
  const answer = await fetch(`${urls[0]}/api/v1/imports`, {
    method: 'POST',
    body: form(...files),
    headers: { cookie: cookieOf(athletes) },
  })
  const { id } = (await answer.json()) as { id: string }
  while ((await storedOf(database, athleteId, hashes)) < 5) await wait(5)
  const job = await database
    .selectFrom('jobs')
    .select('owner')
    .where('subject', '=', id)
    .executeTakeFirst()
  const killed = servers.find(({ pid }) => job?.owner?.includes(`:${pid}:`) === true)
  const other = servers.find((one) => one !== killed)
  if (killed === undefined || other === undefined) throw new Error('the import was over too soon')
  await killed.end('SIGKILL')
  const stored = await storedOf(database, athleteId, hashes)
  const sinceMs = performance.now()
  await untilEnded(other, id, athletes)
  const seconds = (performance.now() - sinceMs) / 1000
  const load = await loading
  const sent = hashes.map((sha256) => ({ athleteId, sha256, accepted: answer.ok }))
  return { stored, files: RUNS, seconds, sent, load }
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

async function storedOf(
  database: Database,
  athleteId: string,
  hashes: readonly string[],
): Promise<number> {
  const { count } = await database
    .selectFrom('activities')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('athlete_id', '=', athleteId)
    .where('sha256', 'in', hashes)
    .executeTakeFirstOrThrow()
  return Number(count)
}
