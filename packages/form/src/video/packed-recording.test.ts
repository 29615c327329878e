import { expect, test } from 'vitest'
import { NUMBERS_PER_POSE, packRecording, unpackRecording } from './packed-recording.ts'
import { readClip } from './read-clip.ts'
import { DRAWN, drawnRecording } from '../testing/drawn-runner.ts'

test('a packed recording reads as the same form', () => {
  const drawn = drawnRecording(DRAWN)
  const packed = packRecording({
    ...drawn,
    frames: drawn.frames.map((frame, i) => (i === 7 ? { ...frame, pose: null } : frame)),
  })
  expect(packed.poses[0]).toHaveLength(NUMBERS_PER_POSE)
  expect(packed.poses[7]).toBeNull()
  const [ours, kept] = [drawn, unpackRecording(JSON.parse(JSON.stringify(packed)))].map((one) =>
    readClip(one, { cameraSpeed: 0 }),
  )
  if (ours?.kind !== 'form' || kept?.kind !== 'form') throw new Error('expected both read')
  expect(kept.measures.contactS.value).toBeCloseTo(ours.measures.contactS.value, 3)
  expect(kept.measures.trunkDeg.value).toBeCloseTo(ours.measures.trunkDeg.value, 2)
})
