import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { z } from 'zod'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Interval, list, problems, Weekday } from '../../contract/values.ts'

const EventId = z.enum(RACE_EVENTS.map(({ id }) => id) as [RaceEventId, ...RaceEventId[]])

const YearRecord = z
  .object({
    year: z.number(),
    day: Day,
    timeS: z.number(),
    source: z
      .enum(['race', 'stretch', 'whole-run'])
      .describe('A result, the fastest stretch of a recording, or a whole run of a list'),
    id: z.string().describe('Of the result, or of the activity'),
  })
  .meta({ id: 'YearRecord' })

const UsualWeek = z
  .object({
    runDays: z.number(),
    distanceM: z.number(),
    longRunM: z.number(),
    days: list(Weekday),
    longRunDay: Weekday,
    weeks: z.number(),
    until: Day,
  })
  .meta({ id: 'UsualWeek' })

export const History = z
  .object({
    asOf: Day,
    runs: z.number(),
    firstDay: Day.nullable().describe('Of the first run'),
    lastDay: Day.nullable().describe('Of the last run'),
    daysSince: z.number().nullable().describe('Days since the last run'),
    results: z.number(),
    /** Races found in the runs that wait for an answer. */
    suggested: z.number(),
    /** Recordings in which races are still looked for. */
    waiting: z.number(),
    mile: Interval.nullable().describe('A mile on the track today; null while it is not known'),
    records: list(
      z.object({ eventId: EventId, best: YearRecord, years: list(YearRecord) }),
    ).describe('Fastest times by distance and year, the newest year first'),
    usualWeek: UsualWeek.nullable().describe(
      'Read from the last twelve weeks; null with too few runs or when the last is four weeks ago',
    ),
    next: z
      .enum(['add', 'come-back', 'confirm-races', 'type-time', 'read-case'])
      .describe('What to do next, from what is known'),
  })
  .meta({ id: 'History' })
export type History = z.output<typeof History>

export const readHistory = route({
  method: 'GET',
  url: '/history',
  access: reads('workouts', 'results'),
  schema: {
    operationId: 'readHistory',
    summary: 'What the runs and results so far tell, and what to do next',
    tags: ['history'],
    response: { 200: History, ...problems },
  },
})
