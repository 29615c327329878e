import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { usualRange } from './usual-range.ts'

export type LoadWord = 'well below' | 'below' | 'steady' | 'above' | 'well above' | 'unknown'

export interface LoadInWords {
  readonly word: LoadWord
  /** Sum of the last seven days, today included. */
  readonly last7: number
  /** The runner's usual seven days, low to high, or `null` while too little is known. */
  readonly usual: readonly [number, number] | null
}

export interface DayLoad {
  readonly day: CalendarDay
  readonly loadAu: number
}

/** The runner's own 28 days before the last seven are what is usual. */
const WEEK_DAYS = 7
const USUAL_DAYS = 28
/** Days since the first known load before anything is called usual (grade X). */
const SHORTEST_HISTORY_DAYS = 21
/** Beyond this multiple of the usual half-width it is well above or well below. */
const FAR = 2.5

/**
 * The last seven days against the runner's own usual week, in five words. Not a ratio and not a
 * prediction of injury: acute-to-chronic ratios reproduce by chance (Impellizzeri 2021).
 *
 * @example
 * const { word, last7 } = loadInWords([{ day: '2026-11-28', loadAu: 60 }], '2026-11-29')
 */
export function loadInWords(loads: readonly DayLoad[], today: CalendarDay): LoadInWords {
  const last = dayNumber(today)
  const sumBetween = (fromAge: number, toAge: number) =>
    loads.reduce((sum, one) => {
      const age = last - dayNumber(one.day)
      return age >= fromAge && age < toAge ? sum + one.loadAu : sum
    }, 0)
  const last7 = sumBetween(0, WEEK_DAYS)
  const oldest = loads.reduce((age, one) => Math.max(age, last - dayNumber(one.day)), -1)
  const known = Math.min(USUAL_DAYS, oldest + 1 - WEEK_DAYS)
  if (known < SHORTEST_HISTORY_DAYS) return { word: 'unknown', last7, usual: null }
  const weeks = Array.from({ length: Math.floor(known / WEEK_DAYS) }, (_, index) =>
    sumBetween(WEEK_DAYS * (index + 1), WEEK_DAYS * (index + 2)),
  )
  const range = usualRange(weeks)
  if (range === null) return { word: 'unknown', last7, usual: null }
  const away = (last7 - range.centre) / (range.high - range.centre)
  const usual = [range.low, range.high] as const
  if (away < -FAR) return { word: 'well below', last7, usual }
  if (away < -1) return { word: 'below', last7, usual }
  if (away <= 1) return { word: 'steady', last7, usual }
  return { word: away <= FAR ? 'above' : 'well above', last7, usual }
}
