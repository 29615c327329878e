import type { Message } from '@bell-lap/units/message'
import type { Plan, PlanRequest } from '../model/plan.ts'

/** What an action made of a plan. */
export interface CarriedOut {
  readonly plan: Plan
  readonly request: PlanRequest
  /** What could not be done, in one sentence, and what was done in its place. */
  readonly told: Message | null
  /** What came of it, as further sentences for the reason: what gave way, where it went. */
  readonly gaveWay?: readonly Message[]
}
