import { reviewWeek } from '@bell-lap/plan/match/review-week'
import type { SessionInReview } from '@bell-lap/plan/match/review-week'
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { Context } from '../../context.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { forecastsOn } from '../estimate/index.ts'
import { dayInZone } from '../settings/index.ts'
import type { PlanSessionView, PlanView, WeekReview } from './plan-schema.ts'
import { loadChanges } from './store.ts'

const SUNDAY = 7
const MONDAY = 1
/** More changes than a week sees. */
const CHANGES_READ = 200

/** The review that is due: of this week on a Sunday, of the last one on a Monday. */
export async function reviewDue(
  context: Context,
  facts: AthleteFacts,
  plan: PlanView,
): Promise<WeekReview | null> {
  const { today } = facts
  const weekday = weekdayOf(today)
  if (weekday === SUNDAY) return reviewOfWeek(context, facts, plan, addDays(today, -6))
  return weekday === MONDAY ? reviewOfWeek(context, facts, plan, addDays(today, -7)) : null
}

/** A week of the plan in plain words; `null` for a week that is not begun, or had neither sessions nor runs so far. */
export async function reviewOfWeek(
  context: Context,
  facts: AthleteFacts,
  plan: PlanView,
  startDay: CalendarDay,
): Promise<WeekReview | null> {
  const { today, fitness, states } = facts
  const at = plan.weeks.findIndex((week) => week.startDay === startDay)
  const week = plan.weeks[at]
  if (week === undefined || startDay > today) return null
  const sessions = sessionsOf(week)
  if (week.runs.length === 0 && sessions.every(({ day }) => day > today)) return null
  const lastDay = addDays(startDay, 6)
  const days = [addDays(startDay, -1), lastDay < today ? lastDay : today]
  const [before, after] = forecastsOn(fitness, days).map((forecastOver) => forecastOver(MILE_M))
  const next = plan.weeks[at + 1]
  const limit = states.find(({ running }) => running !== 'all')
  const review = reviewWeek({
    planned: { distanceM: week.wholeDistanceM, fastM: week.fastM },
    ran: { ...week.ran, runs: runsIn(week) },
    sessions,
    easyFastMps: plan.paces.E?.fastMps ?? null,
    mile: { before: before ?? null, after: after ?? null },
    changes: await changesIn(context, facts, { startDay, lastDay }),
    limit: limit === undefined ? null : { what: limit.what, ends: limit.ends },
    next: next === undefined ? null : { ...next, sessions: sessionsOf(next) },
  })
  return { startDay, ...review }
}

type Week = PlanView['weeks'][number]

/** Recorded runs, and sessions that a check-in rated. */
function runsIn({ runs, sessions }: Week): number {
  const rated = sessions.filter(({ done, role, state, cross }) => {
    return done === null && role !== 'rest' && cross === undefined && state === 'done'
  })
  return runs.length + rated.length
}

const sessionsOf = ({ sessions }: Week): readonly SessionInReview[] =>
  sessions.filter(({ role }) => role !== 'rest').map(sessionInReview)

function sessionInReview({ day, role, workout, state, done }: PlanSessionView): SessionInReview {
  return { day, role, title: titleOf(workout), state, ran: done }
}

/** How many times the plan changed in a week since it was made. */
async function changesIn(
  { store }: Context,
  { athleteId, settings: { timeZone } }: AthleteFacts,
  { startDay, lastDay }: { readonly startDay: CalendarDay; readonly lastDay: CalendarDay },
): Promise<number> {
  const changes = await loadChanges(store.database, athleteId, CHANGES_READ)
  const made = changes.findIndex(({ summary }) => summary.code.startsWith('plan-change.new-'))
  return changes.slice(0, made < 0 ? changes.length : made).filter(({ at }) => {
    const day = dayInZone(new Date(at), timeZone)
    return day >= startDay && day <= lastDay
  }).length
}
