// `npm run bench:server [-- --data FOLDER] [--quick] [RUNS …]`: how fast the built server answers as a history grows, and
// for how long its event loop stands still while it works. `--data` keeps the made-up runner for the next time;
// `--quick` measures 500 and 3,000 runs for short. It prints; no figure fails it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { growHistory } from '../apps/server/src/testing/grow-history.ts'
import { madeRecording, startedAt } from './made-recordings.ts'
import { madeRunnerIn } from './made-runner.ts'
import { MeasuredServer } from './measured-server.ts'
import type { Answer } from './measured-server.ts'

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const BY_DEFAULT = values.quick ? [500, 3000] : [500, 3000, 10_000]
const SIZES = positionals.length > 0 ? positionals.map(Number) : BY_DEFAULT
/** How long each load lasts, s. */
const LOAD_S = values.quick ? 4 : 15
const RECORDINGS = values.quick ? 30 : 120
const CONNECTIONS = 8
/** One morning comes while it measures; the day after that is new. */
const DAYS_AHEAD = 2
const RATE_IN_ALL = 50
const ORIGINAL_BYTES = 20_000
const SCREENS = { Today: '/today', Plan: '/plan', Progress: '/estimate' } as const
type Screen = keyof typeof SCREENS
const NAMES = Object.keys(SCREENS) as Screen[]
const say = (line: string) => void process.stdout.write(`${line}\n`)
const ms = (value: number) => `${value.toFixed(0)} ms`

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
const spread = (times: readonly number[]) =>
  `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`

async function good(server: MeasuredServer, path: string): Promise<Answer> {
  const answer = await server.ask(path)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  return answer
}

/** As many requests as eight connections get answered. */
async function flood(server: MeasuredServer, screen: Screen): Promise<void> {
  const times: number[] = []
  const untilMs = performance.now() + LOAD_S * 1000
  const oneAfterAnother = async () => {
    while (performance.now() < untilMs) times.push((await good(server, SCREENS[screen])).ms)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, oneAfterAnother))
  say(
    `  ${screen.padEnd(9)} ${(times.length / LOAD_S).toFixed(0).padStart(5)} requests/s with ${CONNECTIONS} connections, ${spread(times)}`,
  )
}

/** The three screens at a steady rate, whether or not earlier requests were answered. */
async function steady(server: MeasuredServer): Promise<number> {
  const times = new Map<Screen, number[]>(NAMES.map((name) => [name, []]))
  const asked: Promise<void>[] = []
  const sinceMs = performance.now()
  for (let n = 0; n < RATE_IN_ALL * LOAD_S; n++) {
    await wait(Math.max(0, sinceMs + (n * 1000) / RATE_IN_ALL - performance.now()))
    const name = NAMES[n % NAMES.length] ?? 'Today'
    asked.push(good(server, SCREENS[name]).then((answer) => void times.get(name)?.push(answer.ms)))
  }
  await Promise.all(asked)
  for (const [name, all] of times) {
    say(`  ${name.padEnd(9)} at ${RATE_IN_ALL} requests/s in all: ${spread(all)}`)
  }
  return quantile([...times.values()].flat(), 0.99)
}

/** Does some work and says how long it took and for how long the event loop stood still. */
async function during(
  server: MeasuredServer,
  name: string,
  work: () => Promise<unknown>,
): Promise<number> {
  await server.settled()
  await server.standstill()
  const sinceMs = performance.now()
  await work()
  const tookMs = performance.now() - sinceMs
  // What the work sets off counts, too.
  await server.settled()
  const { longestMs, busyMs } = await server.standstill()
  say(
    `  ${name.padEnd(9)} ${ms(tookMs).padStart(9)}; event loop: longest standstill ${ms(longestMs)}, ${ms(busyMs)} of it own work`,
  )
  return longestMs
}

const json = (body: unknown) => ({ type: 'application/json', body: JSON.stringify(body) })
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const result = {
  day: dayOf(new Date(Date.now() - 2 * 86_400_000)),
  eventId: 'mile',
  distanceM: null,
  timeText: '5:24.9',
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: 'Mile',
  note: null,
  excludedFromEstimate: false,
}

async function importRecordings(server: MeasuredServer): Promise<void> {
  const form = new FormData()
  const firstS = Math.floor(Date.now() / 1000) - 90 * 86_400
  for (let index = 0; index < RECORDINGS; index++) {
    const bytes = startedAt(madeRecording(index), firstS + index * 30_000)
    form.append('file', new File([Buffer.from(bytes)], `${index}.fit`))
  }
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const type = request.headers.get('content-type') ?? ''
  const body = Buffer.from(await request.arrayBuffer())
  const { id } = await server.read<{ id: string }>('/imports', 'POST', { type, body })
  for (;;) {
    const { state } = await server.read<{ state: string }>(`/imports/${id}`)
    if (state === 'finished') return
    if (state === 'failed') throw new Error('the import failed')
    await wait(100)
  }
}

async function addResult(server: MeasuredServer): Promise<void> {
  const { ms: answeredMs, status, body } = await server.ask('/results', 'POST', json(result))
  if (status >= 400) throw new Error(body.toString())
  const { ms: followedMs } = await good(server, '/estimate')
  say(`  Result    answered after ${ms(answeredMs)}, new estimate ${ms(followedMs)} later`)
}

/** A plan is made from scratch; one that is refused took the same work. */
const makePlan = (server: MeasuredServer) =>
  server.ask(
    '/plan',
    'POST',
    json({ event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }),
  )

async function restoreNewest(server: MeasuredServer): Promise<void> {
  const { items } = await server.read<{ items: { name: string }[] }>('/backups')
  const { id } = await server.read<{ id: string }>(`/backups/${items[0]?.name}/restores`, 'POST')
  await server.read(`/restores/${id}`, 'POST')
}

async function measure(runs: number, made: string): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-server-'))
  try {
    cpSync(made, dataDir, { recursive: true })
    await growHistory(dataDir, { runs, originalBytes: ORIGINAL_BYTES })
    // What a grown history sets off is not what is measured.
    const first = await MeasuredServer.start(dataDir)
    await first.settled()
    await first.close()
    const server = await MeasuredServer.start(dataDir)
    let figures: Record<string, number>
    try {
      say(`${runs} runs`)
      figures = await measureOn(server)
    } finally {
      await server.close()
    }
    return { ...figures, 'new day': await measureNewDay(dataDir) }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The first Today of a day for which nothing is stored: the program did not run in the morning. */
async function measureNewDay(dataDir: string): Promise<number> {
  const server = await MeasuredServer.start(dataDir, DAYS_AHEAD)
  try {
    const { ms: tookMs } = await good(server, SCREENS.Today)
    say(`  New day   started, then first Today of that day ${ms(tookMs)}`)
    return tookMs
  } finally {
    await server.close()
  }
}

async function measureOn(server: MeasuredServer): Promise<Record<string, number>> {
  const cold = await good(server, SCREENS.Today)
  say(`  Start     ${ms(server.startMs)}, then Today, stored before the start, ${ms(cold.ms)}`)
  await server.settled()
  for (const screen of NAMES) await good(server, SCREENS[screen])
  for (const screen of NAMES) await flood(server, screen)
  const steadyMs = await steady(server)
  const figures = {
    'cold Today': cold.ms,
    'steady p99': steadyMs,
    import: await during(server, 'Import', () => importRecordings(server)),
    backup: await during(server, 'Backup', () => server.read('/backups', 'POST')),
    result: await during(server, 'Result', () => addResult(server)),
    plan: await during(server, 'Plan', () => makePlan(server)),
    morning: await during(server, 'Morning', () => server.morning()),
    restore: await during(server, 'Restore', () => restoreNewest(server)),
  }
  const { rssBytes } = await server.standstill()
  say(`  Memory    ${(rssBytes / 1e6).toFixed(0)} MB`)
  return figures
}

const kept = values.data === undefined ? null : resolve(values.data)
const folder = kept ?? mkdtempSync(join(tmpdir(), 'bell-lap-made-runner-'))
try {
  const made = await madeRunnerIn(folder)
  const all: Record<string, number>[] = []
  for (const runs of SIZES) all.push(await measure(runs, made))
  say(`Growth at ${SIZES.join(', ')} runs, ms (longest standstill during work)`)
  for (const name of Object.keys(all[0] ?? {})) {
    say(`  ${name.padEnd(12)} ${all.map((one) => ms(one[name] ?? 0).padStart(10)).join('')}`)
  }
} finally {
  if (kept === null) rmSync(folder, { recursive: true, force: true })
}
