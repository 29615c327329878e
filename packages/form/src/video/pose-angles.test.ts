import { expect, test } from 'vitest'
import { poseAngles } from './pose-angles.ts'
import { poseOf } from './pose-recording.ts'
import type { Part } from './pose-recording.ts'

/** A leg of 300 pixels whose shank leans 30° with the foot ahead, under a trunk that leans 10°. */
const PLACES: Partial<Record<Part, readonly [number, number]>> = {
  shoulder: [100 + 200 * Math.tan(Math.PI / 18), 100],
  hip: [100, 300],
  knee: [100, 450],
  ankle: [100 + 75, 450 + 75 * Math.sqrt(3)],
}
const pose = poseOf((joint) => {
  const [xPx, yPx] = PLACES[joint.split('-')[1] as Part] ?? [0, 0]
  return { xPx, yPx, seen: 1 }
})

test('angles of one picture', () => {
  const angles = poseAngles(pose, { near: 'left', forward: 1 }, 300)
  expect(angles.kneeDeg).toBeCloseTo(30, 6)
  expect(angles.shankDeg).toBeCloseTo(30, 6)
  expect(angles.trunkDeg).toBeCloseTo(10, 6)
  expect(angles.ankleAheadLegs).toBeCloseTo(0.25, 6)
})

test('to the other direction they change their sign, but the knee bends as it does', () => {
  const angles = poseAngles(pose, { near: 'left', forward: -1 }, 300)
  expect(angles.kneeDeg).toBeCloseTo(30, 6)
  expect(angles.shankDeg).toBeCloseTo(-30, 6)
})
