import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { expectedGain, forecastAfter } from '@bell-lap/fitness/profile/expected-gain'
import { isBasePlan } from '@bell-lap/plan/ledger/base-plan'
import { daysBetween } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { Context } from '../../context.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { raceForecast } from '../estimate/index.ts'
import type { PlanForecast } from './forecast-schema.ts'
import type { PlanSessionView } from './plan-schema.ts'
import { loadPlan } from './read-plan.ts'
import { loadRevision } from './store.ts'
import type { KeptPlan, RacePromise } from './store.ts'

/** Four sessions in five: what the forecast of race day asks of the runner. */
const SESSIONS_SHARE = 0.8
const SAME_DISTANCE_M = 1
const DAYS_A_WEEK = 7
/** A race that came earlier or later than planned is still the race of the plan. */
const EVE_DAYS = 1

type Facts = Pick<AthleteFacts, 'fitness' | 'today'>
type Asked = Pick<KeptPlan, 'plan' | 'request'>

/** What a mile plan leads to by its race day; `null` for the way back, for a base plan and without an estimate. */
export function expectedOfPlan({ fitness, today }: Facts, { plan, request }: Asked) {
  const event = goalEvent(plan.goal.event)
  const now = raceForecast(fitness.estimate, event.distanceM)
  if (event.plan !== 'mile' || isBasePlan(plan.goal) || now === null) return null
  const { weeklyKm } = request.history
  const meanKm = weeklyKm.reduce((sum, km) => sum + km, 0) / Math.max(1, weeklyKm.length)
  const weeks = Math.max(0, daysBetween(today, plan.raceDay)) / DAYS_A_WEEK
  const { headroom, ...gain } = expectedGain({
    weeks,
    sessionsShare: SESSIONS_SHARE,
    yearsRunning: request.runner.yearsRunning,
    weeklyKm: meanKm > 0 ? meanKm : null,
  })
  const { timeS, lowS, highS } = now
  const start = { timeS, lowS, highS }
  return { today: start, raceDay: forecastAfter(start, { headroom, ...gain }), gain, headroom }
}

/** What is kept with a new plan, to be compared with the race. */
export function promiseOf(facts: Facts, kept: Asked): RacePromise | null {
  const expected = expectedOfPlan(facts, kept)
  if (expected === null) return null
  return {
    version: 1,
    onDay: facts.today,
    forDay: kept.plan.raceDay,
    sessionsShare: SESSIONS_SHARE,
    raceDay: expected.raceDay,
    gain: expected.gain,
    before: forecastsOf(facts.fitness.estimate),
  }
}

/** The race forecast over every event, as it is today. */
function forecastsOf(
  estimate: AthleteFacts['fitness']['estimate'],
): NonNullable<RacePromise['before']> {
  return RACE_EVENTS.flatMap(({ id, distanceM }) => {
    const forecast = raceForecast(estimate, distanceM)
    if (forecast === null) return []
    const { timeS, lowS, highS } = forecast
    return [{ eventId: id, timeS, lowS, highS }]
  })
}

/** The forecast of today and of race day; after the race, what was promised and what was run. */
export async function loadPlanForecast(
  context: Context,
  athleteId: string,
): Promise<PlanForecast | null> {
  const facts = await gatherFacts(context, athleteId)
  const { plan: view } = await loadPlan(context, facts)
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept
  if (view === null || kept == null) return null
  const { goal } = kept.plan
  if (goalEvent(goal.event).plan !== 'mile' || isBasePlan(goal)) return null
  const { promise } = kept
  const over = view.race.day < facts.today
  return {
    race: view.race,
    sessionsShare: SESSIONS_SHARE,
    sessionsRunShare: shareRun(view.weeks.flatMap(({ sessions }) => sessions)),
    expected: over ? null : expectedOfPlan(facts, kept),
    promised: promise === undefined ? null : { onDay: promise.onDay, raceDay: promise.raceDay },
    ran: ranOf(facts, kept),
  }
}

/** Of the sessions whose day is over; `null` before the first. */
function shareRun(sessions: readonly PlanSessionView[]): number | null {
  const over = sessions.filter(
    ({ role, state }) => role !== 'rest' && (state === 'done' || state === 'missed'),
  )
  const done = over.filter(({ state }) => state === 'done').length
  return over.length === 0 ? null : done / over.length
}

/**
 * The result that a plan led to: over the distance of its goal on its day, else on the nearest day from
 * the eve to a week after; the fastest of several.
 */
export function resultOfPlan(
  { fitness, today }: Facts,
  { plan }: Pick<KeptPlan, 'plan'>,
): RaceEvidence | null {
  if (plan.raceDay > today) return null
  const { distanceM } = goalEvent(plan.goal.event)
  const away = ({ day }: RaceEvidence) => daysBetween(plan.raceDay, day)
  const [best] = fitness.races
    .filter(
      (race) =>
        away(race) >= -EVE_DAYS &&
        away(race) <= DAYS_A_WEEK &&
        !race.excluded &&
        Math.abs(race.distanceM - distanceM) <= SAME_DISTANCE_M,
    )
    .toSorted((a, b) => Math.abs(away(a)) - Math.abs(away(b)) || a.timeS - b.timeS)
  return best ?? null
}

/** A time against the range that was promised; `null` where nothing was. */
export function verdictOn(
  timeS: number,
  promise: Pick<RacePromise, 'raceDay'> | undefined,
): 'faster' | 'inside' | 'slower' | null {
  if (promise === undefined) return null
  const { lowS, highS } = promise.raceDay
  if (timeS < lowS) return 'faster'
  return timeS > highS ? 'slower' : 'inside'
}

function ranOf(facts: AthleteFacts, kept: KeptPlan): PlanForecast['ran'] {
  const best = resultOfPlan(facts, kept)
  return best === null ? null : { timeS: best.timeS, verdict: verdictOn(best.timeS, kept.promise) }
}
