/** What was written cannot be run as it stands; `reason` says what to change. */
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'

export class CannotBeRun extends Error {
  readonly reason: Message

  /** `code` is the end of a code `shorthand.cannot.…`. */
  constructor(code: string, values: MessageValues) {
    super(code)
    this.reason = message(`shorthand.cannot.${code}`, values)
  }
}
