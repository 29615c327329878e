import { addDays } from '@bell-lap/units/calendar-day'
import type { SeasonMeet, SeasonRunner } from '../../api/season.ts'
import type { WebText } from '../../text/shown-reader.ts'

/** Something in a week of a runner: a letter for the table, and the words for it. */
export interface Mark {
  readonly kind: 'race' | 'test' | 'break'
  readonly day: string
  readonly letter: string
  readonly words: string
}

const sundayOf = (monday: string): string => addDays(monday, 6)

/** Whether a day is in the week that begins on a Monday. */
const isIn = (monday: string, day: string): boolean => day >= monday && day <= sundayOf(monday)

/** Races, tests and breaks of a runner in a week, by day. */
export function marksOf(
  { t }: WebText,
  { days, breaks }: SeasonRunner,
  { monday, today }: { readonly monday: string; readonly today: string },
): readonly Mark[] {
  const onDays = days
    .filter(({ day }) => isIn(monday, day))
    .map(({ day, kind, priority, name }): Mark => ({
      kind,
      day,
      letter: kind === 'test' ? t('squad.letter-test') : (priority ?? t('squad.letter-race')),
      words: t(kind === 'test' ? 'squad.test-on' : 'squad.race-on', { name, day }),
    }))
  const away = breaks
    .filter(
      ({ fromDay, lastDay }) =>
        // Nobody knows how long an open break lasts: it is shown in this week only.
        fromDay <= sundayOf(monday) && (lastDay === null ? isIn(monday, today) : lastDay >= monday),
    )
    .map(({ fromDay, lastDay, what }): Mark => ({
      kind: 'break',
      day: fromDay,
      letter: '–',
      words:
        lastDay === null
          ? t('squad.break-open', { what, day: fromDay })
          : t('squad.break-until', { what, lastDay }),
    }))
  return [...onDays, ...away].toSorted((a, b) => a.day.localeCompare(b.day))
}

/** The week of a runner's plan that begins on a Monday. */
export const weekOf = ({ weeks }: SeasonRunner, monday: string) =>
  weeks.find(({ startDay }) => startDay === monday)

/** The meets in a week. */
export const meetsIn = (meets: readonly SeasonMeet[], monday: string): readonly SeasonMeet[] =>
  meets.filter(({ day }) => isIn(monday, day))
