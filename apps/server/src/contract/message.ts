import type { Message as Said, MessageValue as Value } from '@bell-lap/units/message'
import { z } from 'zod'

export const MessageValue: z.ZodType<Value, Value> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      Message,
      z.object({ low: z.number(), high: z.number() }),
      z.array(z.union([z.string(), z.number(), Message])).readonly(),
    ]),
  )
  .meta({ id: 'MessageValue' })

/** What there is to say, without the words: a code and numbers in SI units. */
export const Message: z.ZodType<Said, Said> = z
  .object({ code: z.string(), values: z.record(z.string(), MessageValue) })
  .meta({ id: 'Message' })
