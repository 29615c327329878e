import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** Sentences one after the other, as one message. */
export function inTurn(said: readonly Message[]): Message {
  const [only, ...more] = said
  if (only !== undefined && more.length === 0) return only
  return message('joined', { parts: said.flatMap((one, i) => (i === 0 ? [one] : [' ', one])) })
}
