import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { RunnerProfile } from '../evidence.ts'
import type { CurveKnowledge, PredictedTime } from './predict.ts'

/** What is known about the runner's speed, or plainly what is missing. */
export type FitnessEstimate = ReadyEstimate | NotEnough

export interface NotEnough {
  readonly state: 'not-enough'
  readonly asOf: CalendarDay
  /** Plain sentences: what would make an estimate possible. */
  readonly missing: readonly string[]
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

export type EvidenceFlag =
  /** Slower than expected; its weight was cut. */
  | 'slower-than-expected'
  /** Faster than expected; its pull was limited. */
  | 'faster-than-expected'
  | 'tactical'
  | 'jogged'
  | 'hand-timed'
  | 'gps-corrected'
  | 'treadmill'
  | 'trail'
  /** A typed result of the same day says more. */
  | 'outranked-by-result'
  /** Another run of those days says more. */
  | 'outdone-by-another'
  | 'excluded-by-runner'
  | 'after-this-day'
  | 'impossible-time'
  | 'faster-than-anyone'
  | 'walking'
  | 'distance-out-of-range'

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
}
