import { dayFromNumber, dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { indexNoise } from './index-noise.ts'
import { mean } from './least-squares.ts'
import type { SteadyWindow } from './steady-windows.ts'

/** The steady stretches of one run on a day. */
export interface RunWindows {
  readonly day: CalendarDay
  readonly windows: readonly Pick<SteadyWindow, 'flatSpeedMps' | 'heartRateBpm'>[]
}

/** Speed on the flat at the reference heart rate in one week. */
export interface WeekIndex {
  /** Day of the week's last run that counts. */
  readonly day: CalendarDay
  readonly speedMps: number
  readonly sdMps: number
  readonly runs: number
}

export interface WeeklyIndex {
  readonly weeks: readonly WeekIndex[]
  /** Heart rate the speeds are read at. */
  readonly referenceBpm: number
  /** Rise of the heart rate with the speed, beats a minute per m/s. */
  readonly slopeBpmPerMps: number
  /** Standard deviation from week to week as a share, from the runner's own weeks. */
  readonly noise: number
  /** Runs with steady stretches too far from the reference heart rate to be read at it. */
  readonly runsLeftOut: number
}

/** A run has to be steady for so many stretches of three minutes (X). */
const FEWEST_WINDOWS = 2
/** How far a run's heart rate may lie from the reference: beyond it the slope decides, not the run (X). */
const REACH_BPM = 20
/** Of the heart rate, the share that goes with the speed; the rest is there at rest (X). */
const MOVING_SHARE = 0.6
/** The usual slope counts like this much spread of the runner's own speeds, (m/s)² (X). */
const USUAL_SPREAD = 1

/**
 * Weekly index of heart rate against speed (science C2): each run's steady stretches are brought to
 * the reference heart rate along one line for the runner, a week is the mean of its runs. The slope is
 * that of heart rate on speed within weeks, where fitness stands still, drawn towards the usual one.
 * Temperature is not corrected for, as most recordings hold none: hot weeks read too slow.
 * @param referenceBpm 85 % of the threshold heart rate, or any heart rate of the runner's easy runs
 */
export function weeklyIndex(runs: readonly RunWindows[], referenceBpm: number): WeeklyIndex {
  const steady = runs.filter((run) => run.windows.length >= FEWEST_WINDOWS)
  const slope = slopeWithinWeeks(steady)
  const atReference = steady.flatMap(({ day, windows }) => {
    const heartRate = mean(windows.map((window) => window.heartRateBpm))
    const speed = mean(windows.map((window) => window.flatSpeedMps))
    const speedMps = speed + (referenceBpm - heartRate) / slope
    const reached = Math.abs(heartRate - referenceBpm) <= REACH_BPM && speedMps > 0
    return reached ? [{ day, speedMps }] : []
  })
  const weeks = [...byWeek(atReference, (run) => run.day).values()]
    .map((week) => ({
      day: week.reduce((last, run) => (run.day > last ? run.day : last), ''),
      speedMps: mean(week.map((run) => run.speedMps)),
      runs: week.length,
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const noise = indexNoise(
    weeks.map(({ day, speedMps }) => ({
      dayNumber: dayNumber(day),
      logSpeed: Math.log(speedMps),
    })),
  )
  return {
    weeks: weeks.map((week) => ({ ...week, sdMps: noise * week.speedMps })),
    referenceBpm,
    slopeBpmPerMps: slope,
    noise,
    runsLeftOut: steady.length - atReference.length,
  }
}

function slopeWithinWeeks(runs: readonly RunWindows[]): number {
  const windows = runs.flatMap(({ day, windows: own }) => own.map((one) => ({ day, ...one })))
  if (windows.length === 0) return Number.NaN
  const usual =
    (MOVING_SHARE * mean(windows.map((one) => one.heartRateBpm))) /
    mean(windows.map((one) => one.flatSpeedMps))
  let [products, squares] = [usual * USUAL_SPREAD, USUAL_SPREAD]
  for (const week of byWeek(windows, (one) => one.day).values()) {
    const speed = mean(week.map((one) => one.flatSpeedMps))
    const heartRate = mean(week.map((one) => one.heartRateBpm))
    for (const one of week) {
      products += (one.flatSpeedMps - speed) * (one.heartRateBpm - heartRate)
      squares += (one.flatSpeedMps - speed) ** 2
    }
  }
  // Half of the usual at least: a slope near nothing would throw every run far away.
  return Math.max(usual / 2, products / squares)
}

const MONDAY = dayNumber('2024-01-01')

function byWeek<T>(
  items: readonly T[],
  dayOf: (item: T) => CalendarDay,
): ReadonlyMap<CalendarDay, readonly T[]> {
  const weeks = new Map<CalendarDay, T[]>()
  for (const item of items) {
    const number = dayNumber(dayOf(item))
    const monday = dayFromNumber(number - ((((number - MONDAY) % 7) + 7) % 7))
    weeks.set(monday, [...(weeks.get(monday) ?? []), item])
  }
  return weeks
}
