/** How much running the runner's days, minutes and age have room for. */
import { isBasePlan, mostBaseRuns } from '../../ledger/base-plan.ts'
import { longRunShareCap } from '../../ledger/caps.ts'
import { longestKnownRunKm, usualWeekKm } from '../../ledger/usual-week.ts'
import type { PlanRequest } from '../../model/plan.ts'

/** Kilometres that make a run worth putting shoes on for; fewer runs where there are not enough. */
const LEAST_KM_PER_RUN = 4.5
/** Who runs often and short goes on so: a run is at least this share of the longest. */
const LEAST_OF_LONGEST = 0.8
const YOUTH_MOST_RUNS = 5
const YOUTH_UP_TO = 17
const FEWEST_RUNS = 3
/** A little of the time goes to other things than running. */
const MINUTES_SHARE = 0.93

/** Runs a week that fit the days, the kilometres and the age. */
export function runsPerWeek(request: PlanRequest): number {
  const { availability, history, runner } = request
  const perRun = Math.min(LEAST_KM_PER_RUN, LEAST_OF_LONGEST * longestKnownRunKm(request))
  const byVolume = Math.max(FEWEST_RUNS, Math.floor(usualWeekKm(history) / perRun))
  const youth = runner.age !== null && runner.age <= YOUTH_UP_TO ? YOUTH_MOST_RUNS : 7
  const base = isBasePlan(request.goal) ? mostBaseRuns(request) : 7
  return Math.min(availability.runsPerWeek, availability.days.length, byVolume, youth, base)
}

/** Easy kilometres that fit the minutes of a week; at 16 and 17 as many hours as years of age. */
export function minutesCapKm({ runner, availability, ability }: PlanRequest): number {
  const youth = runner.age !== null && runner.age <= YOUTH_UP_TO ? 60 * runner.age : Infinity
  const minutes = Math.min(availability.minutesPerWeek ?? Infinity, youth)
  const { slowMps, fastMps } = ability.paces.E
  return (MINUTES_SHARE * minutes * 60 * (slowMps + fastMps)) / 2000
}

/** The long run that the weeks of the plan have room for, km. */
export function longRunRoomKm(request: PlanRequest): number {
  const weekKm = Math.min(usualWeekKm(request.history), minutesCapKm(request))
  const share = longRunShareCap(runsPerWeek(request))
  return Math.min(longestKnownRunKm(request), share * weekKm)
}
