import { findRaces } from '@bell-lap/fitness/races/find-races'
import type { FoundRace, RunWithStretches } from '@bell-lap/fitness/races/find-races'
import { isTrackDistance } from '@bell-lap/fitness/evidence/looks-raced'
import type { RaceStretch } from '@bell-lap/activity/races/find-race-stretches'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { formatTime } from '@bell-lap/units/time'
import type { Context } from '../../context.ts'
import type { RunFacts } from '../activities/index.ts'
import { loadFitness } from '../estimate/index.ts'
import type { Fitness } from '../estimate/index.ts'
import { isDismissed, loadAnswers } from './race-answers.ts'
import { loadRaceStretches } from './keep-race-stretches.ts'
import { recordedConditions } from './recorded-conditions.ts'
import type { RaceSuggestion, RaceSuggestions } from './schema.ts'

/** The races that were probably run, newest first, without those that the runner answered for. */
export async function suggestRaces(context: Context, athleteId: string): Promise<RaceSuggestions> {
  const fitness = await loadFitness(context, athleteId)
  const { stretches, waiting } = await loadRaceStretches(context, athleteId)
  const { dismissed, last } = await loadAnswers(context.store.database, athleteId)
  const runs = new Map(fitness.runs.map((run) => [run.id, run]))
  const typed = fitness.results.map((row) => ({
    day: row.day,
    distanceM: row.distance_m,
    timeS: row.time_s,
  }))
  const found = findRaces(
    fitness.runs.map((run) => toSearch(run, fitness, stretches)),
    typed,
  )
  const items = found
    .filter((race) => !dismissed.some((one) => isDismissed(race, one)))
    .flatMap((race) => {
      const run = runs.get(race.activityId)
      return run === undefined ? [] : [toSuggestion(race, run, fitness)]
    })
  return { items, waiting, lastAnswer: last }
}

function toSearch(
  run: RunFacts,
  fitness: Fitness,
  stretches: ReadonlyMap<string, readonly RaceStretch[]>,
): RunWithStretches {
  const bests = fitness.bests.get(run.id)
  // What has bests has a recording; until that was read it offers nothing.
  const unread = bests === undefined ? null : []
  return {
    ...run,
    activityId: run.id,
    bestEfforts: bests ?? [],
    stretches: stretches.get(run.id) ?? unread,
  }
}

function toSuggestion(race: FoundRace, run: RunFacts, fitness: Fitness): RaceSuggestion {
  const { activityId, startS, eventId, distanceM, timeS, day, isSure } = race
  const setting = settingOf(run, distanceM)
  return {
    id: `${activityId}:${startS ?? 'words'}:${Math.round(distanceM)}`,
    activityId,
    startS,
    day,
    name: run.name,
    eventId,
    distanceM,
    timeS,
    timeText: race.timeText ?? formatTime(timeS),
    setting,
    isSure,
    why: whyOf(race),
    conditions: recordedConditions(run, fitness.bests.get(run.id) ?? [], { distanceM, setting }),
  }
}

function whyOf({ quote, signs }: FoundRace): Message {
  if (quote !== null) return message('race-sign.quote', { quote })
  const told = signs.length === 0 ? (['length'] as const) : signs
  return message('race-sign.all', { signs: told.map((sign) => message(`race-sign.${sign}`)) })
}

/** Where it was raced, as far as the run tells; the runner can correct it. */
function settingOf(run: RunFacts, distanceM: number): RaceSuggestion['setting'] {
  if (run.surface === 'treadmill' || run.surface === 'trail') return run.surface
  return run.surface === 'track' || isTrackDistance(distanceM) ? 'track' : 'road'
}
