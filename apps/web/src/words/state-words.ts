import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { OpenState } from '../api/states.ts'

/** "Ill with fever since Sat 25 Nov."; a warning sign was reported on a day. */
export function describeState({ kind, what, since }: OpenState): Message {
  const code = kind === 'red-flag' ? 'state.reported-on' : 'state.since'
  return message(code, { what, sinceDay: since })
}

/** What the button says where the runner may end it; `null` where there is nothing to press today. */
export function endLabel(state: OpenState, today: string): string | null {
  switch (state.kind) {
    case 'illness':
      return state.endedBy === 'runner' ? 'I’m well again' : null
    case 'injury':
      return state.endedBy === 'runner' ? 'Injury over' : null
    case 'away':
      return 'I’m back'
    case 'busy':
      return 'It’s over'
    case 'pain':
      return state.since < today ? 'No pain today' : null
    case 'red-flag':
      return null
  }
}

/** What the runner reads after ending it. */
export function sayEnded({ kind }: OpenState, isStillOpen: boolean): string {
  if (isStillOpen) return 'Noted. It ends when tomorrow is the same.'
  switch (kind) {
    case 'illness':
      return 'Good to hear. Rest today, then short easy runs; the plan after them is back.'
    case 'away':
      return 'Welcome back. The days ahead are planned again.'
    case 'busy':
      return 'The days ahead are planned again.'
    default:
      return 'The plan goes on, gently at first.'
  }
}

const WEEK_WORDS: Readonly<Record<OpenState['kind'], string>> = {
  'red-flag': 'stopped',
  pain: 'pain',
  illness: 'ill',
  injury: 'injured',
  away: 'away',
  busy: 'busy',
}

/** One word for a day or a week: "ill". */
function stateWord({ kind }: OpenState): string {
  return WEEK_WORDS[kind]
}

/** The state that keeps a day free of running, in one word; `null` when none does. */
export function wordForDay(
  states: readonly OpenState[],
  day: string,
  lastHeld: string,
): string | null {
  const state = states.find(
    ({ kind, running, since, until }) =>
      running === 'none' &&
      day >= since &&
      day <= (until ?? (kind === 'red-flag' ? day : lastHeld)),
  )
  return state === undefined ? null : stateWord(state)
}

/** "Ill with fever: no running today" */
export function describeStopToday(states: readonly OpenState[]): Message | null {
  const stop = states.find(({ running }) => running === 'none')
  if (stop === undefined) return null
  return stop.kind === 'red-flag'
    ? message('state.plan-stopped')
    : message('state.no-running-today', { what: stop.what })
}
