/** Strides and drills in eight steps, and which one is next (science E7, grade D). */

export interface StrideStep {
  /** From 1. */
  readonly step: number
  /** What is run, in the words of the library: N1 strides, N2 hill sprints, N5 wickets, N6 ins-and-outs. */
  readonly parts: readonly StridePart[]
}

export type StridePart =
  | {
      readonly kind: 'strides'
      readonly count: number
      readonly distanceM: number
      readonly pace: 'MI' | '8H'
    }
  | { readonly kind: 'hill-sprints'; readonly count: number; readonly timeS: number }
  | { readonly kind: 'wickets-or-ins-and-outs' }
  | { readonly kind: 'twice-a-week' }

const strides = (count: number, distanceM: number, pace: 'MI' | '8H' = 'MI'): StridePart => ({
  kind: 'strides',
  count,
  distanceM,
  pace,
})
const SPRINT_S = 8

export const STRIDE_STEPS: readonly StrideStep[] = (
  [
    [strides(4, 60)],
    [strides(4, 80)],
    [strides(6, 80)],
    [strides(6, 100, '8H')],
    [strides(4, 80), { kind: 'hill-sprints', count: 4, timeS: SPRINT_S }],
    [{ kind: 'hill-sprints', count: 6, timeS: SPRINT_S }, strides(4, 80)],
    [{ kind: 'wickets-or-ins-and-outs' }],
    [{ kind: 'twice-a-week' }],
  ] satisfies readonly (readonly StridePart[])[]
).map((parts, i) => ({ step: i + 1, parts }))

/** A day on which strides or drills were run. */
export interface StrideExposure {
  readonly day: string
  /** The worst pain reported on that day or the next, 0 to 10. */
  readonly pain: number
}

/** Each step takes two exposures without more pain than this (science E7). */
const EXPOSURES_A_STEP = 2
const MOST_PAIN = 2

/**
 * The step that is due. Two exposures with a pain of at most 2 of 10 lead to the next; more pain leads nowhere.
 *
 * @example
 * strideStepNow([]).step // 1
 */
export function strideStepNow(exposures: readonly StrideExposure[]): StrideStep {
  const fine = exposures.filter(({ pain }) => pain <= MOST_PAIN).length
  const at = Math.min(STRIDE_STEPS.length - 1, Math.floor(fine / EXPOSURES_A_STEP))
  return STRIDE_STEPS[at] as StrideStep
}
