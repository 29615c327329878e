/** How long it takes a runner to be ready for a mile, from what the runner has done. */
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import { cutBackEvery, fastSessionCapM } from '../../ledger/caps.ts'
import { BREAK_FROM_DAYS, usualWeekKm } from '../../ledger/usual-week.ts'
import type { PlanRequest } from '../../model/plan.ts'

/** A session of a mile's worth at race pace; runners with short weeks stop at what the week allows. */
const READY_FAST_M = 1600
const FAST_FLOOR_M = 800
const FAST_GROWTH = 1.25
const GATE_WEEKS = 2
const SPECIFIC_WEEKS = 3
const SHARPEN_WEEKS = 2
const AFTER_BREAK_WEEKS = 2
const LONG_BREAK_DAYS = 15
const FEWEST = 8
const MOST = 20

/**
 * Whole weeks, and what they are made of. Two weeks of strides before mile pace where there was none, one for
 * every quarter that the fast session has to grow (science D7), three weeks of mile pace, a lighter
 * week in every four (three from 45 on), two to sharpen. Our reading of the caps, grade X.
 */
export function weeksToBeReady({ history, runner }: PlanRequest): {
  readonly weeks: number
  readonly parts: readonly Message[]
} {
  const largest = Math.max(FAST_FLOOR_M, history.largestFastSession30dM)
  const allowed = fastSessionCapM(Infinity, 1000 * usualWeekKm(history))
  const target = Math.min(READY_FAST_M, allowed)
  const steps = Math.max(0, Math.ceil(Math.log(target / largest) / Math.log(FAST_GROWTH) - 1e-9))
  const gate = history.mileSessions28d > 0 ? 0 : GATE_WEEKS
  const back =
    history.runFreeDays < BREAK_FROM_DAYS
      ? 0
      : history.runFreeDays < LONG_BREAK_DAYS
        ? AFTER_BREAK_WEEKS
        : AFTER_BREAK_WEEKS + 1
  const load = back + gate + steps + SPECIFIC_WEEKS
  const every = cutBackEvery(runner.age)
  const lighter = Math.floor(load / (every - 1))
  const weeks = Math.min(MOST, Math.max(FEWEST, load + lighter + SHARPEN_WEEKS))
  const part = (code: string, of: number, values: MessageValues = {}) =>
    of > 0 ? [message(`ready.${code}`, { weeks: of, ...values })] : []
  const parts = [
    ...part('back', back),
    ...part('strides', gate),
    ...part('grow', steps, { fromM: largest, toM: target }),
    ...part('mile-pace', SPECIFIC_WEEKS),
    ...part('lighter', lighter),
    ...part('sharpen', SHARPEN_WEEKS),
  ]
  return { weeks, parts }
}
