import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PlanSession, PlanView, PlanWeek } from '../api/plan.ts'

/** "Week 3", or what the days before week 1 are called. */
export const weekName = ({ number }: Pick<PlanWeek, 'number'>): Message<TextCode> =>
  number === null ? message('plan-screen.lead-in') : message('plan-screen.week', { number })

/** "Base", "Base, cut-back week". */
export function phaseName({ phase, cutBack }: Pick<PlanWeek, 'phase' | 'cutBack'>) {
  const name = message<TextCode>(`plan-screen.phase.${phase}`)
  return cutBack ? message<TextCode>('plan-screen.phase-cut-back', { phase: name }) : name
}

/** How many weeks a plan has without its lead-in. */
export const wholeWeeks = ({ weeks }: Pick<PlanView, 'weeks'>): number => weeks.at(-1)?.number ?? 0

/** A session that was run, as planned or not, or rated in a check-in. */
export const wasRun = ({ state }: Pick<PlanSession, 'state'>): boolean =>
  state === 'done' || state === 'changed'

interface PastState {
  readonly state: 'done' | 'changed' | 'missed'
  /** Status is never colour alone: a shape goes with the word. */
  readonly mark: string
  readonly word: TextCode
}

/** What became of a session; `null` for today and the days ahead. */
export function pastState({ state }: Pick<PlanSession, 'state'>): PastState | null {
  if (state === 'done') return { state, mark: '✓', word: 'plan-screen.state.done' }
  if (state === 'changed') return { state, mark: '≈', word: 'plan-screen.state.changed' }
  return state === 'missed' ? { state, mark: '–', word: 'plan-screen.state.missed' } : null
}

interface RanWeek {
  readonly runs: PlanWeek['runs']
  readonly sessions: readonly { readonly id: string; readonly day: string }[]
}

/** Runs of a day that are no session of that day: not planned, or planned for the day before or after. */
export function otherRunsOn({ runs, sessions }: RanWeek, day: string): PlanWeek['runs'] {
  const own = new Set(sessions.filter((one) => one.day === day).map(({ id }) => id))
  return runs.filter((run) => run.day === day && !own.has(run.sessionId ?? ''))
}
