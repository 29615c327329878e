import { predictTime } from '@bell-lap/fitness/curve/predict'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import { clearanceOn } from '@bell-lap/plan/adapt/clearance'
import { clearedRequest } from '@bell-lap/plan/ledger/hill-first'
import { baseRequest } from '@bell-lap/plan/ledger/base-plan'
import { joinSessions } from '@bell-lap/load/history/join-sessions'
import { trainingHistory } from '@bell-lap/load/history/training-history'
import type { PlanRequest } from '@bell-lap/plan/model/plan'
import { REMEMBERED_DAYS } from '@bell-lap/plan/ledger/next-step'
import { recordedWork } from '@bell-lap/plan/ledger/recorded-work'
import type { WorkDone } from '@bell-lap/plan/model/work-done'
import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Message } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import { notValid } from '../../contract/problem.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { mileForecast } from '../estimate/index.ts'
import type { Fitness } from '../estimate/index.ts'
import { fastMetresIn } from '../load/index.ts'
import type { Settings } from '../settings/index.ts'
import { assumedAbility } from './assumed-ability.ts'
import type { PlanInput } from './plan-schema.ts'
import { orToldTraining } from './told-training.ts'

export type PlanQuestion =
  | {
      readonly ok: true
      readonly request: PlanRequest
      readonly healthAnswered: boolean
    }
  | { readonly ok: false; readonly missing: readonly Message[] }

/**
 * What the engine is asked, from the athlete's settings, estimate and training so far. A base plan needs no estimate:
 * it goes by effort without one. `years` of running count a base plan that was run (`yearsRunning`).
 */
export function planQuestion(
  facts: AthleteFacts,
  input: PlanInput,
  years = facts.settings.yearsRunning,
): PlanQuestion {
  const { fitness, settings } = facts
  const goalTimeS = readGoalTime(input)
  const ability =
    abilityOf(facts, input, goalTimeS) ?? (input.base ? assumedAbility(fitness) : null)
  if (ability === null) {
    const { estimate } = fitness
    return { ok: false, missing: estimate.state === 'not-enough' ? estimate.missing : [] }
  }
  const request: PlanRequest = {
    today: fitness.today,
    seed: 1,
    runner: {
      age: fitness.profile.age,
      sex: settings.sex,
      yearsRunning: years,
      health: settings.health,
    },
    ability,
    history: {
      ...trainingOf(facts),
      workDone: workOfRuns(fitness, ability.paces),
    },
    availability: availabilityOf(settings),
    goal: {
      event: input.event,
      ...(input.towards === null ? {} : { towards: input.towards }),
      raceDay: input.raceDay,
      weeks: input.weeks,
      goalTimeS,
      ...(input.whenReady ? { whenReady: true, meets: input.meets } : {}),
    },
    ...(input.preferences === null ? {} : { preferences: input.preferences }),
    races: input.races,
  }
  const clearance = clearanceOn(facts.reported, fitness.today)
  const cleared = clearance === null ? request : clearedRequest(request, clearance.day)
  return {
    ok: true,
    healthAnswered: settings.healthAnsweredOn !== null,
    request: input.base ? baseRequest(cleared) : cleared,
  }
}

/** The training so far as a plan counts it: what was recorded, or what the runner told where nothing was. */
export function trainingOf({
  fitness,
  settings,
  measures,
}: Pick<AthleteFacts, 'fitness' | 'settings' | 'measures'>): ReturnType<typeof orToldTraining> {
  const recorded = trainingHistory(
    joinSessions(
      fitness.runs.map((run) => ({
        day: run.day,
        startS: Date.parse(run.startedAt) / 1000,
        elapsedS: run.elapsedTimeS,
        apart: run.apart,
        distanceM: run.distanceM,
        fastM: fastMetresIn(run, measures),
      })),
    ),
    fitness.today,
  )
  return orToldTraining(recorded, settings)
}

/** The repetitions of the last weeks, where they are clearly of a kind: the plan goes on from there. */
function workOfRuns(
  { runs, today }: Fitness,
  paces: PlanRequest['ability']['paces'],
): readonly WorkDone[] {
  const from = addDays(today, -REMEMBERED_DAYS)
  return runs
    .filter(({ day }) => day >= from)
    .flatMap(({ day, pieces }) => recordedWork(day, pieces, paces) ?? [])
}

/** What the curve says today of the runner of a plan; `null` while there is no estimate. */
export function abilityToday(facts: Abilities, input: PlanInput): PlanRequest['ability'] | null {
  return abilityOf(facts, input, readGoalTime(input))
}

function readGoalTime(input: PlanInput): number | null {
  if (input.goalTimeText === null || input.goalTimeText.trim() === '') return null
  const read = readTime(input.goalTimeText, goalEvent(input.event).distanceM)
  if (read.ok) return read.timeS
  throw notValid(read.reason, 'goalTimeText')
}

type Abilities = Pick<AthleteFacts, 'fitness' | 'topSpeedMps'>

function abilityOf(
  { fitness, topSpeedMps }: Abilities,
  input: PlanInput,
  goalTimeS: number | null,
): PlanRequest['ability'] | null {
  const { estimate, threshold } = fitness
  if (estimate.state !== 'ready' || threshold === null) return null
  const eventM = goalEvent(input.event).distanceM
  // A goal over 1500 m is brought to the mile along the runner's own curve.
  const toMile = estimate.mile.timeS / predictTime(estimate, eventM).timeS
  const goalSpeed = goalTimeS === null ? null : MILE_M / (goalTimeS * toMile)
  const raced = mileForecast(estimate)
  return {
    paces: paceTable(estimate, goalSpeed),
    mileTimeS: estimate.mile.timeS,
    mileLogSd: estimate.mile.logSd,
    ...(raced === null ? {} : { mileRange: { lowS: raced.lowS, highS: raced.highS } }),
    thresholdSpeedMps: threshold.speedMps,
    maximumSprintMps: topSpeedMps,
  }
}

const KMH_PER_MPS = 3.6

function availabilityOf(settings: Settings): PlanRequest['availability'] {
  const { availability, crossTraining } = settings
  const crosses = crossTraining.machines.length > 0 && crossTraining.runsPerWeek > 0
  const minutesPerDay = Object.fromEntries(
    Object.entries(availability.minutesPerDay).filter(([, minutes]) => minutes !== undefined),
  ) as PlanRequest['availability']['minutesPerDay']
  return {
    ...availability,
    minutesPerDay,
    ...placesIn(settings),
    ...(crosses ? { crossTraining } : {}),
  }
}

function placesIn({
  places,
}: Settings): Pick<PlanRequest['availability'], 'track' | 'hills' | 'treadmill' | 'gym'> {
  const { track, hills, treadmill, gym } = places
  const belt = treadmill === null ? null : beltOf(treadmill)
  return { track, hills, treadmill: belt, gym }
}

function beltOf({
  maximumKmh,
  maximumGradePct,
  home,
}: NonNullable<Settings['places']['treadmill']>): PlanRequest['availability']['treadmill'] {
  return { maximumMps: maximumKmh / KMH_PER_MPS, maximumGradePct, ...(home ? { home } : {}) }
}

/** What a plan was asked with, with the places that the runner has today. */
export function withPlacesOfToday(settings: Settings, request: PlanRequest): PlanRequest {
  return { ...request, availability: { ...request.availability, ...placesIn(settings) } }
}
