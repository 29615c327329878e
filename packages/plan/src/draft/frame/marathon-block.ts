import type { WeekOrder } from './week-order.ts'
import { longRunShareCap } from '../../ledger/caps.ts'
import type { Goal } from '../../model/plan.ts'
import { towardsOf } from '../../ledger/way-back.ts'

/** From this week of the way back on, every second week (grade D). */
const FROM_WEEK = 2
/** The shortest long run that has room for the block and easy running round it. */
export const BLOCK_FROM_KM = 12

/** A week that had to become much lighter than this has a plain long run. */
const LEAST_STRAIN = 0.75

/**
 * Whether the long run of a week holds a block at marathon pace (B4): towards a marathon, in a week that
 * little was taken from. It is hard, so the week has no second quality session.
 */
export function wantsMarathonBlock(order: WeekOrder, goal: Goal): boolean {
  const { frame, cutBack, taper, strain, noQuality, km, runs } = order
  return (
    towardsOf(goal) === 'marathon' &&
    frame.index >= FROM_WEEK &&
    frame.index % 2 === FROM_WEEK % 2 &&
    !cutBack &&
    !taper &&
    !noQuality &&
    strain >= LEAST_STRAIN &&
    longRunShareCap(runs) * km >= BLOCK_FROM_KM
  )
}
