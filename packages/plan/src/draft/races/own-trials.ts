/** Trials and tune-up races of the plan's own making; they give way to the runner's races (science H1, H2, H5). */
import { describeDistance } from '@bell-lap/workout/describe/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { title } from '@bell-lap/workout/describe/titles'
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import { maySprint } from '../../ledger/hill-first.ts'
import { towardsOf } from '../../ledger/way-back.ts'
import { ADULT_FROM } from '../../ledger/caps.ts'
import { BREAK_FROM_DAYS, longestKnownRunKm } from '../../ledger/usual-week.ts'
import type { PlanRequest } from '../../model/plan.ts'
import { contextFor, isMileKnown, placeFor } from '../../session/fit-session.ts'
import { isMileTrial, MILE_TRIAL_GAP_DAYS, RACE_GAP_DAYS } from '../../ledger/race-gaps.ts'
import { isSoonAfterStretch } from '../../ledger/returns.ts'
import { longRunRoomKm } from '../frame/room-in-week.ts'
import { firstCycleWeeks } from '../../ledger/phases.ts'
import type { Timeline } from '../../ledger/timeline.ts'
import type { FixedDay } from '../frame/fixed-day.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'
import { own800 } from './own-800.ts'

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
/** A trial of 1200 m is asked for in the second week when the mile is not known well; the best days first. */
const TRIAL_DAYS = [11, 10, 12, 13, 9, 14]
/** Plans with a trial at the end of the base as well. */
const LADDER_FROM_WEEKS = 14
/** A short plan has a trial only where four weeks are left after it. */
const TRIAL_TO_RACE_DAYS = 26
/** Four in five of a normal distribution lie within so many standard deviations. */
const Z80 = 1.28

/** Each trial where it has room, in the order in which they matter. */
export function ownTrials(
  request: PlanRequest,
  timeline: Timeline,
  given: readonly FixedDay[],
): readonly FixedDay[] {
  const trials: FixedDay[] = []
  // A plan that goes on from another one has had its trials.
  const kinds = request.continues === undefined ? [earlyTrial, midTrial, baseTrial] : []
  for (const trialOf of kinds) {
    const trial = trialOf(request, timeline, [...given, ...trials])
    if (trial !== null) trials.push(trial)
  }
  const tunedUp = given.some(({ priority, slot }) => slot === 'tune-up' && priority !== 'C')
  const tuneUp = tunedUp ? null : ownTuneUp(request, timeline, [...given, ...trials])
  const all = tuneUp === null ? trials : [...trials, tuneUp]
  if (request.continues !== undefined) return all
  const isFreeOn = (day: CalendarDay) => isFree(request, day)
  const short = own800(request, timeline, { others: [...given, ...all], isFree: isFreeOn })
  return short === null ? all : [...all, short]
}

/** Whether the runner can run on a day. */
export function isFree(request: PlanRequest, day: CalendarDay): boolean {
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
    towardsOf(request.goal) === null &&
    !isMileKnown(ability) &&
    history.runFreeDays < BREAK_FROM_DAYS &&
    runner.health.painNow < 2 &&
    age >= ADULT_FROM
  if (!ready) return null
  const day = TRIAL_DAYS.map((offset) => addDays(request.today, offset)).find((each) =>
    isFreeForTrial(each, { request, timeline, others }),
  )
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
    maySprint(request, day) &&
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
    .filter(({ day }) => maySprint(request, day))
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
