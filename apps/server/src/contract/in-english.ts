import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'

/** Says a message in British English, for the details of problems. */
export function inEnglish(message: Message): string {
  return textOf({ locale: 'en-GB', units: 'metric' }).say(message)
}
