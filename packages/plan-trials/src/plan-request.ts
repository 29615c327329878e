/** What the coach is told of an athlete: races with errors and the training so far, never the truth. */
import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import { speedAtDuration } from '@bell-lap/fitness/curve/predict'
import type { Ability, PlanRequest } from '@bell-lap/plan/model/plan'
import { seededRandom, seedFor } from '@bell-lap/synthetic-runner/random'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Athlete } from './athlete.ts'
import { trueTimeS } from './fitness-state.ts'
import { longRunKm } from './usual-week.ts'

/** A Monday. */
export const FIRST_DAY = '2026-01-05'
export const WEEKS = 12
const RACE_SD = 0.017
/** Entered as a race but jogged (science J4). */
const MISLABELLED = { share: 0.1, from: 0.02, to: 0.12 } as const
const RACES = [
  { daysAgo: 56, distanceM: 10_000 },
  { daysAgo: 28, distanceM: 5000 },
] as const
const WEEK_SD = 0.08
const HOUR_S = 3600

export function raceEvidence(day: string, distanceM: number, timeS: number): Evidence {
  return {
    kind: 'race',
    id: `race ${day}`,
    day,
    distanceM,
    timeS,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    excluded: false,
  }
}

/** Two races before the plan, with the errors of race days; one in ten was jogged. */
export function racesBefore(athlete: Athlete): readonly Evidence[] {
  const random = seededRandom(seedFor(athlete.seed, 2))
  return RACES.map(({ daysAgo, distanceM }) => {
    const jogged = random.chance(MISLABELLED.share)
      ? random.between(MISLABELLED.from, MISLABELLED.to)
      : 0
    const error = Math.exp(RACE_SD * random.normal() + jogged)
    return raceEvidence(
      addDays(FIRST_DAY, -daysAgo),
      distanceM,
      trueTimeS(athlete, distanceM) * error,
    )
  })
}

/** By the product's own estimate. `null` while it says that it does not know enough. */
export function abilityFrom(
  athlete: Athlete,
  evidence: readonly Evidence[],
  today: string,
): Ability | null {
  const { age, sex, weeklyKm } = athlete
  const estimate = estimateCurve(evidence, { age, sex, weeklyKm }, today)
  if (estimate.state !== 'ready') return null
  return {
    paces: paceTable(estimate, null),
    mileTimeS: estimate.mile.timeS,
    mileLogSd: estimate.mile.logSd,
    thresholdSpeedMps: speedAtDuration(estimate, HOUR_S).speedMps,
    maximumSprintMps: null,
  }
}

const HEALTHY: PlanRequest['runner']['health'] = {
  painNow: 0,
  injuredInLast12Weeks: false,
  calfAchillesHamstring12Weeks: false,
  redFlag: false,
  illInLast7Days: false,
  needsClearance: false,
  pregnantOrPostpartum: false,
  guardianConsents: false,
}

export function planRequest(athlete: Athlete, ability: Ability): PlanRequest {
  const random = seededRandom(seedFor(athlete.seed, 3))
  const { weeklyKm, runsPerWeek } = athlete
  const week = () => weeklyKm * Math.max(0.75, Math.min(1.15, 1 + WEEK_SD * random.normal()))
  return {
    today: FIRST_DAY,
    seed: athlete.seed,
    runner: { age: athlete.age, sex: athlete.sex, yearsRunning: 5, health: HEALTHY },
    ability,
    history: {
      weeklyKm: Array.from({ length: 8 }, week),
      longestRun30dKm: longRunKm(athlete),
      largestFastSession30dM: 0,
      fastMetresLastWeekM: 0,
      strideExposures28d: 1,
      mileSessions28d: 0,
      runFreeDays: 1,
      runsPerWeek,
    },
    availability: {
      runsPerWeek,
      days: [1, 2, 3, 4, 5, 6, 7],
      longRunDay: 7,
      minutesPerWeek: null,
      minutesPerDay: {},
      blockedDays: [],
      track: { lapM: 400 },
      hills: true,
      treadmill: null,
      gym: true,
    },
    goal: { event: 'mile', raceDay: null, weeks: WEEKS, goalTimeS: null },
    races: [],
  }
}
