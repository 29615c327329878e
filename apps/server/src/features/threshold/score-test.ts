import { Z80 } from '@bell-lap/fitness/curve/predict'
import {
  scoreFiveMinutes,
  scoreSetDistance,
  scoreThirtyMetreFly,
  scoreThirtyMinutes,
  scoreThreeEfforts,
  scoreThreeMinutes,
} from '@bell-lap/fitness/threshold/field-tests'
import type { FieldTestScore } from '@bell-lap/fitness/threshold/field-tests'
import { lactateThresholds } from '@bell-lap/fitness/threshold/lactate-thresholds'
import type { Consensus } from '@bell-lap/fitness/threshold/lactate-thresholds'
import { thresholdFromCriticalSpeed } from '@bell-lap/fitness/threshold/threshold-measurement'
import type { ThresholdMeasurement } from '@bell-lap/fitness/threshold/threshold-measurement'
import { message, sentences } from '@bell-lap/units/message'
import type { TestInput, TestOutcome } from './schema.ts'

type Sex = 'female' | 'male' | null

/** What a test says; one read from a run carries what spoke against reading it so. */
export function scoreTest(input: TestInput, sex: Sex): TestOutcome {
  const outcome = scoreNumbers(input, sex)
  const doubts = input.run?.doubts ?? []
  return { ...outcome, cautions: [...doubts, ...outcome.cautions] }
}

function scoreNumbers(input: TestInput, sex: Sex): TestOutcome {
  switch (input.kind) {
    case 'lactate-steps':
      return scoreSteps(input)
    case 'thirty-minutes': {
      const score = scoreThirtyMinutes(input.distanceM, input.last20MinutesBpm)
      return outcomeOf(score, 'threshold', score.known ? score.heartRateBpm : null)
    }
    case 'three-minutes':
      return outcomeOf(scoreThreeMinutes(input.first150sM, input.last30sM), 'critical-speed')
    case 'three-efforts': {
      const [short = 0, middle = 0, long = 0] = input.timesS
      return outcomeOf(scoreThreeEfforts([short, middle, long]), 'critical-speed')
    }
    case 'five-minutes':
      return outcomeOf(scoreFiveMinutes(input.distanceM), 'aerobic-speed')
    case 'set-distance': {
      // Unknown counts as a man's, whose formula was tested most; the caution says so.
      const outcome = outcomeOf(scoreSetDistance(input, sex ?? 'male'), 'aerobic-speed')
      const caution = message('test.formula-for-men')
      return sex === null ? { ...outcome, cautions: [...outcome.cautions, caution] } : outcome
    }
    case 'thirty-metre-fly':
      return outcomeOf(scoreThirtyMetreFly(input.trialsS, input.timing), 'sprint-speed')
  }
}

/** What a test measures of the threshold; `null` when it measures something else, or nothing. */
export function measurementOf(input: TestInput, sex: Sex): ThresholdMeasurement | null {
  const { known, measures, value } = scoreTest(input, sex)
  if (!known || value === null) return null
  const { day } = input
  if (input.kind === 'lactate-steps') return { day, speedMps: value.speedMps, source: 'lactate' }
  if (measures === 'threshold') return { day, speedMps: value.speedMps, source: 'thirty-minutes' }
  if (measures !== 'critical-speed') return null
  const speedMps = thresholdFromCriticalSpeed(value.speedMps)
  return { day, speedMps, source: 'critical-speed' }
}

function outcomeOf(
  score: FieldTestScore,
  measures: TestOutcome['measures'],
  heartRateBpm: number | null = null,
): TestOutcome {
  const { method } = score
  const nothing = { method, measures, heartRateBpm, lactate: null }
  if (!score.known) {
    return { ...nothing, known: false, why: score.why, value: null, cautions: [] }
  }
  const { speedMps, sdMps, cautions } = score
  const value = { speedMps, lowMps: speedMps - Z80 * sdMps, highMps: speedMps + Z80 * sdMps }
  return { ...nothing, known: true, why: null, value, cautions: [...cautions] }
}

function scoreSteps(input: Extract<TestInput, { kind: 'lactate-steps' }>): TestOutcome {
  const found = lactateThresholds({
    restLactateMmol: input.restLactateMmol,
    stages: input.stages.map((stage) => ({ ...stage, load: stage.speedMps })),
  })
  const method = 'lactate-steps/median-1'
  const nothing = { method, measures: 'threshold' as const, heartRateBpm: null, cautions: [] }
  if (!found.ok) {
    const why = sentences(found.problems)
    return { ...nothing, known: false, why, value: null, lactate: null }
  }
  const rangeOf = (consensus: Consensus) =>
    consensus.known
      ? { speedMps: consensus.median, lowMps: consensus.low, highMps: consensus.high }
      : null
  const { lt1, lt2 } = found
  const methods = found.methods.map(({ method: name, answer }) => ({
    method: name,
    speedMps: answer.known ? answer.load : null,
    why: answer.known ? null : answer.why,
  }))
  const value = rangeOf(lt2)
  return {
    ...nothing,
    known: value !== null,
    why: lt2.known ? null : lt2.why,
    value,
    heartRateBpm: value === null ? null : heartRateAt(input.stages, value.speedMps),
    cautions: [message('test.methods-disagree')],
    lactate: { lt1: rangeOf(lt1), lt2: value, methods },
  }
}

/** Heart rate at a speed, between the stages that have one. */
function heartRateAt(
  stages: readonly { readonly speedMps: number; readonly heartRateBpm: number | null }[],
  speedMps: number,
): number | null {
  const above = stages.findIndex((stage) => stage.speedMps >= speedMps)
  const [low, high] = [stages[above - 1], stages[above]]
  if (low?.heartRateBpm == null || high?.heartRateBpm == null) return null
  const share = (speedMps - low.speedMps) / (high.speedMps - low.speedMps)
  return Math.round(low.heartRateBpm + share * (high.heartRateBpm - low.heartRateBpm))
}
