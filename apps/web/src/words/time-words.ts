import { sayNumber } from '@bell-lap/text/numbers'
import type { WebText } from '../text/shown-reader.ts'

/** Races from here on are said with a pace, shorter ones with a lap. */
const PACED_FROM_M = 5000
const LAPPED_FROM_M = 800
const LAP_M = 400

/** A time with its units, so that "1:02" cannot be taken for the other thing: "5 min 40.2 s", "1 h 2 min 3 s". */
export function sayTimeInWords(timeS: number, { reader: { locale } }: WebText): string {
  const hundredths = Math.round(100 * timeS)
  const hours = Math.floor(hundredths / 360_000)
  const minutes = Math.floor((hundredths % 360_000) / 6000)
  const restHundredths = hundredths % 6000
  const decimals = restHundredths % 100 === 0 ? 0 : restHundredths % 10 === 0 ? 1 : 2
  return [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(hours > 0 || minutes > 0 ? [`${minutes} min`] : []),
    `${sayNumber(restHundredths / 100, locale, decimals)} s`,
  ].join(' ')
}

/** How a typed time was read: "5 min 2.1 s, 75.5 s per 400 m". */
export function sayReading(timeS: number, distanceM: number, text: WebText): string {
  const time = sayTimeInWords(timeS, text)
  if (distanceM >= PACED_FROM_M)
    return text.t('races.time-and-pace', { time, speedMps: distanceM / timeS })
  if (distanceM < LAPPED_FROM_M) return time
  const lap = sayTimeInWords(Math.round((10 * timeS * LAP_M) / distanceM) / 10, text)
  return text.t('races.time-and-lap', { time, lap })
}
