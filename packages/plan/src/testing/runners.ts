/** Made-up runners for tests: a 45 km week, five runs, a six-minute mile, a track and hills. */
import { MILE_M } from '@bell-lap/units/length'
import { pacesFor } from '@bell-lap/workout/testing/a-runner'
import type { Ability, HealthGates, PlanRequest } from '../model/plan.ts'

/** Threshold as a share of mile speed: the fast edge of `T`. */
const THRESHOLD_SHARE = 0.825

export function abilityFor(mileTimeS: number, mileLogSd = 0.02): Ability {
  return {
    paces: pacesFor(mileTimeS),
    mileTimeS,
    mileLogSd,
    thresholdSpeedMps: (THRESHOLD_SHARE * MILE_M) / mileTimeS,
    maximumSprintMps: null,
  }
}

export const HEALTHY: HealthGates = {
  painNow: 0,
  injuredInLast12Weeks: false,
  calfAchillesHamstring12Weeks: false,
  redFlag: false,
  illInLast7Days: false,
  needsClearance: false,
  pregnantOrPostpartum: false,
  guardianConsents: false,
}

export type Overrides = {
  readonly [Key in keyof PlanRequest]?: PlanRequest[Key] extends readonly unknown[]
    ? PlanRequest[Key]
    : PlanRequest[Key] extends object
      ? Partial<PlanRequest[Key]>
      : PlanRequest[Key]
}

/** A request with parts replaced; each part is laid over the default one. */
export function buildRequest(overrides: Overrides = {}): PlanRequest {
  return {
    today: overrides.today ?? '2026-01-05',
    seed: overrides.seed ?? 1,
    runner: { age: 38, sex: 'female', yearsRunning: 6, health: HEALTHY, ...overrides.runner },
    ability: { ...abilityFor(360), ...overrides.ability },
    history: { ...historyFor(45, 5), ...overrides.history },
    availability: { ...AVAILABLE, ...overrides.availability },
    goal: { event: 'mile', raceDay: null, weeks: 12, goalTimeS: null, ...overrides.goal },
    races: overrides.races ?? [],
  }
}

const AVAILABLE: PlanRequest['availability'] = {
  runsPerWeek: 5,
  days: [1, 2, 3, 4, 5, 6, 7],
  longRunDay: 7,
  minutesPerWeek: null,
  minutesPerDay: {},
  blockedDays: [],
  track: { lapM: 400 },
  hills: true,
  treadmill: null,
  gym: false,
}

/** Eight even weeks with a long run of a usual share. */
export function historyFor(km: number, runs: number): PlanRequest['history'] {
  const share = runs >= 5 ? 0.3 : runs === 4 ? 0.36 : 0.42
  return {
    weeklyKm: Array.from({ length: 8 }, (_, i) => km * (i === 4 ? 0.8 : 1)),
    longestRun30dKm: Math.round(10 * km * share) / 10,
    largestFastSession30dM: 0,
    fastMetresLastWeekM: 0,
    strideExposures28d: 1,
    mileSessions28d: 0,
    runFreeDays: 1,
    runsPerWeek: runs,
  }
}
