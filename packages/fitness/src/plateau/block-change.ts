import { expectedGain, forecastAfter } from '../profile/expected-gain.ts'
import type { ExpectedGain, TrainingAhead } from '../profile/expected-gain.ts'
import type { PredictedTime } from '../curve/predict.ts'

export type HowSure = 'likely' | 'plausible' | 'unproven'
export type EvidenceGrade = 'B' | 'C' | 'D'

/** What a mile block may change at one event. */
export interface ChangeAt {
  readonly eventId: '1500m' | 'mile' | '5k' | '10k' | 'half' | 'marathon'
  readonly howSure: HowSure
  readonly grade: EvidenceGrade
  /**
   * Share of the mile's gain that is expected here. 5K: two thirds, as 48 s against 21 s in Gunnarsson
   * & Bangsbo 2012; less from 10K on, and none at the marathon, for which no trial speaks (X).
   */
  readonly share: number
}

/** What may be said of each distance (science 0.1, claim 3): no more. */
export const CHANGES: readonly ChangeAt[] = [
  { eventId: '1500m', howSure: 'likely', grade: 'B', share: 1 },
  { eventId: 'mile', howSure: 'likely', grade: 'B', share: 1 },
  { eventId: '5k', howSure: 'likely', grade: 'B', share: 2 / 3 },
  { eventId: '10k', howSure: 'likely', grade: 'C', share: 0.5 },
  { eventId: 'half', howSure: 'plausible', grade: 'D', share: 0.25 },
  { eventId: 'marathon', howSure: 'unproven', grade: 'D', share: 0 },
]

type Interval = Pick<PredictedTime, 'timeS' | 'lowS' | 'highS'>

/**
 * The race forecast of today and after a mile block. The middle of the gain shrinks with the distance
 * from the mile; the range does not, because less is known there, not more.
 */
export function changeAfterBlock(
  today: Interval,
  ahead: TrainingAhead,
  share: number,
): { readonly after: Interval; readonly gain: ExpectedGain } {
  const mile = expectedGain(ahead)
  const middle = mile.gainShare * share
  const gain = {
    headroom: mile.headroom,
    gainShare: middle,
    lowShare: middle - (mile.gainShare - mile.lowShare),
    highShare: middle + (mile.highShare - mile.gainShare),
  }
  return { after: forecastAfter(today, gain), gain }
}
