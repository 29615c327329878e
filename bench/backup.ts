// `npm run bench:backup`: how long a backup and a restore take, and how long requests wait meanwhile.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { connectStore } from '@bell-lap/server/database/open'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import type { BellLap } from '@bell-lap/server/open-bell-lap'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import { madeRecording, startedAt } from './made-recordings.ts'

const SIZES = process.argv.slice(2).map(Number)
const RUNS = SIZES.length > 0 ? SIZES : [500, 1652, 3500]
const TEMPLATES = 12
const ROWS_AT_ONCE = 100
const say = (line: string) => void process.stdout.write(`${line}\n`)

type Ask = (method: 'GET' | 'POST', url: string) => Promise<{ json: () => unknown }>

const askerOf =
  ({ app, localToken }: BellLap): Ask =>
  (method, url) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${localToken}` },
    })

async function importTemplates(bellLap: BellLap): Promise<void> {
  const form = new FormData()
  for (let index = 0; index < TEMPLATES; index++) {
    const startS = Date.parse(addDays('2015-01-01', index)) / 1000
    const bytes = startedAt(madeRecording(index), startS)
    form.append('file', new File([Buffer.from(bytes)], `${index}.fit`))
  }
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const answer = await bellLap.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: {
      authorization: `Bearer ${bellLap.localToken}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  const { id } = answer.json<{ id: string }>()
  const ask = askerOf(bellLap)
  while (((await ask('GET', `/imports/${id}`)).json() as { state: string }).state !== 'finished') {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Copies the imported runs to other days, rows and original files, until there are so many. */
async function multiply(dataDir: string, runs: number): Promise<void> {
  const { database } = await connectStore(dataDir, undefined)
  const random = seededRandom(runs)
  const activities = await database.selectFrom('activities').selectAll().execute()
  const streams = await database.selectFrom('activity_streams').selectAll().execute()
  const bests = await database.selectFrom('best_efforts').selectAll().execute()
  for (let made = activities.length; made < runs; made += ROWS_AT_ONCE) {
    await database.transaction().execute(async (transaction) => {
      for (let n = made; n < Math.min(runs, made + ROWS_AT_ONCE); n++) {
        const like = activities[n % activities.length]
        if (like === undefined) throw new Error('nothing was imported')
        const id = randomUUID()
        const day = addDays('2016-01-01', n)
        const bytes = Buffer.from(
          Float64Array.from({ length: 6000 }, () => random.between(0, 1)).buffer,
        )
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const folder = join(dataDir, 'originals', sha256.slice(0, 2))
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, sha256), bytes)
        const at = { local_day: day, started_at: `${day}T06:00:00.000Z` }
        await transaction
          .insertInto('activities')
          .values({ ...like, id, sha256, ...at })
          .execute()
        const athlete_id = like.athlete_id
        const original = { athlete_id, sha256, bytes: bytes.length, file_name: `${n}.fit` }
        await transaction
          .insertInto('originals')
          .values({ ...original, created_at: at.started_at })
          .execute()
        const stream = streams.find(({ activity_id }) => activity_id === like.id)
        if (stream !== undefined) {
          const packed = Buffer.from(stream.packed)
          await transaction
            .insertInto('activity_streams')
            .values({ ...stream, packed, activity_id: id })
            .execute()
        }
        const efforts = bests.filter(({ activity_id }) => activity_id === like.id)
        for (const best of efforts) {
          await transaction
            .insertInto('best_efforts')
            .values({ ...best, activity_id: id })
            .execute()
        }
      }
    })
  }
  await database.destroy()
}

/**
 * The most processor time that the thread which answers used between two ticks, in milliseconds: how
 * long requests would wait on an idle machine, whatever else runs on this one. Linux only, else 0.
 */
function watchStretches(): () => number {
  const usedNs = () => {
    try {
      return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])
    } catch {
      return 0
    }
  }
  let last = usedNs()
  let longestNs = 0
  const timer = setInterval(() => {
    const used = usedNs()
    longestNs = Math.max(longestNs, used - last)
    last = used
  }, 2)
  return () => {
    clearInterval(timer)
    return longestNs / 1e6
  }
}

/** Does the work while another request is made again and again; prints what that one had to wait. */
async function measure<T>(name: string, ask: Ask, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const stretches = watchStretches()
  const since = performance.now()
  const state = { done: false }
  const working = work().finally(() => {
    state.done = true
  })
  let answers = 0
  let longestMs = 0
  while (!state.done) {
    const asked = performance.now()
    await ask('GET', '/results')
    longestMs = Math.max(longestMs, performance.now() - asked)
    answers += 1
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const result = await working
  delay.disable()
  const busyMs = stretches().toFixed(0)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  const [p99, max] = [delay.percentile(99), delay.max].map((ns) => (ns / 1e6).toFixed(0))
  say(
    `  ${name.padEnd(8)} ${seconds.padStart(6)} s  event loop p99 ${p99} ms, longest ${max} ms, busy ${busyMs} ms at most  ` +
      `${answers} answers, slowest ${longestMs.toFixed(0)} ms`,
  )
  return result
}

for (const runs of RUNS) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-backup-'))
  const bellLap = await openBellLap({ dataDir })
  try {
    await importTemplates(bellLap)
    await multiply(dataDir, runs)
    const ask = askerOf(bellLap)
    say(`${runs} runs`)
    await measure('idle', ask, () => new Promise((resolve) => setTimeout(resolve, 3000)))
    const made = await measure('backup', ask, () => ask('POST', '/backups'))
    const { name, bytes } = made.json() as { name: string; bytes: number }
    say(`           ${(bytes / 1e6).toFixed(0)} MB`)
    const offer = await measure('check', ask, () => ask('POST', `/backups/${name}/restores`))
    const { id } = offer.json() as { id: string }
    await measure('restore', ask, () => ask('POST', `/restores/${id}`))
  } finally {
    await bellLap.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
