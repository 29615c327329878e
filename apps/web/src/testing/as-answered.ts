import type { Schemas } from '@bell-lap/api-client/client'
import type { Message } from '@bell-lap/units/message'

/** A message as an answer of the API brings it. */
export function asAnswered(message: Message): Schemas['Message'] {
  return JSON.parse(JSON.stringify(message)) as Schemas['Message']
}
