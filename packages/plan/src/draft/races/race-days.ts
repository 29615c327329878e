/** Days of the plan that are fixed before anything else: the race, tune-ups, tests, race week. */
import type { GoalEventId } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { title } from '@bell-lap/workout/describe/titles'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import type { Workout } from '@bell-lap/workout/workout'
import { isBasePlan } from '../../ledger/base-plan.ts'
import { towardsOf } from '../../ledger/way-back.ts'
import { usualWeekKm } from '../../ledger/usual-week.ts'
import type { PlanRequest } from '../../model/plan.ts'
import { contextFor, placeFor, withShortAround } from '../../session/fit-session.ts'
import { givenRaces, overDistance } from './given-races.ts'
import { isFree, ownTrials } from './own-trials.ts'
import type { Timeline } from '../../ledger/timeline.ts'
import type { FixedDay, FixedDays } from '../frame/fixed-day.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/** For runners with short weeks ten easy minutes before the race and eight after it are enough. */
const SHORT_WARMUP_BELOW_KM = 25

/** The race, the runner's other races that are safe, and a trial or tune-up where there is room. */
export function fixedDays(request: PlanRequest, timeline: Timeline): FixedDays {
  if (isBasePlan(request.goal)) return { fixed: [], notes: [] }
  const race = raceDayOf(request, timeline)
  const given = givenRaces(request, timeline)
  const known = [race, ...given.fixed]
  const fixed = [...known, ...ownTrials(request, timeline, known)]
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

/** Last sharpening four or five days out, openers two or three days out: the eve is easy (science H4, D7). */
export function raceWeekDays(
  request: PlanRequest,
  raceDay: CalendarDay,
): { readonly sharpening: CalendarDay | null; readonly openers: CalendarDay | null } {
  if (isBasePlan(request.goal)) return { sharpening: null, openers: null }
  const first = (offsets: readonly number[]) =>
    offsets.map((before) => addDays(raceDay, -before)).find((day) => isFree(request, day)) ?? null
  return { sharpening: first([5, 4, 6]), openers: first([2, 3]) }
}
