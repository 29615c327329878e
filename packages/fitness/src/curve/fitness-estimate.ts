import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'
import type { RunnerProfile } from '../evidence/evidence.ts'
import type { CurveKnowledge } from './curve-knowledge.ts'
import type { PredictedTime } from './predict.ts'

/** What is known about the runner's speed, or plainly what is missing. */
export type FitnessEstimate = ReadyEstimate | NotEnough

export interface NotEnough {
  readonly state: 'not-enough'
  readonly asOf: CalendarDay
  /** What is missing, and what would make an estimate possible. */
  readonly missing: readonly Message[]
  /** What was given and why it could not be used. */
  readonly evidence: readonly EvidenceEffect[]
}

export interface ReadyEstimate extends CurveKnowledge {
  readonly state: 'ready'
  readonly asOf: CalendarDay
  readonly mile: PredictedTime
  /** Everything given, oldest first, with what it did. */
  readonly evidence: readonly EvidenceEffect[]
  readonly profile: RunnerProfile
}

/** What there is to know of a piece of evidence beside its time. */
export const EVIDENCE_FLAGS = [
  /** Slower than expected; its weight was cut. */
  'slower-than-expected',
  /** Faster than expected; its pull was limited. */
  'faster-than-expected',
  'tactical',
  'jogged',
  'hand-timed',
  'gps-corrected',
  'treadmill',
  'trail',
  /** Helped by a descent; corrected for it. */
  'downhill',
  /** A training best down more of a descent than can be corrected for. */
  'too-steep',
  /** The conditions asked for more than may be corrected. */
  'correction-capped',
  /** A typed result of the same day says more. */
  'outranked-by-result',
  /** Another run of those days says more. */
  'outdone-by-another',
  /** No result is known: a hard run is taken for a little slower than what the runner can do. */
  'stands-in-for-result',
  /** No result is known, and this run does not show how fast the runner can race. */
  'not-hard',
  'excluded-by-runner',
  'after-this-day',
  'impossible-time',
  'faster-than-anyone',
  'walking',
  'distance-out-of-range',
] as const
export type EvidenceFlag = (typeof EVIDENCE_FLAGS)[number]

export interface EvidenceEffect {
  readonly id: string
  readonly kind: 'race' | 'training'
  readonly day: CalendarDay
  readonly distanceM: number
  readonly timeS: number
  readonly oneSided: boolean
  readonly used: boolean
  readonly excluded: boolean
  /** Change of the mile time by this evidence, per cent; negative is faster. */
  readonly movedMilePct: number
  /** Time against the one expected just before, per cent; negative is faster. */
  readonly residualPct: number
  readonly flags: readonly EvidenceFlag[]
  /** What the day and the place did, and by how much it was corrected. */
  readonly conditions: ConditionsCorrection
}
