import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { OpenState } from '../api/states.ts'

type Said = Message<TextCode>

/** "Ill with fever since Sat 25 Nov."; a warning sign was reported on a day. */
export function describeState({ kind, what, since }: OpenState): Said {
  return message(kind === 'red-flag' ? 'adapt-screen.on' : 'adapt-screen.since', {
    what,
    day: since,
  })
}

/** What the button says where the runner may end it; `null` where there is nothing to press today. */
export function endLabel(state: OpenState, today: string): TextCode | null {
  switch (state.kind) {
    case 'illness':
    case 'injury':
      return state.endedBy === 'runner' ? `adapt-screen.end.${state.kind}` : null
    case 'away':
    case 'busy':
      return `adapt-screen.end.${state.kind}`
    case 'pain':
      return state.since < today ? 'adapt-screen.end.pain' : null
    case 'red-flag':
    case 'clearance':
      return null
  }
}

/** What the runner reads after ending it. */
export function describeEnded({ kind }: OpenState, isStillOpen: boolean): TextCode {
  if (isStillOpen) return 'adapt-screen.ended.still-open'
  return kind === 'illness' || kind === 'away' || kind === 'busy'
    ? `adapt-screen.ended.${kind}`
    : 'adapt-screen.ended.other'
}

/** The state that keeps a day free of running, in one word; `null` when none does. */
export function wordForDay(
  states: readonly OpenState[],
  day: string,
  lastHeld: string,
): Said | null {
  const state = states.find(
    ({ kind, running, since, until }) =>
      running === 'none' &&
      day >= since &&
      day <= (until ?? (kind === 'red-flag' ? day : lastHeld)),
  )
  return state === undefined || state.kind === 'clearance'
    ? null
    : message(`adapt-screen.state.${state.kind}`)
}

/** "Ill with fever: no running today" */
export function describeStopToday(states: readonly OpenState[]): Said | null {
  const stop = states.find(({ running }) => running === 'none')
  if (stop === undefined) return null
  return stop.kind === 'red-flag'
    ? message('adapt-screen.plan-stopped')
    : message('adapt-screen.no-running', { what: stop.what })
}
