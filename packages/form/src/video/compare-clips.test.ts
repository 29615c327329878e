import { expect, test } from 'vitest'
import { DRAWN, drawnRecording } from '../testing/drawn-runner.ts'
import type { DrawnRunner } from '../testing/drawn-runner.ts'
import { compareClips, largestChange, sameSpeed } from './compare-clips.ts'
import { readClip } from './read-clip.ts'

function measuresOf(change: Partial<DrawnRunner>) {
  const reading = readClip(drawnRecording({ ...DRAWN, ...change }), { cameraSpeed: 0 })
  if (reading.kind === 'refused') throw new Error('expected a form')
  return reading.measures
}

test('two films of the same form show no change', () => {
  const changes = compareClips(measuresOf({ seed: 1 }), measuresOf({ seed: 2 }))
  expect(changes.filter(({ changed }) => changed)).toEqual([])
  expect(largestChange(changes)).toBeNull()
})

test('a foot that lands further ahead is told, and the lean that stayed is not', () => {
  const fresh = measuresOf({ overstrideLegs: 0.16 })
  const tired = measuresOf({ overstrideLegs: 0.3, seed: 3 })
  const changes = compareClips(fresh, tired)
  const of = (name: string) => changes.find((one) => one.name === name)
  expect(of('overstrideLegs')?.changed).toBe(true)
  expect(of('overstrideLegs')?.change).toBeGreaterThan(0.08)
  expect(of('trunkDeg')?.changed).toBe(false)
})

test('speeds within 3 % are the same, and an unknown one is unknown', () => {
  expect(sameSpeed(5, 5.1)).toBe(true)
  expect(sameSpeed(5, 5.3)).toBe(false)
  expect(sameSpeed(null, 5)).toBeNull()
})
