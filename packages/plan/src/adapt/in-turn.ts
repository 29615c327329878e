import { asMessage, message } from '@bell-lap/units/message'
import type { Message, Sentence } from '@bell-lap/units/message'

/**
 * Sentences one after the other, as one message.
 *
 * @example
 * inTurn(message('back.cold-over'), [message('back.runs', { runs: 2 })])
 */
export function inTurn(first: Sentence, more: readonly Sentence[]): Message {
  return more.reduce<Message>(
    (said, next) => message('adapt.in-turn', { said, next }),
    asMessage(first),
  )
}
