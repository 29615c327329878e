import { describe, expect, test } from 'vitest'
import { JOINTS } from '../video/pose-recording.ts'
import type { Part, PoseRecording } from '../video/pose-recording.ts'
import { readClip } from '../video/read-clip.ts'
import { DRAWN, drawnRecording } from '../testing/drawn-runner.ts'
import { posesFromTrc } from './poses-from-trc.ts'
import { readTrc } from './read-trc.ts'

const NAMES: Readonly<Record<Part, string>> = {
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  wrist: 'Wrist',
  hip: 'Hip',
  knee: 'Knee',
  ankle: 'Ankle',
  heel: 'Heel',
  toe: 'BigToe',
}

/** The file that Sports2D would write of this film, in metres. */
function trcOf({ frames, heightPx }: PoseRecording, lacking = ''): string {
  const joints = JOINTS.filter((joint) => joint !== lacking)
  const names = joints.map((joint) => {
    const [side, part] = joint.split('-') as ['left' | 'right', Part]
    return `${side === 'left' ? 'L' : 'R'}${NAMES[part]}`
  })
  const rows = frames.map(({ timeS, pose }, i) =>
    [
      i + 1,
      timeS,
      ...joints.flatMap((joint): readonly (string | number)[] =>
        pose === null
          ? ['', '', '']
          : [pose[joint].xPx / 500, (heightPx - pose[joint].yPx) / 500, 0],
      ),
    ].join('\t'),
  )
  return [
    'PathFileType\t4\t(X/Y/Z)\tclip.trc',
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits',
    `60\t60\t${frames.length}\t${names.length}\tm`,
    `Frame#\tTime\t${names.join('\t\t\t')}\t\t`,
    `\t\t${names.map((_, i) => `X${i + 1}\tY${i + 1}\tZ${i + 1}`).join('\t')}`,
    ...rows,
  ].join('\r\n')
}

const drawn = drawnRecording(DRAWN)

describe('a file of Sports2D', () => {
  test('is a second opinion on the same film', () => {
    const ours = readClip(drawn, { cameraSpeed: 0 })
    const theirs = readClip(posesFromTrc(readTrc(trcOf(drawn))), { cameraSpeed: 0 })
    if (ours.kind === 'refused' || theirs.kind === 'refused') throw new Error('expected both read')
    // The file says nothing of which leg is near; both legs are drawn alike.
    expect(theirs.measures.contactS.value).toBeCloseTo(ours.measures.contactS.value, 2)
    expect(theirs.measures.trunkDeg.value).toBeCloseTo(ours.measures.trunkDeg.value, 3)
  })

  test('a frame without a marker has no pose', () => {
    const frames = drawn.frames.map((frame, i) => (i === 4 ? { ...frame, pose: null } : frame))
    const read = posesFromTrc(readTrc(trcOf({ ...drawn, frames })))
    expect(read.frames.map(({ pose }) => pose === null).indexOf(true)).toBe(4)
  })

  test('without the toes it is refused by name', () => {
    const file = readTrc(trcOf(drawn, 'left-toe'))
    expect(() => posesFromTrc(file)).toThrow('lacks-markers: LBigToe')
  })

  test.each([
    ['hello', 'no-head'],
    ['PathFileType\t4\nDataRate\n\nFrame#\tTime\tA\n\n', 'no-rate'],
    ['PathFileType\t4\nDataRate\n60\nFrame#\tTime\n\n', 'no-markers'],
    ['PathFileType\t4\nDataRate\n60\nFrame#\tTime\tA\n\n', 'no-samples'],
  ])('%j is refused: %s', (text, why) => {
    expect(() => readTrc(text)).toThrow(why)
  })
})
