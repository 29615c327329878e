import { sayClock, sayNumber } from '@bell-lap/text/numbers'
import type { PlainDay } from '../api/results.ts'
import type { WebText } from '../text/shown-reader.ts'

type Part = PlainDay['parts'][number]

/** What can save time too. */
const SAVERS = ['grade', 'altitude', 'treadmill'] as const
/** Less than this is called nothing, per cent. */
const NOTHING_PCT = 0.05
const TENTHS_UP_TO_S = 120

/** "about 5:08 ± 3 s on a flat, cool, calm day" */
export function sayPlainDay({ timeS, plusMinusS }: PlainDay, text: WebText): string {
  const { t, reader } = text
  const time = sayClock(timeS, reader.locale, timeS < TENTHS_UP_TO_S ? 1 : 0)
  if (plusMinusS === 0) return t('races.plain-day-exact', { time })
  return t('races.plain-day', { time, error: sayHalfWidth(plusMinusS, text) })
}

function sayHalfWidth(seconds: number, { t, reader: { locale } }: WebText): string {
  if (seconds >= 60) return t('races.minutes', { minutesS: seconds })
  const said =
    seconds < 1 ? sayNumber(Math.max(0.1, seconds), locale, 1) : sayNumber(seconds, locale)
  return t('races.seconds', { seconds: said })
}

/** "heat cost 2.4 ± 1.2 %; the descent saved 0.8 ± 0.3 %" */
export function sayWhatItDid({ parts, capped }: PlainDay, text: WebText): string {
  return [
    ...parts.map((part) => sayPart(part, text)),
    ...(capped ? [text.t('races.correction-capped')] : []),
  ].join('; ')
}

function sayPart({ factor, slowedPct, sdPct }: Part, text: WebText): string {
  const amount = sayAmount(Math.abs(slowedPct), sdPct, text)
  const saver = SAVERS.find((one) => one === factor)
  return saver !== undefined && slowedPct < 0
    ? text.t(`races.saved-${saver}`, { amount })
    : text.t(`races.cost-${factor}`, { amount })
}

function sayAmount(sizePct: number, sdPct: number, { t, reader: { locale } }: WebText): string {
  const isNothing = sizePct < NOTHING_PCT
  const isExact = sdPct < NOTHING_PCT
  if (isNothing && isExact) return t('races.amount-nothing')
  const percent = isNothing ? '0' : sayNumber(sizePct, locale, 1)
  return isExact
    ? t('races.amount', { percent })
    : t('races.amount-error', { percent, error: sayNumber(sdPct, locale, 1) })
}
