import { decodeFit, type SmallMessage } from '@bell-lap/fit/decode-fit'
import { FIT_EPOCH_S } from '@bell-lap/fit/base-types'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isPossibleMorning } from '../exported-morning.ts'
import type { ExportedMorning } from '../exported-morning.ts'
import { dayAt } from './instants.ts'
import { offsetMinAt } from './local-day.ts'
import { numberIn, timeIn } from './message-fields.ts'
import {
  numberIn as jsonNumber,
  objectIn,
  objectsIn,
  parsedJson,
  textIn,
} from './sources/json-values.ts'
import type { Json } from './sources/json-values.ts'

/** Messages of the FIT profile that hold a morning. */
const MONITORING_HR = 211
const SLEEP_LEVEL = 275
const HRV_STATUS = 370
const WANTED = new Set([MONITORING_HR, SLEEP_LEVEL, HRV_STATUS])
const HRV_SCALE = 128
/** Light, deep and REM; 0 is not measured and 1 awake. */
const ASLEEP = new Set([2, 3, 4])
/** A night that ends after 18:00 is of the next day. */
const EVENING_MIN = 6 * 60
/** Between two levels of one night there are no hours, seconds. */
const LONGEST_LEVEL_S = 6 * 3600

/**
 * Resting heart rate, overnight rMSSD and sleep in a FIT file of a watch's monitoring. Source: FIT
 * profile, `monitoring_hr_data` (211), `hrv_status_summary` (370), `sleep_level` (275).
 */
export function fitMornings(bytes: Uint8Array, homeZone: string): readonly ExportedMorning[] {
  const { messages } = decodeFit(bytes, WANTED, [])
  const of = (globalNumber: number) =>
    messages.filter((message) => message.globalNumber === globalNumber)
  const dayOf = (message: SmallMessage, shiftMin = 0): CalendarDay | null => {
    const fitS = timeIn(message, 253)
    if (fitS === null) return null
    const unixS = fitS + FIT_EPOCH_S
    return dayAt(unixS, offsetMinAt(unixS, homeZone) + shiftMin)
  }
  const each = (
    found: readonly SmallMessage[],
    measure: ExportedMorning['measure'],
    valueOf: (message: SmallMessage) => number | null,
  ) =>
    found.flatMap((message) => {
      const [day, value] = [dayOf(message), valueOf(message)]
      return day === null || value === null ? [] : [{ day, measure, value }]
    })
  return lastOfDay([
    ...each(of(MONITORING_HR), 'resting-heart-rate', (message) => numberIn(message, 1)),
    ...each(of(HRV_STATUS), 'hrv-rmssd', (message) => {
      const raw = numberIn(message, 1)
      return raw === null ? null : raw / HRV_SCALE
    }),
    ...sleepOf(of(SLEEP_LEVEL), (message) => dayOf(message, EVENING_MIN)),
  ])
}

/** A level holds until the next one. */
function sleepOf(
  levels: readonly SmallMessage[],
  dayOf: (message: SmallMessage) => CalendarDay | null,
): readonly ExportedMorning[] {
  const seconds = new Map<CalendarDay, number>()
  for (const [i, level] of levels.entries()) {
    const next = levels[i + 1]
    const [from, to] = [timeIn(level, 253), timeIn(next ?? null, 253)]
    const day = next === undefined ? null : dayOf(next)
    if (from === null || to === null || day === null || !ASLEEP.has(numberIn(level, 0) ?? 0))
      continue
    if (to > from && to - from <= LONGEST_LEVEL_S)
      seconds.set(day, (seconds.get(day) ?? 0) + to - from)
  }
  return [...seconds].map(([day, slept]) => ({ day, measure: 'sleep', value: slept / 3600 }))
}

/** Whether text begins like a list of nights or of days in a Garmin account's export. */
export const isGarminMornings = (start: string): boolean =>
  /^\s*\[/.test(start) &&
  /"calendarDate"\s*:/.test(start) &&
  /"(deepSleepSeconds|sleepStartTimestampGMT|restingHeartRate|userProfilePK)"\s*:/.test(start)

/**
 * Nights (`…_sleepData.json`) and days (`UDSFile_….json`) of a Garmin account's export: seconds of each
 * stage, and the resting heart rate of the day. Shape: fields of Garmin Connect's daily summary and
 * sleep, as the export repeats them.
 */
export function garminJsonMornings(text: string): readonly ExportedMorning[] {
  return lastOfDay(objectsIn(parsedJson(text)).flatMap(morningsOf))
}

function morningsOf(entry: Json): readonly ExportedMorning[] {
  const day = textIn(entry, 'calendarDate') ?? textIn(objectIn(entry, 'calendarDate'), 'date') ?? ''
  if (!isCalendarDay(day.slice(0, 10))) return []
  const stages = ['deepSleepSeconds', 'lightSleepSeconds', 'remSleepSeconds']
  const slept = stages.reduce((sum, key) => sum + (jsonNumber(entry, key) ?? 0), 0)
  const resting = jsonNumber(entry, 'restingHeartRate')
  return [
    ...(slept > 0
      ? [{ day: day.slice(0, 10), measure: 'sleep' as const, value: slept / 3600 }]
      : []),
    ...(resting === null
      ? []
      : [{ day: day.slice(0, 10), measure: 'resting-heart-rate' as const, value: resting }]),
  ]
}

/** What the file says last of a day stands: watches write a value several times a day. */
function lastOfDay(mornings: readonly ExportedMorning[]): readonly ExportedMorning[] {
  const sound = mornings.filter(isPossibleMorning)
  return [...new Map(sound.map((one) => [`${one.measure} ${one.day}`, one])).values()]
}
