import { dayNumber, type CalendarDay } from '@bell-lap/units/calendar-day'

const DAY_S = 86_400

/** The clock on the wall at the start: a day and seconds after midnight. */
export interface WallTime {
  readonly day: CalendarDay
  readonly secondOfDay: number
}

/**
 * Seconds since 1970 at which the clocks of this zone show this time. In the hour that a change to
 * winter time shows twice it is the first of the two; in the hour that is skipped, the clock's
 * reading before the change.
 */
export function unixSecondsAtWall(wall: WallTime, timeZone: string): number {
  const asUtc = dayNumber(wall.day) * DAY_S + wall.secondOfDay
  const before = offsetS(asUtc - DAY_S, timeZone)
  const after = offsetS(asUtc + DAY_S, timeZone)
  const fits = [before, after].find((offset) => offsetS(asUtc - offset, timeZone) === offset)
  return asUtc - (fits ?? before)
}

/** How far the clocks of the zone are ahead of UTC at an instant, seconds. */
function offsetS(unixS: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(unixS * 1000)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '0'
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  const shown = dayNumber(day) * DAY_S + Number(part('hour')) * 3600 + Number(part('minute')) * 60
  return shown - Math.floor(unixS / 60) * 60
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: 'numeric',
      minute: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}
