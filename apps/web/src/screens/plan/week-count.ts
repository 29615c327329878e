import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PlanWeek } from '../../api/plan.ts'
import { roundFastM } from '../../words/day-lines.ts'

type Counted = Pick<PlanWeek, 'startDay' | 'wholeDistanceM' | 'distanceM' | 'fastM' | 'ran'>

/** "34 of 48 km, 0 of 1,500 fast m" of a week that has begun; "48 km, 1,500 fast m" of a later one. */
export function countOf(week: Counted, today: string | null): Message<TextCode> {
  const fast = roundFastM(week.fastM)
  if (today === null || week.startDay > today) {
    const { distanceM } = week
    return fast === 0
      ? message('plan-screen.planned-km', { distanceM })
      : message('plan-screen.planned-km-fast', { distanceM, fast })
  }
  const km = { ranM: week.ran.distanceM, distanceM: week.wholeDistanceM }
  const ranFast = roundFastM(week.ran.fastM)
  return fast === 0
    ? message('plan-screen.ran-of', km)
    : message('plan-screen.ran-of-fast', { ...km, ranFast, fast })
}
