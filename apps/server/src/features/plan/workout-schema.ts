import { MACHINES, FAMILIES, PACE_SYMBOLS } from '@bell-lap/workout/workout'
import type { WorkoutElement } from '@bell-lap/workout/workout'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { list } from '../../contract/values.ts'

export const PaceBand = z.object({ slowMps: z.number(), fastMps: z.number() })

const Symbol = z.enum(PACE_SYMBOLS)

const Step = z
  .object({
    kind: z.literal('step'),
    intent: z.enum(['warmup', 'work', 'recovery', 'rest', 'cooldown', 'drill', 'strides']),
    duration: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('distance'), distanceM: z.number() }),
      z.object({ kind: z.literal('time'), timeS: z.number() }),
      z.object({ kind: z.literal('open'), expectedS: z.number() }),
    ]),
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('pace'), symbol: Symbol, band: PaceBand }),
      z.object({
        kind: z.literal('effort'),
        symbol: Symbol,
        band: PaceBand,
        cr10: z.tuple([z.number(), z.number()]).readonly(),
        untilKnown: z
          .literal(true)
          .optional()
          .describe('By effort only as long as the mile is not known well enough for a pace'),
        heart: z
          .object({ lowBpm: z.number(), highBpm: z.number() })
          .optional()
          .describe('A heart rate to keep in place of a feeling, beats a minute'),
      }),
      z.object({ kind: z.literal('none'), speedMps: z.number() }),
    ]),
    cue: Message.nullable(),
    gradePct: z.number().nullable(),
  })
  .meta({ id: 'WorkoutStep' })

/** A step, or a repeat that holds steps; nested at most two deep. */
export const Element: z.ZodType<WorkoutElement, WorkoutElement> = z
  .union([
    Step,
    z.object({
      kind: z.literal('repeat'),
      times: z.number(),
      get steps() {
        return list(Element)
      },
    }),
  ])
  .meta({ id: 'WorkoutElement' })

export const Workout = z
  .object({
    sessionId: z.string(),
    family: z.enum(FAMILIES),
    title: Message.nullable().describe('Where the steps cannot say it'),
    place: z.enum(['road', 'track', 'treadmill', 'hill', 'any']),
    sport: z.enum(MACHINES).optional().describe('Of cross-training, which is no run'),
    elements: list(Element),
    expectedCr10: z.number(),
  })
  .meta({ id: 'Workout' })
