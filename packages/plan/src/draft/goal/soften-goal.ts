import { MILE_M } from '@bell-lap/units/length'
import { goalEvent } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { PaceBand } from '@bell-lap/workout/workout'
import { mileSpeedMps } from '../../ledger/session-facts.ts'
import type { PlanNote, PlanRequest } from '../../model/plan.ts'

/** Goal pace is never more than this faster than today's mile pace (science H1, grade D). */
const LARGEST_GOAL_RATIO = 1.03
/** Speed falls with distance by about this exponent (science B, population mean). */
const EXPONENT = 0.068

/**
 * A goal more than 3 % faster than today's mile is not trained for: the paces of the plan are held
 * at 3 %, and a note says so. The time of the goal event is judged along the mean curve.
 */
export function softenGoal(request: PlanRequest): {
  readonly request: PlanRequest
  readonly notes: readonly PlanNote[]
} {
  const { goal, ability } = request
  const distanceM = goalEvent(goal.event).distanceM
  const today = mileSpeedMps(ability)
  const eventSpeed = today * (MILE_M / distanceM) ** EXPONENT
  const fastest = distanceM / (LARGEST_GOAL_RATIO * eventSpeed)
  const paces = { ...ability.paces, GMI: slowed(ability.paces.GMI, LARGEST_GOAL_RATIO * today) }
  const clamped = { ...request, ability: { ...ability, paces } }
  if (goal.goalTimeS === null || goal.goalTimeS >= fastest) return { request: clamped, notes: [] }
  const goalTimeS = Math.ceil(10 * fastest) / 10
  const note = {
    code: 'goal-softened',
    text: message('note.goal-softened', {
      askedS: goal.goalTimeS,
      share: LARGEST_GOAL_RATIO - 1,
      trainedS: goalTimeS,
    }),
  }
  return { request: { ...clamped, goal: { ...goal, goalTimeS } }, notes: [note] }
}

function slowed(band: PaceBand, mostMps: number): PaceBand {
  const middle = (band.slowMps + band.fastMps) / 2
  if (middle <= mostMps) return band
  const factor = mostMps / middle
  return { slowMps: band.slowMps * factor, fastMps: band.fastMps * factor }
}
