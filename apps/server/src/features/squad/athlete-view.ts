import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { SHARED_FIELDS } from '../../contract/access.ts'
import { mayRead } from '../../contract/caller.ts'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { loadRuns } from '../activities/index.ts'
import { loadFitness, mileForecast } from '../estimate/index.ts'
import { loadGrants, namesOfAthletes } from '../people/index.ts'
import { loadPlan } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { TodayFacts } from '../reports/index.ts'
import type { AthleteView } from './group-schema.ts'

const RUN_DAYS = 28
const RUNS_SHOWN = 10

/** An athlete on one page. What the person who asks was not given is not looked up. */
export async function readAthleteView(context: Context, caller: Caller): Promise<AthleteView> {
  const { athleteId, accountId, grant } = caller
  const { database } = context.store
  const facts = await loadTodayFacts(context, athleteId)
  const { today } = facts
  const names = await namesOfAthletes(database, [athleteId])
  const grants = await loadGrants(context, { athleteId, accountId })
  const seesRuns = mayRead(caller, 'workouts')
  const runs = seesRuns ? await loadRuns(database, athleteId, addDays(today, -RUN_DAYS)) : []
  const mile =
    seesRuns && mayRead(caller, 'results')
      ? mileForecast((await loadFitness(context, athleteId, today)).estimate)
      : null
  return {
    name: names.get(athleteId) ?? '',
    today,
    role: grant?.role ?? null,
    fields: grant?.fields ?? SHARED_FIELDS,
    mile: mile === null ? null : { timeS: mile.timeS, lowS: mile.lowS, highS: mile.highS },
    ...(seesRuns ? await planOf(context, facts) : { race: null, sessions: [] }),
    runs: runs
      .toReversed()
      .slice(0, RUNS_SHOWN)
      .map(({ id, day, name, distanceM, movedS, averageHeartRateBpm }) => ({
        id,
        day,
        name,
        distanceM,
        movingTimeS: movedS,
        averageHeartRateBpm,
      })),
    states: mayRead(caller, 'health') ? facts.states : [],
    holdsChanges: grants.some(({ id, holdsChanges }) => id === grant?.id && holdsChanges),
  }
}

/** This week's and next week's sessions, by title and length: no reasons, which can speak of the body. */
async function planOf(
  context: Context,
  facts: TodayFacts,
): Promise<Pick<AthleteView, 'race' | 'sessions'>> {
  const { plan } = await loadPlan(context, facts)
  if (plan === null) return { race: null, sessions: [] }
  const near = plan.weeks.filter(({ startDay }) => {
    const days = daysBetween(facts.today, startDay)
    return days > -7 && days <= 7
  })
  return {
    race: { name: plan.race.name, day: plan.race.day },
    sessions: near.flatMap((week) =>
      week.sessions
        .filter(({ role }) => role !== 'rest')
        .map(({ id, day, workout, distanceM, state, cross }) => ({
          id,
          day,
          title: titleOf(workout),
          distanceM,
          state,
          run: cross === undefined,
        })),
    ),
  }
}
