/** The last rung of the ladder of trials: an 800 two to three weeks before the race (science H2, H5). */
import { describeDistance } from '@bell-lap/workout/describe/length'
import { title } from '@bell-lap/workout/describe/titles'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import { message } from '@bell-lap/units/message'
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import { learnsFirst } from '../../ledger/caps.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'
import { RACE_GAP_DAYS, TRAINED_THROUGH_GAP_DAYS } from '../../ledger/race-gaps.ts'
import { isSoonAfterStretch } from '../../ledger/returns.ts'
import type { Timeline } from '../../ledger/timeline.ts'
import { towardsOf } from '../../ledger/way-back.ts'
import type { PlanRequest } from '../../model/plan.ts'
import { contextFor } from '../../session/fit-session.ts'
import { isAtHomeOnABelt } from '../../session/home-place.ts'
import type { FixedDay } from '../frame/fixed-day.ts'

/** The best days first (science H5: 21 to 14 days before). */
const DAYS_BEFORE = [15, 16, 14, 17, 18, 19, 20, 21]
/** Shorter plans have no mile-specific week to spare for a second race beside the 3K. */
const FROM_WEEKS = 16
const FEWEST_RUNS = 4
const DISTANCE_M = 800

/**
 * Trained through, in place of the second session of its week; the first one holds threshold or VO2 beside mile pace.
 * For runners with a track and fast running behind them; `null` where no day is far enough from other races.
 */
export function own800(
  request: PlanRequest,
  timeline: Timeline,
  {
    others,
    isFree,
  }: { readonly others: readonly FixedDay[]; readonly isFree: (day: string) => boolean },
): FixedDay | null {
  const { availability, runner, goal, history } = request
  const isFor =
    towardsOf(goal) === null &&
    timeline.fullWeeks >= FROM_WEEKS &&
    availability.track !== null &&
    !isAtHomeOnABelt(request) &&
    availability.runsPerWeek >= FEWEST_RUNS &&
    history.mileSessions28d > 0 &&
    !learnsFirst(runner)
  if (!isFor) return null
  const day = DAYS_BEFORE.map((before) => addDays(timeline.raceDay, -before)).find(
    (each) =>
      isFree(each) &&
      weekdayOf(each) !== availability.longRunDay &&
      !isSoonAfterStretch(request, each) &&
      others.every((other) => Math.abs(daysBetween(other.day, each)) >= gapTo(other, timeline)),
  )
  if (day === undefined) return null
  const context = contextFor(request, 'track')
  const length = describeDistance(DISTANCE_M)
  return {
    day,
    slot: 'tune-up',
    priority: 'C',
    placedByEngine: true,
    workout: {
      ...buildSession(LIBRARY.shortRace, context, 0),
      title: title('tune-up-or-trial', { length }),
    },
    easier: easierVersion(LIBRARY.shortRace, context, 0),
    why: message('why.own-800', { days: daysBetween(day, timeline.raceDay) }),
  }
}

/** Two weeks from the race; from what else stands there a week, because nothing is rested for it. */
function gapTo({ day }: FixedDay, { raceDay }: Timeline): number {
  return day === raceDay ? RACE_GAP_DAYS : TRAINED_THROUGH_GAP_DAYS
}
