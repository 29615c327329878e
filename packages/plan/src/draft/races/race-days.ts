/** Days of the plan that are fixed before anything else: the race, tune-ups, tests, race week. */
import { describeDistance } from '@bell-lap/workout/describe/length'
import type { GoalEventId } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { title } from '@bell-lap/workout/describe/titles'
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import type { Workout } from '@bell-lap/workout/workout'
import { towardsOf } from '../../ledger/way-back.ts'
import { ADULT_FROM } from '../../ledger/caps.ts'
import { BREAK_FROM_DAYS, longestKnownRunKm, usualWeekKm } from '../../ledger/usual-week.ts'
import type { PlanRequest } from '../../model/plan.ts'
import { contextFor, isMileKnown, placeFor, withShortAround } from '../../session/fit-session.ts'
import { givenRaces, overDistance } from './given-races.ts'
import { isMileTrial, MILE_TRIAL_GAP_DAYS, RACE_GAP_DAYS } from '../../ledger/race-gaps.ts'
import { isSoonAfterStretch } from '../../ledger/returns.ts'
import { longRunRoomKm } from '../frame/room-in-week.ts'
import { firstCycleWeeks } from '../../ledger/phases.ts'
import type { Timeline } from '../../ledger/timeline.ts'
import type { FixedDay, FixedDays } from '../frame/fixed-day.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/** The tune-up of its own making lies three to four weeks out (science H5). */
const TUNE_UP_FROM_DAYS = 28
const TUNE_UP_TO_DAYS = 18
const TUNE_UP_BEST_DAYS = 22
const TUNE_UP_FROM_WEEKS = 8
/** A long run of a plan may be shorter than the usual one by this much when the tune-up comes. */
const TUNE_UP_ROOM = 1.1
const LONG_ENOUGH_FOR_5K_M = 10_000
/** Warm-up and cool-down of a race. */
const AROUND_RACE_M = 4500
/** A trial of 1200 m is asked for early in the plan when the mile is not known well. */
const TRIAL_FROM_DAYS = 9
/** Plans with a trial at the end of the base as well. */
const LADDER_FROM_WEEKS = 14
const TRIAL_TO_DAYS = 14
/** A short plan has a trial only where four weeks are left after it. */
const TRIAL_TO_RACE_DAYS = 26
/** Four in five of a normal distribution lie within so many standard deviations. */
const Z80 = 1.28

/** The race, the runner's other races that are safe, and a trial or tune-up where there is room. */
/** For runners with short weeks ten easy minutes before the race and eight after it are enough. */
const SHORT_WARMUP_BELOW_KM = 25

export function fixedDays(request: PlanRequest, timeline: Timeline): FixedDays {
  const race = raceDayOf(request, timeline)
  const given = givenRaces(request, timeline)
  const fixed: FixedDay[] = [race, ...given.fixed]
  for (const trialOf of [earlyTrial, midTrial, baseTrial]) {
    const trial = trialOf(request, timeline, fixed)
    if (trial !== null) fixed.push(trial)
  }
  const tunedUp = given.fixed.some(({ priority }) => priority !== 'C')
  const tuneUp = !tunedUp ? ownTuneUp(request, timeline, fixed) : null
  if (tuneUp !== null) fixed.push(tuneUp)
  return { fixed: fixed.sort((a, b) => (a.day < b.day ? -1 : 1)), notes: given.notes }
}

function raceDayOf(request: PlanRequest, timeline: Timeline): FixedDay {
  if (towardsOf(request.goal) !== null) return longerRace(request, timeline)
  const event = goalEvent(request.goal.event)
  const place = event.on === 'road' ? 'road' : (placeFor(LIBRARY.mileRace, request) ?? 'road')
  const context = contextFor(request, place)
  const built = buildSession(LIBRARY.mileRace, context, 0.5)
  const short = usualWeekKm(request.history) < SHORT_WARMUP_BELOW_KM
  const own = raceTitle(request, event.id)
  const rename = (workout: Workout): Workout => ({
    ...workout,
    title: own,
    elements: workout.elements.map((element) => overDistance(element, event.distanceM)),
  })
  return {
    day: timeline.raceDay,
    slot: request.goal.raceDay === null ? 'test' : 'race',
    priority: 'A',
    workout: rename(short ? withShortAround(built) : built),
    easier: easierVersion(LIBRARY.mileRace, context, 0),
    why: message('why.race'),
  }
}

function raceTitle({ goal }: PlanRequest, id: GoalEventId): Message {
  const event = message(`event.${id}`)
  return goal.raceDay === null
    ? title('time-trial', { length: event })
    : title('race', { name: event })
}

/** The end of the way back: 5 or 10 km all out, that show what the mile block did for them. */
function longerRace(request: PlanRequest, { raceDay }: Timeline): FixedDay {
  const { id, distanceM } = goalEvent(request.goal.event)
  const context = { ...contextFor(request, 'road'), distanceM }
  const workout = buildSession(LIBRARY.otherRace, context, 0)
  return {
    day: raceDay,
    slot: request.goal.raceDay === null ? 'test' : 'race',
    priority: 'A',
    workout: { ...workout, title: raceTitle(request, id) },
    easier: easierVersion(LIBRARY.otherRace, context, 0),
    why: message('why.longer-race', { event: message(`event.${id}`) }),
  }
}

function isFree(request: PlanRequest, day: CalendarDay): boolean {
  const { days, blockedDays } = request.availability
  return days.includes(weekdayOf(day)) && !blockedDays.includes(day) && day >= request.today
}

/** 1200 m in the second week when the mile is known to ±3.5 % or worse (science H1). */
function earlyTrial(
  request: PlanRequest,
  timeline: Timeline,
  others: readonly FixedDay[],
): FixedDay | null {
  const { ability, history, runner } = request
  const age = runner.age ?? ADULT_FROM
  const ready =
    request.continues === undefined &&
    towardsOf(request.goal) === null &&
    !isMileKnown(ability) &&
    history.runFreeDays < BREAK_FROM_DAYS &&
    runner.health.painNow < 2 &&
    age >= ADULT_FROM
  if (!ready) return null
  const day = range(TRIAL_FROM_DAYS, TRIAL_TO_DAYS)
    .map((offset) => addDays(request.today, offset))
    .find((each) => isFreeForTrial(each, { request, timeline, others }))
  return day === undefined
    ? null
    : shortTrial(day, request, message('why.early-trial', { share: Z80 * ability.mileLogSd }))
}

/** A mile between the two cycles of a long plan (science H2). */
function midTrial(
  request: PlanRequest,
  timeline: Timeline,
  others: readonly FixedDay[],
): FixedDay | null {
  const before = firstCycleWeeks(timeline.fullWeeks)
  const last = timeline.weeks.filter(({ leadIn }) => !leadIn)[before - 1]
  if (before === 0 || last === undefined || towardsOf(request.goal) !== null) return null
  const day = [5, 4, 6, 3]
    .map((offset) => addDays(last.startDay, offset))
    .find(
      (each) =>
        isFreeForTrial(each, { request, timeline, others }) &&
        others.every(({ day }) => Math.abs(daysBetween(day, each)) >= MILE_TRIAL_GAP_DAYS),
    )
  if (day === undefined) return null
  const context = contextFor(request, placeFor(LIBRARY.mileRace, request) ?? 'road')
  return {
    day,
    slot: 'test',
    priority: null,
    placedByEngine: true,
    workout: buildSession(LIBRARY.mileRace, context, 0),
    easier: easierVersion(LIBRARY.mileRace, context, 0),
    why: message('why.mid-trial'),
  }
}

/** 1200 m at the end of the base, where the plan is long enough for a ladder of trials. */
function baseTrial(
  request: PlanRequest,
  timeline: Timeline,
  others: readonly FixedDay[],
): FixedDay | null {
  const { runner, history } = request
  const base = timeline.weeks.filter(({ phase, leadIn }) => phase === 'base' && !leadIn)
  const last = base.find((week, i) => base[i + 1]?.index !== week.index + 1)
  const ready =
    towardsOf(request.goal) === null &&
    timeline.fullWeeks >= LADDER_FROM_WEEKS &&
    (runner.age ?? ADULT_FROM) >= ADULT_FROM &&
    history.runFreeDays < BREAK_FROM_DAYS &&
    !others.some(({ slot, placedByEngine }) => slot === 'test' && placedByEngine === true)
  if (!ready || last === undefined) return null
  const day = [5, 4, 6, 3]
    .map((offset) => addDays(last.startDay, offset))
    .find((each) => isFreeForTrial(each, { request, timeline, others }))
  return day === undefined ? null : shortTrial(day, request, message('why.base-trial'))
}

/** No long run, no stretch without running before it, and far enough from every race. */
function isFreeForTrial(
  day: CalendarDay,
  known: {
    readonly request: PlanRequest
    readonly timeline: Timeline
    readonly others: readonly FixedDay[]
  },
): boolean {
  const { request, timeline, others } = known
  return (
    isFree(request, day) &&
    !isSoonAfterStretch(request, day) &&
    weekdayOf(day) !== request.availability.longRunDay &&
    daysBetween(day, timeline.raceDay) >= TRIAL_TO_RACE_DAYS &&
    others.every((other) => Math.abs(daysBetween(other.day, day)) >= RACE_GAP_DAYS)
  )
}

function shortTrial(day: CalendarDay, request: PlanRequest, why: Message): FixedDay {
  const context = contextFor(request, placeFor(LIBRARY.earlyTrial, request) ?? 'road')
  return {
    day,
    slot: 'test',
    priority: null,
    placedByEngine: true,
    workout: buildSession(LIBRARY.earlyTrial, context, 0),
    easier: easierVersion(LIBRARY.earlyTrial, context, 0),
    why,
  }
}

/** A plan that goes on from another one needs no second tune-up soon after the first. */
function hasJustRaced({ continues }: PlanRequest, { raceDay }: Timeline): boolean {
  const raced = continues?.raced ?? null
  return raced !== null && daysBetween(raced, raceDay) <= TUNE_UP_FROM_DAYS + RACE_GAP_DAYS
}

/** A 3K on the track or a 5K on the road, three to four weeks out (science H5). */
function ownTuneUp(
  request: PlanRequest,
  timeline: Timeline,
  others: readonly FixedDay[],
): FixedDay | null {
  const { continues } = request
  const weeks = timeline.fullWeeks + (continues?.weeks.length ?? 0)
  if (weeks < TUNE_UP_FROM_WEEKS || hasJustRaced(request, timeline)) return null
  const { longRunDay } = request.availability
  const days = range(TUNE_UP_TO_DAYS, TUNE_UP_FROM_DAYS)
    .map((before) => ({ day: addDays(timeline.raceDay, -before), before }))
    .filter(({ day }) => isFree(request, day) && weekdayOf(day) !== longRunDay)
    .filter(({ day }) => !isSoonAfterStretch(request, day))
    .filter(({ day }) =>
      others.every((other) => {
        const gap = isMileTrial(other.workout) ? MILE_TRIAL_GAP_DAYS : RACE_GAP_DAYS
        return other.day === timeline.raceDay || Math.abs(daysBetween(other.day, day)) >= gap
      }),
    )
    .filter(({ before }) => before >= MILE_TRIAL_GAP_DAYS)
    .sort((a, b) => Math.abs(a.before - TUNE_UP_BEST_DAYS) - Math.abs(b.before - TUNE_UP_BEST_DAYS))
  const best = days[0]
  if (best === undefined) return null
  const place = placeFor(LIBRARY.otherRace, request) ?? 'road'
  const longestM =
    1000 * Math.min(longestKnownRunKm(request), TUNE_UP_ROOM * longRunRoomKm(request))
  const distanceM = place === 'track' || longestM < LONG_ENOUGH_FOR_5K_M ? 3000 : 5000
  if (distanceM + AROUND_RACE_M > longestM) return null
  const context = { ...contextFor(request, place), distanceM }
  const workout = buildSession(LIBRARY.otherRace, context, 0)
  return {
    day: best.day,
    slot: 'tune-up',
    priority: 'B',
    placedByEngine: true,
    workout: {
      ...workout,
      title: title('tune-up-or-trial', { length: describeDistance(distanceM) }),
    },
    easier: easierVersion(LIBRARY.otherRace, context, 0),
    why: message('why.own-tune-up', {
      length: describeDistance(distanceM),
      days: best.before,
    }),
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** Last sharpening four or five days out, openers two or three days out: the eve is easy (science H4, D7). */
export function raceWeekDays(
  request: PlanRequest,
  raceDay: CalendarDay,
): { readonly sharpening: CalendarDay | null; readonly openers: CalendarDay | null } {
  const first = (offsets: readonly number[]) =>
    offsets.map((before) => addDays(raceDay, -before)).find((day) => isFree(request, day)) ?? null
  return { sharpening: first([5, 4, 6]), openers: first([2, 3]) }
}
