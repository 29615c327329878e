import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { scoreTest } from './score-test.ts'
import { loadTests } from './store.ts'

/** A sprint test older than this says little of today (X). */
const KNOWN_FOR_DAYS = 365

/** The top speed of the newest 30 m test of the last year, m/s; `null` without one. */
export async function loadTopSpeed(
  context: Context,
  athleteId: string,
  today: CalendarDay,
): Promise<number | null> {
  const tests = await loadTests(context, athleteId)
  const sprints = tests.filter(
    ({ input }) =>
      input.kind === 'thirty-metre-fly' && daysBetween(input.day, today) <= KNOWN_FOR_DAYS,
  )
  const scores = sprints.map(({ input }) => scoreTest(input, null))
  return scores.find(({ known, value }) => known && value !== null)?.value?.speedMps ?? null
}
