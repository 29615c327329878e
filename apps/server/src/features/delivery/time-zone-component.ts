/** The rules of a time zone as a VTIMEZONE component (RFC 5545, 3.6.5), for readers without a list of zones. */
import { Temporal } from 'temporal-polyfill'

const SECOND_NS = 1e9
const MINUTE_S = 60
const HOUR_S = 3600
const DAYS_A_WEEK = 7
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A change of the clocks. */
interface Onset {
  /** What clocks show when they change, before the change. */
  readonly shown: Temporal.PlainDateTime
  readonly fromS: number
  readonly toS: number
}

/**
 * The component for the years from `firstYear` to `lastYear`. The changes come from the same time zone
 * data as everything else here. Changes that repeat by a rule ("the last Sunday in March") are written
 * as that rule, others as dates. A zone that does not change has one offset.
 */
export function timeZoneComponent(timeZone: string, firstYear: number, lastYear: number): string {
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    `X-LIC-LOCATION:${timeZone}`,
    ...groupsOf(onsetsIn(timeZone, firstYear, lastYear)).flatMap(observanceLines),
    'END:VTIMEZONE',
  ]
  return lines.join('\r\n')
}

/** Whether a zone can be named in a calendar: offsets such as "+02:00" would need quotes. */
export function isNamedZone(timeZone: string): boolean {
  return /^[A-Za-z][\w+/-]*$/.test(timeZone)
}

/** From the change that is in force when the first year begins to the end of the year after the last. */
function onsetsIn(timeZone: string, firstYear: number, lastYear: number): readonly Onset[] {
  const begin = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 })
  const start = begin.toZonedDateTime(timeZone)
  const before = start.getTimeZoneTransition('previous')
  const onsets = [before === null ? alwaysAt(start) : onsetAt(before)]
  for (let at = start.getTimeZoneTransition('next'); at !== null && at.year <= lastYear + 1;) {
    onsets.push(onsetAt(at))
    at = at.getTimeZoneTransition('next')
  }
  return onsets
}

function onsetAt(after: Temporal.ZonedDateTime): Onset {
  const before = after.subtract({ nanoseconds: 1 })
  const fromS = before.offsetNanoseconds / SECOND_NS
  const toS = after.offsetNanoseconds / SECOND_NS
  return { shown: after.toPlainDateTime().add({ seconds: fromS - toS }), fromS, toS }
}

function alwaysAt({ offsetNanoseconds }: Temporal.ZonedDateTime): Onset {
  const offsetS = offsetNanoseconds / SECOND_NS
  return { shown: Temporal.PlainDateTime.from('1970-01-01T00:00'), fromS: offsetS, toS: offsetS }
}

/** Changes between the same two offsets belong together. */
function groupsOf(onsets: readonly Onset[]): readonly (readonly [Onset, ...Onset[]])[] {
  const groups = new Map<string, [Onset, ...Onset[]]>()
  for (const onset of onsets) {
    const key = `${onset.fromS} ${onset.toS}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [onset])
    else group.push(onset)
  }
  return [...groups.values()]
}

function observanceLines(group: readonly [Onset, ...Onset[]]): readonly string[] {
  const rule = yearlyRule(group)
  // Each date has its own observance: some readers forget the first date of a list (RDATE).
  return rule === null
    ? group.flatMap((onset) => observance(onset, []))
    : observance(group[0], [`RRULE:${rule}`])
}

function observance({ shown, fromS, toS }: Onset, again: readonly string[]): readonly string[] {
  const name = toS > fromS ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    `DTSTART:${localTime(shown)}`,
    `TZOFFSETFROM:${offset(fromS)}`,
    `TZOFFSETTO:${offset(toS)}`,
    ...again,
    `END:${name}`,
  ]
}

/** "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"; `null` where the changes follow no such rule. */
function yearlyRule(group: readonly [Onset, ...Onset[]]): string | null {
  const [first, ...later] = group.map(({ shown }) => shown)
  if (first === undefined || later.length === 0) return null
  const regular = later.every(
    (shown, i) =>
      shown.year === first.year + i + 1 &&
      shown.month === first.month &&
      shown.dayOfWeek === first.dayOfWeek &&
      shown.toPlainTime().equals(first.toPlainTime()),
  )
  if (!regular) return null
  const all = [first, ...later]
  const weeks = new Set(all.map(({ day }) => Math.ceil(day / DAYS_A_WEEK)))
  const last = all.every(({ day, daysInMonth }) => day > daysInMonth - DAYS_A_WEEK)
  const [week] = weeks
  if (!last && weeks.size > 1) return null
  const nth = last ? -1 : week
  return `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${nth}${WEEKDAYS[first.dayOfWeek - 1]}`
}

/** "20260329T020000" */
function localTime(shown: Temporal.PlainDateTime): string {
  return shown.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

/** "+0530"; with seconds where a zone had them. */
function offset(offsetS: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const whole = Math.abs(offsetS)
  const seconds = whole % MINUTE_S
  const minutes = Math.floor((whole % HOUR_S) / MINUTE_S)
  const hours = Math.floor(whole / HOUR_S)
  const sign = offsetS < 0 ? '-' : '+'
  return `${sign}${two(hours)}${two(minutes)}${seconds === 0 ? '' : two(seconds)}`
}
