import { z } from 'zod'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { IdParams, list, problems } from '../../contract/values.ts'
import { Repetition } from './glance-schema.ts'
import { ActivityDetail, ActivitySummary } from './schema.ts'

const RunSplit = z.object({
  startS: z.number(),
  endS: z.number(),
  distanceM: z.number(),
  movedS: z.number(),
  averageHeartRateBpm: z.number().nullable(),
  climbM: z.number().nullable(),
  descentM: z.number().nullable(),
})

export const RunSplits = z
  .object({
    unitM: z.number(),
    splits: list(RunSplit),
    /** Places in the list; null below three complete splits. */
    extremes: z.object({ fastest: z.number(), slowest: z.number() }).nullable(),
    repetitionsFrom: z.enum(['laps', 'speed']),
    repetitions: list(
      Repetition.extend({
        averageHeartRateBpm: z.number().nullable(),
        endHeartRateBpm: z.number().nullable(),
        averageCadenceSpm: z.number().nullable(),
        recoveryS: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'RunSplits' })
export type RunSplits = z.output<typeof RunSplits>

export const readSplits = route({
  method: 'GET',
  url: '/activities/:id/splits',
  access: reads('workouts'),
  schema: {
    operationId: 'readSplits',
    summary: 'Kilometres or miles of a run, and its repetitions',
    tags: ['activities'],
    params: IdParams,
    querystring: z.object({ unit: z.enum(['km', 'mile']).default('km') }),
    response: { 200: RunSplits, ...problems },
  },
})

export const SimilarRuns = z
  .object({
    /** Other runs of the same route, newest first. */
    sameRoute: z.array(ActivitySummary),
    /** Other sessions of the same repetitions, newest first. */
    sameSession: z.array(ActivitySummary),
  })
  .meta({ id: 'SimilarRuns' })
export type SimilarRuns = z.output<typeof SimilarRuns>

export const readSimilarRuns = route({
  method: 'GET',
  url: '/activities/:id/similar',
  access: reads('workouts', 'location'),
  schema: {
    operationId: 'readSimilarRuns',
    summary: 'Runs of the same route or the same session, to compare with',
    tags: ['activities'],
    params: IdParams,
    response: { 200: SimilarRuns, ...problems },
  },
})

export const deleteActivity = route({
  method: 'DELETE',
  url: '/activities/:id',
  access: ATHLETE,
  schema: {
    operationId: 'deleteActivity',
    summary: 'Delete an activity; importing its file again does not bring it back',
    tags: ['activities'],
    params: IdParams,
    response: { 200: ActivityDetail, ...problems },
  },
})

export const restoreActivity = route({
  method: 'POST',
  url: '/activities/:id/restore',
  access: ATHLETE,
  schema: {
    operationId: 'restoreActivity',
    summary: 'Bring a deleted activity back',
    tags: ['activities'],
    params: IdParams,
    response: { 200: ActivityDetail, ...problems },
  },
})
