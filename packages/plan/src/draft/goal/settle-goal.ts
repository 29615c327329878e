/** Which day the plan leads to, where the request leaves it open or says it in two ways. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { PlannedRace, PlanNote, PlanRequest } from '../../model/plan.ts'
import { isBasePlan } from '../../ledger/base-plan.ts'
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
  if (isBasePlan(asked.goal)) return { request: asked, notes }
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
      text: message('note.one-goal', { race: race.name, raceDay: race.day }),
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
  const text = message('note.goal-named', { race: named.name, raceDay: named.day })
  notes.push({ code: 'goal-named', text })
  return { ...request, goal: { ...goal, raceDay: named.day } }
}

function whenReady(request: PlanRequest, notes: PlanNote[]): PlanRequest {
  const { goal, today, availability } = request
  if (goal.raceDay !== null) return request
  if (towardsOf(goal) !== null) {
    notes.push({ code: 'own-length', text: message('note.own-length') })
    return request
  }
  const { weeks, parts } = weeksToBeReady(request)
  const meets = [...(goal.meets ?? [])].sort()
  const inTime = meets.filter(
    (day) => !availability.blockedDays.includes(day) && isInReach(request, day, weeks),
  )
  const meet = inTime[0]
  if (meet !== undefined) {
    notes.push({
      code: 'when-ready',
      text: message('note.when-ready-meet', {
        weeks,
        parts,
        meetDay: meet,
        days: daysBetween(today, meet),
      }),
    })
    return { ...request, goal: { ...goal, raceDay: meet, weeks: null } }
  }
  const code = meets.length === 0 ? 'note.when-ready' : 'note.when-ready-trial'
  notes.push({ code: 'when-ready', text: message(code, { weeks, parts }) })
  return { ...request, goal: { ...goal, weeks } }
}

function isInReach({ today, goal }: PlanRequest, day: CalendarDay, weeks: number): boolean {
  const until = weeksUntil(today, day)
  return until >= weeks && until <= planLengths(goal).most
}
