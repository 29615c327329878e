/** Numbers, days and amounts as people of a locale write them. */
import { FOOT_M, MILE_M } from '@bell-lap/units/length'
import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { UnitSystem } from '@bell-lap/units/pace'
import { formatTime } from '@bell-lap/units/time'
import { DAY_NAMES } from './day-names.ts'
import type { Locale } from './locale.ts'
import { writeNumber } from './write-number.ts'

/** The reader: a language and a unit system. */
export interface Reader {
  readonly locale: Locale
  readonly units: UnitSystem
}

/**
 * A number with exactly `decimals` decimals: "1,094", "12.5", in German "1.094", "12,5".
 *
 * @example
 * sayNumber(1094.5, 'de', 1) // '1.094,5'
 */
export function sayNumber(value: number, locale: Locale, decimals = 0): string {
  return writeNumber(value, locale, { least: decimals, most: decimals })
}

/** What parts the decimals in a locale: "." or ",". */
export function decimalSign(locale: Locale): string {
  return sayNumber(0.5, locale, 1).charAt(1)
}

/** A time as a clock shows it: "5:20", "5:20.4", in German "5:20,4"; hours where there are some. */
export function sayClock(timeS: number, locale: Locale, decimals = 0): string {
  return formatTime(timeS, decimals).replace('.', decimalSign(locale))
}

/** A share as per cent: 0.69 is "69 %", and "69%" in American English. */
export function sayShare(share: number, locale: Locale, decimals = 0): string {
  const space = locale === 'en-US' ? '' : ' '
  return `${sayNumber(share * 100, locale, decimals)}${space}%`
}

/** A change with its sign: "+0.4 %", "−1.2 %"; below a twentieth of a per cent "±0 %". */
export function saySignedShare(share: number, locale: Locale): string {
  if (Math.abs(share) < 0.0005) return `±${sayShare(0, locale)}`
  return `${share > 0 ? '+' : '−'}${sayShare(Math.abs(share), locale, 1)}`
}

/**
 * The way a distance is told: as a run ("12.5 km"); as planned, without a nought at the end ("8 km"); in
 * whole units ("45 km"), as a week, or only their number ("34" of 48 km); in metres as on a track ("1200 m", "3 km") in both unit systems.
 */
export type DistanceStyle = 'run' | 'planned' | 'whole' | 'number' | 'track'

/** On a track, metres up to here; whole and half kilometres from here on, where miles are not read. */
const TRACK_KM_FROM_M = 2000

/**
 * A distance for people: "12.5 km" or "7.8 mi" for a run; below a kilometre, and on the track, metres.
 */
export function sayDistance(distanceM: number, reader: Reader, style: DistanceStyle): string {
  const { locale, units } = reader
  if (style === 'number')
    return sayNumber(distanceM / (units === 'metric' ? 1000 : MILE_M), locale, 0)
  const halves = units === 'metric' && distanceM >= TRACK_KM_FROM_M && distanceM % 500 === 0
  if (style === 'track' && halves) return `${sayTrimmed(distanceM / 1000, locale)} km`
  if (style === 'track' || distanceM < 1000) return `${Math.round(distanceM)} m`
  const value = distanceM / (units === 'metric' ? 1000 : MILE_M)
  const unit = units === 'metric' ? 'km' : 'mi'
  if (style === 'planned') return `${sayTrimmed(value, locale)} ${unit}`
  return `${sayNumber(value, locale, style === 'whole' ? 0 : 1)} ${unit}`
}

/** With a decimal only where there is one: "8", "8.5". */
function sayTrimmed(value: number, locale: Locale): string {
  return sayNumber(value, locale, Math.round(10 * value) % 10 === 0 ? 0 : 1)
}

/** A pace for the reader: "4:05 /km", "6:34 /mi"; "–" where there is no speed. */
export function sayPace(speedMps: number, { units }: Reader): string {
  if (!(speedMps > 0)) return '–'
  const [metres, unit] = units === 'metric' ? [1000, '/km'] : [MILE_M, '/mi']
  return `${formatTime(metres / speedMps)} ${unit}`
}

/** A range of speeds as paces, slow to fast, rounded outward: "5:20–4:55 /km". */
export function sayPaceRange(
  { low, high }: { readonly low: number; readonly high: number },
  { units }: Reader,
): string {
  const [metres, unit] = units === 'metric' ? [1000, '/km'] : [MILE_M, '/mi']
  const slow = formatTime(Math.ceil(metres / low))
  const fast = formatTime(Math.floor(metres / high))
  return slow === fast ? `${slow} ${unit}` : `${slow}–${fast} ${unit}`
}

/** The time of a lap at a speed, in whole seconds: "88 s", from 100 s on "1:46". */
export function sayLap(speedMps: number, lapM: number): string {
  return sayStopwatch(lapM / speedMps)
}

/** A time as a watch shows it: "45 s" below 100 s, then "1:50", "12:05", "1:02:03". */
export function sayStopwatch(timeS: number): string {
  const whole = Math.round(timeS)
  return whole < 100 && whole % 60 !== 0 ? `${whole} s` : formatTime(whole)
}

/** The length of a repetition or a recovery: "45 s", "3 min", "1:50". */
export function sayRepetitionTime(timeS: number): string {
  const whole = Math.round(timeS)
  return whole >= 60 && whole % 60 === 0 ? `${whole / 60} min` : sayStopwatch(whole)
}

/** Two ends of a range. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/** Two times without what they have in common, rounded outward: "66–67 s", "4:58–5:02". */
export function sayTimeRange({ low, high }: Ends): string {
  const fast = Math.floor(low)
  const slow = Math.ceil(high)
  const say = (seconds: number) => (slow < 100 ? String(seconds) : formatTime(seconds))
  const unit = slow < 100 ? ' s' : ''
  return fast === slow ? `${say(slow)}${unit}` : `${say(fast)}–${say(slow)}${unit}`
}

/** A time as the runner typed it: "36 s", "36.5 s", "5:40"; tenths only where there are some. */
export function sayTypedTime(timeS: number | Ends, locale: Locale): string {
  if (typeof timeS !== 'number') {
    const [fast, slow] = [sayTypedTime(timeS.low, locale), sayTypedTime(timeS.high, locale)]
    return `${slow.endsWith(' s') ? fast.replace(/ s$/, '') : fast}–${slow}`
  }
  const tenths = Math.round(10 * timeS) % 10 === 0 ? 0 : 1
  return timeS < 60 ? `${sayNumber(timeS, locale, tenths)} s` : sayClock(timeS, locale, tenths)
}

/** What a treadmill shows: "12.4–12.9 km/h". */
export function sayBelt({ low, high }: Ends, { locale, units }: Reader): string {
  const [per, unit] = units === 'metric' ? [3.6, 'km/h'] : [3600 / MILE_M, 'mph']
  const [slow, fast] = [sayNumber(low * per, locale, 1), sayNumber(high * per, locale, 1)]
  return slow === fast ? `${slow} ${unit}` : `${slow}–${fast} ${unit}`
}

/** A length of time in words: "45 s", "2:30 min", "45 min", "1 h 20 min". */
export function sayDuration(timeS: number): string {
  const whole = Math.round(timeS)
  if (whole < 100 && whole % 60 !== 0) return `${whole} s`
  if (whole < 600 && whole % 60 !== 0) return `${formatTime(whole)} min`
  const minutes = Math.round(whole / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  const hours = Math.floor(minutes / 60)
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export type DayStyle =
  | 'short'
  | 'full'
  | 'long'
  | 'date'
  | 'dayMonth'
  | 'month'
  | 'monthLong'
  | 'weekday'
  | 'shortWeekday'

/** `w` and `W` are the short and the long weekday, `m` and `M` the month; `d` is the day, `y` the year. */
const BRITISH: Readonly<Record<DayStyle, string>> = {
  short: 'w d m',
  full: 'w d m y',
  long: 'W d M',
  date: 'd m y',
  dayMonth: 'd m',
  month: 'm y',
  monthLong: 'M y',
  weekday: 'W',
  shortWeekday: 'w',
}

const DAY_PATTERNS: Readonly<Record<Locale, typeof BRITISH>> = {
  'en-GB': BRITISH,
  'en-US': {
    ...BRITISH,
    short: 'w, m d',
    full: 'w, m d, y',
    long: 'W, M d',
    date: 'm d, y',
    dayMonth: 'm d',
  },
  de: {
    ...BRITISH,
    short: 'w., d. m',
    full: 'w., d. m y',
    long: 'W, d. M',
    date: 'd. m y',
    dayMonth: 'd. m',
  },
}

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4

/**
 * A calendar day: "Sat 28 Nov", in American English "Sat, Nov 28", in German "Sa., 28. Nov.". The names are ours:
 * browsers differ in them ("Sep", "Sept"), and the first `Intl.DateTimeFormat` of a page is as slow as the first
 * number format (`write-number.ts`).
 */
export function sayDay(day: CalendarDay, locale: Locale, style: DayStyle = 'short'): string {
  const { weekdays, shortWeekdays, months, shortMonths } = DAY_NAMES[locale]
  const weekday = (((dayNumber(day) + FIRST_WEEKDAY) % 7) + 7) % 7
  const [year, month = 1, date] = day.split('-').map(Number)
  const words: Readonly<Record<string, string | number | undefined>> = {
    w: shortWeekdays[weekday],
    W: weekdays[weekday],
    d: date,
    m: shortMonths[month - 1],
    M: months[month - 1],
    y: year,
  }
  return DAY_PATTERNS[locale][style].replaceAll(/\w/g, (letter) => String(words[letter]))
}

/** A height: "12 m", or "39 ft" for readers of miles. */
export function sayHeight(heightM: number, { locale, units }: Reader): string {
  return units === 'metric'
    ? `${sayNumber(heightM, locale)} m`
    : `${sayNumber(heightM / FOOT_M, locale)} ft`
}

/** A temperature: "31 °C", or "88 °F" for readers of miles. */
export function sayTemperature(celsius: number, { locale, units }: Reader): string {
  return units === 'metric'
    ? `${sayNumber(celsius, locale)} °C`
    : `${sayNumber((celsius * 9) / 5 + 32, locale)} °F`
}

const KG_PER_LB = 0.45359237

/** A weight to the quarter of a kilogram: "7.5 kg", or "18 lb" for readers of miles. */
export function sayWeight(weightKg: number, { locale, units }: Reader): string {
  if (units === 'imperial') return `${sayNumber(weightKg / KG_PER_LB, locale)} lb`
  const quarters = Math.round(4 * weightKg)
  return `${sayNumber(quarters / 4, locale, quarters % 4 === 0 ? 0 : quarters % 2 === 0 ? 1 : 2)} kg`
}

/** Items as people list them: "Monday, Tuesday and Friday". */
export function sayList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(items)
}
