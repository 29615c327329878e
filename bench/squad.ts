// `npm run bench:squad`: how long a coach waits for the squad page of forty runners with two years each.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectStore } from '@bell-lap/server/database/open'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import type { BellLap } from '@bell-lap/server/open-bell-lap'
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import { madeRecording, startedAt } from './made-recordings.ts'

const RUNNERS = Number(process.argv[2] ?? 40)
const TODAY = '2026-05-20'
const DAYS = 730
/** Monday is 1; nobody runs on Monday and Friday. */
const REST_DAYS: ReadonlySet<number> = new Set([1, 5])
const TIMES_ASKED = 7
const ROWS_AT_ONCE = 100
const say = (line: string) => void process.stdout.write(`${line}\n`)

type Method = 'GET' | 'POST' | 'PUT'
interface Answer {
  readonly statusCode: number
  readonly body: string
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
}

interface Caller {
  readonly authorization?: string
  readonly cookie?: string
}

async function ask(
  { app }: BellLap,
  headers: Caller,
  [method, url, body]: readonly [Method, string, object?],
): Promise<{ readonly answer: Answer; readonly data: unknown }> {
  const answer = (await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { ...headers },
    ...(body === undefined ? {} : { payload: body }),
  })) as Answer
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`)
  return { answer, data: answer.body === '' ? null : JSON.parse(answer.body) }
}

/** A runner who shares plan, results and health with the coach, and has a plan. */
async function addRunner(bellLap: BellLap, coach: Caller, number: number): Promise<string> {
  const fields = ['workouts', 'results', 'health']
  const name = `Runner ${number}`
  const invited = await ask(bellLap, coach, [
    'POST',
    '/invitations',
    { to: 'athlete', name, fields },
  ])
  const token = (invited.data as { path: string }).path.split('token=')[1] ?? ''
  const { answer } = await ask(bellLap, {}, [
    'POST',
    '/invitations/accept',
    { token, name, birthYear: 1990, fields },
  ])
  const cookie = answer.cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  const own = { cookie }
  const { data: settings } = await ask(bellLap, own, ['GET', '/settings'])
  await ask(bellLap, own, [
    'PUT',
    '/settings',
    {
      ...(settings as object),
      sex: number % 2 === 0 ? 'female' : 'male',
      healthAnsweredOn: TODAY,
      usualTraining: { weeklyKm: 50, longestRunKm: 14 },
    },
  ])
  const result = {
    day: addDays(TODAY, -20),
    eventId: '5k',
    distanceM: null,
    timeText: `${19 + (number % 5)}:30`,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  }
  await ask(bellLap, own, ['POST', '/results', result])
  const wish = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
  await ask(bellLap, own, ['POST', '/plan', wish])
  const { data } = await ask(bellLap, own, ['GET', '/session'])
  return (data as { athlete: { id: string } }).athlete.id
}

async function importOne(bellLap: BellLap, coach: Caller): Promise<void> {
  const startS = Date.parse(addDays(TODAY, -DAYS)) / 1000
  const form = new FormData()
  form.append('file', new File([Buffer.from(startedAt(madeRecording(0), startS))], 'one.fit'))
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const answer = await bellLap.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...coach, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  const { id } = answer.json<{ id: string }>()
  const isFinished = async () =>
    ((await ask(bellLap, coach, ['GET', `/imports/${id}`])).data as { state: string }).state ===
    'finished'
  while (!(await isFinished())) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Copies the one imported run to the days of two years, for each runner. */
async function fillYears(dataDir: string, athleteIds: readonly string[]): Promise<number> {
  const { database } = await connectStore(dataDir, undefined)
  const template = await database.selectFrom('activities').selectAll().executeTakeFirstOrThrow()
  const shape = await database.selectFrom('run_shapes').selectAll().executeTakeFirst()
  const days = Array.from({ length: DAYS }, (_, i) => addDays(TODAY, -i)).filter(
    (day) => !REST_DAYS.has(weekdayOf(day)),
  )
  for (const [number, athlete_id] of athleteIds.entries()) {
    const rows = days.map((day, i) => ({
      ...template,
      id: randomUUID(),
      athlete_id,
      local_day: day,
      started_at: `${day}T06:00:00.000Z`,
      distance_m: 7000 + ((i * 37 + number * 11) % 6) * 900,
      source_key: null,
    }))
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await database
        .insertInto('activities')
        .values(rows.slice(at, at + ROWS_AT_ONCE))
        .execute()
      if (shape === undefined) continue
      await database
        .insertInto('run_shapes')
        .values(
          rows
            .slice(at, at + ROWS_AT_ONCE)
            .map(({ id: activity_id }) => ({ ...shape, activity_id, athlete_id })),
        )
        .execute()
    }
  }
  await database.destroy()
  return days.length
}

/** Processor time is the same on a busy machine. */
function firstAndMiddle([first = 0, ...others]: readonly number[]): string {
  const middle = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0
  return `${Math.round(first)} ms, ${Math.round(middle)} ms`
}

const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-squad-'))
const now = () => new Date(`${TODAY}T10:00:00Z`)
try {
  const first = await openBellLap({ dataDir, now, timedMornings: false })
  const coach = { authorization: `Bearer ${first.localToken}` }
  await importOne(first, coach)
  const athleteIds: string[] = []
  for (let number = 1; number <= RUNNERS; number++) {
    athleteIds.push(await addRunner(first, coach, number))
  }
  await first.close()
  const runs = await fillYears(dataDir, athleteIds)
  const bellLap = await openBellLap({ dataDir, now, timedMornings: false })
  const again = { authorization: `Bearer ${bellLap.localToken}` }
  const times: number[] = []
  const processor: number[] = []
  let bytes = 0
  for (let i = 0; i < TIMES_ASKED; i++) {
    const sinceMs = performance.now()
    const used = process.cpuUsage()
    const { answer } = await ask(bellLap, again, ['GET', '/squad'])
    times.push(performance.now() - sinceMs)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
    bytes = answer.body.length
  }
  await bellLap.close()
  say(`${RUNNERS} runners, ${runs} runs each, ${Math.round(bytes / 1024)} kB`)
  say(`first answer after the start, then the middle of ${TIMES_ASKED - 1} more:`)
  say(`waited ${firstAndMiddle(times)}; processor time ${firstAndMiddle(processor)}`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
