import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { dmaxResults } from './dmax.ts'
import { lactateRatioResults } from './lactate-ratio.ts'
import { median } from 'simple-statistics'
import { baselinePlusResults, oblaResults } from './obla.ts'
import { baselineOf, stepTestProblems } from './step-test.ts'
import type { Baseline, MethodResult, StepTest, StepTestProblem } from './step-test.ts'
import { logLogResults, turnPointResults } from './turn-points.ts'

/** What several methods say together; a range always, since none of them is the truth. */
export type Consensus =
  | {
      readonly known: true
      readonly median: number
      readonly low: number
      readonly high: number
      readonly methods: readonly string[]
    }
  | { readonly known: false; readonly why: Message }

export type LactateThresholds =
  | {
      readonly ok: true
      readonly baseline: Baseline
      readonly methods: readonly MethodResult[]
      readonly lt1: Consensus
      readonly lt2: Consensus
    }
  | { readonly ok: false; readonly problems: readonly StepTestProblem[] }

/** The methods behind each threshold (science C3): one of each family, in its exact variant. */
const LT1_METHODS = ['bsln-plus-0.5/exact-1', 'log-log/raw-1', 'ltratio/exp-1'] as const
const LT2_METHODS = [
  'obla-4/exact-1',
  'mod-dmax/exact-1',
  'exp-dmax/exact-1',
  'bsln-plus-1.5/exact-1',
] as const
/** One method alone is no range, and a threshold without a range is not shown. */
const FEWEST_METHODS = 2

/**
 * All methods over one step test, and for each threshold the median with the range over the methods
 * that give an answer. Loads come out in the unit of the stages (m/s for speeds).
 */
export function lactateThresholds(test: StepTest): LactateThresholds {
  const problems = stepTestProblems(test)
  if (problems.length > 0) return { ok: false, problems }
  const methods = [
    ...oblaResults(test),
    ...baselinePlusResults(test),
    ...dmaxResults(test),
    ...logLogResults(test),
    ...turnPointResults(test),
    ...lactateRatioResults(test),
  ]
  return {
    ok: true,
    baseline: baselineOf(test),
    methods,
    lt1: consensus(methods, LT1_METHODS),
    lt2: consensus(methods, LT2_METHODS),
  }
}

function consensus(results: readonly MethodResult[], names: readonly string[]): Consensus {
  const known = results.flatMap(({ method, answer }) =>
    names.includes(method) && answer.known ? [{ method, load: answer.load }] : [],
  )
  if (known.length < FEWEST_METHODS) {
    const counts = { known: known.length, methods: names.length, needed: FEWEST_METHODS }
    return { known: false, why: message('lactate.few-methods', counts) }
  }
  const loads = known.map((one) => one.load)
  return {
    known: true,
    median: median(loads),
    low: Math.min(...loads),
    high: Math.max(...loads),
    methods: known.map((one) => one.method),
  }
}
