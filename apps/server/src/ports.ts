/**
 * What one feature asks of another that it must not import, because that one builds on it. Each function
 * is named for what it answers; `connect-ports.ts` says who answers.
 */

/** What the estimate makes of the results. */
export interface JudgedResults {
  /** What each did to the mile, per cent, by the result's id. */
  readonly moved: ReadonlyMap<string, number>
  /** Results that do not fit the others, by their id. */
  readonly doubts: ReadonlyMap<string, ResultDoubt>
  /** The best of the world over a road distance at the runner's age and sex, s; `null` if they are not known. */
  readonly worldBestS: (distanceM: number) => number | null
  /** Where the runner usually runs, metres above the sea; `null` when not known. */
  readonly homeAltitudeM: number | null
}

/** Why a result is asked about. Times in seconds. */
export interface ResultDoubt {
  /** What the others expect. */
  readonly expectedS: number
  /** The time that was probably meant; `null` when no slip explains the difference. */
  readonly meantS: number | null
}

/** Asked by results, answered by estimate. */
interface EstimatePorts {
  readonly judgeResults: (athleteId: string) => Promise<JudgedResults>
}

/** Asked by activities and delivery, answered by plan. */
interface PlanPorts {
  /** The session that an activity fulfils; `null` for none. */
  readonly plannedSessionOf: (athleteId: string, activityId: string) => Promise<string | null>
  /** Brings what calendars were given up to the plan as it may be shown now. */
  readonly bringCalendarUpToDate: (athleteId: string) => Promise<void>
}

/** Asked by results, activities, imports and data, answered by adaptation. */
interface AdaptationPorts {
  /** The plan follows a result that was typed, changed or removed. */
  readonly followResults: (athleteId: string) => Promise<void>
  /** Estimate, plan and heart rates follow new or changed activities. */
  readonly followActivities: (athleteId: string) => Promise<void>
  /** Everything follows the rows of a restored backup. */
  readonly followRestore: (athleteId: string) => Promise<void>
}

export interface Ports extends EstimatePorts, PlanPorts, AdaptationPorts {}
