import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeWeek } from './place-week.ts'
import { easyDayRank } from './terms/easy-days.ts'
import { easyLeftOut, leftOut } from './terms/left-out.ts'
import { longRunDayOff } from './terms/long-run-day.ts'
import { minutesShort } from './terms/minutes.ts'
import { spacing } from './terms/spacing.ts'
import { weighed } from '../frame/terms.ts'
import type { Places, WeekToPlace } from '../frame/week-to-place.ts'
import type { QualityOptions } from '../frame/quality-choice.ts'

const WEEK: WeekToPlace = {
  free: [0, 1, 2, 3, 4, 5, 6],
  runs: 5,
  taken: [],
  wantsLong: true,
  wantsFirst: true,
  wantsSecond: true,
  longRunDay: 6,
  notLong: [],
  notQuality: [],
  qualityBeforeLong: false,
  busyAround: [],
  recoveryDay: null,
  longSeconds: 4500,
  daySeconds: [7200, 7200, 7200, 7200, 7200, 7200, 7200],
}
const anySession: QualityOptions<null> = {
  bounds: () => ({ first: 0, second: 0 }),
  on: () => ({ values: {}, sessions: null }),
}
const placesOf = (week: WeekToPlace) => placeWeek(week, anySession)?.places

describe('the days of a week', () => {
  test('five runs with the long run on Sunday are the week of the textbooks', () => {
    expect(placesOf(WEEK)).toEqual({ long: 6, first: 1, second: 3, easy: [2, 5] })
  })

  test('the long run goes to the nearest day when its own is not free', () => {
    const free = [0, 1, 2, 3, 4, 5]
    expect(placesOf({ ...WEEK, free })?.long).toBe(5)
  })

  test('a day with too little time for the long run is left for another', () => {
    const daySeconds = [7200, 7200, 7200, 7200, 7200, 7200, 0]
    const long = (longRunDay: number) => placesOf({ ...WEEK, longRunDay, daySeconds })?.long
    expect(long(6)).toBe(6) // the runner asked for it, and it is cut rather than moved
    expect(long(5)).toBe(5)
  })

  test('six days of running before it leave Monday for rest', () => {
    const places = placesOf({ ...WEEK, runs: 6, busyAround: [-6, -5, -4, -3, -2, -1] })
    expect(Object.values(places ?? {}).flat()).not.toContain(0)
  })

  test('fewer free days than runs leave easy runs out, never the long run', () => {
    const placed = placeWeek({ ...WEEK, free: [1, 3, 6] }, anySession)
    expect(placed?.places).toEqual({ long: 6, first: 1, second: 3, easy: [] })
    expect(placed?.values['left-out']).toBeCloseTo(2 / 3, 9)
  })
})

/** Costs of sessions by day; `null` where a session may not stand. */
type Table = readonly (number | null)[]

function optionsFrom(first: Table, second: Table): QualityOptions<null> {
  const least = (table: Table) => {
    const costs = table.filter((cost) => cost !== null)
    return costs.length === 0 ? null : Math.min(...costs)
  }
  const weigh = (cost: number | null) => (cost === null ? null : weighed({ progression: cost }))
  return {
    bounds: () => ({ first: weigh(least(first)), second: weigh(least(second)) }),
    on: (one, two) => {
      const a = one === null ? 0 : (first[one] ?? null)
      const b = two === null ? 0 : (second[two] ?? null)
      return a === null || b === null ? null : { values: { progression: a + b }, sessions: null }
    },
  }
}

const orNone = (days: readonly number[]) => [...days, null]

/** Every subset of the days. */
function subsets(days: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 1 << days.length }, (_, mask) =>
    days.filter((_day, i) => (mask & (1 << i)) !== 0),
  )
}

function restsEnough(busy: readonly number[]): boolean {
  return !Array.from({ length: 14 }, (_, i) => i - 7).some((from) =>
    [0, 1, 2, 3, 4, 5, 6].every((ahead) => busy.includes(from + ahead)),
  )
}

/** The smallest cost by trying everything, with the rules written out once more. */
function cheapestByTrying(week: WeekToPlace, quality: QualityOptions<null>): number {
  let least = Infinity
  for (const long of week.wantsLong ? orNone(week.free) : [null]) {
    for (const first of week.wantsFirst ? orNone(week.free) : [null]) {
      for (const second of week.wantsSecond ? orNone(week.free) : [null]) {
        const hard = [first, second].filter((day) => day !== null)
        const legal =
          (long === null || !week.notLong.includes(long)) &&
          hard.every((day) => !week.notQuality.includes(day) && day !== long) &&
          hard.every((day) => long === null || day !== long + 1) &&
          hard.every((day) => long === null || day !== long - 1 || week.qualityBeforeLong) &&
          (first === null || second === null || second - first >= 2)
        const choice = legal ? quality.on(first, second) : null
        if (choice === null) continue
        const others = [long, first, second].filter((day) => day !== null)
        const places: Places = { long, first, second, easy: [] }
        const bones = weighed({
          'long-run-day': longRunDayOff(week, places),
          spacing: spacing(week, places),
          minutes: minutesShort(week, places),
          'left-out': leftOut(week, places),
        })
        const wanted = Math.max(0, week.runs - others.length - week.taken.length)
        const left = week.free.filter((day) => !others.includes(day))
        const allowed = subsets(left).filter(
          (days) =>
            days.length <= wanted &&
            restsEnough([...week.busyAround, ...week.taken, ...others, ...days]),
        )
        const most = Math.max(-1, ...allowed.map((days) => days.length))
        for (const days of allowed.filter((some) => some.length === most)) {
          const ranks = days.reduce((sum, day) => sum + easyDayRank(week, long, day), 0)
          const easy = weighed({ 'easy-days': ranks, 'left-out': easyLeftOut(wanted, most) })
          least = Math.min(least, bones + easy + weighed(choice.values))
        }
      }
    }
  }
  return least
}

const anyWeek: fc.Arbitrary<WeekToPlace> = fc
  .record({
    free: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 2 }),
    runs: fc.integer({ min: 3, max: 7 }),
    longRunDay: fc.integer({ min: 0, max: 6 }),
    wants: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    notLong: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 2 }),
    notQuality: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 2 }),
    qualityBeforeLong: fc.boolean(),
    busyBefore: fc.integer({ min: 0, max: 6 }),
    seconds: fc.array(fc.integer({ min: 1200, max: 7200 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ wants: [wantsLong, wantsFirst, wantsSecond], busyBefore, seconds, ...week }) => ({
    ...WEEK,
    ...week,
    wantsLong,
    wantsFirst,
    wantsSecond,
    busyAround: Array.from({ length: busyBefore }, (_, i) => -1 - i),
    daySeconds: seconds,
  }))
const anyTable = fc.array(fc.option(fc.double({ min: 0, max: 60, noNaN: true }), { freq: 5 }), {
  minLength: 7,
  maxLength: 7,
})

test('no other choice of days and sessions weighs less', () => {
  fc.assert(
    fc.property(anyWeek, anyTable, anyTable, (week, first, second) => {
      const quality = optionsFrom(first, second)
      const placed = placeWeek(week, quality)
      const found = placed === null ? Infinity : weighed(placed.values)
      expect(found).toBeCloseTo(cheapestByTrying(week, quality), 6)
    }),
    { numRuns: howMany(50, 2000) },
  )
})

test('the same week is placed the same, whatever was placed before', () => {
  const once = placesOf(WEEK)
  placesOf({ ...WEEK, longRunDay: 2 })
  expect(placesOf({ ...WEEK })).toEqual(once)
})
