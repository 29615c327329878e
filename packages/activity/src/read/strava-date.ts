import { isoInstant, unixSecondsOf } from './instants.ts'

/** First letters of the months in English, German, French, Spanish, Italian, Portuguese and Dutch. */
export const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'maj', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'ago', 'out'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
]

/**
 * The date of a Strava export, which is UTC without saying so: "Jun 4, 2024, 6:13:47 AM" (also with
 * the narrow space before AM), "4 juin 2024 à 06:13:47", "09.12.2022, 15:24:49", "2018-09-12 15:02:23".
 * `null` when it is none of these.
 */
export function stravaInstant(text: string): string | null {
  const plain = text.replace(/[\u202f\u00a0]/g, ' ').trim()
  const iso = unixSecondsOf(plain)
  if (iso !== null) return isoInstant(iso)
  const clock = /(\d{1,2}):(\d{2}):(\d{2})\s*([ap])?\.?\s*m?\.?/i.exec(plain)
  const day = dayOf(plain)
  if (clock === null || day === null) return null
  let hours = Number(clock[1])
  const half = clock[4]?.toLowerCase()
  if (half === 'p' && hours < 12) hours += 12
  if (half === 'a' && hours === 12) hours = 0
  const seconds = unixSecondsOf(`${day}T${two(hours)}:${clock[2]}:${clock[3]}Z`)
  return seconds === null ? null : isoInstant(seconds)
}

function dayOf(text: string): string | null {
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(text)
  if (dotted !== null) return `${dotted[3]}-${two(Number(dotted[2]))}-${two(Number(dotted[1]))}`
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  const day = /\b(\d{1,2})\b(?!:)/.exec(text)?.[1]
  const word = /\p{L}{3,}/u.exec(text)?.[0]?.toLowerCase() ?? ''
  const month = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)))
  return year === undefined || day === undefined || month < 0
    ? null
    : `${year}-${two(month + 1)}-${two(Number(day))}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
