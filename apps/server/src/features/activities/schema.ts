import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Instant, problems } from '../../contract/values.ts'

export const Sport = z.enum(['run', 'walk', 'ride', 'swim', 'strength', 'other'])
export const Surface = z.enum(['road', 'track', 'trail', 'treadmill', 'unknown'])

/** Recordings of one day that belong together: warm-up, race and cool-down, or repetitions. */
export const RunSession = z
  .object({
    id: Id,
    distanceM: z.number(),
    movingTimeS: z.number(),
    pieces: z.array(
      z.object({
        id: Id,
        name: z.string().nullable(),
        distanceM: z.number(),
        movingTimeS: z.number(),
      }),
    ),
  })
  .meta({ id: 'RunSession' })
export type RunSession = z.output<typeof RunSession>

export const ActivitySummary = z
  .object({
    id: Id,
    startedAt: Instant,
    localDay: Day,
    sport: Sport,
    surface: Surface,
    name: z.string().nullable(),
    distanceM: z.number(),
    movingTimeS: z.number(),
    elapsedTimeS: z.number(),
    ascentM: z.number().nullable(),
    averageHeartRateBpm: z.number().nullable(),
    hasGps: z.boolean(),
    partial: z.boolean(),
    excludedFromEstimate: z.boolean(),
    /** Never joined with its neighbours. */
    standsApart: z.boolean(),
    session: RunSession.nullable(),
    device: z.string().nullable(),
  })
  .meta({ id: 'ActivitySummary' })
export type ActivitySummary = z.output<typeof ActivitySummary>

export const Lap = z
  .object({
    startS: z.number(),
    elapsedS: z.number(),
    timerS: z.number(),
    distanceM: z.number(),
    averageHeartRateBpm: z.number().nullable(),
    trigger: z.enum(['manual', 'distance', 'time', 'session-end', 'other', 'unknown']),
    intent: z.enum(['work', 'recovery', 'rest', 'warmup', 'cooldown', 'unknown']),
  })
  .meta({ id: 'Lap' })

export const ActivityDetail = ActivitySummary.extend({
  description: z.string().nullable(),
  sourceSport: z.string(),
  maximumHeartRateBpm: z.number().nullable(),
  averageCadenceSpm: z.number().nullable(),
  effortCr10: z.number().nullable(),
  gear: z.string().nullable(),
  utcOffsetMin: z.number().nullable(),
  laps: z.array(Lap),
  pauses: z.array(z.object({ startS: z.number(), endS: z.number() })),
  bestEfforts: z.array(z.object({ distanceM: z.number(), timeS: z.number(), startS: z.number() })),
  issues: z.array(z.object({ code: z.string(), detail: z.string() })),
  original: z.object({ fileName: z.string(), bytes: z.number(), sha256: z.string() }).nullable(),
  streamNames: z.array(z.string()),
  heartBeats: z.number(),
  otherFields: z.array(z.string()),
  markedRace: z.boolean(),
  repetitions: z.array(z.object({ startS: z.number(), timeS: z.number(), distanceM: z.number() })),
  linkedFiles: z.array(z.object({ path: z.string(), bytes: z.number() })),
  plannedSessionId: z.string().nullable(),
}).meta({ id: 'ActivityDetail' })
export type ActivityDetail = z.output<typeof ActivityDetail>

export const listActivities = route({
  method: 'GET',
  url: '/activities',
  schema: {
    operationId: 'listActivities',
    summary: 'Activities, newest first',
    tags: ['activities'],
    querystring: z.object({
      sport: z.enum(['run', 'all']).default('run'),
      from: Day.optional(),
      to: Day.optional(),
      q: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
      cursor: z.string().max(200).optional(),
    }),
    response: {
      200: z.object({
        items: z.array(ActivitySummary),
        nextCursor: z.string().nullable(),
        total: z.number(),
      }),
      ...problems,
    },
  },
})

export const readActivity = route({
  method: 'GET',
  url: '/activities/:id',
  schema: {
    operationId: 'readActivity',
    summary: 'One activity',
    tags: ['activities'],
    params: IdParams,
    response: { 200: ActivityDetail, ...problems },
  },
})

export const readStreams = route({
  method: 'GET',
  url: '/activities/:id/streams',
  schema: {
    operationId: 'readStreams',
    summary: 'The recording as columns, evenly thinned',
    tags: ['activities'],
    params: IdParams,
    querystring: z.object({
      points: z.coerce.number().int().min(2).max(100_000).default(1500),
    }),
    response: { 200: z.record(z.string(), z.array(z.number().nullable())), ...problems },
  },
})

export const readHeartBeats = route({
  method: 'GET',
  url: '/activities/:id/heart-beats',
  schema: {
    operationId: 'readHeartBeats',
    summary: 'The times from heart beat to heart beat, as recorded',
    tags: ['activities'],
    params: IdParams,
    response: { 200: z.object({ intervalsS: z.array(z.number()) }), ...problems },
  },
})

export const readOriginal = route({
  method: 'GET',
  url: '/activities/:id/original',
  schema: {
    operationId: 'readOriginal',
    summary: 'The file as it came from the watch',
    tags: ['activities'],
    params: IdParams,
    produces: ['application/octet-stream'],
  },
})

export const changeActivity = route({
  method: 'PATCH',
  url: '/activities/:id',
  schema: {
    operationId: 'changeActivity',
    summary: 'Rename, correct or leave out of the estimate',
    tags: ['activities'],
    params: IdParams,
    body: z.object({
      excludedFromEstimate: z.boolean().optional(),
      standsApart: z.boolean().optional(),
      name: z.string().max(300).nullable().optional(),
      surface: Surface.optional(),
      sport: Sport.optional(),
    }),
    response: { 200: ActivityDetail, ...problems },
  },
})
