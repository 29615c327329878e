/** Whether a session is one whole, that loses its sense with a rep less. */
import { stepDurationS } from '../totals.ts'
import type { WorkBout } from '../totals.ts'
import { isAtLeast, paceOf } from './step-kinds.ts'

/** A rehearsal at goal pace, or reps of different lengths that do not come again in the same order. */
export function isOneWhole(bouts: readonly WorkBout[]): boolean {
  if (bouts.length < 2) return false
  const work = bouts.flatMap(({ steps }) => steps)
  if (work.some((step) => paceOf(step) === 'GMI')) return true
  return work.every((step) => isAtLeast(step, '10K')) && !comesAgain(bouts.map(lengthOf))
}

/** What a bout is, so that equal ones are equal. */
function lengthOf({ steps }: WorkBout): string {
  return steps
    .map((step) =>
      step.duration.kind === 'distance'
        ? `${paceOf(step)} ${step.duration.distanceM} m`
        : `${paceOf(step)} ${stepDurationS(step)} s`,
    )
    .join()
}

/** Whether a list is a shorter one, over and over. */
function comesAgain(list: readonly string[]): boolean {
  const lengths = Array.from({ length: Math.floor(list.length / 2) }, (_, i) => i + 1)
  return lengths.some(
    (length) => list.length % length === 0 && list.every((one, i) => one === list[i % length]),
  )
}
