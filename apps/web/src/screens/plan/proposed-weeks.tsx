import type { PlanView } from '../../api/plan.ts'
import { useIsWide } from '../../pieces/use-is-wide.ts'
import { PlanWeeks } from './plan-weeks.tsx'
import { WeekByWeek } from './week-by-week.tsx'

/** All weeks, or on a phone one at a time. */
export function ProposedWeeks({ plan }: { readonly plan: PlanView }) {
  const isWide = useIsWide()
  return isWide ? <PlanWeeks plan={plan} today={null} /> : <WeekByWeek plan={plan} today={null} />
}
