import { addDays } from '@bell-lap/units/calendar-day'
import type { ServerProcess } from '../server-process.ts'

interface Session {
  readonly id: string
  readonly day: string
  readonly role: string
}

export interface ShownPlan {
  readonly revision: number
  readonly plan: { readonly weeks: readonly { readonly sessions: readonly Session[] }[] }
}

/** Tells the server about a runner and makes a plan. Gives the day of today. */
export async function tellAndPlan(server: ServerProcess): Promise<string> {
  const settings = await server.ask<object>('/api/v1/settings')
  const { day: today } = await server.ask<{ day: string }>('/api/v1/today')
  await server.ask('/api/v1/settings', 'PUT', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: today,
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  await server.ask('/api/v1/results', 'POST', {
    day: addDays(today, -10),
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
  const { refused } = await server.ask<{ refused: boolean }>('/api/v1/plan', 'POST', {
    event: 'mile',
    raceDay: null,
    weeks: 10,
    goalTimeText: null,
    raceName: null,
  })
  if (refused) throw new Error('the plan was refused')
  return today
}

export const readPlan = (server: ServerProcess) => server.ask<ShownPlan>('/api/v1/plan')

export const sessionsOf = ({ plan }: ShownPlan): readonly Session[] =>
  plan.weeks.flatMap(({ sessions }) => sessions)
