/** A week as the placement sees it: what is free, what is taken, what is wanted. */
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isBasePlan } from '../../ledger/base-plan.ts'
import { wantsMarathonBlock } from '../frame/marathon-block.ts'
import { longRunShareCap } from '../../ledger/caps.ts'
import { easySpeedMps } from '../easy/easy-runs.ts'
import { sessionsSince } from '../../ledger/training-ledger.ts'
import type { DoneSession, Progress } from '../../ledger/training-ledger.ts'
import { dayLimitS } from '../../ledger/quality-caps.ts'
import type { WeekToPlace } from '../frame/week-to-place.ts'
import { entryOf } from '../frame/week-budget.ts'
import { daysOf } from '../../model/week-days.ts'
import type { WeekOrder } from '../frame/week-order.ts'
import { is } from '@bell-lap/workout/classify/classify'

const RACE_QUIET_DAYS = 7
const LOOK_AROUND_DAYS = 6

/** `standing` are the sessions of the week that have their day: races, tests, race week. */
export function describeWeek(
  order: WeekOrder,
  progress: Progress,
  standing: readonly DoneSession[],
): WeekToPlace {
  const { request } = progress
  const { frame, timeline, raceWeek } = order
  const { availability, today } = request
  const days = daysOf(frame.startDay)
  const offset = (day: CalendarDay) => daysBetween(frame.startDay, day)
  const taken = standing.map(({ day }) => offset(day))
  const free = days
    .filter(
      (day) =>
        availability.days.includes(weekdayOf(day)) &&
        !availability.blockedDays.includes(day) &&
        day >= today &&
        day < timeline.raceDay &&
        !order.rest.includes(day),
    )
    .map(offset)
    .filter((day) => !taken.includes(day))
  const toRace = (day: number) => daysBetween(addDays(frame.startDay, day), timeline.raceDay)
  const ranLong = progress.sessions.some((one) => one.role === 'long' && offset(one.day) === -1)
  const longS = (1000 * order.km * longRunShareCap(order.runs)) / easySpeedMps(request)
  const noQuality = frame.leadIn || order.noQuality
  const base = isBasePlan(request.goal)
  const block = wantsMarathonBlock(order, request.goal)
  const raced = standing.some(({ role }) => role === 'race' || role === 'test')
  return {
    free,
    taken,
    runs: Math.min(order.runs, free.length + taken.length),
    wantsLong: wantsLong(
      order,
      base ? Infinity : toRace(availability.longRunDay - 1),
      taken.includes(availability.longRunDay - 1),
    ),
    wantsFirst: !noQuality && entryOf(order, progress, 'first') !== undefined,
    // A race takes the place of the second quality session.
    wantsSecond: !noQuality && !raced && !block && entryOf(order, progress, 'second') !== undefined,
    longRunDay: availability.longRunDay - 1,
    notLong: free.filter(
      (day) =>
        (!base && toRace(day) < RACE_QUIET_DAYS - 1) ||
        (raceWeek.sharpening !== null && offset(raceWeek.sharpening) - day === 1) ||
        order.fixed.some((race) => offset(race.day) - day === 1),
    ),
    notQuality: free.filter(
      (day) =>
        toRace(day) <= RACE_QUIET_DAYS ||
        (day === 0 && ranLong) ||
        order.tooSoon.includes(addDays(frame.startDay, day)),
    ),
    // The long run gets shorter before a hard session is lost.
    qualityBeforeLong: !block,
    busyAround: busyAround(order, progress),
    recoveryDay: order.runs === 7 ? order.recoveryDay - 1 : null,
    longSeconds: longS,
    daySeconds: days.map((day) => dayLimitS(request, day)),
  }
}

/** None in the lead-in and the last days; a race on the day of the long run is the long day. */
function wantsLong({ frame }: WeekOrder, toRace: number, taken: boolean): boolean {
  return !frame.leadIn && toRace >= RACE_QUIET_DAYS - 1 && !taken
}

/** Days with a run that tires, in the six before the week and the six after it. */
function busyAround(order: WeekOrder, progress: Progress): readonly number[] {
  const { startDay } = order.frame
  const everyDay = order.runs === 7
  const before = sessionsSince(progress, addDays(startDay, -LOOK_AROUND_DAYS))
    .filter(({ workout }) => !everyDay || !is(workout, 'recovery-run'))
    .map(({ day }) => daysBetween(startDay, day))
  const after = order.fixed
    .map(({ day }) => daysBetween(startDay, day))
    .filter((day) => day > LOOK_AROUND_DAYS && day <= 2 * LOOK_AROUND_DAYS)
  return [...before, ...after]
}
