/** Which day the plan leads to, where the request leaves it open or says it in two ways. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { PlannedRace, PlanNote, PlanRequest } from '../../model/plan.ts'
import { planLengths, towardsOf } from '../../ledger/way-back.ts'
import { weeksUntil } from '../../ledger/timeline.ts'
import { weeksToBeReady } from './weeks-to-be-ready.ts'

/** 1500 m, 1600 m and the mile lie within this of one another. */
const SAME_GOAL_WITHIN_M = 200

export interface SettledGoal {
  readonly request: PlanRequest
  readonly notes: readonly PlanNote[]
}

/**
 * The request with one goal. An A race over the goal's distance is the goal where no race day is
 * given. `whenReady` becomes the first meet that leaves time enough, or a number of weeks. A second
 * A race is run as a B race, since a plan has one peak; the race day itself in the list is the goal.
 */
export function settleGoal(asked: PlanRequest): SettledGoal {
  const notes: PlanNote[] = []
  const named = withNamedGoal(asked, notes)
  const request = named.goal.whenReady === true ? whenReady(named, notes) : named
  const { raceDay } = request.goal
  const races = request.races.flatMap((race): readonly PlannedRace[] => {
    if (race.day === raceDay) return []
    if (race.priority !== 'A' || race.day < request.today) return [race]
    if (raceDay !== null && race.day > raceDay) return [race]
    if (!isGoalLike(request, race)) return [race]
    notes.push({
      code: 'one-goal',
      text: `A plan has one goal race, so ${race.name} on ${race.day} is run as a tune-up (B).`,
    })
    return [{ ...race, priority: 'B' }]
  })
  return { request: { ...request, races }, notes }
}

function isGoalLike({ goal }: PlanRequest, { distanceM }: PlannedRace): boolean {
  return Math.abs(distanceM - goalEvent(goal.event).distanceM) <= SAME_GOAL_WITHIN_M
}

/** The last A race of the goal's distance, where neither a day nor a number of weeks is given. */
function withNamedGoal(request: PlanRequest, notes: PlanNote[]): PlanRequest {
  const { goal, races, today } = request
  if (goal.raceDay !== null || goal.weeks !== null) return request
  const named = races
    .filter((race) => race.priority === 'A' && race.day > today && isGoalLike(request, race))
    .sort((a, b) => a.day.localeCompare(b.day))
    .at(-1)
  if (named === undefined) return request
  notes.push({ code: 'goal-named', text: `The plan leads to ${named.name} on ${named.day}.` })
  return { ...request, goal: { ...goal, raceDay: named.day } }
}

function whenReady(request: PlanRequest, notes: PlanNote[]): PlanRequest {
  const { goal, today, availability } = request
  if (goal.raceDay !== null) return request
  if (towardsOf(goal) !== null) {
    const text = 'The way back has a length of its own, so it does not end “when ready”.'
    notes.push({ code: 'own-length', text })
    return request
  }
  const { weeks, why } = weeksToBeReady(request)
  const meets = [...(goal.meets ?? [])].sort()
  const inTime = meets.filter(
    (day) => !availability.blockedDays.includes(day) && isInReach(request, day, weeks),
  )
  const meet = inTime[0]
  if (meet !== undefined) {
    notes.push({
      code: 'when-ready',
      text: `You need about ${weeks} weeks (${why}). ${meet} is the first meet after that, ${daysBetween(today, meet)} days from today.`,
    })
    return { ...request, goal: { ...goal, raceDay: meet, weeks: null } }
  }
  const none =
    meets.length === 0 ? '' : ' None of your meets lies far enough ahead, so a time trial ends it.'
  notes.push({ code: 'when-ready', text: `You need about ${weeks} weeks (${why}).${none}` })
  return { ...request, goal: { ...goal, weeks } }
}

function isInReach({ today, goal }: PlanRequest, day: CalendarDay, weeks: number): boolean {
  const until = weeksUntil(today, day)
  return until >= weeks && until <= planLengths(goal).most
}
