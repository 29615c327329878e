import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { CliText } from './reader-locale.ts'

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
export function stateLines({ t }: CliText, states: readonly ShownState[]): readonly string[] {
  return states.flatMap((state) => {
    const { kind, since, what, means, ends, endedBy } = state
    return [
      t(kind === 'red-flag' ? 'cli.state.on' : 'cli.state.since', { what, day: since, means }),
      endedBy === 'time'
        ? t('cli.state.ends', { ends })
        : t('cli.state.ends-by', { ends, command: endLine(state) }),
    ]
  })
}

function endLine({ kind, endedBy }: ShownState): string {
  return `bell-lap end ${kind}${endedBy === 'clinician' ? ' --clinician' : ''}`
}
