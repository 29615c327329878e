import { FOOT_M, MILE_M } from '@bell-lap/units/length'
import { expect, test } from 'vitest'
import type { Streams } from '../api/activities.ts'
import { rowsOf } from './stream-rows.ts'

const climb = { altitudeM: Array.from({ length: 60 }, (_, i) => 10 + i / 2) } as unknown as Streams
const heights = (unitM: number) => rowsOf(climb, unitM)[0]?.ticks ?? []

test('heights have round metres, and round feet beside miles', () => {
  expect(heights(1000)).toEqual([20, 40])
  expect(heights(MILE_M).map((height) => Math.round(height / FOOT_M))).toEqual([50, 100])
})
