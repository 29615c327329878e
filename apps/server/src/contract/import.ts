import { z } from 'zod'
import { Message } from './message.ts'
import { Id, Instant } from './values.ts'

/** One import and how far it is: an answer of the API, and what open pages are told meanwhile. */
export const Import = z
  .object({
    id: Id,
    createdAt: Instant,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    state: z.enum(['waiting', 'unpacking', 'reading', 'finished', 'failed']),
    label: z.string(),
    files: z.object({ total: z.number(), done: z.number() }),
    outcomes: z.object({
      imported: z.number(),
      partial: z.number(),
      /** Waits for the runner to type the day. */
      held: z.number(),
      duplicate: z.number(),
      skipped: z.number(),
      failed: z.number(),
    }),
    runsFound: z.number(),
    secondsLeft: z.number().nullable(),
    error: Message.nullable(),
  })
  .meta({ id: 'Import' })
export type Import = z.output<typeof Import>
