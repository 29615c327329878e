import { SORE_FROM } from '@bell-lap/plan/adapt/rules/morning'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import { titleOf } from '@bell-lap/workout/describe/title'
import { loadInWords } from '@bell-lap/load/metabolic/load-in-words'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Context } from '../../context.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { savedGoal } from '../settings/index.ts'
import { mileForecast, raceForecast } from '../estimate/index.ts'
import { loadImports } from '../imports/index.ts'
import { loadOf, loadOfCross } from '../load/index.ts'
import { loadChanges, loadPlan, reviewDue } from '../plan/index.ts'
import type { PlanView } from '../plan/index.ts'
import { findSpikes } from '../weekly-load/index.ts'
import { afterMileOf } from '../way-back/index.ts'
import type { Today } from './schema.ts'

const CHANGES_SHOWN = 3
const CHANGES_DAYS = 14
/** The easy days after a spike. */
const SPIKE_DAYS = 3
/** Load looks at five weeks; the rest of the runs need not be summed. */
const LOAD_DAYS = 60

/** Everything the first screen says. */
export async function readTodayOf(context: Context, athleteId: string): Promise<Today> {
  const facts = await gatherFacts(context, athleteId)
  const { today, fitness } = facts
  const { plan } = await loadPlan(context, facts)
  const weeks = plan?.weeks ?? []
  const sessionsOn = (day: CalendarDay) =>
    weeks.flatMap((week) => week.sessions).filter((session) => session.day === day)
  const sessionOn = (day: CalendarDay) =>
    sessionsOn(day).find(({ second }) => second !== true) ?? sessionsOn(day)[0] ?? null
  const week = weeks.find((one) => one.index === plan?.currentWeekIndex)
  const strength = weeks.flatMap((one) => one.strength).find((one) => one.day === today) ?? null
  const imports = await loadImports(context, athleteId)
  const running = imports.find((one) => one.state !== 'finished' && one.state !== 'failed')
  return {
    day: today,
    session: sessionOn(today),
    second: sessionsOn(today).find(({ second }) => second === true) ?? null,
    tomorrow: sessionOn(addDays(today, 1)),
    strength,
    week: week === undefined ? null : weekOf(week),
    review: plan === null ? null : await reviewDue(context, facts, plan),
    load: await loadOfWeek(context, facts),
    race: plan === null || plan.goal.base !== undefined ? null : raceOf(plan, facts),
    basePlan: plan?.goal.base === undefined ? null : endOf(plan, today),
    mile: mileForecast(fitness.estimate),
    afterMile: await afterMileOf(context, facts),
    sore: isSore(facts),
    // A clearance limits nothing; Settings shows it.
    states: facts.states.filter(({ kind }) => kind !== 'clearance'),
    changes: await recentChanges(context, athleteId, today),
    spike: (await findSpikes(context, facts, { plan, withinDays: SPIKE_DAYS })).at(-1) ?? null,
    importRunning: running ?? null,
  }
}

function weekOf(whole: PlanView['weeks'][number]): Today['week'] {
  const { index, startDay, phase, cutBack, distanceM, fastM, focus, sessions } = whole
  const lines = sessions.map(({ id, day, role, distanceM, state, workout }) => {
    return { id, day, role, distanceM, state, title: titleOf(workout) }
  })
  const week = { index, startDay, phase, cutBack, distanceM, fastM, focus }
  const { ran, runs, wholeDistanceM } = whole
  return { ...week, ran, runs, wholeDistanceM, sessions: lines }
}

async function loadOfWeek(
  context: Context,
  { athleteId, settings, runs, measures, today }: AthleteFacts,
): Promise<Today['load']> {
  const since = addDays(today, -LOAD_DAYS)
  const others = await loadOfCross(context, athleteId, settings, since)
  const loads = runs
    .filter((run) => run.day >= since)
    .map((run) => ({ day: run.day, loadAu: loadOf(run, measures) }))
  return { ...loadInWords([...loads, ...others], today), unit: 'AU' }
}

function raceOf(plan: PlanView, { fitness, settings }: AthleteFacts): Today['race'] {
  const { estimate, today } = fitness
  const distanceM = goalEvent(plan.race.eventId).distanceM
  const forecast = raceForecast(estimate, distanceM)
  const daysLeft = daysBetween(today, plan.race.day)
  const { race, goal, startMile } = plan
  const goalTimeS = savedGoal(settings, { ...race, distanceM }) ?? goal.goalTimeS
  return { ...race, daysLeft, forecast, goalTimeS, startMile }
}

function endOf({ race: { day: lastDay } }: PlanView, today: CalendarDay): Today['basePlan'] {
  return { lastDay, daysLeft: daysBetween(today, lastDay) }
}

/** Sore legs were reported since yesterday, or something that hurts is open. */
function isSore({ reported, states, today }: AthleteFacts): boolean {
  const hurts = states.some(({ kind }) => kind === 'pain' || kind === 'injury')
  return (
    hurts ||
    eventsOf(reported, 'check-in').some(
      ({ day, soreness }) =>
        day >= addDays(today, -1) && day <= today && soreness !== null && soreness >= SORE_FROM,
    )
  )
}

async function recentChanges(context: Context, athleteId: string, today: CalendarDay) {
  const changes = await loadChanges(context.store.database, athleteId, CHANGES_SHOWN)
  const since = addDays(today, -CHANGES_DAYS)
  return changes.filter((change) => change.at >= since).map(({ at, summary }) => ({ at, summary }))
}
