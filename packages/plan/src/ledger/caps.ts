/**
 * The most a plan may ask of a runner (science D7). The builder aims below these numbers and the
 * invariants check them, so both read them here. Grades: B for the single run (Garmin-RUNSAFE
 * cohort), D and X for the others, which are coaching practice.
 */

/** A single run over the longest of the last 30 days; above 1.10 injuries rise (B). */
export const SINGLE_RUN_RATIO = 1.1
export const SINGLE_RUN_DAYS = 30
/** The goal race of the runner's own may be longer, with a warning; not more than this (X). */
export const OWN_RACE_RATIO = 2
/** The largest fast session of so many days is what the next one grows from. */
export const FAST_SESSION_DAYS = 90
export const WEEK_OVER_RECENT = 1.1
export const WEEK_OVER_RECENT_EXTRA_KM = 2
export const WEEK_OVER_USUAL = 1.2

const FAST_SESSION_GROWTH = 1.25
const FAST_SESSION_FLOOR_M = 800
/** Who does strides and runs so much a week begins from more. */
const FAST_SESSION_FLOOR_USED_M = 1200
export const USED_TO_STRIDES = 4
const USED_FROM_KM = 30
const FAST_SESSION_WEEK_SHARE = 0.05
const FAST_SESSION_LEAST_CAP_M = 1200
const FAST_SESSION_MOST_M = 8000
const FAST_WEEK_SHARE = 0.08
const FAST_WEEK_LEAST_CAP_M = 1600
export const FAST_WEEK_GROWTH = 1.25
/** Growth is counted from here, so that a first week may hold the 1600 m that are open to all (X). */
export const FAST_WEEK_FLOOR_M = 1280

const MAXIMAL_START_M = 120
const MAXIMAL_STEP_M = 60
const MAXIMAL_MOST_M = 400

/** A quantity counts as raised from this growth on. */
export const LEVER_GROWTH = 1.1
/** Seconds uphill a week below which hills count as an introduction (X). */
export const HILL_FLOOR_S = 300
export const CONTACTS_START = 40
export const CONTACTS_STEP = 15
const CONTACTS_MOST = 120
const CONTACTS_MOST_MASTERS = 80
const CONTACTS_MASTERS_FROM = 50

export const MASTERS_FROM = 45
/** From this age on, 72 h between sessions at mile pace or faster (H7). */
export const SLOW_RECOVERY_FROM = 55
export const ADULT_FROM = 18
export const YOUNGEST = 16
/** Below this many years of running a runner is new to it: no speed endurance. */
export const NOVICE_BELOW_YEARS = 1
/** Three hard days in seven are for those who run this often, this much and this long, below masters (D7). */
const THREE_HARD_FROM_RUNS = 6
const THREE_HARD_FROM_KM = 60
const THREE_HARD_FROM_YEARS = 2

export const CUT_BACK_LEAST = 0.7
export const CUT_BACK_MOST = 0.85
export const ACHILLES_GROWTH = 1.2
export const ACHILLES_GROWTH_TENDER = 1.1
export const LONGEST_SESSION_S = 180 * 60
export const LONGEST_LONG_RUN_S = 150 * 60
export const WEEK_MINUTES_RATIO = 1.05
/** A long run the day after a hard day is easy and no longer than this (H3). */
export const LONG_AFTER_HARD_S = 75 * 60

/** On the eve of a goal race at most so long, and in its week at most so much of the usual week (D7). */
export const EVE_MOST_S = 35 * 60
export const RACE_WEEK_SHARE = 0.6

/** Longest run as a share of the week, by runs a week. */
export function longRunShareCap(runs: number): number {
  if (runs >= 5) return 0.3
  return runs === 4 ? 0.35 : 0.45
}

/**
 * Kilometres of a day with more than one run: no more than the long run may have (science D7, grade D).
 * A single run has the cap of 1.10 times the longest alone.
 */
export function dayCapKm(longest30dKm: number, weekKm: number, runs: number): number {
  return Math.min(SINGLE_RUN_RATIO * longest30dKm, longRunShareCap(runs) * weekKm)
}

/** Share of time that must be at or below 0.90 of threshold speed, by runs a week (H2). */
export function easyTimeShare(runs: number): number {
  if (runs >= 5) return 0.75
  return runs === 4 ? 0.7 : 0.65
}

/** Weeks from one cut-back to the next. */
export function cutBackEvery(age: number | null): number {
  return age !== null && age >= MASTERS_FROM ? 3 : 4
}

/** Kilometres of a week given the weeks before it and the usual week. */
export function weekCapKm(recentKm: readonly number[], usualKm: number): number {
  const recent = WEEK_OVER_RECENT * Math.max(0, ...recentKm) + WEEK_OVER_RECENT_EXTRA_KM
  return Math.min(recent, WEEK_OVER_USUAL * usualKm)
}

/** What a first fast session grows from where the record holds less. */
export function fastFloorM(usualKm: number, strideSessions: number): number {
  return usualKm >= USED_FROM_KM && strideSessions >= USED_TO_STRIDES
    ? FAST_SESSION_FLOOR_USED_M
    : FAST_SESSION_FLOOR_M
}

/**
 * Fast metres of one session, given the largest before it (or what a first one grows from) and the
 * metres of the runner's usual week, never of a taper or cut-back week.
 */
export function fastSessionCapM(largestM: number, usualM: number): number {
  return Math.min(
    FAST_SESSION_GROWTH * Math.max(largestM, FAST_SESSION_FLOOR_M),
    Math.max(FAST_SESSION_LEAST_CAP_M, FAST_SESSION_WEEK_SHARE * usualM),
    FAST_SESSION_MOST_M,
  )
}

/** Fast metres of a week, given the most of the three weeks before and the usual week. */
export function fastWeekCapM(recentMostM: number, usualM: number): number {
  return Math.min(
    Math.max(FAST_WEEK_LEAST_CAP_M, FAST_WEEK_SHARE * usualM),
    FAST_WEEK_GROWTH * Math.max(recentMostM, FAST_WEEK_FLOOR_M),
  )
}

/** Metres near top speed in one session, by whole weeks since the first of them. */
export function maximalSessionCapM(weeksSinceFirst: number): number {
  return Math.min(MAXIMAL_MOST_M, MAXIMAL_START_M + MAXIMAL_STEP_M * weeksSinceFirst)
}

/** Metres at threshold in one session by the usual week (Daniels' limits, grade D). */
export function thresholdCapM(usualM: number): number {
  return Math.max(3200, 0.1 * usualM)
}

/** Metres at 3K to 5K pace in one session by the usual week (Daniels' limits, grade D). */
export function vo2CapM(usualM: number): number {
  return Math.min(Math.max(2400, 0.08 * usualM), 10_000)
}

/**
 * Who is new to running, young, or 55 and older learns first: no bounds uphill, no sprints near all out,
 * and heavy strength work later (science F and H7, grade D).
 */
export function learnsFirst({
  age,
  yearsRunning,
}: {
  readonly age: number | null
  readonly yearsRunning: number
}): boolean {
  const byAge = age !== null && (age < ADULT_FROM || age >= SLOW_RECOVERY_FROM)
  return byAge || yearsRunning < NOVICE_BELOW_YEARS
}

/** Hard days that any seven days may hold. */
export function mostHardDays(runner: {
  readonly runs: number
  readonly usualKm: number
  readonly yearsRunning: number
  readonly age: number | null
}): number {
  const gate =
    runner.runs >= THREE_HARD_FROM_RUNS &&
    runner.usualKm >= THREE_HARD_FROM_KM &&
    runner.yearsRunning >= THREE_HARD_FROM_YEARS &&
    runner.age !== null &&
    runner.age < MASTERS_FROM
  return gate ? 3 : 2
}

export function contactsCap(age: number | null): number {
  return age !== null && age >= CONTACTS_MASTERS_FROM ? CONTACTS_MOST_MASTERS : CONTACTS_MOST
}
