import { isBasePlan } from '@bell-lap/plan/ledger/base-plan'
import { TERMS, termMessage } from '@bell-lap/plan/draft/frame/terms'
import { mileRangeOf } from '@bell-lap/plan/model/mile-range'
import type { CrossFacts } from '../activities/index.ts'
import type { CrossSession, Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import { title } from '@bell-lap/workout/describe/titles'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message, verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { weekNumbers } from '@bell-lap/plan/model/week-numbers'
import { forEquipment } from '@bell-lap/plan/strength/for-equipment'
import type { TodayFacts } from '../reports/index.ts'
import type { PlanSessionView, PlanView } from './plan-schema.ts'
import { doneOf, ranInWeek, ranOnPlan } from './ran-on-plan.ts'
import type { RanOnPlan } from './ran-on-plan.ts'
import type { KeptPlan } from './store.ts'

/** A session run within this share of its length was run as planned (X). */
const AS_PLANNED = 0.2

function showSession(
  session: PlannedSession,
  kept: KeptPlan,
  ran: RanOnPlan,
  today: CalendarDay,
): PlanSessionView {
  const done = session.role === 'rest' ? null : doneOf(session.id, ran)
  return {
    ...session,
    done,
    moved: kept.movedIds.includes(session.id),
    pinned: kept.pinnedIds?.includes(session.id) === true,
    state: stateOf(session, done?.distanceM ?? null, { ran, today }),
  }
}

function stateOf(
  { id, day, role, distanceM }: PlannedSession,
  ranM: number | null,
  { ran, today }: { readonly ran: RanOnPlan; readonly today: CalendarDay },
): PlanSessionView['state'] {
  if (ranM !== null) {
    return Math.abs(ranM - distanceM) <= AS_PLANNED * distanceM ? 'done' : 'changed'
  }
  if (ran.ratedIds.has(id)) return 'done'
  if (day >= today) return day === today ? 'today' : 'ahead'
  return role === 'rest' ? 'done' : 'missed'
}

/** Cross-training, and whether something of its sport was recorded on its day, or the day was rated. */
function showCross(
  cross: CrossSession,
  {
    done,
    today,
    reported,
  }: {
    readonly done: readonly CrossFacts[]
    readonly today: CalendarDay
    readonly reported: TodayFacts['reported']
  },
): PlanSessionView {
  const { machine, instead: _, ...session } = cross
  const { day } = session
  const own = done.find((one) => one.day === day && one.machine === machine)
  const rated = reported.some(
    (event) => event.kind === 'check-in' && event.day === day && event.effortCr10 !== null,
  )
  const state =
    own !== undefined || rated ? 'done' : day > today ? 'ahead' : day === today ? 'today' : 'missed'
  return {
    ...session,
    cross: machine,
    done:
      own === undefined
        ? null
        : { activityId: own.id, day, distanceM: own.distanceM, movingTimeS: own.movingTimeS },
    moved: false,
    pinned: false,
    state,
  }
}

/** What the placement weighed; plans of earlier engines say nothing. */
function explained(terms: Plan['weeks'][number]['terms']) {
  return TERMS.flatMap(({ id, weight }) => {
    const value = terms?.[id] ?? 0
    return value > 0 ? [{ id, says: termMessage(id), value, weight }] : []
  })
}

/** As it was when the plan was made; paces that follow a later result do not change it. */
function startMileOf({ request: { ability }, promise }: KeptPlan): PlanView['startMile'] {
  const kept = promise?.before?.find(({ eventId }) => eventId === 'mile')
  if (kept === undefined) return { timeS: ability.mileTimeS, ...mileRangeOf(ability) }
  const { timeS, lowS, highS } = kept
  return { timeS, lowS, highS }
}

/** As the runner called it, else its event. */
function raceName({ plan, input }: KeptPlan): Message {
  if (isBasePlan(plan.goal)) return message('base-plan.name')
  if (input.raceName !== null) return verbatim(input.raceName)
  const event = message(`event.${plan.goal.event}`)
  return plan.goal.raceDay === null ? title('time-trial', { length: event }) : event
}

/** The plan with what was run, planned or not, in the shape of the API. */
export function showPlan(
  kept: KeptPlan,
  runs: Parameters<typeof ranOnPlan>[1],
  { today, reported, settings }: Pick<TodayFacts, 'today' | 'reported' | 'settings'>,
  done: readonly CrossFacts[] = [],
): PlanView {
  const { plan } = kept
  const current = plan.weeks.find(
    (week) => today >= week.startDay && today < addDays(week.startDay, 7),
  )
  const numbers = weekNumbers(plan)
  const ran = ranOnPlan(kept, runs, reported)
  return {
    ...plan,
    weeks: plan.weeks.map(({ terms, cross = [], ...week }, i) => ({
      ...week,
      number: numbers[i] ?? null,
      detailed: true,
      strength: week.strength.map((one) => forEquipment(one, settings.strengthEquipment)),
      explain: explained(terms),
      sessions: [
        ...week.sessions.map((session) => showSession(session, kept, ran, today)),
        ...cross.map((session) => showCross(session, { done, today, reported })),
      ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      ...ranInWeek(week, ran),
    })),
    race: {
      name: raceName(kept),
      eventId: plan.goal.event,
      // A base plan leads to the Monday after it.
      day: isBasePlan(plan.goal) ? addDays(plan.raceDay, -1) : plan.raceDay,
    },
    startMile: startMileOf(kept),
    currentWeekIndex: current?.index ?? null,
  }
}
