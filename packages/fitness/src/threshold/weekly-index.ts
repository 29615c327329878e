import { dayFromNumber, dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { indexNoise } from './index-noise.ts'
import { mean, median } from 'simple-statistics'
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
  /** Even runs that were faster or slower than usual, or too far from the reference heart rate. */
  readonly runsLeftOut: number
}

/** A run has to be steady for so many stretches of three minutes (X). */
const FEWEST_WINDOWS = 2
/** How far a run's heart rate may lie from the reference: beyond it the slope decides, not the run (X). */
const REACH_BPM = 15
/** Only usual running: in faster sessions a wrist sensor lags and the heart has not settled (X). */
const USUAL_SPEED = 0.12
/** What is usual is judged on the runs of so many days before and after (X). */
const USUAL_DAYS = 45
/** Of the heart rate, the share that goes with the speed; the rest is there at rest (X). */
const MOVING_SHARE = 0.6
/** The usual slope counts like this much spread of the runner's own speeds, (m/s)² (X). */
const USUAL_SPREAD = 6
/** A slope flatter than this share of the usual one is the sensor's, and would enlarge every error (X). */
const FLATTEST = 0.9

/**
 * Weekly index of heart rate against speed (science C2): the steady stretches of usual runs are brought
 * to the reference heart rate along one line for the runner, a week is the median of its runs. The slope is
 * that of heart rate on speed within weeks, where fitness stands still, drawn towards the usual one.
 * Temperature is not corrected for, as most recordings hold none: hot weeks read too slow.
 * @param referenceBpm 85 % of the threshold heart rate, or any heart rate of the runner's easy runs
 *
 * @example
 * weeklyIndex([], 165)
 */
export function weeklyIndex(runs: readonly RunWindows[], referenceBpm: number): WeeklyIndex {
  const steady = usualRuns(runs.filter(isSteady))
  const slope = slopeWithinWeeks(steady)
  const atReference = steady.flatMap(({ day, windows }) => {
    const heartRate = median(windows.map((window) => window.heartRateBpm))
    const speedMps = speedOf(windows) + (referenceBpm - heartRate) / slope
    const reached = Math.abs(heartRate - referenceBpm) <= REACH_BPM && speedMps > 0
    return reached ? [{ day, speedMps }] : []
  })
  const weeks = [...byWeek(atReference, (run) => run.day).values()]
    .map((week) => ({
      day: week.reduce((last, run) => (run.day > last ? run.day : last), ''),
      speedMps: median(week.map((run) => run.speedMps)),
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
    runsLeftOut: runs.filter(isSteady).length - atReference.length,
  }
}

const isSteady = (run: RunWindows) => run.windows.length >= FEWEST_WINDOWS
const speedOf = (windows: RunWindows['windows']) =>
  median(windows.map((window) => window.flatSpeedMps))

/** Runs at about the speed of those around them. */
function usualRuns(runs: readonly RunWindows[]): readonly RunWindows[] {
  const dated = runs.map((run) => ({
    run,
    number: dayNumber(run.day),
    speedMps: speedOf(run.windows),
  }))
  return dated
    .filter(({ number, speedMps }) => {
      const near = dated.filter((other) => Math.abs(other.number - number) <= USUAL_DAYS)
      const usual = median(near.map((other) => other.speedMps))
      return Math.abs(speedMps / usual - 1) <= USUAL_SPEED
    })
    .map(({ run }) => run)
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
  return Math.max(FLATTEST * usual, products / squares)
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
