import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { RaceEventId } from '@bell-lap/units/race-event'

/** A race that the synthetic runner enters. */
export interface RaceDay {
  readonly day: CalendarDay
  readonly eventId: RaceEventId
  readonly name: string
  readonly setting: 'track' | 'road'
  readonly effort: 'race' | 'jogged'
  /** Saturday 5Ks stay in the watch only; the other results were typed. */
  readonly typed: boolean
  /** Between-day noise of the finish time, share (science A8: 1–2 %; smaller where the story needs it). */
  readonly noise: number
}

const SUNDAY = 7
const SATURDAY = 6
const WEDNESDAY = 3

/** All races of one calendar year; `lastYear` is the year in which the story ends. */
export function racesOfYear(year: number, lastYear: number): readonly RaceDay[] {
  const on = (month: number, nth: number, weekday: Weekday) => nthDay(year, month, nth, weekday)
  const road = { setting: 'road', effort: 'race', typed: true } as const
  const races: RaceDay[] = [
    { ...road, day: on(3, 3, SUNDAY), eventId: 'half', name: 'Harbour Half', noise: 0.01 },
    { ...road, day: on(5, 2, SUNDAY), eventId: '10k', name: 'Town 10K', noise: 0.01 },
    {
      ...road,
      day: on(9, 1, SUNDAY),
      eventId: 'half',
      name: year === lastYear - 1 ? 'Mill Half (paced a friend)' : 'Mill Half',
      noise: 0.01,
      effort: year === lastYear - 1 ? 'jogged' : 'race',
    },
    {
      ...road,
      day: on(10, 2, SUNDAY),
      eventId: 'marathon',
      name: 'Lakeside Marathon',
      noise: 0.002,
    },
    { ...road, day: on(11, 3, SUNDAY), eventId: '10k', name: 'November 10K', noise: 0.01 },
  ]
  for (const month of [2, 4, 6, 7]) {
    races.push({
      ...road,
      day: on(month, 4, SATURDAY),
      eventId: '5k',
      name: 'Saturday 5K',
      noise: 0.014,
      typed: false,
    })
  }
  if (year === lastYear - 2) races.push(midsummerMile(on(7, 2, WEDNESDAY)))
  return races.toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The only mile of the whole story. */
function midsummerMile(day: CalendarDay): RaceDay {
  return {
    day,
    eventId: 'mile',
    name: 'Midsummer Mile',
    setting: 'track',
    effort: 'race',
    typed: true,
    noise: 0.01,
  }
}

function nthDay(year: number, month: number, nth: number, weekday: Weekday): CalendarDay {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const ahead = (weekday - weekdayOf(first) + 7) % 7
  return addDays(first, ahead + 7 * (nth - 1))
}
