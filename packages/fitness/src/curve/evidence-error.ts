import { MILE_M } from '@bell-lap/units/length'
import { correctForConditions, PLAIN_DAY } from '../conditions/correct-for-conditions.ts'
import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'
import type { Evidence, RaceEvidence, TrainingEvidence } from '../evidence/evidence.ts'
import { levelShare } from './level-share.ts'
import type { RunnerKind } from './mean-curve.ts'
import { seldomRacedLoss } from './seldom-raced.ts'

/** Log-speed correction to add to `ln(D/T)`, and the standard deviation of the log-speed. */
export interface Measurement {
  readonly correction: number
  readonly sd: number
}

/**
 * Race error by distance, from marks of one season (`npm run fit-kernel`); the
 * same order as within-athlete variation in the literature (Hopkins 2005; Hopkins & Hewson 2001).
 */
const RACE_SD_BY_DISTANCE: readonly { readonly upToM: number; readonly sd: number }[] = [
  { upToM: 900, sd: 0.016 },
  { upToM: 3300, sd: 0.0125 },
  { upToM: 16500, sd: 0.016 },
  { upToM: 25000, sd: 0.017 },
  { upToM: Infinity, sd: 0.02 },
]
/** Error of one race day over a distance, log-time, for a runner of this level. */
export function raceDaySd(kind: RunnerKind, distanceM: number, level: number): number {
  return usualRaceSd(distanceM) * levelShare(kind, level)
}

const usualRaceSd = (distanceM: number) =>
  RACE_SD_BY_DISTANCE.find((row) => distanceM <= row.upToM)?.sd ?? 0.02

/** A solo time trial: 1.5 % in Fisher 2017, more without a crowd (grade X). */
const TIME_TRIAL_SD = 0.018
/** A tactical race says half as much: its error is doubled (science A8). */
const TACTICAL_FACTOR = 2
/** GPS-measured, in quadrature (science A8). */
const GPS_DISTANCE_SD = 0.01
/** Hand timing reads short: 0.24 s to 300 m, 0.14 s at 400 m and beyond (athletics rules). */
const HAND_TIMING_S = 0.14
const HAND_TIMING_SPRINT_S = 0.24
const HAND_TIMING_SPRINT_M = 300
const HAND_TIMING_SD_S = 0.2

/**
 * GPS reads the fastest stretches too short in time, log-speed: on the track in forty official results
 * of one runner with old watches, on the road in one figure (science A8). It is about one length, so it
 * fades with the distance beyond the mile. A figure of the runner's own is not used: a recording that
 * raised it would slow the estimate, and no run may.
 */
export const GPS_BIAS = { track: 0.055, road: 0.006, unknown: 0.03 } as const
const GPS_SEGMENT_SD = 0.03
const GPS_FULL_BIAS_UP_TO_M = MILE_M
/** Error of a training best with a measured distance (science A8). */
const TRAINING_SD = 0.02
const UNKNOWN_MEASURE_SHARE = 0.5

/**
 * Mean log-deficit below the curve of what stands in for a result while there is none (science A8,
 * revised: four times the first guess; grade X). Once a result is known no deficit is assumed.
 */
export const HARD_DEFICIT: {
  readonly [kind in 'all-out' | 'hard-session' | 'jogged']: number
} = {
  'all-out': 0.04,
  'hard-session': 0.16,
  jogged: 0.1,
}

/** What the day and the place did to a piece of evidence (science A10). */
export function conditionsOf(evidence: Evidence): ConditionsCorrection {
  const { distanceM, timeS } = evidence
  if (evidence.kind === 'race') {
    return correctForConditions(
      { distanceM, timeS, setting: evidence.setting },
      evidence.conditions ?? {},
    )
  }
  if (evidence.correction !== undefined) return evidence.correction
  return evidence.measuredBy === 'treadmill'
    ? correctForConditions({ distanceM, timeS, setting: 'treadmill' }, {})
    : PLAIN_DAY
}

/** Error of a race result in log-speed, for a runner who varies as most do (see `levelShare`). */
export function raceError(race: RaceEvidence): number {
  const base = usualRaceSd(race.distanceM)
  let sd = race.effort === 'time-trial' ? Math.max(base, TIME_TRIAL_SD) : base
  if (race.effort === 'tactical') sd *= TACTICAL_FACTOR
  let variance = sd ** 2 + conditionsOf(race).sd ** 2
  if (race.timing === 'hand') variance += (HAND_TIMING_SD_S / race.timeS) ** 2
  if (race.timing === 'gps') variance += GPS_DISTANCE_SD ** 2
  return Math.sqrt(variance)
}

/** What is added to the log-speed of a race before it is compared: the day, the place and the timing. */
export function raceCorrectionOf(race: RaceEvidence): number {
  const correction = conditionsOf(race).logSpeed + seldomRacedLoss(race.distanceM)
  if (race.timing !== 'hand') return correction
  const late = race.distanceM <= HAND_TIMING_SPRINT_M ? HAND_TIMING_SPRINT_S : HAND_TIMING_S
  return correction - Math.log((race.timeS + late) / race.timeS)
}

/** The log-speed to add to a piece of evidence, whoever ran it. */
export function correctionOf(evidence: Evidence): number {
  return evidence.kind === 'race'
    ? raceCorrectionOf(evidence)
    : trainingMeasurement(evidence).correction
}

/** How a training best is read: GPS is slowed and widened, most of all over a mile and less. */
export function trainingMeasurement(training: TrainingEvidence): Measurement {
  const { measuredBy } = training
  const conditions = conditionsOf(training)
  let variance = TRAINING_SD ** 2 + conditions.sd ** 2
  let correction = conditions.logSpeed
  if (measuredBy === 'gps' || measuredBy === 'unknown') {
    const share = measuredBy === 'gps' ? 1 : UNKNOWN_MEASURE_SHARE
    const fading = Math.min(1, GPS_FULL_BIAS_UP_TO_M / training.distanceM)
    correction -= (training.gpsBias ?? GPS_BIAS.unknown) * fading * share
    variance += (GPS_SEGMENT_SD * fading) ** 2 + GPS_DISTANCE_SD ** 2
  }
  return { correction, sd: Math.sqrt(variance) }
}
