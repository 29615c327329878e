/** Two clips of the same runner: what changed by more than their error, and what cannot be told. */
import type { FormMeasures, MeasureName } from './form-measures.ts'
import { MEASURE_NAMES } from './form-measures.ts'

export interface MeasureChange {
  readonly name: MeasureName
  readonly before: number
  readonly after: number
  readonly change: number
  /** A smaller change is what two halves of one clip differ by. */
  readonly needed: number
  readonly changed: boolean
}

/** Contact, cadence and most angles follow the speed: more of a difference makes a comparison of it. */
const SAME_SPEED_SHARE = 0.03

/**
 * The change of each measure, in the order of `MEASURE_NAMES`.
 *
 * @example
 * import type { FormMeasures } from '@bell-lap/form/video/form-measures'
 * const changed = (fresh: FormMeasures, tired: FormMeasures) =>
 *   compareClips(fresh, tired).filter(({ changed }) => changed)
 */
export function compareClips(before: FormMeasures, after: FormMeasures): readonly MeasureChange[] {
  return MEASURE_NAMES.map((name) => {
    const [one, other] = [before[name], after[name]]
    const change = other.value - one.value
    const needed = Math.max(one.leastChange, other.leastChange)
    return {
      name,
      before: one.value,
      after: other.value,
      change,
      needed,
      changed: Math.abs(change) >= needed,
    }
  })
}

/** The change that is largest against what is needed to tell one; `null` where nothing changed. */
export function largestChange(changes: readonly MeasureChange[]): MeasureChange | null {
  const told = changes.filter(({ changed }) => changed)
  const size = ({ change, needed }: MeasureChange) => Math.abs(change) / needed
  return told.toSorted((a, b) => size(b) - size(a))[0] ?? null
}

/** Whether two clips were run at the same speed; `null` where one of the speeds is not known. */
export function sameSpeed(beforeMps: number | null, afterMps: number | null): boolean | null {
  if (beforeMps === null || afterMps === null) return null
  return Math.abs(afterMps / beforeMps - 1) <= SAME_SPEED_SHARE
}
