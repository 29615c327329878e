/**
 * What is known of the day and the place of a run. What is missing or `null` is not known and is not
 * corrected for.
 */
export interface Conditions {
  readonly airTemperatureC?: number | null
  readonly humidityPct?: number | null
  readonly dewPointC?: number | null
  readonly sky?: 'shade' | 'sun' | null
  /** Steady wind, from wherever: a lap or an out-and-back course meets it from every side. */
  readonly windMps?: number | null
  readonly altitudeM?: number | null
  /** Where the runner usually runs; the curve is meant for there. Sea level when not known. */
  readonly homeAltitudeM?: number | null
  /** Where only one of the two is known, the run came back to where it began. */
  readonly climbM?: number | null
  readonly descentM?: number | null
  /** An altimeter errs by some metres at either end; a course profile does not. */
  readonly climbFrom?: 'told' | 'altimeter' | null
  /** Lane in which all of it was run, counted in laps; 1 is the inside. */
  readonly lane?: number | null
  readonly beltGradePct?: number | null
  readonly beltCalibrated?: boolean | null
}

/** A run as far as conditions ask: metres, seconds and the ground. */
export interface RunInConditions {
  readonly distanceM: number
  readonly timeS: number
  readonly setting: 'track' | 'road' | 'grass' | 'treadmill' | 'trail'
}

export type ConditionFactor =
  | 'grade'
  | 'heat'
  | 'cold'
  | 'altitude'
  | 'wind'
  | 'treadmill'
  | 'surface'
  | 'lane'

/**
 * What one condition did: the log-speed to add to `ln(D/T)` (positive when it slowed the runner) and
 * the standard deviation of that correction.
 */
export interface ConditionPart {
  readonly factor: ConditionFactor
  readonly logSpeed: number
  readonly sd: number
}
