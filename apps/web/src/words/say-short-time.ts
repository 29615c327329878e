import { sayClock, sayNumber } from '@bell-lap/text/numbers'
import type { Locale } from '@bell-lap/text/locale'

const ONE_MINUTE_S = 60
/** Longer times need no tenths. */
const TENTHS_BELOW_S = 600

/** The time of a lap, a repetition or a best effort: "53.2 s", "1:28.4", "22:10". */
export function sayShortTime(timeS: number, locale: Locale): string {
  if (timeS < ONE_MINUTE_S) return `${sayNumber(timeS, locale, Number.isInteger(timeS) ? 0 : 1)} s`
  return sayClock(timeS, locale, timeS < TENTHS_BELOW_S && !Number.isInteger(timeS) ? 1 : 0)
}
