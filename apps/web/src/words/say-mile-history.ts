import type { WebText } from '../text/shown-reader.ts'

interface MileMonth {
  readonly day: string
  readonly mileS: number
  readonly lowS: number
  readonly highS: number
  readonly known: boolean
}

/** How the mile changed over the months, and whether that is certain. */
export function sayMileHistory(months: readonly MileMonth[], { t }: WebText): string {
  const known = months.filter((month) => month.known)
  const first = known[0]
  const last = known.at(-1)
  if (first === undefined || last === undefined || first === last) {
    return t('charts.mile-one-month')
  }
  const faster = Math.round(first.mileS - last.mileS)
  if (faster === 0) return t('charts.mile-same', { day: first.day })
  const apart = last.highS < first.lowS || last.lowS > first.highS
  const change = t(faster > 0 ? 'charts.mile-faster' : 'charts.mile-slower', {
    day: first.day,
    seconds: Math.abs(faster),
  })
  return apart ? change : `${change} ${t('charts.mile-uncertain')}`
}
