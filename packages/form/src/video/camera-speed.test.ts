import { describe, expect, test } from 'vitest'
import { cameraSpeed } from './camera-speed.ts'
import type { GreyPicture } from './camera-speed.ts'

const WIDTH = 160
const HEIGHT = 120

/** A wall of soft spots, seen from a camera that is shifted; a dark runner crosses the picture. */
function pictureAt(timeS: number, shift: { x: number; y: number }, runnerX = -100): GreyPicture {
  const grey = new Uint8Array(WIDTH * HEIGHT)
  for (let i = 0; i < grey.length; i += 1) {
    const [column, y] = [i % WIDTH, Math.floor(i / WIDTH)]
    const [u, v] = [column + shift.x, y + shift.y]
    const wall = 120 + 50 * Math.sin(u / 4.1 + Math.cos(v / 9)) * Math.cos(v / 5.3 + u / 31)
    grey[i] = Math.abs(column - runnerX) < 20 ? 20 : wall
  }
  return { timeS, width: WIDTH, height: HEIGHT, grey }
}

const times = Array.from({ length: 9 }, (_, i) => i / 2)

describe('the camera', () => {
  test('stands still on a tripod', () => {
    const still = times.map((timeS) => pictureAt(timeS, { x: 0, y: 0 }, 80))
    expect(cameraSpeed(still)).toBeLessThan(0.001)
  })

  test('stands still although a runner crosses the whole picture', () => {
    const crossed = times.map((timeS) => pictureAt(timeS, { x: 0, y: 0 }, timeS * 45))
    expect(cameraSpeed(crossed)).toBeLessThan(0.005)
  })

  test('moves as fast as it was moved, to a fraction of a small pixel', () => {
    // 5.2 pixels a second to the side and 3.9 up: 6.5 of 160.
    const moved = times.map((timeS) => pictureAt(timeS, { x: 5.2 * timeS, y: -3.9 * timeS }))
    expect(cameraSpeed(moved)).toBeCloseTo(6.5 / WIDTH, 2)
  })

  test('is not known from one picture, or in front of an even wall', () => {
    expect(cameraSpeed([pictureAt(0, { x: 0, y: 0 })])).toBeNull()
    const even = times.map((timeS) => ({
      timeS,
      width: WIDTH,
      height: HEIGHT,
      grey: new Uint8Array(WIDTH * HEIGHT).fill(90),
    }))
    expect(cameraSpeed(even)).toBeNull()
  })
})
