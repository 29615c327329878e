import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message, Say } from '@bell-lap/units/message'

/** What the command line shows of an open state. */
export interface ShownState {
  readonly kind: string
  readonly id: string
  readonly since: CalendarDay
  readonly what: Message
  readonly means: Message
  readonly ends: Message
  readonly endedBy: string
}

/** "Ill with fever since Mon 23 Nov. No running until …", and the command that ends it. */
export function stateLines(states: readonly ShownState[], say: Say): readonly string[] {
  return states.flatMap((state) => [
    `${say(describeState(state))} ${say(state.means)}`,
    `  ${say(state.ends)}${state.endedBy === 'time' ? '' : ` To end it: ${endLine(state)}`}`,
  ])
}

function describeState({ kind, what, since }: ShownState): Message {
  const code = kind === 'red-flag' ? 'state.reported-on' : 'state.since'
  return message(code, { what, sinceDay: since })
}

function endLine({ kind, endedBy }: ShownState): string {
  return `bell-lap end ${kind}${endedBy === 'clinician' ? ' --clinician' : ''}`
}
