import type { Message } from '@bell-lap/units/message'
import { useText } from './use-text.ts'

/** A message of the server or of a package, said to the reader. */
export function Say({ it }: { readonly it: Message }) {
  return useText().say(it)
}

/** A key for a list of messages. */
export function keyOf(message: Message): string {
  return JSON.stringify(message)
}
