import { useState } from 'react'
import type { PlanView } from '../../api/plan.ts'
import { SeasonStrip } from './season-strip.tsx'
import { WeekPager } from './week-pager.tsx'
import { placeOfWeek } from './place-of-week.ts'

interface WeekByWeekProps {
  readonly plan: PlanView
  /** `null` in a preview. */
  readonly today: string | null
}

/** The plan on a phone: its season at the top, and the week that holds today, or the one that was picked. */
export function WeekByWeek({ plan, today }: WeekByWeekProps) {
  const [picked, setPicked] = useState<number | null>(null)
  const at = picked ?? placeOfWeek(plan, today)
  return (
    <>
      <SeasonStrip plan={plan} shown={at} onPick={setPicked} />
      <WeekPager plan={plan} today={today} at={at} onTurn={setPicked} />
    </>
  )
}
