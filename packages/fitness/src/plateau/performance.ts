import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { resultLevel } from '../curve/level-of-evidence.ts'
import { levelShare } from '../curve/level-share.ts'
import { runnerKind } from '../curve/mean-curve.ts'
import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import type { WeekIndex } from '../threshold/weekly-index.ts'

/** Races over about the same distance: a runner may be better at some than the mean curve has it. */
export type DistanceGroup = 'middle' | 'short' | 'half' | 'marathon'

/** One point of the series that a plateau is looked for in: log-speed, comparable within its source. */
export interface Performance {
  readonly source: 'race' | 'index'
  /** Id of the result; `null` for a week of the index. */
  readonly id: string | null
  readonly day: CalendarDay
  readonly dayNumber: number
  /** Races: the level, log-speed over a mile. Index: log-speed at the reference heart rate. */
  readonly logSpeed: number
  /** Standard deviation of one race day, or of one week of the index. */
  readonly sd: number
  readonly group: DistanceGroup | null
}

const MIDDLE_TO_M = 4000
const SHORT_TO_M = 13_000
const HALF_TO_M = 30_000

const groupOf = (distanceM: number): DistanceGroup =>
  distanceM < MIDDLE_TO_M
    ? 'middle'
    : distanceM < SHORT_TO_M
      ? 'short'
      : distanceM < HALF_TO_M
        ? 'half'
        : 'marathon'

/**
 * Race results as levels of the curve, corrected for conditions. Jogged and excluded ones are left out,
 * and those on trails, where the ground hides what the runner can do.
 */
export function racePerformances(
  results: readonly RaceEvidence[],
  profile: RunnerProfile,
): readonly Performance[] {
  const kind = runnerKind(profile)
  return results
    .filter(
      ({ excluded, effort, setting }) => !excluded && effort !== 'jogged' && setting !== 'trail',
    )
    .map((result) => {
      const { level, variance } = resultLevel(result, kind)
      return {
        source: 'race' as const,
        id: result.id,
        day: result.day,
        dayNumber: dayNumber(result.day),
        logSpeed: level,
        sd: Math.sqrt(variance) * levelShare(kind, level),
        group: groupOf(result.distanceM),
      }
    })
}

/** The weekly index of heart rate against speed as part of the series. */
export function indexPerformances(weeks: readonly WeekIndex[]): readonly Performance[] {
  return weeks.map(({ day, speedMps, sdMps }) => ({
    source: 'index' as const,
    id: null,
    day,
    dayNumber: dayNumber(day),
    logSpeed: Math.log(speedMps),
    sd: sdMps / speedMps,
    group: null,
  }))
}
