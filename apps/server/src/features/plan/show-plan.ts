import { TERMS, termMessage } from '@bell-lap/plan/draft/frame/terms'
import { mileRangeOf } from '@bell-lap/plan/model/mile-range'
import { matchRuns } from '@bell-lap/plan/match/match-runs'
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import { title } from '@bell-lap/workout/describe/titles'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message, verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { weekNumbers } from '@bell-lap/plan/model/week-numbers'
import type { RunFacts } from '../activities/index.ts'
import type { PlanSessionView, PlanView } from './plan-schema.ts'
import type { KeptPlan } from './store.ts'

type Run = Pick<RunFacts, 'id' | 'day' | 'distanceM' | 'movingTimeS'>

/** The runs of a day count together: warm-up, session and cool-down are often three files. */
export function doneOn(
  runs: readonly Run[],
  day: CalendarDay,
): { activityId: string; distanceM: number; movingTimeS: number } | null {
  const ofDay = runs.filter((run) => run.day === day)
  const longest = ofDay.toSorted((a, b) => b.distanceM - a.distanceM)[0]
  if (longest === undefined) return null
  return {
    activityId: longest.id,
    distanceM: ofDay.reduce((sum, run) => sum + run.distanceM, 0),
    movingTimeS: ofDay.reduce((sum, run) => sum + run.movingTimeS, 0),
  }
}

/** All runs of its day, unless another session stands on that day too. */
function runsFor(
  session: PlannedSession,
  { plan }: KeptPlan,
  runs: readonly Run[],
): readonly Run[] {
  const ofDay = runs.filter((run) => run.day === session.day)
  const there = plan.weeks.flatMap((week) => week.sessions.filter(({ day }) => day === session.day))
  if (there.length < 2 || ofDay.length === 0) return ofDay
  const matched = matchRuns(
    there,
    ofDay.map(({ id, day, distanceM }) => ({ id, day, distanceM, repetitions: 0 })),
  )
  return ofDay.filter((_, i) => matched[i]?.sessionId === session.id)
}

function showSession(
  session: PlannedSession,
  kept: KeptPlan,
  runs: readonly Run[],
  today: CalendarDay,
): PlanSessionView {
  const isRest = session.role === 'rest'
  const done =
    isRest || session.day > today ? null : doneOn(runsFor(session, kept, runs), session.day)
  const past = session.day < today
  const state = done !== null || (isRest && past) ? 'done' : past ? 'missed' : null
  return {
    ...session,
    done,
    moved: kept.movedIds.includes(session.id),
    pinned: kept.pinnedIds?.includes(session.id) === true,
    state: state ?? (session.day === today ? 'today' : 'ahead'),
  }
}

/** What the placement weighed; plans of earlier engines say nothing. */
function explained(terms: Plan['weeks'][number]['terms']) {
  return TERMS.flatMap(({ id, weight }) => {
    const value = terms?.[id] ?? 0
    return value > 0 ? [{ id, says: termMessage(id), value, weight }] : []
  })
}

function startMileOf({ request: { ability } }: KeptPlan): PlanView['startMile'] {
  return { timeS: ability.mileTimeS, ...mileRangeOf(ability) }
}

/** As the runner called it, else its event. */
function raceName({ plan, input }: KeptPlan): Message {
  if (input.raceName !== null) return verbatim(input.raceName)
  const event = message(`event.${plan.goal.event}`)
  return plan.goal.raceDay === null ? title('time-trial', { length: event }) : event
}

/** The plan with what was run, in the shape of the API. */
export function showPlan(kept: KeptPlan, runs: readonly Run[], today: CalendarDay): PlanView {
  const { plan } = kept
  const current = plan.weeks.find(
    (week) => today >= week.startDay && today < addDays(week.startDay, 7),
  )
  const numbers = weekNumbers(plan)
  return {
    ...plan,
    weeks: plan.weeks.map(({ terms, ...week }, i) => ({
      ...week,
      number: numbers[i] ?? null,
      explain: explained(terms),
      sessions: week.sessions.map((session) => showSession(session, kept, runs, today)),
    })),
    race: {
      name: raceName(kept),
      eventId: plan.goal.event,
      day: plan.raceDay,
    },
    startMile: startMileOf(kept),
    currentWeekIndex: current?.index ?? null,
  }
}
