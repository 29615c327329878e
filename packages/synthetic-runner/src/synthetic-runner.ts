import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import { addDays } from '@bell-lap/units/calendar-day'
import type { TrueCurve } from './speed-curve.ts'

/** What the settings page would hold for the synthetic runner; the shape of the API's `Settings`. */
export interface SyntheticSettings {
  readonly name: string
  readonly sex: 'female' | 'male'
  readonly birthYear: number
  readonly heightM: number
  readonly yearsRunning: number
  readonly units: 'metric'
  readonly timeZone: string
  readonly maxHeartRateBpm: number
  readonly restingHeartRateBpm: number
  readonly availability: {
    readonly runsPerWeek: 5
    readonly days: readonly Weekday[]
    readonly longRunDay: Weekday
    readonly minutesPerWeek: number | null
    readonly minutesPerDay: Readonly<
      Partial<Record<'1' | '2' | '3' | '4' | '5' | '6' | '7', number>>
    >
    readonly blockedDays: readonly CalendarDay[]
  }
  readonly places: {
    readonly track: { readonly lapM: number }
    readonly hills: boolean
    readonly treadmill: {
      readonly maximumKmh: number
      readonly maximumGradePct: number
      readonly home: boolean
    }
    readonly gym: boolean
  }
  readonly health: {
    readonly painNow: number
    readonly injuredInLast12Weeks: boolean
    readonly calfAchillesHamstring12Weeks: boolean
    readonly redFlag: boolean
    readonly illInLast7Days: boolean
    readonly needsClearance: boolean
    readonly pregnantOrPostpartum: boolean
    readonly guardianConsents: boolean
  }
  readonly healthAnsweredOn: CalendarDay
  readonly usualTraining: { readonly weeklyKm: null; readonly longestRunKm: null }
}

/** Heart rates of the synthetic runner, beats a minute. */
export const MAX_HEART_RATE_BPM = 187
export const RESTING_HEART_RATE_BPM = 51

/** The settings of Sam, aged 38, who runs five days a week and has a track and a treadmill. */
export function syntheticSettings(today: CalendarDay, years: number): SyntheticSettings {
  return {
    name: 'Sam Synthetic',
    sex: 'female',
    birthYear: Number(addDays(today, -38 * 365).slice(0, 4)),
    heightM: 1.68,
    yearsRunning: years,
    units: 'metric',
    timeZone: 'UTC',
    maxHeartRateBpm: MAX_HEART_RATE_BPM,
    restingHeartRateBpm: RESTING_HEART_RATE_BPM,
    availability: {
      runsPerWeek: 5,
      days: [2, 3, 4, 6, 7],
      longRunDay: 7,
      minutesPerWeek: null,
      minutesPerDay: { '2': 75, '3': 75, '4': 75, '6': 90, '7': 150 },
      blockedDays: [],
    },
    places: {
      track: { lapM: 400 },
      hills: true,
      treadmill: { maximumKmh: 18, maximumGradePct: 12, home: false },
      gym: true,
    },
    health: {
      painNow: 0,
      injuredInLast12Weeks: false,
      calfAchillesHamstring12Weeks: false,
      redFlag: false,
      illInLast7Days: false,
      needsClearance: false,
      pregnantOrPostpartum: false,
      guardianConsents: false,
    },
    healthAnsweredOn: today,
    usualTraining: { weeklyKm: null, longestRunKm: null },
  }
}

/**
 * Log speed at 360 s: a first year of finding out, three years of gain (marathon 4:10 → 3:29), then
 * four years on the spot. Chosen, not measured.
 */
const THETA_AT_YEARS_AGO: readonly (readonly [yearsAgo: number, theta: number])[] = [
  [8, 1.285],
  [7, 1.343],
  [6, 1.4],
  [5, 1.448],
  [4, 1.4755],
  [0, 1.4755],
]

/** How the long end droops: 0.06 for the beginner, 0.045 once the weeks hold 55 km. */
const LAMBDA_BEGINNER = 0.06
const LAMBDA_TRAINED = 0.045

/** Sam's true curve so many years before the last day of the story. */
export function trueCurve(yearsAgo: number): TrueCurve {
  const trained = Math.max(0, Math.min(1, (7 - yearsAgo) / 3))
  return {
    theta: interpolate(THETA_AT_YEARS_AGO, yearsAgo),
    beta: 0.058,
    kappa: 0.07,
    lambda: LAMBDA_BEGINNER + (LAMBDA_TRAINED - LAMBDA_BEGINNER) * trained,
  }
}

function interpolate(points: readonly (readonly [number, number])[], at: number): number {
  for (let index = 1; index < points.length; index += 1) {
    const [fromX = 0, fromY = 0] = points[index - 1] ?? []
    const [toX = 0, toY = 0] = points[index] ?? []
    if (at >= toX) {
      const share = Math.min(1, (fromX - at) / (fromX - toX))
      return fromY + (toY - fromY) * Math.max(0, share)
    }
  }
  return points.at(-1)?.[1] ?? 0
}
