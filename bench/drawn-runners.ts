/** The random runners of the plan benches: drawn in lots, so that a lot can be drawn again by its seed. */
import type { PlanRequest } from '@bell-lap/plan/model/plan'
import { anyRunner } from '@bell-lap/plan/testing/random-runners'
import fc from 'fast-check'

/** Few enough that a hundred thousand requests are never in memory at once. */
export const LOT = 500
const LONGEST_WEEKS = 24

/** One lot: always the same runners for the same seed. */
export function lotOfRunners(seed: number, size = LOT): readonly PlanRequest[] {
  return fc.sample(anyRunner, { numRuns: size, seed })
}

/** The same runner with a plan of the greatest length, where no day is fixed. */
export function asLongAsCanBe(request: PlanRequest): PlanRequest {
  return { ...request, goal: { ...request.goal, raceDay: null, weeks: LONGEST_WEEKS } }
}
