import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { Message } from '../../contract/message.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, list, problems } from '../../contract/values.ts'
import { MyAthlete } from '../people/index.ts'

const TrackRep = z.object({
  distanceM: z.number(),
  target: z.object({ fastS: z.number(), slowS: z.number() }).nullable(),
  restS: z.number().nullable().describe('Rest by the clock after it, seconds'),
})

export const TrackRunner = z
  .object({
    athleteId: Id,
    name: z.string(),
    squadIds: MyAthlete.shape.squadIds,
    title: Message.nullable().describe('The main session of the day; null for none'),
    reps: list(TrackRep).describe('What of it is timed, at the runner’s own paces'),
    why: Message.nullable().describe('Why there is nothing to time'),
  })
  .meta({ id: 'TrackRunner' })
export type TrackRunner = z.output<typeof TrackRunner>

export const readTrackDay = route({
  method: 'GET',
  url: '/squad/track',
  access: ACCOUNT,
  schema: {
    operationId: 'readTrackDay',
    summary: 'What each runner of a coach has to run at the track on a day',
    tags: ['squad', 'stopwatch'],
    querystring: z.object({ day: Day }),
    response: { 200: z.object({ items: list(TrackRunner) }), ...problems },
  },
})
