// `npm run bench:answers -- --data FOLDER [RUNS …]`: processor time of what Today and Plan ask for, on the next
// Monday of the made-up runner that `bench:screens -- --data FOLDER` keeps: first after the start, again, and
// after a result was added. Wall time is left out: it depends on what else the machine does.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connectStore } from '@bell-lap/server/database/open'
import { openBellLap } from '@bell-lap/server/open-bell-lap'
import type { BellLap } from '@bell-lap/server/open-bell-lap'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' } },
  allowPositionals: true,
})
const FOLDER = values.data
const SIZES = positionals.length > 0 ? positionals.map(Number) : [500, 3000]
const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const MONDAY = new Date(`${addDays(mondayOf(dayOf(new Date())), 7)}T08:00:00Z`)
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

/** Leaves the newest runs, or copies the oldest to days before them, until there are so many. */
async function scale(dataDir: string, runs: number): Promise<void> {
  const { database } = await connectStore(dataDir, undefined)
  const all = await database.selectFrom('activities').selectAll().orderBy('local_day').execute()
  const bests = await database.selectFrom('best_efforts').selectAll().execute()
  const first = all[0]?.local_day ?? ''
  await database.transaction().execute(async (transaction) => {
    for (const { id } of all.slice(0, Math.max(0, all.length - runs)))
      await transaction.deleteFrom('activities').where('id', '=', id).execute()
    for (let more = 1; more <= runs - all.length; more++) {
      const like = all[more % all.length]
      if (like === undefined) throw new Error('there is no run')
      const id = randomUUID()
      const day = addDays(first, -more)
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

if (FOLDER === undefined) {
  say('Name a folder of the made-up runner: npm run bench:screens -- --data FOLDER makes one.')
  process.exit(1)
}
for (const runs of SIZES) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-answers-'))
  try {
    cpSync(join(FOLDER, 'demo'), dataDir, { recursive: true })
    await scale(dataDir, runs)
    say(`${runs} runs`)
    const open = await openBellLap({ dataDir, now: () => MONDAY })
    await open.morning()
    await wait(SETTLES_MS)
    await measure(open, 'first')
    await measure(open, 'again')
    await ask(open, 'POST', '/results', result(addDays(dayOf(MONDAY), -2), '5:24.9'))
    await wait(SETTLES_MS)
    await measure(open, 'after a result')
    await open.close()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
