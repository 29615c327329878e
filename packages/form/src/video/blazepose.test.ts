import { expect, test } from 'vitest'
import { poseFromLandmarks } from './blazepose.ts'

const SIZE = { widthPx: 720, heightPx: 1280 }
const landmarks = Array.from({ length: 33 }, (_, i) => ({
  x: i / 100,
  y: i / 50,
  visibility: i / 40,
}))

test('landmarks become joints in pixels', () => {
  const pose = poseFromLandmarks(landmarks, SIZE)
  expect(pose?.['left-hip']).toEqual({
    xPx: expect.closeTo(0.23 * 720),
    yPx: expect.closeTo(0.46 * 1280),
    seen: 0.575,
  })
  expect(pose?.['right-toe'].xPx).toBeCloseTo(0.32 * 720)
})

test('fewer landmarks are nobody', () => {
  expect(poseFromLandmarks([], SIZE)).toBeNull()
})
