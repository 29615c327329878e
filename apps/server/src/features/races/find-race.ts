import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Message } from '@bell-lap/units/message'
import { eventName, nameOfDistance, raceEvent } from '@bell-lap/units/race-event'
import { titleOf } from '@bell-lap/workout/describe/title'
import { flattenSteps, stepDistanceM } from '@bell-lap/workout/totals'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadPlan } from '../plan/index.ts'
import type { PlanSessionView, PlanView } from '../plan/index.ts'
import { savedGoal } from '../settings/index.ts'
import type { RaceDay, RaceDayQuery } from './race-day-schema.ts'

/** The race that a question is about. */
export interface AskedRace {
  readonly race: RaceDay['race']
  readonly eventId: string | null
  readonly eventName: Message
  readonly on: 'track' | 'road'
  readonly distanceM: number
  /** The goal that the runner saved for this race, else that of its plan. */
  readonly goalS: number | null
  readonly goalFrom: 'saved' | 'plan' | null
}

type Asked = Pick<RaceDayQuery, 'sessionId' | 'eventId' | 'on'>

/** A race of the plan, an event that was named, or the mile. Throws a 404 for a session that is no race. */
export async function findRace(
  context: Context,
  facts: AthleteFacts,
  asked: Asked,
): Promise<AskedRace> {
  const { plan } = await loadPlan(context, facts)
  if (asked.eventId !== undefined) return namedEvent(asked.eventId, asked.on)
  if (asked.sessionId !== undefined) {
    const session = racesOf(plan).find(({ id }) => id === asked.sessionId)
    if (plan === null || session === undefined) throw notFound('session')
    return session.day === plan.race.day ? goalRace(plan, facts) : plannedRace(session, facts)
  }
  return plan === null ? namedEvent('mile', asked.on) : goalRace(plan, facts)
}

/** Of a race of the plan: what the runner saved on the page of its day outranks what was typed for the plan. */
function goalOf(
  { settings }: AthleteFacts,
  race: { readonly day: CalendarDay; readonly distanceM: number },
  plannedS: number | null,
): Pick<AskedRace, 'goalS' | 'goalFrom'> {
  const saved = savedGoal(settings, race)
  if (saved !== null) return { goalS: saved, goalFrom: 'saved' }
  return { goalS: plannedS, goalFrom: plannedS === null ? null : 'plan' }
}

const racesOf = (plan: PlanView | null): readonly PlanSessionView[] =>
  plan?.weeks.flatMap(({ sessions }) => sessions).filter((session) => isRaced(session)) ?? []

/** A race, or a trial over one measured distance. */
function isRaced({ role, workout }: PlanSessionView): boolean {
  const work = workOf(workout)
  const measured = work.length === 1 && work[0]?.duration.kind === 'distance'
  return role === 'race' || (role === 'test' && measured)
}

const workOf = (workout: PlanSessionView['workout']) =>
  flattenSteps(workout).filter(({ intent }) => intent === 'work')

function namedEvent(eventId: NonNullable<Asked['eventId']>, on: Asked['on']): AskedRace {
  const { distanceM } = raceEvent(eventId)
  return {
    race: null,
    eventId,
    eventName: eventName(eventId),
    on: on ?? 'track',
    distanceM,
    goalS: null,
    goalFrom: null,
  }
}

function goalRace(plan: PlanView, facts: AthleteFacts): AskedRace {
  const { name, day, eventId } = plan.race
  const { distanceM, on } = goalEvent(eventId)
  const session = racesOf(plan).find((one) => one.day === day)
  return {
    race: { name, day, daysLeft: daysBetween(facts.today, day), sessionId: session?.id ?? null },
    eventId,
    eventName: nameOfDistance(distanceM),
    on,
    distanceM,
    ...goalOf(facts, { day, distanceM }, plan.goal.goalTimeS),
  }
}

/** A tune-up or a trial: as long as its one stretch of work. */
function plannedRace({ id, day, workout }: PlanSessionView, facts: AthleteFacts): AskedRace {
  const distanceM = workOf(workout).reduce((sum, step) => sum + stepDistanceM(step), 0)
  return {
    race: { name: titleOf(workout), day, daysLeft: daysBetween(facts.today, day), sessionId: id },
    eventId: null,
    eventName: nameOfDistance(distanceM),
    on: workout.place === 'track' ? 'track' : 'road',
    distanceM,
    ...goalOf(facts, { day, distanceM }, null),
  }
}
