import { setTimeout as wait } from 'node:timers/promises'
import { madeRun } from '../../apps/server/src/testing/made-files.ts'
import type { signIn } from './started-app.ts'

const DAY_MS = 86_400_000
/** Eight weeks of running on four days. */
const DAYS_AGO = Array.from({ length: 8 }, (_, week) =>
  [1, 3, 5, 6].map((day) => 7 * week + day),
).flat()
/** How many runs the first day imports. */
export const RUNS = DAYS_AGO.length

type Call = Awaited<ReturnType<typeof signIn>>

/**
 * What a runner does on the first day: imports recordings (made by code), types a race and makes a plan. Gives what
 * the app answers.
 */
export async function firstDay(call: Call) {
  const today = String((await call('GET', '/today'))['day'])
  const daysAgo = (days: number) =>
    new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10)
  const settings = await call('GET', '/settings')
  await call('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: today,
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  const form = new FormData()
  for (const days of DAYS_AGO) {
    const distanceM = days % 7 === 1 ? 14_000 : 9000
    const bytes = madeRun(daysAgo(days), { distanceM, seed: days })
    form.append('file', new Blob([Buffer.from(bytes)]), `${daysAgo(days)}.fit`)
  }
  const imported = await ended(call, String((await call('POST', '/imports', form))['id']))
  await call('POST', '/results', {
    day: daysAgo(10),
    eventId: '5k',
    distanceM: null,
    timeText: '21:40',
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const made = await call('POST', '/plan', {
    event: 'mile',
    raceDay: null,
    weeks: 10,
    goalTimeText: null,
    raceName: null,
  })
  if (made['refused'] !== false) throw new Error(`no plan: ${JSON.stringify(made)}`)
  const { plan } = (await call('GET', '/plan')) as { plan: { weeks: readonly object[] } }
  return { imported, weeks: plan.weeks.length }
}

async function ended(call: Call, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const shown = await call('GET', `/imports/${id}`)
    if (shown['state'] === 'finished' || shown['state'] === 'failed') return shown
    await wait(50)
  }
}
