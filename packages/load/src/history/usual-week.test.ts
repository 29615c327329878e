import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { usualWeek } from './usual-week.ts'

/** A Monday. */
const TODAY = '2026-03-02'

/** So many weeks before today with runs on these weekdays, the last one the longest. */
function weeks(count: number, weekdays: readonly number[], distanceM = 10_000) {
  return Array.from({ length: count }, (_, back) =>
    weekdays.map((weekday, index) => ({
      day: addDays(TODAY, -7 * (back + 1) + weekday - 1),
      distanceM: index === weekdays.length - 1 ? 1.9 * distanceM : distanceM,
    })),
  ).flat()
}

describe('the usual week', () => {
  test('is read from the runs: days, distance, long run', () => {
    expect(usualWeek(weeks(12, [2, 3, 4, 6, 7]), TODAY)).toEqual({
      runDays: 5,
      distanceM: 59_000,
      longRunM: 19_000,
      days: [2, 3, 4, 6, 7],
      longRunDay: 7,
      weeks: 12,
      until: '2026-03-01',
    })
  })

  test('an ill week, a race and a second run on a day move it little', () => {
    const runs = weeks(12, [2, 4, 6]).filter(({ day }) => day < '2026-01-12' || day > '2026-01-18')
    runs.push({ day: '2026-02-15', distanceM: 42_195 }, { day: '2026-02-10', distanceM: 3000 })
    const usual = usualWeek(runs, TODAY)
    expect(usual).toMatchObject({ runDays: 3, distanceM: 39_000, longRunM: 19_000, weeks: 11 })
    expect(usual).toMatchObject({ days: [2, 4, 6], longRunDay: 6 })
  })

  test('three weeks are no habit, and who stopped four weeks ago has none', () => {
    expect(usualWeek(weeks(3, [2, 4, 7]), TODAY)).toBeNull()
    expect(usualWeek(weeks(12, [2, 4, 7]), addDays(TODAY, 26))).not.toBeNull()
    expect(usualWeek(weeks(12, [2, 4, 7]), addDays(TODAY, 27))).toBeNull()
  })

  test('what lies ahead and the week that has only begun do not count', () => {
    const runs = [...weeks(8, [2, 4, 7]), { day: TODAY, distanceM: 30_000 }]
    const usual = usualWeek(runs, TODAY)
    const later = { day: addDays(TODAY, 5), distanceM: 90_000 }
    expect(usual?.longRunM).toBe(19_000)
    expect(usualWeek([...runs, later], TODAY)).toEqual(usual)
  })
})
