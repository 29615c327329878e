/**
 * Messages as they are stored in a column of text. Version 2 is a code with its values; before it, the
 * English sentence was stored, and it is read as the words it was.
 */
import { verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

const STORED_VERSION = 2
/** How a stored message begins; no sentence does. */
const BEGINS = `{"version":${STORED_VERSION},`

export function writeMessage({ code, values }: Message): string {
  return JSON.stringify({ version: STORED_VERSION, code, values })
}

/** What `writeMessage` wrote, or the words that an older version stored. */
export function readMessage(text: string): Message {
  if (!text.startsWith(BEGINS)) return verbatim(text)
  const { code, values } = JSON.parse(text) as Message
  return { code, values }
}

/** A message inside a stored document, where older versions have its English words. */
export function messageOf(stored: string | Message): Message {
  return typeof stored === 'string' ? verbatim(stored) : stored
}
