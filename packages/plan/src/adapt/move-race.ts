/** The goal race on another day: the weeks that are left, longer or shorter, in the phase the runner is in. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { buildPlan } from '../draft/build-plan.ts'
import { taperOf, taperShare } from '../ledger/taper.ts'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRefused, PlanRequest, PlanWeek } from '../model/plan.ts'
import type { CarriedOut } from './carried-out.ts'
import { goingOn } from './going-on.ts'
import { easyRunOf, shortened } from '../session/easier-version.ts'
import { isRace } from './is-race.ts'
import type { Situation } from './situation.ts'
import { weeksThenNew } from './weeks-then-new.ts'

/**
 * This week stays; from Monday on the engine draws up the weeks to the new day, going on from what was
 * run and from the phase the runner is in. Where it cannot, or the race is this week, the race session
 * moves, what lies after it is dropped, and days that are new get the easy running of the week before. When
 * the day is past or blocked nothing moves, and that is told.
 */
export function moveRace(situation: Situation, raceDay: CalendarDay): CarriedOut {
  const { plan, request, today } = situation
  const same = { plan, request, told: null }
  if (raceDay === plan.raceDay) return same
  if (raceDay <= today || request.availability.blockedDays.includes(raceDay)) {
    return { ...same, told: message('told.race-day-not-possible', { raceDay }) }
  }
  const goal: PlanRequest['goal'] = { ...request.goal, raceDay, weeks: null }
  const moved = (next: Plan, told: Message | null) => ({
    plan: withTaper(next, situation),
    request: { ...request, goal },
    told,
  })
  const monday = addDays(mondayOf(today), 7)
  if (raceDay < monday) return moved(shifted(situation, raceDay), null)
  const made = buildPlan(goingOn(situation, { goal, monday }))
  return made.refused
    ? moved(shifted(situation, raceDay), noNewPlan(made))
    : moved(weeksThenNew(situation, made.plan, monday), null)
}

function noNewPlan({ reasons }: PlanRefused): Message {
  return message('told.no-new-plan', { why: sentences(reasons.map(({ text }) => text)) })
}

/** What is left of this week gets as much shorter as the taper to the new day asks for. */
function withTaper(next: Plan, { request, today, isOpen }: Situation): Plan {
  const monday = addDays(mondayOf(today), 7)
  const taper = taperOf(request)
  return withSessions(
    next,
    sessionsOf(next).flatMap((session): readonly PlannedSession[] => {
      const isLeft = session.day < monday && isOpen(session)
      if (!isLeft || (session.role !== 'easy' && session.role !== 'long')) return [session]
      const share = taperShare(daysBetween(session.day, next.raceDay), taper)
      if (share >= 1) return [session]
      const shorter = shortened(session, request, share * session.distanceM)
      return shorter === null ? [] : [shorter]
    }),
  )
}

function shifted({ plan, request, isOpen }: Situation, raceDay: CalendarDay): Plan {
  const race = sessionsOf(plan).find((session) => session.day === plan.raceDay && isRace(session))
  const kept = sessionsOf(plan).filter(
    (session) => session !== race && (session.day < raceDay || !isOpen(session)),
  )
  const moved = race === undefined ? [] : [{ ...race, day: raceDay }]
  const longer = withWeeksUntil(plan, raceDay)
  const easy = newDays(plan, raceDay).flatMap((day): readonly PlannedSession[] => {
    const model = sessionsOf(plan).find((session) => session.day === addDays(day, -7))
    if (model === undefined || isRace(model)) return []
    if (request.availability.blockedDays.includes(day)) return []
    const run = easyRunOf(model, request, { strides: false })
    return [{ ...run, id: `${model.id}-again`, day }]
  })
  return withSessions({ ...longer, raceDay }, [...kept, ...easy, ...moved])
}

/** Days from the old race day to the day before the new one. */
function newDays(plan: Plan, raceDay: CalendarDay): readonly CalendarDay[] {
  const days = Math.min(7, Math.max(0, daysBetween(plan.raceDay, raceDay)))
  return Array.from({ length: days }, (_, i) => addDays(plan.raceDay, i))
}

function withWeeksUntil(plan: Plan, raceDay: CalendarDay): Plan {
  const last = plan.weeks.at(-1)
  if (last === undefined) return plan
  const missing = Math.ceil((daysBetween(last.startDay, raceDay) - 6) / 7)
  if (missing <= 0) return { ...plan, weeks: plan.weeks.filter((w) => w.startDay <= raceDay) }
  const more = Array.from({ length: missing }, (_, i): PlanWeek => ({
    ...last,
    index: last.index + i + 1,
    startDay: addDays(last.startDay, 7 * (i + 1)),
    distanceM: 0,
    fastM: 0,
    sessions: [],
    strength: [],
  }))
  return { ...plan, weeks: [...plan.weeks, ...more] }
}
