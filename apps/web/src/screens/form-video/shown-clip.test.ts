import { DRAWN, drawnRecording } from '@bell-lap/form/testing/drawn-runner'
import { readClip } from '@bell-lap/form/video/read-clip'
import { describe, expect, test } from 'vitest'
import { boxAround, frameAt, placeAt, sameMoment, usualLandingS } from './shown-clip.ts'

const recording = drawnRecording({ ...DRAWN, durationS: 6 })
const reading = readClip(recording, { cameraSpeed: 0 })
if (reading.kind === 'refused') throw new Error('expected a form')
const form = reading
const [first, second] = form.steps

describe('a moment of a clip', () => {
  test('is counted from the last landing before it', () => {
    const at = (second?.contactAtS ?? 0) + 0.1
    expect(placeAt(form, at)).toEqual({ stride: 1, sinceS: expect.closeTo(0.1, 6) as number })
    expect(placeAt(form, (first?.contactAtS ?? 0) - 0.05).stride).toBeNull()
  })

  test('is the same moment of another clip, whose strides are fewer and lie elsewhere', () => {
    const later = {
      ...form,
      steps: form.steps.slice(0, 2).map((step) => ({
        ...step,
        contactAtS: step.contactAtS + 0.37,
        toeOffAtS: step.toeOffAtS,
      })),
    }
    expect(sameMoment(later, { stride: 0, sinceS: 0.1 })).toBeCloseTo(
      (first?.contactAtS ?? 0) + 0.47,
      6,
    )
    expect(sameMoment(later, { stride: 9, sinceS: 0 })).toBeCloseTo(
      (second?.contactAtS ?? 0) + 0.37,
      6,
    )
  })
})

test('the picture at a time is the nearest one', () => {
  expect(frameAt(recording.frames, 0.5)).toBe(30)
  expect(frameAt(recording.frames, 0.508)).toBe(30)
  expect(frameAt(recording.frames, 0.509)).toBe(31)
  expect(frameAt(recording.frames, -1)).toBe(0)
  expect(frameAt(recording.frames, 99)).toBe(recording.frames.length - 1)
})

test('a clip opens with a stride whose contact is near the mean', () => {
  const at = usualLandingS(form)
  const step = form.steps.find(({ contactAtS }) => contactAtS === at)
  const lengthS = (step?.toeOffAtS ?? NaN) - at
  for (const { contactAtS, toeOffAtS } of form.steps) {
    const { value } = form.measures.contactS
    expect(Math.abs(lengthS - value)).toBeLessThanOrEqual(Math.abs(toeOffAtS - contactAtS - value))
  }
})

test('the box holds every joint and stays in the picture', () => {
  const { x, y, width, height } = boxAround(recording)
  for (const { pose } of recording.frames) {
    for (const { xPx, yPx } of Object.values(pose ?? {})) {
      expect(xPx).toBeGreaterThanOrEqual(x)
      expect(xPx).toBeLessThanOrEqual(x + width)
      expect(yPx).toBeGreaterThanOrEqual(y)
      expect(yPx).toBeLessThanOrEqual(y + height)
    }
  }
  expect(x).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(recording.heightPx)
})
