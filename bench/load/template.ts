import { connectStore } from '@bell-lap/server/database/open'
import { madeRecording, startedAt } from '../made-recordings.ts'
import type { ServerProcess } from '../server-process.ts'
import { jobsDone } from './jobs-done.ts'
import { form } from './mix.ts'

/** Three runs a week for half a year. */
const RUNS = 78
const DAY_S = 86_400
const EVERY_S = (7 * DAY_S) / 3
const RUN_S = 2900

const dayBefore = (days: number) =>
  new Date(Date.now() - days * DAY_S * 1000).toISOString().slice(0, 10)

/** Makes the athlete that the others are copies of, through the API: runs, a result, a plan. Gives its id. */
export async function makeAthlete(server: ServerProcess, databaseUrl: string): Promise<string> {
  const settings = await server.ask<object>('/api/v1/settings')
  await server.ask('/api/v1/settings', 'PUT', {
    ...settings,
    sex: 'female',
    healthAnsweredOn: dayBefore(0),
    usualTraining: { weeklyKm: 40, longestRunKm: 14 },
  })
  await importRuns(server)
  await server.ask('/api/v1/results', 'POST', {
    day: dayBefore(20),
    eventId: '5k',
    distanceM: null,
    timeText: '20:30',
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const wish = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
  const made = await server.ask<{ refused: boolean }>('/api/v1/plan', 'POST', wish)
  if (made.refused) throw new Error('the plan was refused')
  const { database } = await connectStore('.', databaseUrl)
  await jobsDone(database).finally(() => database.destroy())
  const { athlete } = await server.ask<{ athlete: { id: string } }>('/api/v1/session')
  return athlete.id
}

async function importRuns(server: ServerProcess): Promise<void> {
  const recording = madeRecording(1, RUN_S)
  const lastS = Math.floor(Date.now() / 1000) - DAY_S
  const files = Array.from({ length: RUNS }, (_, i) =>
    startedAt(recording, Math.floor(lastS - i * EVERY_S)),
  )
  const answer = await fetch(`${server.url}/api/v1/imports`, {
    method: 'POST',
    body: form(...files),
    headers: server.headers,
  })
  const { id } = (await answer.json()) as { id: string }
  const done = await server.importEnd(id)
  if (done.runsFound !== RUNS) throw new Error(`only ${done.runsFound} runs of ${RUNS} were found`)
}
