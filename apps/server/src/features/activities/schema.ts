import { SPORT_SOURCES } from '@bell-lap/activity/activity'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, IdParams, Instant, problems } from '../../contract/values.ts'
import { Feel, RunGlance, ToldKind, WeekOfRuns } from './glance-schema.ts'

export type { RunGlance, WeekOfRuns } from './glance-schema.ts'

/** `unknown` counts as nothing until somebody says what it was. */
export const Sport = z.enum(['run', 'walk', 'ride', 'swim', 'strength', 'other', 'unknown'])
/** Who said what sport it was, the weightiest first. `assumed`: an older version took it for a run. */
export const SportSource = z.enum(SPORT_SOURCES)
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
    sportSource: SportSource,
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
    feel: Feel.nullable(),
    /** When the runner deleted it. */
    deletedAt: Instant.nullable(),
    ...RunGlance.shape,
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

/** Another recording of the same run; it is kept and counts once. */
export const AlsoRecorded = z
  .object({
    fileName: z.string().nullable(),
    device: z.string().nullable(),
    startedAt: Instant,
    distanceM: z.number(),
    movingTimeS: z.number(),
  })
  .meta({ id: 'AlsoRecorded' })
export type AlsoRecorded = z.output<typeof AlsoRecorded>

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
  issues: z.array(z.object({ code: z.string(), detail: Message })),
  original: z.object({ fileName: z.string(), bytes: z.number(), sha256: z.string() }).nullable(),
  streamNames: z.array(z.string()),
  heartBeats: z.number(),
  otherFields: z.array(z.string()),
  markedRace: z.boolean(),
  note: z.string().nullable(),
  /** What it would be without the word of the runner. */
  kindFound: RunGlance.shape.kind,
  alsoRecorded: z.array(AlsoRecorded),
  linkedFiles: z.array(z.object({ path: z.string(), bytes: z.number() })),
  plannedSessionId: z.string().nullable(),
}).meta({ id: 'ActivityDetail' })
export type ActivityDetail = z.output<typeof ActivityDetail>

export const listActivities = route({
  method: 'GET',
  url: '/activities',
  access: reads('workouts'),
  schema: {
    operationId: 'listActivities',
    summary: 'Activities, newest first',
    tags: ['activities'],
    querystring: z.object({
      /** `run-or-unknown`: runs, and what may be one. `deleted`: what the runner deleted. */
      sport: z.enum(['run', 'unknown', 'run-or-unknown', 'all', 'deleted']).default('run'),
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
        /** How many of the total have no known sport. */
        unknownSport: z.number(),
        /** All runs of the weeks of these items, newest first, whatever the filter. */
        weeks: z.array(WeekOfRuns),
      }),
      ...problems,
    },
  },
})

export const readActivity = route({
  method: 'GET',
  url: '/activities/:id',
  access: reads('workouts'),
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
  access: reads('workouts', 'location'),
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
  access: reads('workouts', 'wellness'),
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
  access: reads('workouts', 'location'),
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
  access: ATHLETE,
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
      /** `null` leaves it to the recording. */
      kind: ToldKind.nullable().optional(),
      note: z.string().max(4000).nullable().optional(),
      feel: Feel.nullable().optional(),
      effortCr10: z.number().min(0).max(10).nullable().optional(),
    }),
    response: { 200: ActivityDetail, ...problems },
  },
})

const AskedAbout = z.object({
  count: z.number(),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  /** The newest few. */
  examples: z.array(
    z.object({
      id: Id,
      name: z.string().nullable(),
      localDay: Day,
      distanceM: z.number(),
      movingTimeS: z.number(),
    }),
  ),
})

export const SportAnswer = z
  .object({ id: Id, sport: Sport, activities: z.number(), madeAt: Instant })
  .meta({ id: 'SportAnswer' })
export type SportAnswer = z.output<typeof SportAnswer>

export const SportQuestion = z
  .object({
    /** No file, list or name says what these were. They count as nothing. */
    unknown: AskedAbout,
    /** An older version took these for runs without being told. They count as runs. */
    assumed: AskedAbout,
    /** The newest answer that can be taken back. */
    lastAnswer: SportAnswer.nullable(),
  })
  .meta({ id: 'SportQuestion' })
export type SportQuestion = z.output<typeof SportQuestion>

const SportRequest = z.object({
  sport: Sport.exclude(['unknown']),
  which: z.enum(['unknown', 'assumed']).default('unknown'),
  /** Only those that came with this import. */
  importId: Id.optional(),
  /** Only these. */
  ids: z.array(Id).max(10_000).optional(),
})
export type SportRequest = z.output<typeof SportRequest>

export const readSportQuestion = route({
  method: 'GET',
  url: '/activities/sport',
  access: ATHLETE,
  schema: {
    operationId: 'readSportQuestion',
    summary: 'The activities whose sport is not known, to be asked about once for all',
    tags: ['activities'],
    querystring: z.object({ importId: Id.optional() }),
    response: { 200: SportQuestion, ...problems },
  },
})

export const answerSportQuestion = route({
  method: 'POST',
  url: '/activities/sport',
  access: ATHLETE,
  schema: {
    operationId: 'answerSportQuestion',
    summary: 'Say what sport the activities of unknown sport were',
    tags: ['activities'],
    body: SportRequest,
    response: { 200: SportAnswer, ...problems },
  },
})

export const undoSportAnswer = route({
  method: 'POST',
  url: '/activities/sport/:id/undo',
  access: ATHLETE,
  schema: {
    operationId: 'undoSportAnswer',
    summary: 'Take such an answer back',
    tags: ['activities'],
    params: IdParams,
    response: { 200: SportAnswer, ...problems },
  },
})
