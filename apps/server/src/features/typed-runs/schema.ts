import { TOLD_KINDS } from '@bell-lap/activity/run/kind-of-run'
import { z } from 'zod'
import { records } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Day, Id, problems } from '../../contract/values.ts'
import { Sport, Surface } from '../activities/index.ts'

const RunToLog = z.object({
  day: Day,
  /** Start on the clock at home, HH:MM. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid.start-time')
    .nullable()
    .default(null),
  distanceM: z.number().min(50).max(1_000_000),
  /** Without the pauses. */
  timeS: z.number().min(5).max(604_800),
  sport: Sport.exclude(['unknown']).default('run'),
  surface: Surface.default('unknown'),
  name: z.string().max(300).nullable().default(null),
  kind: z.enum(TOLD_KINDS).nullable().default(null),
  effortCr10: z.number().min(0).max(10).nullable().default(null),
  note: z.string().max(4000).nullable().default(null),
  /** As runners write them: `6x400 in 72 w/ 200 jog`. */
  repetitions: z.string().max(1000).nullable().default(null),
  /** Repetitions that were timed, in order; the rest of the run is warm-up and cool-down. */
  steps: z
    .array(
      z.object({
        intent: z.enum(['work', 'recovery', 'rest']),
        distanceM: z.number().min(0).max(100_000),
        timeS: z.number().min(0.1).max(86_400),
      }),
    )
    .max(400)
    .nullable()
    .default(null),
  /** An id that the device made: logging the run again with it gives the run that is there. */
  deviceId: z
    .string()
    .regex(/^[a-z0-9.-]{8,100}$/)
    .nullable()
    .default(null),
  /** Save it although a run of that day and length is here. */
  evenIfKnown: z.boolean().default(false),
})
export type RunToLog = z.output<typeof RunToLog>

export const logRun = route({
  method: 'POST',
  url: '/activities',
  access: records('workouts'),
  schema: {
    operationId: 'logRun',
    summary: 'Log a run that nothing recorded',
    tags: ['activities'],
    body: RunToLog,
    response: { 200: z.object({ id: Id }), ...problems },
  },
})
