import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays, daysBetween, mondayOf, weekdayOf } from '@bell-lap/units/calendar-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestRace, READY_FOR, weeksToLongRun } from './earliest-race.ts'

const MILE_DAY = '2027-03-06'
const TODAY = '2027-03-08'

describe('weeks to a long run', () => {
  // Science H2: ceil(ln(30/14)/ln 1.1) = 8 long runs, 11 weeks with an easy week and cut-backs.
  test('from 14 to 30 km takes eight long runs and eleven weeks', () => {
    const from = { longestKm: 14, usualKm: 70, age: 35 }
    expect(weeksToLongRun(from, 30, 1)).toEqual({ weeks: 11, longRuns: 8 })
    expect(Math.ceil(Math.log(30 / 14) / Math.log(1.1))).toBe(8)
  })

  test('from 45 years on every third week is easier, so it takes longer', () => {
    const from = { longestKm: 14, usualKm: 70, age: 52 }
    expect(weeksToLongRun(from, 30, 1)).toEqual({ weeks: 12, longRuns: 8 })
  })

  test('a short week has to grow before a long run fits into it', () => {
    const long = weeksToLongRun({ longestKm: 14, usualKm: 30, age: 35 }, 30, 0)
    const usual = weeksToLongRun({ longestKm: 14, usualKm: 70, age: 35 }, 30, 0)
    expect(long?.weeks).toBeGreaterThan(usual?.weeks ?? Infinity)
  })

  test('nothing to do where the long run is there, nothing to say where nobody runs', () => {
    expect(weeksToLongRun({ longestKm: 21, usualKm: 50, age: 30 }, 21, 1)).toEqual({
      weeks: 0,
      longRuns: 0,
    })
    expect(weeksToLongRun({ longestKm: 0, usualKm: 0, age: 30 }, 21, 1)).toBeNull()
  })
})

const from = { today: TODAY, mileDay: MILE_DAY, longestKm: 14, usualKm: 55, age: 40 }

describe('the earliest safe race', () => {
  test('a 5K after the easy week, a 10K after three weeks, longer races after longer runs', () => {
    expect(earliestRace('5k', from)?.day).toBe('2027-03-14')
    expect(earliestRace('10k', from)?.day).toBe('2027-03-28')
    // 14 to 21 km: five long runs, an easy week and a cut-back; then a lighter week.
    expect(earliestRace('half', from)).toMatchObject({ longRuns: 5, weeks: 7 })
    expect(earliestRace('half', from)?.day).toBe(addDays('2027-03-08', 7 * 8 - 1))
    expect(earliestRace('marathon', from)?.day).toBe(addDays('2027-03-08', 7 * 14 - 1))
  })

  test('weeks after the mile it is counted from today, and today is a day, too', () => {
    const later = { ...from, today: '2027-05-19', longestKm: 16 }
    expect(earliestRace('10k', later)?.day).toBe('2027-05-19')
  })
})

test('longer races are never safe sooner, and no long run is skipped', () => {
  const runner = fc.record({
    longestKm: fc.integer({ min: 5, max: 34 }),
    usualKm: fc.integer({ min: 20, max: 120 }),
    age: fc.integer({ min: 20, max: 70 }),
    after: fc.integer({ min: 0, max: 60 }),
  })
  fc.assert(
    fc.property(runner, ({ after, ...known }) => {
      const start = { ...from, ...known, today: addDays(MILE_DAY, after) }
      let before = start.today
      for (const to of ['5k', '10k', 'half', 'marathon'] as const) {
        const one = earliestRace(to, start)
        if (one === null) return
        expect(one.day >= before).toBe(true)
        before = one.day
        if (one.day !== start.today) expect(weekdayOf(one.day)).toBe(7)
        const tenths = Math.log(READY_FOR[to].longKm / known.longestKm) / Math.log(1.1)
        expect(one.longRuns).toBeGreaterThanOrEqual(Math.ceil(tenths - 0.01))
        expect(daysBetween(mondayOf(start.today), one.day)).toBeGreaterThan(7 * one.longRuns - 8)
      }
    }),
    { numRuns: howMany(60, 5000) },
  )
})
