import { sayList } from '@bell-lap/text/numbers'
import type { UsualWeek } from '../../api/history.ts'
import { useText } from '../../text/use-text.ts'
import { useWeekdays } from '../../words/weekdays.ts'

/** "From 12 weeks of your runs: 5 a week, 62 km, long run 19 km on Sunday. Mostly Tue, Wed, Thu, Sat and Sun." */
export function UsualWeekLine({ usual }: { readonly usual: UsualWeek }) {
  const { t, reader } = useText()
  const weekdays = useWeekdays()
  const days = weekdays.filter(({ day }) => usual.days.includes(day)).map(({ short }) => short)
  const longRun = weekdays.find(({ day }) => day === usual.longRunDay)?.name ?? ''
  return t('history.usual-week', {
    weeks: usual.weeks,
    runs: usual.runDays,
    weekM: usual.distanceM,
    longM: usual.longRunM,
    longRun,
    days: sayList(days, reader.locale),
  })
}
