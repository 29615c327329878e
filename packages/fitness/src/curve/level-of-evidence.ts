import { dayNumber } from '@bell-lap/units/calendar-day'
import type { Evidence, RaceEvidence } from '../evidence/evidence.ts'
import { raceError, raceCorrectionOf, trainingMeasurement } from './evidence-error.ts'
import { levelShare } from './level-share.ts'
import { levelOf } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'
import type { Measured } from './weights.ts'

/** A result as a level at a place; the variance is that of a usual runner (see `levelShare`). */
export interface ResultLevel extends Measured {
  readonly result: RaceEvidence
  readonly level: number
}

export function resultLevel(result: RaceEvidence, kind: RunnerKind): ResultLevel {
  const { distanceM, timeS } = result
  const logSpeed = Math.log(distanceM / timeS) + raceCorrectionOf(result)
  return {
    result,
    dayNumber: dayNumber(result.day),
    logDistance: Math.log(distanceM),
    level: levelOf(kind, distanceM, logSpeed),
    variance: raceError(result) ** 2,
  }
}

/** "At least this fast": a level at a place, with the variance of the measuring error. */
export interface LowerBound extends Measured {
  readonly evidence: Evidence
  readonly level: number
}

/** How a recorded best or a jogged race reads as a lower bound. */
export function lowerBound(evidence: Evidence, kind: RunnerKind): LowerBound {
  const place = {
    evidence,
    dayNumber: dayNumber(evidence.day),
    logDistance: Math.log(evidence.distanceM),
  }
  if (evidence.kind === 'race') {
    const { level, variance } = resultLevel(evidence, kind)
    return { ...place, level, variance: variance * levelShare(kind, level) ** 2 }
  }
  const { correction, sd } = trainingMeasurement(evidence)
  const logSpeed = Math.log(evidence.distanceM / evidence.timeS) + correction
  return { ...place, level: levelOf(kind, evidence.distanceM, logSpeed), variance: sd ** 2 }
}
