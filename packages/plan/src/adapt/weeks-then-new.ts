/** The weeks that were, this one included, and the weeks that were drawn up anew behind them. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf, strengthOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanWeek } from '../model/plan.ts'
import { isRace } from './is-race.ts'
import type { Situation } from './situation.ts'

const MARK = /^m(\d+)-/

/**
 * A session on the day of one of the same role keeps its id, so that calendars see it change; the others
 * get ids that no session had. What was run ahead of its day stays.
 */
export function weeksThenNew({ plan, isOpen }: Situation, made: Plan, monday: CalendarDay): Plan {
  const times = sessionsOf(plan).map(({ id }) => Number(MARK.exec(id)?.[1] ?? 0))
  const mark = `m${Math.max(0, ...times) + 1}-`
  const isOldRace = (one: PlannedSession) => one.day === plan.raceDay && isRace(one) && isOpen(one)
  const before = plan.weeks
    .filter(({ startDay }) => startDay < monday)
    .map((week) => ({ ...week, sessions: week.sessions.filter((one) => !isOldRace(one)) }))
  const ahead = sessionsOf(plan).filter(({ day }) => day >= monday)
  const run = ahead.filter((session) => !isOpen(session))
  const runDays = new Set(run.map(({ day }) => day))
  const idOf = (one: { readonly id: string; readonly day: CalendarDay; readonly role: string }) =>
    one.id === 'race'
      ? 'race'
      : (ahead.find(
          (old) =>
            old.day === one.day && old.role === one.role && !isRace(old) && old.second !== true,
        )?.id ?? `${mark}${one.id}`)
  const gymIdOf = (one: { readonly id: string; readonly day: CalendarDay }) =>
    strengthOf(plan).find((old) => old.day === one.day)?.id ?? `${mark}${one.id}`
  const weeks = made.weeks.map((week, i): PlanWeek => ({
    ...week,
    index: before.length + i,
    sessions: week.sessions
      .filter(({ day }) => !runDays.has(day))
      .map((session) => ({
        ...session,
        id: session.second === true ? `${mark}${session.id}` : idOf(session),
      })),
    strength: week.strength.map((gym) => ({ ...gym, id: gymIdOf(gym) })),
  }))
  const joined: Plan = { ...made, startDay: plan.startDay, weeks: [...before, ...weeks] }
  const lead = plan.notes.filter(({ code }) => code === 'lead-in')
  const notes = joined.notes.filter(({ code }) => code !== 'lead-in')
  return resummed({ ...joined, notes: [...lead, ...notes] }, run)
}

/** The weeks' sums worked out anew, with what was run ahead of its day. */
function resummed(plan: Plan, run: Parameters<typeof withSessions>[1]): Plan {
  const all = [...sessionsOf(plan), ...run]
  const emptied: Plan = {
    ...plan,
    weeks: plan.weeks.map((week) => ({ ...week, sessions: [], distanceM: 0, fastM: 0 })),
  }
  return withSessions(emptied, all)
}
