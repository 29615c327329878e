import { describe, expect, test } from 'vitest'
import { DRAWN, drawnRecording } from '../testing/drawn-runner.ts'
import { poseAngles } from '../video/pose-angles.ts'
import { readClip } from '../video/read-clip.ts'
import { compareKnee } from './compare-knee.ts'
import { isMot, readMot } from './read-mot.ts'

const drawn = drawnRecording(DRAWN)
const form = readClip(drawn, { cameraSpeed: 0 })
if (form.kind === 'refused') throw new Error('expected a form')

/** The file that Sports2D would write of this film, with knees that are so much more bent. */
function motOf(moreDeg: (i: number) => number, { radians = false, side = 'right' } = {}): string {
  const rows = drawn.frames.map(({ timeS, pose }, i) => {
    if (pose === null) return `${timeS}\t\t`
    const { kneeDeg } = poseAngles(pose, { near: 'right', forward: 1 }, 300)
    const value = kneeDeg + moreDeg(i)
    return `${timeS.toFixed(4)}\t5\t${radians ? (value * Math.PI) / 180 : value}`
  })
  return [
    'clip_angles_person00',
    'version=1',
    `nRows=${rows.length}`,
    'nColumns=3',
    `inDegrees=${radians ? 'no' : 'yes'}`,
    '',
    'endheader',
    `time\tright ankle\t${side} knee`,
    ...rows,
  ].join('\n')
}

describe('angles of Sports2D', () => {
  test('are compared picture by picture: a constant is the offset, the rest the spread', () => {
    const found = compareKnee(readMot(motOf((i) => (i % 2 === 0 ? 3 : 7))), drawn, form)
    expect(found?.offsetDeg).toBeCloseTo(-5, 2)
    expect(found?.spreadDeg).toBeCloseTo(2, 2)
    expect(found?.pictures).toBe(drawn.frames.length)
  })

  test('in radians are the same', () => {
    const file = readMot(motOf(() => 4, { radians: true }))
    expect(compareKnee(file, drawn, form)?.offsetDeg).toBeCloseTo(-4, 2)
  })

  test('of another film, or too few of them, say nothing', () => {
    const file = readMot(motOf(() => 0))
    const later = { ...file, timesS: file.timesS.map((timeS) => timeS + 60) }
    expect(compareKnee(later, drawn, form)).toBeNull()
    const short = { ...drawn, frames: drawn.frames.slice(0, 29) }
    expect(compareKnee(file, short, form)).toBeNull()
  })

  test('without the near knee are refused by name', () => {
    const file = readMot(motOf(() => 0, { side: 'left' }))
    expect(() => compareKnee(file, drawn, form)).toThrow('no-knee')
  })

  test.each([
    ['hello', 'no-header'],
    ['a\nendheader\nframe\tright knee\n1\t2\n', 'no-time'],
    ['a\nendheader\ntime\tright knee\n\n', 'no-samples'],
  ])('%j is refused: %s', (text, reason) => {
    expect(() => readMot(text)).toThrow(reason)
  })

  test('are told from joints by their head', () => {
    expect(isMot(motOf(() => 0))).toBe(true)
    expect(isMot('PathFileType\t4\t(X/Y/Z)\tclip.trc\n')).toBe(false)
  })
})
