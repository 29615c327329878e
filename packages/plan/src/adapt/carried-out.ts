import type { Sentence } from '@bell-lap/units/message'
import type { Plan, PlanRequest } from '../model/plan.ts'

/** What an action made of a plan. */
export interface CarriedOut {
  readonly plan: Plan
  readonly request: PlanRequest
  /** What could not be done, in one sentence, and what was done in its place. */
  readonly told: Sentence | null
  /** What gave way to a race that was added, as further sentences for the reason. */
  readonly gaveWay?: readonly Sentence[]
}
