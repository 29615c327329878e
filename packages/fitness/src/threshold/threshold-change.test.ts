import { expect, test } from 'vitest'
import { knownBy, raceOf } from '../curve/testing/known-by.ts'
import { racesAfterThresholdChange } from './threshold-change.ts'

const knowledge = knownBy([raceOf(5000, 1200)], { age: 30, sex: 'male', weeklyKm: null })

test('two per cent more make all races faster, those near an hour most surely', () => {
  const changes = racesAfterThresholdChange(knowledge, 0.02)
  const of = (id: string) => changes.find((one) => one.eventId === id)
  for (const { changeS, lowS, highS } of changes) {
    expect(changeS).toBeLessThan(0)
    expect(lowS).toBeLessThanOrEqual(changeS)
    expect(highS).toBeGreaterThanOrEqual(changeS)
  }
  const width = (id: string) =>
    ((of(id)?.highS ?? 0) - (of(id)?.lowS ?? 0)) / Math.abs(of(id)?.changeS ?? 1)
  expect(width('10k')).toBeLessThan(width('mile'))
})

test('no change, no change; a loss is the other way', () => {
  for (const { changeS } of racesAfterThresholdChange(knowledge, 0))
    expect(changeS).toBeCloseTo(0, 9)
  for (const { changeS } of racesAfterThresholdChange(knowledge, -0.02))
    expect(changeS).toBeGreaterThan(0)
})
