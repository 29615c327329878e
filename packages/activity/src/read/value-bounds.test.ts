import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import {
  droppedIssues,
  possible,
  possibleColumn,
  possibleTotals,
  type Dropped,
} from './value-bounds.ts'

test('an impossible value is dropped and counted, its neighbours stay', () => {
  const dropped: Dropped = {}
  const column = possibleColumn(
    'powerW',
    Float64Array.of(250, Infinity, 1e300, Number.NaN),
    dropped,
  )
  expect([...column]).toEqual([250, Number.NaN, Number.NaN, Number.NaN])
  expect(possible('latitudeDeg', 1e308, dropped)).toBeNaN()
  expect(droppedIssues(dropped).map(({ detail }) => detail)).toEqual([
    message('file.impossible-values', { count: 2, column: message('column.powerW') }),
    message('file.impossible-values', { count: 1, column: message('column.latitudeDeg') }),
  ])
})

test('a sound column is handed on as it is', () => {
  const column = Float64Array.of(140, Number.NaN, 150)
  expect(possibleColumn('heartRateBpm', column, {})).toBe(column)
})

test('no total is infinite, negative or missing, whatever it was', () => {
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.double(), (distanceM, movingTimeS, elapsedTimeS) => {
      const { totals } = possibleTotals({ distanceM, movingTimeS, elapsedTimeS })
      for (const value of Object.values(totals)) {
        expect(Number.isFinite(value) && value >= 0).toBe(true)
      }
    }),
  )
})
