import { MILE_M } from '@bell-lap/units/length'
import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'
import type { Evidence, RaceEvidence, TrainingEvidence } from '../evidence.ts'
import { keepPlausible, logSpeedAt } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'
import {
  conditionsOf,
  JOGGED_DEFICIT,
  MEAN_DEFICIT,
  raceMeasurement,
  trainingMeasurement,
} from './evidence-error.ts'
import type { EvidenceEffect, EvidenceFlag } from './fitness-estimate.ts'
import { timeOnCurve } from './predict.ts'
import { robustSd, updateByMeasurement } from './race-update.ts'
import type { LogSpeedMeasurement } from './race-update.ts'
import { updateByLowerBound } from './training-update.ts'

export interface Learnt {
  readonly state: CurveState
  readonly effect: EvidenceEffect
  /** Duration at which the runner counts as observed, or `null` for what says too little. */
  readonly observedDurationS: number | null
}

/** A result whose error grew by more than this factor is flagged. */
const FLAG_FACTOR = 1.3
/** A training best this many deviations above the curve is doubted as a measuring error. */
const DOUBT_SD = 2

/**
 * One piece of evidence: the belief after it and what it did to the mile. `raced` tells whether a
 * race came before: a first race faster than training foretold is believed in full.
 */
export function learnFrom(before: CurveState, evidence: Evidence, raced: boolean): Learnt {
  const lesson =
    evidence.kind === 'race' ? fromRace(before, evidence, raced) : fromTraining(before, evidence)
  const state = keepPlausible(lesson.state)
  const conditions = conditionsOf(evidence)
  const expectedS = timeOnCurve(before, evidence.distanceM)
  const mileBefore = timeOnCurve(before, MILE_M)
  return {
    state,
    observedDurationS: lesson.observed ? evidence.timeS : null,
    effect: {
      id: evidence.id,
      kind: evidence.kind,
      day: evidence.day,
      distanceM: evidence.distanceM,
      timeS: evidence.timeS,
      oneSided: lesson.oneSided,
      used: true,
      excluded: false,
      movedMilePct: 100 * (timeOnCurve(state, MILE_M) / mileBefore - 1),
      residualPct: 100 * (evidence.timeS / expectedS - 1),
      flags: [...lesson.flags, ...flagsOf(conditions)],
      conditions,
    },
  }
}

/** A descent that helped by this much is said (log-speed, grade X). */
const DOWNHILL_SAID = -0.005

function flagsOf({ parts, capped }: ConditionsCorrection): readonly EvidenceFlag[] {
  const grade = parts.find((part) => part.factor === 'grade')?.logSpeed ?? 0
  return [
    ...(grade < DOWNHILL_SAID ? (['downhill'] as const) : []),
    ...(capped ? (['correction-capped'] as const) : []),
  ]
}

interface Lesson {
  readonly state: CurveState
  readonly oneSided: boolean
  readonly observed: boolean
  readonly flags: readonly EvidenceFlag[]
}

function fromRace(before: CurveState, race: RaceEvidence, raced: boolean): Lesson {
  const { correction, sd } = raceMeasurement(race, before.shape)
  const measurement: LogSpeedMeasurement = {
    durationS: race.timeS,
    logSpeed: Math.log(race.distanceM / race.timeS) + correction,
    sd,
  }
  const flags: EvidenceFlag[] = []
  if (race.timing === 'hand') flags.push('hand-timed')
  if (race.setting === 'treadmill') flags.push('treadmill')
  if (race.effort === 'jogged') {
    const state = updateByLowerBound(before, measurement, JOGGED_DEFICIT)
    return { state, oneSided: true, observed: false, flags: [...flags, 'jogged'] }
  }
  if (race.effort === 'tactical') flags.push('tactical')
  const slower = measurement.logSpeed < logSpeedAt(before, race.timeS).mean
  const trusted = raced || slower ? robustSd(before, measurement) : sd
  if (trusted > FLAG_FACTOR * sd) {
    flags.push(slower ? 'slower-than-expected' : 'faster-than-expected')
  }
  const state = updateByMeasurement(before, { ...measurement, sd: trusted })
  return { state, oneSided: false, observed: true, flags }
}

function fromTraining(before: CurveState, training: TrainingEvidence): Lesson {
  const { correction, sd } = trainingMeasurement(training)
  const logSpeed = Math.log(training.distanceM / training.timeS) + correction
  const flags: EvidenceFlag[] = []
  if (training.measuredBy === 'gps') flags.push('gps-corrected')
  if (training.measuredBy === 'treadmill') flags.push('treadmill')
  const expected = logSpeedAt(before, training.timeS)
  // A best far above the curve is more often a jump of the GPS than a leap of the runner.
  const surprise = (logSpeed - expected.mean) / Math.sqrt(expected.variance + sd ** 2)
  const trusted = surprise > DOUBT_SD ? sd * (surprise / DOUBT_SD) ** 2 : sd
  if (trusted > sd) flags.push('faster-than-expected')
  const state = updateByLowerBound(
    before,
    { durationS: training.timeS, logSpeed, sd: trusted },
    MEAN_DEFICIT[training.class],
  )
  const telling = training.class === 'all-out' || training.class === 'hard-session'
  return { state, oneSided: true, observed: telling, flags }
}
