/** The runner's own races before the goal, and why some of them are not in the plan. */
import { title } from '@bell-lap/workout/describe/titles'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import type { WorkoutElement } from '@bell-lap/workout/workout'
import { BREAK_FROM_DAYS } from '../../ledger/usual-week.ts'
import type { PlanNote, PlannedRace, PlanRequest } from '../../model/plan.ts'
import { contextFor, placeFor } from '../../session/fit-session.ts'
import { isMileTrial, MILE_TRIAL_GAP_DAYS, RACE_GAP_DAYS } from '../../ledger/race-gaps.ts'
import { TRAINED_THROUGH_GAP_DAYS } from '../../ledger/race-gaps.ts'
import { longRunRoomKm } from '../frame/room-in-week.ts'
import type { Timeline } from '../../ledger/timeline.ts'
import type { FixedDay, FixedDays } from '../frame/fixed-day.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/** Long runs shorten in the plan; a race stays well below the longest of today. */
const LONGEST_RACE_SHARE = 0.7
const LONG_RACE_SHARE = 0.5
const LONG_RACE_M = 5000
const SOONEST_DAYS = 3
const EASY_DAYS_AFTER_BREAK = 14
const ALIKE_WITHIN_M = 200
const SPRINT_UP_TO_M = 1000

/** Races that are safe, more important ones first; each that is left out has a note that says why. */
export function givenRaces(request: PlanRequest, timeline: Timeline): FixedDays {
  const fixed: FixedDay[] = []
  const notes: PlanNote[] = []
  const order = [...request.races].sort(
    (a, b) => a.priority.localeCompare(b.priority) || a.day.localeCompare(b.day),
  )
  for (const race of order) {
    const planned = plannedRace(request, race)
    const why = leftOutWhy(race, planned, { request, timeline, fixed })
    if (why === null) fixed.push(planned)
    else {
      const { name, day: raceDay } = race
      const text = message('note.race-left-out', { race: name, raceDay, reason: why })
      notes.push({ code: 'race-left-out', text })
    }
  }
  return { fixed, notes }
}

interface Known {
  readonly request: PlanRequest
  readonly timeline: Timeline
  readonly fixed: readonly FixedDay[]
}

function leftOutWhy(race: PlannedRace, planned: FixedDay, known: Known): Message | null {
  const { request, timeline, fixed } = known
  const { today, history, availability } = request
  const toRace = daysBetween(race.day, timeline.raceDay)
  const least = leastToGoal(planned)
  if (race.day < today) return message('left-out.past')
  if (toRace < 0) return message('left-out.after-goal')
  if (availability.blockedDays.includes(race.day)) return message('left-out.blocked')
  if (race.day < addDays(today, SOONEST_DAYS)) return message('left-out.too-soon')
  if (history.runFreeDays >= BREAK_FROM_DAYS && race.day < addDays(today, EASY_DAYS_AFTER_BREAK))
    return message('left-out.after-break')
  if (toRace < least) return message('left-out.near-goal', { days: toRace, least })
  if (fixed.some((other) => isTooNear(other, planned))) return message('left-out.near-race')
  const longestM = 1000 * longRunRoomKm(request)
  const share = race.distanceM > LONG_RACE_M ? LONG_RACE_SHARE : LONGEST_RACE_SHARE
  return race.distanceM > share * longestM ? message('left-out.too-long') : null
}

function leastToGoal({ priority, workout }: FixedDay): number {
  if (priority === 'C') return TRAINED_THROUGH_GAP_DAYS
  return isMileTrial(workout) ? MILE_TRIAL_GAP_DAYS : RACE_GAP_DAYS
}

function isTooNear(other: FixedDay, planned: FixedDay): boolean {
  const least =
    other.priority === 'C' || planned.priority === 'C'
      ? TRAINED_THROUGH_GAP_DAYS
      : isMileTrial(other.workout) || isMileTrial(planned.workout)
        ? MILE_TRIAL_GAP_DAYS
        : RACE_GAP_DAYS
  return Math.abs(daysBetween(other.day, planned.day)) < least
}

function plannedRace(request: PlanRequest, race: PlannedRace): FixedDay {
  const mile = Math.abs(race.distanceM - MILE_M) < ALIKE_WITHIN_M
  const id =
    race.distanceM <= SPRINT_UP_TO_M
      ? LIBRARY.shortRace
      : mile
        ? LIBRARY.mileRace
        : LIBRARY.otherRace
  const place = placeFor(id, request) ?? 'road'
  const context = { ...contextFor(request, place), distanceM: race.distanceM }
  const built = buildSession(id, context, 0)
  return {
    day: race.day,
    slot: 'tune-up',
    priority: race.priority,
    workout: {
      ...built,
      title: title('race', { name: race.name }),
      elements: built.elements.map((element) => overDistance(element, race.distanceM)),
    },
    easier: easierVersion(id, context, 0),
    why: message(race.priority === 'C' ? 'why.trained-through' : 'why.tune-up-race'),
  }
}

/** The racing part of a race or trial, over another distance. */
export function overDistance(element: WorkoutElement, distanceM: number): WorkoutElement {
  const isRace = element.kind === 'step' && element.intent === 'work'
  return isRace ? { ...element, duration: { kind: 'distance', distanceM } } : element
}
