import { RUN_KINDS, TOLD_KINDS } from '@bell-lap/activity/run/kind-of-run'
import { z } from 'zod'
import { Day, Id } from '../../contract/values.ts'

export const Repetition = z.object({
  startS: z.number(),
  timeS: z.number(),
  distanceM: z.number(),
})

/** What a run was, as its recording, its race result or the runner says. */
export const RunGlance = z.object({
  /** Without standing; the time of the timer where the recording does not tell. */
  movedS: z.number(),
  kind: z.enum(RUN_KINDS).nullable(),
  kindSource: z.enum(['runner', 'recording']),
  reps: z
    .object({
      count: z.number(),
      eachM: z.number().nullable(),
      eachS: z.number().nullable(),
      meanS: z.number(),
      meanMps: z.number(),
      even: z.boolean(),
    })
    .nullable(),
  /** One fast piece by itself, such as a race with its warm-up. */
  hardPiece: Repetition.nullable(),
  race: z
    .object({
      resultId: Id,
      eventId: z.string().nullable(),
      distanceM: z.number(),
      timeS: z.number(),
      /** Faster than every earlier result over the distance. */
      isRecord: z.boolean(),
    })
    .nullable(),
})
export type RunGlance = z.output<typeof RunGlance>

export const ToldKind = z.enum(TOLD_KINDS)
/** How a run felt, 1 (bad) to 5 (very good). */
export const Feel = z.number().int().min(1).max(5)

export const WeekOfRuns = z
  .object({ monday: Day, runs: z.number(), distanceM: z.number() })
  .meta({ id: 'WeekOfRuns' })
export type WeekOfRuns = z.output<typeof WeekOfRuns>
