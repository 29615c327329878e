import type { WorkoutElement } from '../../api/plan.ts'
import { HowItIsDone } from '../moves/how-it-is-done.tsx'
import { drillCodesOf } from './drill-codes.ts'

/** The drawings of a session's drills; nothing where it has none. */
export function DrillDrawings({ elements }: { readonly elements: readonly WorkoutElement[] }) {
  const codes = drillCodesOf(elements)
  return codes.length === 0 ? null : <HowItIsDone codes={codes} />
}
