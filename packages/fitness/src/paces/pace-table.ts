import { HALF_MARATHON_M, MARATHON_M, MILE_M } from '@bell-lap/units/length'
import type { PaceBand, PaceTable } from '@bell-lap/workout/workout'
import { predictTime, speedAtDuration } from '../curve/predict.ts'
import type { CurveKnowledge } from '../curve/curve-knowledge.ts'

/** Shares of threshold speed (science H1, grade D). */
const SHARES_OF_THRESHOLD = {
  REC: [0.68, 0.75],
  E: [0.75, 0.85],
  S: [0.85, 0.9],
  T: [0.97, 1],
} as const
const THRESHOLD_DURATION_S = 3600
const CRITICAL_DURATION_S = 2100
/** Half-width of a race pace's band (grade X). */
const RACE_PACE_WIDTH = 0.01
/** Above this log-sd of the mile, mile pace is run by effort in a wide window (science H1). */
export const UNSURE_MILE_LOG_SD = 0.035
const UNSURE_WIDTH = 0.04
/** Goal pace is never more than this faster than mile pace (science H1). */
export const LARGEST_GOAL_RATIO = 1.03
const SPRINT_DURATION_S = 20
/** The curve knows little below 30 s: sprint speed is held under this multiple of V(360). */
const LARGEST_SPRINT_RATIO = 1.55
const MAXIMAL_FROM = 0.9

/**
 * Speeds of every pace symbol, functions of the curve (science H1). `slowMps <= fastMps`.
 *
 * @example
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const pacesOf = (knowledge: CurveKnowledge) => paceTable(knowledge, null)
 */
export function paceTable(knowledge: CurveKnowledge, goalMileSpeedMps: number | null): PaceTable {
  const threshold = speedAtDuration(knowledge, THRESHOLD_DURATION_S).speedMps
  const share = ([slow, fast]: readonly [number, number]): PaceBand => ({
    slowMps: slow * threshold,
    fastMps: fast * threshold,
  })
  const raceSpeed = (distanceM: number) => distanceM / predictTime(knowledge, distanceM).timeS
  const race = (distanceM: number) => around(raceSpeed(distanceM), RACE_PACE_WIDTH)
  const mile = raceSpeed(MILE_M)
  const unsure = predictTime(knowledge, MILE_M).logSd > UNSURE_MILE_LOG_SD
  const mileBand = around(mile, unsure ? UNSURE_WIDTH : RACE_PACE_WIDTH)
  const eightHundred = race(800)
  const sprint = Math.min(
    speedAtDuration(knowledge, SPRINT_DURATION_S).speedMps,
    LARGEST_SPRINT_RATIO * speedAtDuration(knowledge, 360).speedMps,
  )
  return {
    REC: share(SHARES_OF_THRESHOLD.REC),
    E: share(SHARES_OF_THRESHOLD.E),
    S: share(SHARES_OF_THRESHOLD.S),
    M: race(MARATHON_M),
    HM: race(HALF_MARATHON_M),
    T: share(SHARES_OF_THRESHOLD.T),
    CV: around(speedAtDuration(knowledge, CRITICAL_DURATION_S).speedMps, RACE_PACE_WIDTH),
    '10K': race(10_000),
    '5K': race(5000),
    '3K': race(3000),
    MI: mileBand,
    GMI:
      goalMileSpeedMps === null
        ? mileBand
        : around(Math.min(goalMileSpeedMps, LARGEST_GOAL_RATIO * mile), RACE_PACE_WIDTH),
    '8H': eightHundred,
    '4H': race(400),
    FAST: { slowMps: mile, fastMps: Math.max(mile, eightHundred.fastMps) },
    MAX: { slowMps: MAXIMAL_FROM * sprint, fastMps: sprint },
  }
}

function around(speedMps: number, width: number): PaceBand {
  return { slowMps: speedMps * (1 - width), fastMps: speedMps * (1 + width) }
}
