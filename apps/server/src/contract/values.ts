import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { z } from 'zod'
import { MessageValue } from './message.ts'
import { PROBLEM_CODES } from './problem-codes.ts'

/** A list that is only read: the pure packages hand out readonly arrays. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const Day = z
  .string()
  .refine(isCalendarDay, 'invalid.day')
  .describe('Calendar day, YYYY-MM-DD')

export const Instant = z.string().describe('Instant in UTC, ISO 8601')

export const Weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

export const Id = z.string().min(1).max(200)
export const IdParams = z.object({ id: Id })

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string().describe('In the language of the reader, with what to do next'),
    code: z.enum(PROBLEM_CODES).describe('Stable: compare this, not the text'),
    values: z
      .record(z.string(), MessageValue)
      .describe('With these values, `problem.<code>` of the catalogues says the detail'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

/** Every answer that is not a success is a problem document (RFC 9457). */
export const problems = { '4xx': Problem, '5xx': Problem } as const

export const Nothing = z.null().describe('No content')

export const Interval = z.object({ timeS: z.number(), lowS: z.number(), highS: z.number() })
