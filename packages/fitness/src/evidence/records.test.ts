import { describe, expect, test } from 'vitest'
import { recordsByYear } from './records.ts'

const race = (id: string, day: string, timeS: number) => ({ id, day, distanceM: 5000, timeS })
const run = { id: 'run', day: '2025-06-01', distanceM: 10_100, movingTimeS: 2700 }

describe('records by distance and year', () => {
  test('the fastest of each year, newest first, and the best of all', () => {
    const found = recordsByYear(
      [race('a', '2024-05-01', 1250), race('b', '2025-05-01', 1260), race('c', '2025-06-01', 1240)],
      [],
    )
    expect(found.map(({ eventId, best }) => [eventId, best.id])).toEqual([['5k', 'c']])
    expect(found[0]?.years.map(({ year, id }) => [year, id])).toEqual([
      [2025, 'c'],
      [2024, 'a'],
    ])
  })

  test('a faster stretch of a recording counts and says that it is one', () => {
    const bests = [{ distanceM: 5000, timeS: 1230 }]
    const [five] = recordsByYear([race('a', '2025-05-01', 1250)], [{ ...run, bests }])
    expect(five?.best).toMatchObject({ source: 'stretch', id: 'run', timeS: 1230 })
  })

  test('a run of a list counts as a whole where it is little longer than the distance', () => {
    const found = recordsByYear([], [{ ...run, bests: null }])
    expect(found.map(({ eventId, best }) => [eventId, best.source])).toEqual([['10k', 'whole-run']])
    expect(recordsByYear([], [{ ...run, bests: null, distanceM: 9990 }])).toEqual([])
    expect(recordsByYear([], [{ ...run, bests: null, distanceM: 10_400 }])).toEqual([])
    expect(recordsByYear([], [{ ...run, bests: [] }])).toEqual([])
  })

  test('on the day of a race its own recording does not count', () => {
    const bests = [{ distanceM: 5000, timeS: 1240 }]
    const [five] = recordsByYear([race('a', '2025-06-01', 1250)], [{ ...run, bests }])
    expect(five?.best).toMatchObject({ source: 'race', timeS: 1250 })
  })
})
