import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { CliText } from './reader-locale.ts'

export interface ShownReview {
  readonly startDay: CalendarDay
  readonly ran: readonly Message[]
  readonly moved: readonly Message[]
  readonly next: Message | null
}

/** The review of this week on a Sunday, of the last one on a Monday. */
export function reviewLines(
  { startDay, ran, moved, next }: ShownReview,
  today: CalendarDay,
  { t, say }: Pick<CliText, 't' | 'say'>,
): readonly string[] {
  const isThisWeek = addDays(startDay, 6) === today
  return [
    '',
    t(isThisWeek ? 'today.review-this' : 'today.review-last'),
    ...[ran, moved].filter((part) => part.length > 0).map((part) => part.map(say).join(' ')),
    ...(next === null ? [] : [`${t('plan-screen.review-next')} ${say(next)}`]),
    '',
  ]
}
