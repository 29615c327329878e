import { expect, test } from 'vitest'
import { atRunSpeed, slowFactorsThatFit } from './slow-motion.ts'
import type { PoseRecording } from './pose-recording.ts'
import { readClip } from './read-clip.ts'
import { DRAWN, drawnRecording } from '../testing/drawn-runner.ts'

const STILL = { cameraSpeed: 0 }

function factorsOf(recording: PoseRecording) {
  const reading = readClip(recording, STILL)
  if (reading.kind === 'form') throw new Error('expected a refusal')
  return slowFactorsThatFit(recording, reading, STILL)
}

const drawn = drawnRecording({ ...DRAWN, rateHz: 240, durationS: 6 })
/** As a phone shows it: 240 pictures a second, 30 at a time. */
const shown = { ...drawn, frames: drawn.frames.map((one) => ({ ...one, timeS: 8 * one.timeS })) }

test('slow motion reads as no run, and the factor that makes it one is found', () => {
  const fits = factorsOf(shown)
  expect(fits.map(({ factor }) => factor)).toContain(8)
  const eight = fits.find(({ factor }) => factor === 8)
  expect(eight?.cadenceSpm).toBeCloseTo(DRAWN.cadenceSpm, 0)
})

test('with its factor the clip reads as it was run', () => {
  const reading = readClip(atRunSpeed(shown, 8), STILL)
  if (reading.kind === 'refused') throw new Error('expected a form')
  expect(reading.measures.contactS.value).toBeCloseTo(DRAWN.contactS, 2)
})

test('a walk is no slow motion', () => {
  const walker = { ...DRAWN, cadenceSpm: 110, contactS: 0.64, beltLegsPerS: 1.2, durationS: 12 }
  expect(factorsOf(drawnRecording(walker))).toEqual([])
})
