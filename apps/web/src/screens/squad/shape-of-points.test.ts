import { poseOf } from '@bell-lap/form/video/pose-recording'
import { expect, test } from 'vitest'
import { shapeOf, snapped } from './shape-of-points.ts'

const at = (xPx: number, yPx: number) => ({ xPx, yPx })

test('a line has two points, an angle three', () => {
  const points = [at(0, 0), at(5, 5), at(9, 0)]
  expect(shapeOf('line', points.slice(0, 1))).toBeNull()
  expect(shapeOf('arrow', points.slice(0, 2))).toEqual({
    kind: 'arrow',
    points: points.slice(0, 2),
  })
  expect(shapeOf('angle', points.slice(0, 2))).toBeNull()
  expect(shapeOf('angle', points)).toEqual({ kind: 'angle', points })
})

test('a tap near a joint is the joint, one far away is itself', () => {
  const pose = poseOf((joint) => ({ xPx: joint === 'left-knee' ? 100.4 : 900, yPx: 200, seen: 1 }))
  expect(snapped(at(104, 203), pose, 8)).toEqual(at(100, 200))
  expect(snapped(at(150, 203), pose, 8)).toEqual(at(150, 203))
  expect(snapped(at(104, 203), null, 8)).toEqual(at(104, 203))
})
