import { MILE_M } from '@bell-lap/units/length'
import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'
import type { Evidence, RaceEvidence } from '../evidence/evidence.ts'
import { keepPlausible, logSpeedAt } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'
import { conditionsOf, raceMeasurement } from './evidence-error.ts'
import type { EvidenceEffect, EvidenceFlag } from './fitness-estimate.ts'
import { timeOnCurve } from './predict.ts'
import { robustSd, updateByMeasurement } from './race-update.ts'
import type { LogSpeedMeasurement } from './race-update.ts'

/** A result whose error grew by more than this factor is flagged. */
const FLAG_FACTOR = 1.3

/**
 * The belief after a race or a time trial, and what it did to the mile. `raced` tells whether a
 * result came before: a first result faster than expected is believed in full.
 */
export function learnFromResult(
  before: CurveState,
  result: RaceEvidence,
  raced: boolean,
): { readonly state: CurveState; readonly effect: EvidenceEffect } {
  const { correction, sd } = raceMeasurement(result, before.shape)
  const measurement: LogSpeedMeasurement = {
    durationS: result.timeS,
    logSpeed: Math.log(result.distanceM / result.timeS) + correction,
    sd,
  }
  const slower = measurement.logSpeed < logSpeedAt(before, result.timeS).mean
  const trusted = raced || slower ? robustSd(before, measurement) : sd
  const flags: EvidenceFlag[] = [...flagsOf(result)]
  if (trusted > FLAG_FACTOR * sd) {
    flags.push(slower ? 'slower-than-expected' : 'faster-than-expected')
  }
  const state = keepPlausible(updateByMeasurement(before, { ...measurement, sd: trusted }))
  const movedMilePct = 100 * (timeOnCurve(state, MILE_M) / timeOnCurve(before, MILE_M) - 1)
  return { state, effect: effectOf(result, before, { movedMilePct, flags }) }
}

/** The line of the ledger for a used piece of evidence; `before` is what was expected of it. */
export function effectOf(
  evidence: Evidence,
  before: CurveState,
  did: { readonly movedMilePct: number; readonly flags: readonly EvidenceFlag[] },
): EvidenceEffect {
  const conditions = conditionsOf(evidence)
  const expectedS = timeOnCurve(before, evidence.distanceM)
  return {
    id: evidence.id,
    kind: evidence.kind,
    day: evidence.day,
    distanceM: evidence.distanceM,
    timeS: evidence.timeS,
    oneSided: evidence.kind === 'training' || evidence.effort === 'jogged',
    used: true,
    excluded: false,
    movedMilePct: did.movedMilePct,
    residualPct: 100 * (evidence.timeS / expectedS - 1),
    flags: [...did.flags, ...flagsOfConditions(conditions)],
    conditions,
  }
}

/** What the evidence itself says of how it came about. */
export function flagsOf(evidence: Evidence): readonly EvidenceFlag[] {
  if (evidence.kind === 'training') {
    if (evidence.measuredBy === 'gps') return ['gps-corrected']
    return evidence.measuredBy === 'treadmill' ? ['treadmill'] : []
  }
  const { timing, setting, effort } = evidence
  return [
    ...(timing === 'hand' ? (['hand-timed'] as const) : []),
    ...(setting === 'treadmill' ? (['treadmill'] as const) : []),
    ...(effort === 'jogged' || effort === 'tactical' ? [effort] : []),
  ]
}

/** A descent that helped by this much is said (log-speed, grade X). */
const DOWNHILL_SAID = -0.005

function flagsOfConditions({ parts, capped }: ConditionsCorrection): readonly EvidenceFlag[] {
  const grade = parts.find((part) => part.factor === 'grade')?.logSpeed ?? 0
  return [
    ...(grade < DOWNHILL_SAID ? (['downhill'] as const) : []),
    ...(capped ? (['correction-capped'] as const) : []),
  ]
}
