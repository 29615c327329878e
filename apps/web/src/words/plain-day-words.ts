import { formatTime } from '@bell-lap/units/time'
import type { PlainDay } from '../api/results.ts'

type Factor = PlainDay['parts'][number]['factor']

/** What cost time, and what it is called when it saved time instead. */
const COST: Readonly<Record<Factor, string>> = {
  grade: 'hills cost',
  heat: 'heat cost',
  cold: 'cold cost',
  altitude: 'height cost',
  wind: 'wind cost',
  treadmill: 'the belt cost',
  surface: 'grass cost',
  lane: 'the lane cost',
}
const SAVED: Readonly<Partial<Record<Factor, string>>> = {
  grade: 'the descent saved',
  altitude: 'being lower than at home saved',
  treadmill: 'the belt saved',
}
/** Less than this is called nothing, per cent. */
const NOTHING_PCT = 0.05
const TENTHS_UP_TO_S = 120

/** "about 5:08 ± 3 s on a flat, cool, calm day" */
export function sayPlainDay({ timeS, plusMinusS }: PlainDay): string {
  const time = formatTime(timeS, timeS < TENTHS_UP_TO_S ? 1 : 0)
  if (plusMinusS === 0) return `${time} on a flat, cool, calm day`
  return `about ${time} ± ${sayHalfWidth(plusMinusS)} on a flat, cool, calm day`
}

function sayHalfWidth(seconds: number): string {
  if (seconds < 1) return `${Math.max(0.1, seconds).toFixed(1)} s`
  return seconds < 60 ? `${Math.round(seconds)} s` : `${formatTime(seconds)} min`
}

/** "heat cost 2.4 ± 1.2 %; the descent saved 0.8 ± 0.3 %" */
export function sayWhatItDid({ parts, capped }: PlainDay): string {
  const said = parts.map(({ factor, slowedPct, sdPct }) => {
    const word = slowedPct < 0 ? (SAVED[factor] ?? COST[factor]) : COST[factor]
    const size = Math.abs(slowedPct)
    const amount = size < NOTHING_PCT ? 'nothing' : size.toFixed(1)
    const error = sdPct < NOTHING_PCT ? '' : ` ± ${sdPct.toFixed(1)}`
    return amount === 'nothing' && error === '' ? `${word} nothing` : `${word} ${amount}${error} %`
  })
  return [...said, ...(capped ? ['no more than 6 % is ever corrected'] : [])]
    .join('; ')
    .replaceAll('nothing ±', '0 ±')
}
