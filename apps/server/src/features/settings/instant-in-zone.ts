import type { CalendarDay } from '@bell-lap/units/calendar-day'

const MINUTE_MS = 60_000

/**
 * The instant at which clocks in `timeZone` show `time` (HH:MM) on `day`. A time that the clocks
 * jump over in spring is the same time before the jump; of two in autumn it is the first.
 */
export function instantOf(day: CalendarDay, time: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const early = offsetMs(shown - 24 * 60 * MINUTE_MS, timeZone)
  const first = shown - early
  if (first + offsetMs(first, timeZone) === shown) return new Date(first)
  const second = shown - offsetMs(shown + 24 * 60 * MINUTE_MS, timeZone)
  return new Date(second + offsetMs(second, timeZone) === shown ? second : first)
}

/** What clocks in the zone show more than UTC at an instant. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant))
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}
