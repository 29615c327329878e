/** The goal race on another day: a new plan from today, with what was run kept before it. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { buildPlan } from '../draft/build-plan.ts'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRefused, PlanRequest, PlanWeek } from '../model/plan.ts'
import type { CarriedOut } from './carried-out.ts'
import { historyNow } from './history-now.ts'
import { easyRunOf } from '../session/easier-version.ts'
import { isRace } from './is-race.ts'
import type { Situation } from './situation.ts'

/**
 * Made anew from today where the engine can (6 to 24 weeks). With less time the race session moves,
 * what lies after it is dropped, and days that are new get the easy running of the week before. When
 * the day is past or blocked nothing moves, and that is told.
 */
export function moveRace(situation: Situation, raceDay: CalendarDay): CarriedOut {
  const { plan, request, today } = situation
  const same = { plan, request, told: null }
  if (raceDay === plan.raceDay) return same
  if (raceDay <= today || request.availability.blockedDays.includes(raceDay)) {
    return { ...same, told: message('told.race-day-not-possible', { raceDay }) }
  }
  const asked: PlanRequest = {
    ...request,
    today,
    history: historyNow(situation),
    goal: { ...request.goal, raceDay, weeks: null },
    races: request.races.filter(({ day }) => day >= today && day < raceDay),
  }
  const made = buildPlan(asked)
  const next = made.refused ? shifted(situation, raceDay) : pastThenNew(situation, made.plan)
  const told = made.refused ? noNewPlan(made) : null
  return {
    plan: next,
    request: { ...request, goal: { ...request.goal, raceDay, weeks: null } },
    told,
  }
}

function noNewPlan({ reasons }: PlanRefused): Message {
  return message('told.no-new-plan', { why: sentences(reasons.map(({ text }) => text)) })
}

const MARK = /^m(\d+)-/

/** What was run and is past stays; the new plan follows with ids of its own. */
function pastThenNew({ plan, today, isOpen }: Situation, made: Plan): Plan {
  const times = sessionsOf(plan).map(({ id }) => Number(MARK.exec(id)?.[1] ?? 0))
  const mark = `m${Math.max(0, ...times) + 1}-`
  const monday = mondayOf(today)
  const past = plan.weeks.filter(({ startDay }) => startDay < monday)
  const current = plan.weeks.find(({ startDay }) => startDay === monday)
  const keptSessions = (current?.sessions ?? []).filter((session) => !isOpen(session))
  const doneDays = new Set(keptSessions.filter(({ day }) => day >= today).map(({ day }) => day))
  const weeks = made.weeks.map((week, i): PlanWeek => {
    const index = past.length + i
    const rename = (id: string) => (id === 'race' ? id : `${mark}${id}`)
    const sessions = week.sessions
      .filter(({ day }) => day >= today && !doneDays.has(day))
      .map((session) => ({ ...session, id: rename(session.id) }))
    const strength = week.strength
      .filter(({ day }) => day >= today)
      .map((gym) => ({ ...gym, id: rename(gym.id) }))
    return week.startDay === monday
      ? {
          ...week,
          index,
          sessions: [...keptSessions, ...sessions],
          strength: [...(current?.strength ?? []).filter(({ day }) => day < today), ...strength],
        }
      : { ...week, index, sessions, strength }
  })
  const bare: Plan = { ...made, startDay: plan.startDay, weeks: [...past, ...weeks] }
  const notes = bare.notes.filter(({ code }) => code !== 'lead-in')
  const lead = plan.notes.filter(({ code }) => code === 'lead-in')
  return resummed({ ...bare, notes: [...lead, ...notes] })
}

/** The weeks' sums worked out anew. */
function resummed(plan: Plan): Plan {
  const emptied: Plan = {
    ...plan,
    weeks: plan.weeks.map((week) => ({ ...week, sessions: [], distanceM: 0, fastM: 0 })),
  }
  return withSessions(emptied, sessionsOf(plan))
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
