import { addDays } from '@bell-lap/units/calendar-day'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../settings/index.ts'
import { isNamedZone, timeZoneComponent } from './time-zone-component.ts'

const [FIRST, LAST] = [2026, 2028]
const DAYS = Array.from({ length: 3 * 365 + 1 }, (_, i) => addDays('2026-01-01', i))
const TIMES = ['00:30', '06:30', '12:00', '23:45']

/** The zone as ical.js reads it: a reader that we did not write. */
function readZone(timeZone: string): ICAL.Timezone {
  const text = timeZoneComponent(timeZone, FIRST, LAST)
  return new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(text)), tzid: timeZone })
}

describe('a time zone in the calendar', () => {
  test.each([
    ['Europe/Berlin', 'north, one hour'],
    ['America/New_York', 'north, another rule'],
    ['Europe/London', 'around zero'],
    ['Europe/Dublin', 'winter time by law'],
    ['Australia/Sydney', 'south'],
    ['America/Santiago', 'south, by a rule with a first day'],
    ['Pacific/Auckland', 'south and far east'],
    ['Australia/Lord_Howe', 'half an hour of summer time'],
    ['Australia/Adelaide', 'half-hour zone with summer time'],
    ['Pacific/Chatham', 'quarter-hour zone with summer time'],
    ['America/St_Johns', 'half-hour zone of the west'],
    ['Asia/Kolkata', 'half-hour zone without summer time'],
    ['Asia/Kathmandu', 'quarter-hour zone without summer time'],
    ['Asia/Tokyo', 'no summer time'],
    ['America/Phoenix', 'no summer time in the west'],
    ['Africa/Casablanca', 'by the moon'],
    ['Africa/Cairo', 'changes at midnight'],
    ['Asia/Jerusalem', 'a Friday before a Sunday'],
    ['Etc/UTC', 'UTC by another name'],
  ])('%s gives the right instant on each day of three years (%s)', (timeZone) => {
    const zone = readZone(timeZone)
    const wrong = DAYS.flatMap((day, i) => {
      const time = TIMES[i % TIMES.length] ?? '12:00'
      const shown = ICAL.Time.fromDateTimeString(`${day}T${time}:00`)
      shown.zone = zone
      const right = instantOf(day, time, timeZone).getTime() / 1000
      const same = shown.toUnixTime() === right
      // A time that clocks show never or twice is read by each reader in its own way.
      return same || !isShownOnce(right, `${day}T${time}`, timeZone) ? [] : [`${day} ${time}`]
    })
    expect(wrong).toEqual([])
  })

  test('names a rule where the clocks change by one, and dates where they do not', () => {
    const berlin = timeZoneComponent('Europe/Berlin', 2026, 2027).split('\r\n')
    expect(berlin).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
    expect(berlin).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
    expect(berlin.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(3)
    const newYork = timeZoneComponent('America/New_York', 2026, 2027)
    expect(newYork).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU')
    expect(timeZoneComponent('Africa/Casablanca', 2026, 2027)).not.toContain('RRULE:')
    const tokyo = timeZoneComponent('Asia/Tokyo', 2026, 2027).split('\r\n')
    expect(tokyo.filter((line) => line.startsWith('TZOFFSETTO:'))).toEqual(['TZOFFSETTO:+0900'])
  })

  test('is named only where the name needs no quotes', () => {
    expect(['Europe/Berlin', 'Etc/GMT+5', 'UTC'].map(isNamedZone)).toEqual([true, true, true])
    expect(isNamedZone('+02:00')).toBe(false)
  })
})

function isShownOnce(instantS: number, wall: string, timeZone: string): boolean {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const shows = (laterS: number) =>
    clock.format(new Date((instantS + laterS) * 1000)).replace(' ', 'T') === wall
  return shows(0) && !shows(1800) && !shows(3600)
}
