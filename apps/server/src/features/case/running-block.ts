import type { GateFacts } from '@bell-lap/fitness/plateau/not-now'
import type { BlockDates } from '@bell-lap/fitness/plateau/when-to-start'
import { isBasePlan } from '@bell-lap/plan/ledger/base-plan'
import { weekNumbers, wholeWeeks } from '@bell-lap/plan/model/week-numbers'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { nameOfDistance } from '@bell-lap/units/race-event'
import type { KeptPlan } from '../plan/index.ts'
import type { MileCase } from './schema.ts'

/** A mile block that has begun or waits for its first day, or the base weeks before one. */
export interface RunningBlock {
  readonly kind: 'mile' | 'base'
  readonly dates: BlockDates
  /** The week of today, from 1; `null` before the first whole week. */
  readonly week: number | null
}

/**
 * The mile plan or base plan of today. `null` without a plan, after its last day, and on a way back, which a mile
 * block may follow.
 */
export function runningBlock(
  kept: KeptPlan | null,
  today: CalendarDay,
  longRace: GateFacts['longRace'],
): RunningBlock | null {
  if (kept === null) return null
  const { plan, input } = kept
  const isMile = goalEvent(input.event).plan === 'mile'
  if (!isMile || plan.raceDay < today) return null
  const current = plan.weeks.findIndex(
    ({ startDay }) => startDay <= today && today < addDays(startDay, 7),
  )
  const comesAfter = longRace !== null && longRace.day > plan.raceDay
  return {
    kind: isBasePlan(plan.goal) ? 'base' : 'mile',
    week: weekNumbers(plan)[current] ?? null,
    dates: {
      startDay: plan.startDay,
      weeks: wholeWeeks(plan),
      mileDay: plan.raceDay,
      weeksToLongRace: comesAfter ? Math.floor(daysBetween(plan.raceDay, longRace.day) / 7) : null,
      afterLongRace: false,
    },
  }
}

/** What a runner who gets faster reads of a block: in the middle of one, not that none is needed. */
export function besideImproving(running: RunningBlock | null): Message {
  return running?.kind === 'mile' && running.week !== null
    ? message('case.lead.improving-in-block', { mileDay: running.dates.mileDay })
    : message('case.lead.improving-mile')
}

/** Which week of the block it is, when it ends, and what follows. */
export function wordsOfRunning(
  { kind, dates, week }: RunningBlock,
  longRace: GateFacts['longRace'],
): MileCase['block']['words'] {
  const values = { startDay: dates.startDay, weeks: dates.weeks, mileDay: dates.mileDay }
  if (kind === 'base') return [message('case.block.base-runs', values)]
  const now =
    week === null
      ? message('case.block.begins', values)
      : message('case.block.runs', { ...values, week })
  if (longRace === null || dates.weeksToLongRace === null) return [now]
  const race = { race: nameOfDistance(longRace.distanceM), raceDay: longRace.day }
  return [now, message('case.block.then-race', { ...race, weeks: dates.weeksToLongRace })]
}
