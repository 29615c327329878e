/** The runner's own races on days that a limit keeps easy: they stay, with a warning. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { PlannedSession } from '../model/plan.ts'
import { keepLimit, standsFirm } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import type { Action } from './rule.ts'
import type { Situation } from './situation.ts'

/** Limits that a race on the day goes against; rest takes a race out, kilometres are about other runs. */
const AGAINST_RACING: ReadonlySet<DayLimit['kind']> = new Set([
  'easy',
  'not-hard',
  'first-runs',
  'easy-runs',
  'ladder',
])

/** Sentences for the reason of a change, one for each race of the runner that is in the way. */
export function sayOwnRaces(action: Action, situation: Situation): readonly Message[] {
  if (action.kind !== 'limit') return []
  const limits = action.limits.filter(({ kind }) => AGAINST_RACING.has(kind))
  return sessionsOf(situation.plan)
    .filter((session) => standsFirm(session) && situation.isOpen(session))
    .filter((race) => limits.some((limit) => wouldChange(race, limit, situation)))
    .map(({ day, workout }) => message('reason.own-race', { race: titleOf(workout), day }))
}

/** Whether the limit would make the race easy if the engine had placed it. */
function wouldChange(race: PlannedSession, limit: DayLimit, situation: Situation): boolean {
  const trial: PlannedSession = { ...race, placedByEngine: true }
  const plan = withSessions(
    situation.plan,
    sessionsOf(situation.plan).map((session) => (session === race ? trial : session)),
  )
  return !sessionsOf(keepLimit(plan, limit, situation)).includes(trial)
}
