// `npm run bench:answers [-- RUNS …]`: processor time of what Today and Plan ask for, on a Monday in the fifth week
// of a plan: first after the start, again, and after a result was added. Wall time is left out: it depends on what
// else the machine does.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectStore } from '@bell-lap/server/database/open'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import type { BellLap } from '@bell-lap/server/open-bell-lap'
import { addDays } from '@bell-lap/units/calendar-day'
import { madeRecording, startedAt } from './made-recordings.ts'

const given = process.argv.slice(2).map(Number)
const SIZES = given.length > 0 ? given : [500, 3000]
const TEMPLATES = 12
const MADE_ON = '2026-02-02'
const MONDAY = '2026-03-02'
/** Whatever is done in the background after a start or a change has ended by then. */
const SETTLES_MS = 3000
const ASKED = ['/today', '/plan', '/plan?weeks=near', '/plan/adaptation']
const say = (line: string) => void process.stdout.write(`${line}\n`)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function ask(
  { app, localToken }: BellLap,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: unknown,
) {
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${localToken}` },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  if (answer.statusCode >= 400) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  return answer
}

async function importTemplates(bellLap: BellLap): Promise<void> {
  const form = new FormData()
  for (let index = 0; index < TEMPLATES; index++) {
    const startS = Date.parse(`${addDays(MADE_ON, -1 - index)}T06:00:00Z`) / 1000
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
  while (
    (await ask(bellLap, 'GET', `/imports/${id}`)).json<{ state: string }>().state !== 'finished'
  )
    await wait(50)
}

/** Copies the imported runs to other days, up to the Sunday before, until there are so many. */
async function multiply(dataDir: string, runs: number): Promise<void> {
  const { database } = await connectStore(dataDir, undefined)
  const activities = await database.selectFrom('activities').selectAll().execute()
  const bests = await database.selectFrom('best_efforts').selectAll().execute()
  await database.transaction().execute(async (transaction) => {
    for (let made = activities.length; made < runs; made++) {
      const like = activities[made % activities.length]
      if (like === undefined) throw new Error('nothing was imported')
      const id = randomUUID()
      const day = addDays(MONDAY, -1 - (made - activities.length))
      const at = { local_day: day, started_at: `${day}T06:00:00.000Z`, sha256: id }
      await transaction
        .insertInto('activities')
        .values({ ...like, id, ...at })
        .execute()
      for (const best of bests.filter(({ activity_id }) => activity_id === like.id))
        await transaction
          .insertInto('best_efforts')
          .values({ ...best, activity_id: id })
          .execute()
    }
  })
  await database.destroy()
}

const result = (day: string, timeText: string) => ({
  day,
  eventId: 'mile',
  distanceM: null,
  timeText,
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: 'Mile',
  note: null,
  excludedFromEstimate: false,
})

async function prepare(dataDir: string, runs: number): Promise<void> {
  const open = await openBellLap({ dataDir, now: () => new Date(`${MADE_ON}T08:00:00Z`) })
  await importTemplates(open)
  await ask(open, 'POST', '/results', result('2025-06-14', '5:31.2'))
  await ask(open, 'POST', '/results', result('2026-01-10', '5:25.8'))
  await ask(open, 'POST', '/plan', {
    event: 'mile',
    raceDay: null,
    weeks: 16,
    goalTimeText: null,
    raceName: null,
    races: [],
  })
  await wait(SETTLES_MS)
  await open.close()
  await multiply(dataDir, runs)
}

async function measure(open: BellLap, when: string): Promise<void> {
  const cells = []
  for (const url of ASKED) {
    const before = process.cpuUsage()
    const { body } = await ask(open, 'GET', url)
    const { user, system } = process.cpuUsage(before)
    cells.push(
      `${url} ${((user + system) / 1000).toFixed(0)} ms (${(body.length / 1000).toFixed(0)} kB)`,
    )
  }
  say(`  ${when.padEnd(16)} ${cells.join('   ')}`)
}

for (const runs of SIZES) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-answers-'))
  try {
    await prepare(dataDir, runs)
    say(`${runs} runs`)
    const open = await openBellLap({ dataDir, now: () => new Date(`${MONDAY}T08:00:00Z`) })
    await open.morning()
    await wait(SETTLES_MS)
    await measure(open, 'first')
    await measure(open, 'again')
    await ask(open, 'POST', '/results', result('2026-02-28', '5:24.9'))
    await wait(SETTLES_MS)
    await measure(open, 'after a result')
    await open.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
