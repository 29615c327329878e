/** The weeks after a break, by its length (science D7). */
import { addDays } from '@bell-lap/units/calendar-day'
import type { DayLimit } from '../day-limit.ts'
import { span } from '../day-limit.ts'
import { FIRST_WEEK_DAYS, LADDER_BREAK_DAYS, returnRow } from '../../ledger/breaks.ts'
import type { Return } from '../../ledger/breaks.ts'
import type { Situation } from '../situation.ts'

/** The first easy runs lie within so many days. */
const EASY_RUNS_WITHIN_DAYS = 28
const SECOND_WEEK_SHARE = 0.5
/** After more than four weeks: the first three rungs of the way back, as early as they can come. */
const FIRST_RUNGS = [
  { rung: 0, days: 8 },
  { rung: 1, days: 8 },
  { rung: 2, days: 7 },
] as const

/**
 * What a return after eight days or more without a run asks for: easy runs first and a smaller first
 * week; nothing hard for a week after 15 days; the first rungs of the way back after four weeks.
 */
export function breakLimits(
  { usualWeekKm }: Situation,
  { back, runFreeDays }: Pick<Return, 'back' | 'runFreeDays'>,
): readonly DayLimit[] {
  const row = returnRow(runFreeDays)
  if (row === null) return []
  const upTo = (days: number, limit: (days: ReturnType<typeof span>) => DayLimit) =>
    days === 0 ? [] : [limit(span(back, days))]
  const ladder: readonly DayLimit[] =
    row.fromDays < LADDER_BREAK_DAYS
      ? []
      : [
          ...FIRST_RUNGS.map(({ rung, days }, i): DayLimit => {
            const before = FIRST_RUNGS.slice(0, i).reduce((sum, one) => sum + one.days, 0)
            return { kind: 'ladder', rung, ...span(addDays(back, before), days) }
          }),
          {
            kind: 'volume',
            mostKm: SECOND_WEEK_SHARE * usualWeekKm,
            ...span(addDays(back, FIRST_WEEK_DAYS), FIRST_WEEK_DAYS),
          },
        ]
  return [
    ...upTo(row.daysWithoutTrial, (days) => ({ kind: 'no-trial', ...days })),
    { kind: 'easy-runs', runs: row.easyRuns, ...span(back, EASY_RUNS_WITHIN_DAYS) },
    ...upTo(row.daysNotHard, (days) => ({ kind: 'not-hard', ...days })),
    ...ladder,
    {
      kind: 'volume',
      mostKm: row.firstWeekShare * usualWeekKm,
      ...span(back, FIRST_WEEK_DAYS),
    },
  ]
}
