import { CannotSay } from '@bell-lap/text/format-value'
import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'

/** Whether the catalogues have a text for a message and the message all values of it. */
export function canSay(message: Message): boolean {
  try {
    textOf({ locale: 'en-GB', units: 'metric' }).say(message)
    return true
  } catch (error) {
    if (error instanceof CannotSay) return false
    throw error
  }
}
