import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'
import { gradeRatio } from './grade.ts'
import { stillAirLoss } from './wind.ts'

/** This grade of the belt stands for the air (Jones & Doust 1996). */
const STANDS_FOR_AIR = 0.01
/** A belt that nobody measured. */
const UNCALIBRATED_SD = 0.02
/** Where the grade is not known it is taken for 1 %, give or take this log-speed (grade X). */
const UNKNOWN_GRADE_SD = 0.02

/**
 * Correction for a treadmill: none at 1 %; flatter spares the air that is not there, steeper climbs.
 * The error is 2 % unless the belt is calibrated. `null` off a treadmill.
 */
export function treadmillPart(run: RunInConditions, conditions: Conditions): ConditionPart | null {
  if (run.setting !== 'treadmill') return null
  const { beltGradePct = null, beltCalibrated = null } = conditions
  const beltSd = beltCalibrated === true ? 0 : UNCALIBRATED_SD
  if (beltGradePct === null) {
    // Without any word of the belt its own error covers the usual one per cent.
    const sd = beltCalibrated === true ? UNKNOWN_GRADE_SD : beltSd
    return { factor: 'treadmill', logSpeed: 0, sd }
  }
  const grade = beltGradePct / 100
  const missing = Math.max(0, (STANDS_FOR_AIR - grade) / STANDS_FOR_AIR)
  const spared = Math.min(1, missing) * stillAirLoss(run.distanceM / run.timeS)
  const beyond = grade > STANDS_FOR_AIR ? grade - STANDS_FOR_AIR : Math.min(0, grade)
  return { factor: 'treadmill', logSpeed: Math.log(gradeRatio(beyond)) - spared, sd: beltSd }
}
