import { verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** A message as JSON begins like this; no sentence of an older version does. */
const MESSAGE = /^\{"code":"[a-z]/

/**
 * A sentence from a text column. It is stored as a message, as JSON; older versions stored English
 * words, which are read as the words they were.
 */
export function readSentence(stored: string): Message {
  return MESSAGE.test(stored) ? (JSON.parse(stored) as Message) : verbatim(stored)
}
