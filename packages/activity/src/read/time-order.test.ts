import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeOrder } from './time-order.ts'

const seconds = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const ordered = (times: readonly number[]) => {
  const column = Float64Array.from(times)
  const { places, ...counts } = timeOrder(column)
  return { times: places.map((place) => column[place]), ...counts }
}

describe('times in order', () => {
  test('stay as they are', () => {
    expect(ordered([0, 1, 1, 2, 900])).toEqual({ times: [0, 1, 1, 2, 900], sorted: 0, dropped: 0 })
  })

  test('one that is years or an hour ahead goes, and its followers stay', () => {
    for (const wrong of [2e9, 3600 + 300])
      expect(ordered([...seconds(0, 300), wrong, ...seconds(300, 1800)])).toEqual({
        times: seconds(0, 1800),
        sorted: 0,
        dropped: 1,
      })
  })

  test('what was written late goes to its place', () => {
    expect(ordered([0, 10, 5, 20])).toEqual({ times: [0, 5, 10, 20], sorted: 1, dropped: 0 })
    const late = [...seconds(0, 100), ...seconds(150, 400), ...seconds(100, 150)]
    expect(ordered(late)).toEqual({ times: seconds(0, 400), sorted: 50, dropped: 0 })
  })

  test('a lone one inside of the recording, minutes from its neighbours, goes', () => {
    expect(ordered([...seconds(0, 300), 900.5, ...seconds(300, 1800)])).toMatchObject({
      sorted: 0,
      dropped: 1,
    })
  })

  test('the first few from days before had a clock that was not set', () => {
    const early = seconds(-600_000, -599_989)
    expect(ordered([...early, ...seconds(0, 1800)])).toEqual({
      times: seconds(0, 1800),
      sorted: 0,
      dropped: 11,
    })
  })

  test('a clock that is set in the middle of a recording loses neither side', () => {
    const both = [...seconds(0, 900), ...seconds(1_728_000, 1_728_900)]
    expect(ordered(both).dropped).toBe(0)
  })

  test('whatever comes, times never decrease and nothing is kept twice', () => {
    const times = fc.array(fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.constant(Number.NaN)))
    fc.assert(
      fc.property(times, (some) => {
        const column = Float64Array.from(some)
        const { places, dropped } = timeOrder(column)
        const found = places.map((place) => column[place] ?? Number.NaN)
        expect(found).toEqual(found.toSorted((a, b) => a - b))
        expect(new Set(places).size).toBe(places.length)
        expect(places.length + dropped).toBe(some.filter((time) => !Number.isNaN(time)).length)
      }),
    )
  })
})
