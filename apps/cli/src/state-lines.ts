import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { formatDay } from './format-day.ts'

/** What the command line shows of an open state. */
export interface ShownState {
  readonly kind: string
  readonly id: string
  readonly since: CalendarDay
  readonly what: string
  readonly means: string
  readonly ends: string
  readonly endedBy: string
}

/** "Ill with fever since Mon 23 Nov. No running until …", and the command that ends it. */
export function stateLines(states: readonly ShownState[]): readonly string[] {
  return states.flatMap((state) => [
    `${state.what} ${state.kind === 'red-flag' ? 'on' : 'since'} ${formatDay(state.since)}. ${state.means}`,
    `  ${state.ends}${state.endedBy === 'time' ? '' : ` To end it: ${endLine(state)}`}`,
  ])
}

function endLine({ kind, endedBy }: ShownState): string {
  return `bell-lap end ${kind}${endedBy === 'clinician' ? ' --clinician' : ''}`
}
