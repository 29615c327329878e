import { PAIN_SITES } from '@bell-lap/plan/model/training-event'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, list, problems } from '../../contract/values.ts'
import { SHOE_KINDS } from '../shoes/index.ts'

const Score = z.number().nullable()
const scores = {
  during: Score.describe('0 to 10; `null` where nothing was said'),
  after: Score,
  nextMorning: Score,
}

const WeekOfRunning = z
  .object({
    startDay: Day,
    runs: z.number(),
    distanceM: z.number(),
    fastM: z.number().nullable().describe('`null` while the mile is not known'),
    shoes: list(
      z.object({
        name: z.string(),
        kind: z.enum(SHOE_KINDS).nullable(),
        distanceM: z.number(),
      }),
    ).describe('Most metres first'),
  })
  .meta({ id: 'WeekBesidePain' })
export type WeekOfRunning = z.output<typeof WeekOfRunning>

export const PainPlace = z
  .object({
    site: z.enum(PAIN_SITES),
    side: z.enum(['left', 'right', 'both']),
    light: z
      .object({ day: Day, light: z.enum(['green', 'amber', 'red']), why: Message })
      .nullable()
      .describe('Today, by the last report of this place'),
    firstDay: Day,
    lastDay: Day,
    weeks: list(z.object({ startDay: Day, reports: z.number(), ...scores })).describe(
      'The worst of each week; the same weeks as of the running',
    ),
    reports: list(
      z.object({
        checkInId: Id,
        day: Day,
        ...scores,
        signs: list(z.enum(['bone', 'limping', 'swelling', 'worse'])),
      }),
    ).describe('Newest first'),
  })
  .meta({ id: 'PainPlace' })
export type PainPlace = z.output<typeof PainPlace>

export const PainHistory = z
  .object({ today: Day, weeks: list(WeekOfRunning), places: list(PainPlace) })
  .meta({ id: 'PainHistory' })
export type PainHistory = z.output<typeof PainHistory>

export const readPainHistory = route({
  method: 'GET',
  url: '/pain-history',
  access: reads('workouts', 'health'),
  schema: {
    operationId: 'readPainHistory',
    summary: 'Pain by place and week, with the runs, the fast metres and the shoes of each week',
    tags: ['adaptation'],
    querystring: z.object({ weeks: z.coerce.number().int().min(4).max(104).default(26) }),
    response: { 200: PainHistory, ...problems },
  },
})
