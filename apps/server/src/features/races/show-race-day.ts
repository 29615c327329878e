import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import { lapPacing } from '@bell-lap/plan/race-day/lap-pacing'
import { stepOfGoal } from '@bell-lap/plan/race-day/whole-seconds'
import type { Context } from '../../context.ts'
import { gatherFacts } from '../athlete/index.ts'
import { raceForecast } from '../estimate/index.ts'
import { savedGoal } from '../settings/index.ts'
import { chanceFor, chancesOf } from './chance-words.ts'
import { effectOfDay } from './effect-of-day.ts'
import { findRace } from './find-race.ts'
import { courseOf } from './race-course.ts'
import type { RaceDay, RaceDayQuery } from './race-day-schema.ts'
import { resultOfRace } from './race-results.ts'
import { lanesOf, pacingOf } from './show-laps.ts'
import { showReserve } from './show-reserve.ts'
import { warmUpOf } from './show-warm-up.ts'

/** Everything to know of a race before it is run. */
export async function showRaceDay(
  context: Context,
  athleteId: string,
  query: RaceDayQuery,
): Promise<RaceDay> {
  const facts = await gatherFacts(context, athleteId)
  const { fitness, settings } = facts
  const { estimate } = fitness
  const asked = await findRace(context, facts, query)
  const course = courseOf(asked, { units: settings.units, lapM: query.lapM })
  const forecast = raceForecast(estimate, asked.distanceM)
  const expectedS = forecast === null ? null : Math.round(forecast.timeS)
  const goalS = query.goalS ?? asked.goalS ?? expectedS
  const about = { lane: query.lane, windMps: query.windMps, timeS: goalS ?? 1 }
  const { effect, wind } = effectOfDay(course, about)
  const spread = estimate.state === 'ready' ? predictRace(estimate, asked.distanceM) : null
  const exact = goalS === null ? [] : lapPacing({ ...course, timeS: goalS }).laps
  return {
    race: asked.race,
    states: [...facts.states],
    resultId: resultOfRace(fitness.results, asked)?.id ?? null,
    eventId: asked.eventId,
    eventName: asked.eventName,
    on: asked.on,
    distanceM: asked.distanceM,
    lapM: course.lapM,
    forecast,
    goal:
      goalS === null
        ? null
        : {
            timeS: goalS,
            stepS: stepOfGoal(goalS),
            from: query.goalS === undefined ? (asked.goalFrom ?? 'forecast') : 'asked',
            chance: spread === null ? null : chanceFor(spread, goalS, effect),
          },
    savedGoalS: asked.race === null ? null : savedGoal(settings, { ...asked, ...asked.race }),
    chances: spread === null ? [] : chancesOf(spread, effect),
    ...pacingOf(course, goalS),
    ...lanesOf(course, goalS),
    wind: goalS === null ? null : wind,
    reserve: showReserve(fitness, { laps: exact, effortFactor: Math.exp(effect.logTime) }),
    warmUp: warmUpOf(
      { distanceM: asked.distanceM, goalS, start: query.start },
      fitness.profile.age,
    ),
  }
}
