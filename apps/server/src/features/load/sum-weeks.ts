import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionLoad } from '@bell-lap/load/metabolic/session-load'
import type { RunnerForLoad } from '@bell-lap/load/metabolic/session-load'
import { fastMetresOf } from '@bell-lap/load/mechanical/fast-ladder'
import { FAST_FROM_SHARE } from '@bell-lap/load/mechanical/fast-metres'
import type { RunFacts } from '../activities/index.ts'

/** What of the runner turns runs into load and fast metres. */
export interface RunnerMeasures extends RunnerForLoad {
  readonly mileSpeedMps: number | null
}

export interface WeekOfRunning {
  readonly startDay: CalendarDay
  readonly runs: number
  readonly distanceM: number
  readonly movingTimeS: number
  readonly fastM: number
  readonly loadAu: number
}

/** Metres at 0.97 of mile speed and faster; none are told while the mile is not known. */
export function fastMetresIn(run: RunFacts, runner: RunnerMeasures): number {
  if (runner.mileSpeedMps === null) return 0
  return fastMetresOf(run.fastLadder, FAST_FROM_SHARE * runner.mileSpeedMps)
}

export const loadOf = (run: RunFacts, runner: RunnerMeasures) =>
  sessionLoad(run, runner)?.loadAu ?? 0

/** Every week from Monday to Sunday, also the empty ones, oldest first. */
export function sumWeeks(
  runs: readonly RunFacts[],
  runner: RunnerMeasures,
  span: { readonly first: CalendarDay; readonly last: CalendarDay },
): WeekOfRunning[] {
  const weeks = new Map<CalendarDay, WeekOfRunning>()
  const nothing = { runs: 0, distanceM: 0, movingTimeS: 0, fastM: 0, loadAu: 0 }
  for (let day = mondayOf(span.first); day <= span.last; day = addDays(day, 7)) {
    weeks.set(day, { startDay: day, ...nothing })
  }
  for (const run of runs) {
    const startDay = mondayOf(run.day)
    const week = weeks.get(startDay)
    if (week === undefined) continue
    weeks.set(startDay, {
      startDay,
      runs: week.runs + 1,
      distanceM: week.distanceM + run.distanceM,
      movingTimeS: week.movingTimeS + run.movingTimeS,
      fastM: week.fastM + fastMetresIn(run, runner),
      loadAu: week.loadAu + loadOf(run, runner),
    })
  }
  return [...weeks.values()]
}
