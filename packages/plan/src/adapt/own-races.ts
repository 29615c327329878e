/** The runner's own races on days that a limit keeps easy: they stay, with a warning. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { PlannedSession } from '../model/plan.ts'
import { keepLimit, standsFirm } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import type { Action } from './rule.ts'
import type { RuleId } from './rule-id.ts'
import type { Situation } from './situation.ts'

/** Limits that a race on the day goes against; kilometres are about other runs. */
const AGAINST_RACING: ReadonlySet<DayLimit['kind']> = new Set([
  'rest',
  'easy',
  'not-hard',
  'first-runs',
  'easy-runs',
  'ladder',
])

/** Sentences for the reason of a change, one for each race of the runner that is in the way. */
export function sayOwnRaces(
  action: Action,
  rule: RuleId,
  situation: Situation,
): readonly Message[] {
  if (action.kind !== 'limit') return []
  const limits = action.limits.filter(({ kind }) => AGAINST_RACING.has(kind))
  return sessionsOf(situation.plan)
    .filter((session) => standsFirm(session) && situation.isOpen(session))
    .filter((race) => limits.some((limit) => wouldChange(race, limit, situation)))
    .filter((race) => !limits.some((limit) => isTakenOut(race, limit, situation)))
    .map((race) => {
      const values = { race: titleOf(race.workout), day: race.day }
      if (rule === 'absence') return message('reason.own-race-away', values)
      const rest = limits.some(({ kind, from, to }) => {
        return kind === 'rest' && race.day >= from && race.day <= to
      })
      return message(rest ? 'reason.own-race-rest' : 'reason.own-race', values)
    })
}

function isTakenOut(race: PlannedSession, limit: DayLimit, situation: Situation): boolean {
  return !sessionsOf(keepLimit(situation.plan, limit, situation)).includes(race)
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
