import type { ToldActivity } from '../told-activity.ts'
import { dayNumber, isCalendarDay } from '@bell-lap/units/calendar-day'
import { numberIn, objectIn, objectsIn, per, positiveIn, textIn } from './json-values.ts'
import type { Json } from './json-values.ts'

export const isFitbit = (text: string): boolean =>
  /^\s*\[/.test(text) && /"logId"\s*:/.test(text) && /"activityName"\s*:/.test(text)

const METRES: Readonly<Record<string, number>> = { Kilometer: 1000, Mile: 1609.344, Meter: 1 }

/**
 * Exercises of a Fitbit export (`exercise-0.json`, a hundred in each): milliseconds, times in UTC as
 * `03/09/24 21:00:00`. The export has no track; TCX files are beside it in Google's archive. Shape:
 * field names of Fitbit's Activity Log. Not yet tried on a real export, nor is it certain that the times are UTC.
 */
export function fitbitActivities(parsed: unknown): readonly ToldActivity[] {
  return objectsIn(parsed).flatMap((log) => toldOf(log) ?? [])
}

function toldOf(log: Json): ToldActivity | null {
  const startUnixS = secondsOf(textIn(log, 'startTime') ?? '')
  if (startUnixS === null) return null
  const unit = METRES[textIn(log, 'distanceUnit') ?? '']
  const distance = positiveIn(log, 'distance')
  return {
    sportWord: textIn(log, 'activityName') ?? '',
    startUnixS,
    distanceM: distance === null || unit === undefined ? null : distance * unit,
    movingTimeS: per(positiveIn(log, 'activeDuration') ?? positiveIn(log, 'duration'), 1000),
    elapsedTimeS: per(positiveIn(log, 'duration'), 1000),
    ascentM: positiveIn(log, 'elevationGain'),
    averageHeartRateBpm: numberIn(log, 'averageHeartRate'),
    device: textIn(objectIn(log, 'source'), 'name'),
  }
}

/** `MM/DD/YY hh:mm:ss` */
function secondsOf(text: string): number | null {
  const parts = /^(\d{2})\/(\d{2})\/(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text)
  if (parts === null) return null
  const [, month, dayOfMonth, year, hours, minutes, seconds] = parts
  const day = `20${year}-${month}-${dayOfMonth}`
  if (!isCalendarDay(day)) return null
  return dayNumber(day) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
