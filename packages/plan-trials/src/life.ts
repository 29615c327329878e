/** One athlete on the way through the weeks. */
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import type { AdaptivePlan } from './adaptive-plan.ts'
import type { Athlete } from './athlete.ts'
import type { FitnessState } from './fitness-state.ts'
import type { DayLuck } from './luck.ts'
import type { BodyTissue, TissueState } from './tissue-state.ts'

export interface Body {
  fitness: FitnessState
  tissues: TissueState
  longest: { readonly day: number; readonly km: number }[]
  offUntil: number
  injuries: number
  /** What was injured last; it is asked about after every run. */
  hurt: BodyTissue | null
  /** What hurt when it was last told, and how often it was said to be gone since. */
  told: { readonly tissue: BodyTissue; readonly gone: number } | null
}

export interface Life {
  readonly athlete: Athlete
  readonly start: FitnessState
  readonly body: Body
  readonly adaptive: AdaptivePlan | null
  readonly evidence: Evidence[]
  asked: number
  run: number
  misses: number
  /** As it was last told, 0 to 10. */
  stressTold: number
  overload: number
  km: number
  fastM: number
}

export interface Day {
  readonly index: number
  readonly today: string
  readonly luck: DayLuck
}
