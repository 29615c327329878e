/** When strength tests are offered: twice a block, before the weights grow heavy and before bounds begin. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { StrengthSession } from '../model/plan.ts'

/** Offered from a week before the day to two weeks after it (X). */
const BEFORE_DAYS = 7
const AFTER_DAYS = 14
/** A block without heavy work has its two tests in its first week and half-way (X). */
const SHARE_OF_SECOND = 0.5

/**
 * The days around which a plan has its strength tests: none or two.
 *
 * @example
 * testDays([]) // []
 */
export function testDays(sessions: readonly StrengthSession[]): readonly CalendarDay[] {
  const inOrder = sessions.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const first = inOrder[0]?.day
  const half = inOrder[Math.floor(SHARE_OF_SECOND * inOrder.length)]?.day
  if (first === undefined || half === undefined) return []
  const heavy = inOrder.find(({ phase }) => phase === 'strength')?.day ?? first
  const power = inOrder.find(({ phase }) => phase === 'power')?.day ?? half
  return heavy < power ? [heavy, power] : [heavy]
}

/** The last day of the offer that is open today; `null` when no test is due. */
export function testsDueUntil(
  sessions: readonly StrengthSession[],
  tested: readonly CalendarDay[],
  today: CalendarDay,
): CalendarDay | null {
  for (const day of testDays(sessions)) {
    const [from, to] = [addDays(day, -BEFORE_DAYS), addDays(day, AFTER_DAYS - 1)]
    const isDone = tested.some((one) => one >= from && one <= to)
    if (today >= from && today <= to && !isDone) return to
  }
  return null
}
