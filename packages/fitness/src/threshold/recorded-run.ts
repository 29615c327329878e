import type { RunTrack } from './fastest-stretch.ts'
import type { FieldTestId } from './test-gates.ts'

/** A run as recorded; all columns of the same length. */
export interface RecordedRun extends RunTrack {
  readonly heartRateBpm: readonly (number | null)[]
  /** Null without a barometer or on a treadmill. */
  readonly altitudeM: readonly number[] | null
  readonly surface: 'road' | 'track' | 'trail' | 'treadmill' | 'unknown'
}

/** The tests a recording can hold; lactate is in no recording. */
export type RecordedTestId = Exclude<FieldTestId, 'lactate-steps'>
