import { MILE_M } from '@bell-lap/units/length'
import { readSplits } from '@bell-lap/units/read-splits'
import { expect, test } from 'vitest'
import { compareLaps } from './compare-laps.ts'
import { lapPacing } from './lap-pacing.ts'

function compared(text: string, timeS: number, goalS: number | null = null) {
  const read = readSplits(text, { distanceM: MILE_M, timeS })
  if (!read.ok) throw new Error(read.reason.code)
  return compareLaps(read.splits, { distanceM: MILE_M, goalS })
}

test('a mile in the laps of science H6 has nothing to correct', () => {
  const { laps, fadeS, says } = compared('91.1 89.8 90.1 89.0', 360, 360)
  for (const lap of laps) {
    expect(Math.abs(lap.offIdealS)).toBeLessThan(0.1)
    expect(lap.offPlanS).toBeCloseTo(lap.offIdealS, 6)
  }
  expect(Math.abs(fadeS)).toBeLessThan(0.5)
  expect(says.map(({ code }) => code)).toEqual(['race-record.even-halves'])
})

test('a fast first lap and an eased third are named with their seconds', () => {
  const { says, fadeS, laps } = compared('86.0 90.0 95.0 91.0', 362, 355)
  expect(fadeS).toBeGreaterThan(7.5)
  expect(says.map(({ code }) => code)).toEqual([
    'race-record.slowed',
    'race-record.fast-start',
    'race-record.lost-most',
    'race-record.work-at-800',
  ])
  expect(says[2]?.values).toMatchObject({ fromM: MILE_M - 800, toM: MILE_M - 400 })
  expect(laps.reduce((sum, { idealS }) => sum + idealS, 0)).toBeCloseTo(362, 6)
  expect(laps.reduce((sum, { offPlanS }) => sum + (offPlanS ?? 0), 0)).toBeCloseTo(7, 6)
})

test('the ideal laps are those of the pacing', () => {
  const { laps } = compared('2.1 89.0 89.8 90.1 89.0', 360)
  const ideal = lapPacing({ distanceM: MILE_M, timeS: 360, lapM: 400 }).laps
  laps.forEach(({ idealS, plannedS }, i) => {
    expect(idealS).toBeCloseTo(ideal[i]?.lapS ?? 0, 6)
    expect(plannedS).toBeNull()
  })
})
