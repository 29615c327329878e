import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { buildRequest, historyFor } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

const DATA = resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data')

interface PublishedReps {
  readonly sets?: number
  readonly reps: number | readonly [number, number]
  readonly m?: number
  readonly pace: string
}
interface PublishedPlan {
  readonly id: string
  readonly quality: readonly {
    readonly sessions: readonly (string | readonly PublishedReps[])[]
  }[]
}

const AT_MILE: ReadonlySet<string> = new Set(['M', 'M-', '800'])

/** Metres at mile pace or faster of one published session, at its smaller number of repetitions. */
function mileMetres(session: readonly PublishedReps[]): number {
  return session
    .filter(({ pace, m }) => AT_MILE.has(pace) && m !== undefined)
    .reduce((sum, { sets, reps, m }) => {
      const fewest = typeof reps === 'number' ? reps : reps[0]
      return sum + (sets ?? 1) * fewest * (m ?? 0)
    }, 0)
}

const published = (
  JSON.parse(readFileSync(join(DATA, 'plans/mile_plans.json'), 'utf8')) as {
    readonly plans: readonly PublishedPlan[]
  }
).plans

test('mile pace and quality of a week lie inside what published mile plans have', () => {
  const weeks = published.flatMap(({ quality }) => quality)
  const perWeek = weeks
    .map(({ sessions }) =>
      sessions.reduce((sum, one) => sum + (typeof one === 'string' ? 0 : mileMetres(one)), 0),
    )
    .filter((metres) => metres > 0)
  const most = Math.max(...perWeek)
  const mostQuality = Math.max(...weeks.map(({ sessions }) => sessions.length))
  expect(perWeek.length).toBeGreaterThan(5)
  for (const [km, runs] of [
    [40, 4],
    [50, 5],
    [65, 6],
  ] as const) {
    const history = { ...historyFor(km, runs), largestFastSession30dM: 1600, mileSessions28d: 4 }
    const made = buildPlan(buildRequest({ history, availability: { runsPerWeek: runs } }))
    if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
    const ours = made.plan.weeks
      .filter(({ phase, cutBack }) => phase === 'specific' && !cutBack)
      .map(({ sessions }) => sessions.filter(({ role }) => role === 'quality'))
    for (const quality of ours) {
      const metres = quality
        .filter(({ workout }) => workout.family === 'R')
        .reduce((sum, { fastM }) => sum + fastM, 0)
      expect(metres).toBeLessThanOrEqual(most)
      expect(quality.length).toBeLessThanOrEqual(mostQuality)
    }
    const fullest = Math.max(
      ...ours.map((quality) => Math.max(0, ...quality.map(({ fastM }) => fastM))),
    )
    expect(fullest).toBeGreaterThanOrEqual(Math.min(...perWeek))
  }
})
