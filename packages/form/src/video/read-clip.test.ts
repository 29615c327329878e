import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { otherSide, poseOf } from './pose-recording.ts'
import type { Part, Pose, PoseRecording } from './pose-recording.ts'
import { readClip } from './read-clip.ts'
import type { ClipForm } from './read-clip.ts'
import { DRAWN, drawnRecording } from '../testing/drawn-runner.ts'
import type { DrawnRunner } from '../testing/drawn-runner.ts'

const STILL = { cameraSpeed: 0 }

function formOf(recording: PoseRecording): ClipForm {
  const reading = readClip(recording, STILL)
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems))
  return reading
}

function problemsOf(recording: PoseRecording, cameraSpeed: number | null = 0): readonly string[] {
  const reading = readClip(recording, { cameraSpeed })
  return reading.kind === 'refused' ? reading.problems.map(({ code }) => code) : []
}

const mapped = (recording: PoseRecording, change: (pose: Pose, frame: number) => Pose | null) => ({
  ...recording,
  frames: recording.frames.map(({ timeS, pose }, i) => ({
    timeS,
    pose: pose === null ? null : change(pose, i),
  })),
})

const whole = drawnRecording(DRAWN)

describe('a runner whose form is known', () => {
  test('the near leg, the direction and each whole step of it are found', () => {
    const { near, forward, steps } = formOf(whole)
    expect({ near, forward }).toEqual({ near: 'right', forward: 1 })
    const strideS = 120 / DRAWN.cadenceSpm
    expect(steps.length).toBeGreaterThanOrEqual(Math.floor(DRAWN.durationS / strideS) - 1)
    for (const [i, { contactAtS }] of steps.entries()) {
      // The right foot meets the ground half a stride after the left one.
      expect(contactAtS).toBeCloseTo(strideS / 2 + i * strideS, 1)
    }
  })

  test('cadence, contact, overstride and lean are what was drawn', () => {
    const runners: fc.Arbitrary<Partial<DrawnRunner>> = fc.record({
      cadenceSpm: fc.double({ min: 155, max: 200, noNaN: true }),
      contactS: fc.double({ min: 0.18, max: 0.26, noNaN: true }),
      overstrideLegs: fc.double({ min: 0.12, max: 0.3, noNaN: true }),
      trunkDeg: fc.double({ min: 0, max: 14, noNaN: true }),
      rateHz: fc.constantFrom(30, 50, 60, 120),
      seed: fc.integer({ min: 1, max: 1000 }),
    })
    fc.assert(
      fc.property(runners, (runner) => {
        const drawn = { ...DRAWN, ...runner }
        // Strides that last whole pictures have a test of their own.
        const strideFrames = (120 / drawn.cadenceSpm) * drawn.rateHz
        fc.pre(drawn.rateHz > 30 || Math.abs(strideFrames - Math.round(strideFrames)) > 0.06)
        const { measures } = formOf(drawnRecording(drawn))
        expect(Math.abs(measures.cadenceSpm.value - drawn.cadenceSpm)).toBeLessThan(0.5)
        expect(Math.abs(measures.contactS.value - drawn.contactS)).toBeLessThan(0.015)
        expect(Math.abs(measures.overstrideLegs.value - drawn.overstrideLegs)).toBeLessThan(0.06)
        expect(Math.abs(measures.trunkDeg.value - drawn.trunkDeg)).toBeLessThan(1)
      }),
      { numRuns: 12 },
    )
  })

  test('strides that last whole pictures are all seen at the same moments, which makes contact unsure', () => {
    for (const [cadenceSpm, rateHz] of [
      [180, 60],
      [180, 30],
      [3600 / 21, 30],
    ] as const) {
      const { measures } = formOf(drawnRecording({ ...DRAWN, cadenceSpm, rateHz }))
      const { value, error, leastChange } = measures.contactS
      expect(error).toBeGreaterThan(0.3 / rateHz)
      expect(leastChange).toBeGreaterThan(2.5 * (error ?? 0))
      expect(Math.abs(value - DRAWN.contactS)).toBeLessThan(2.5 * (error ?? 0))
    }
    expect(formOf(whole).measures.contactS.error).toBeLessThan(0.003)
  })

  test('contact and flight make half a stride', () => {
    const { contactS, flightS, cadenceSpm, dutyShare } = formOf(whole).measures
    expect(contactS.value + flightS.value).toBeCloseTo(60 / cadenceSpm.value, 9)
    expect(dutyShare.value).toBeCloseTo((contactS.value * cadenceSpm.value) / 120, 9)
  })

  test('with more noise the error and the least change that counts grow', () => {
    const exact = formOf(drawnRecording({ ...DRAWN, noiseLegs: 0.002 })).measures.kneeContactDeg
    const noisy = formOf(drawnRecording({ ...DRAWN, noiseLegs: 0.03 })).measures.kneeContactDeg
    expect(noisy.error ?? 0).toBeGreaterThan(2 * (exact.error ?? 0))
    expect(noisy.leastChange).toBeGreaterThan(exact.leastChange)
  })

  test('a contact time seen 30 times a second is that of 60 within 10 ms', () => {
    const slow = formOf(drawnRecording({ ...DRAWN, rateHz: 30 })).measures.contactS.value
    expect(Math.abs(slow - formOf(whole).measures.contactS.value)).toBeLessThan(0.01)
  })
})

describe('the same film in other ways', () => {
  const { measures } = formOf(whole)
  const close = (other: ClipForm, withinS = 0.004) => {
    expect(Math.abs(other.measures.contactS.value - measures.contactS.value)).toBeLessThan(withinS)
    expect(Math.abs(other.measures.cadenceSpm.value - measures.cadenceSpm.value)).toBeLessThan(0.5)
  }

  test('mirrored, the runner runs the other way and has the same form', () => {
    const mirrored = mapped(whole, (pose) =>
      poseOf((joint) => ({ ...pose[joint], xPx: whole.widthPx - pose[joint].xPx })),
    )
    const reading = formOf(mirrored)
    expect(reading.forward).toBe(-1)
    expect(reading.measures.overstrideLegs.value).toBeCloseTo(measures.overstrideLegs.value, 6)
    close(reading, 1e-6)
  })

  test('at twice the size every share and angle is the same', () => {
    const large = {
      ...mapped(whole, (pose) =>
        poseOf((joint) => {
          const { xPx, yPx, seen } = pose[joint]
          return { xPx: 2 * xPx, yPx: 2 * yPx, seen }
        }),
      ),
      widthPx: 2 * whole.widthPx,
      heightPx: 2 * whole.heightPx,
    }
    const reading = formOf(large)
    expect(reading.measures.hipRiseLegs.value).toBeCloseTo(measures.hipRiseLegs.value, 9)
    close(reading, 1e-9)
  })

  test('on a belt that slopes in the picture the foot is on the ground for as long', () => {
    const steps = formOf(whole).steps
    for (const slope of [-0.1, 0.1]) {
      const sloping = mapped(whole, (pose) =>
        poseOf((joint) => ({
          ...pose[joint],
          yPx: pose[joint].yPx + slope * (pose[joint].xPx - whole.widthPx / 2),
        })),
      )
      const reading = formOf(sloping)
      close(reading, 0.012)
      expect(reading.steps).toHaveLength(steps.length)
      for (const [i, { contactAtS }] of reading.steps.entries())
        expect(Math.abs(contactAtS - (steps[i]?.contactAtS ?? 0))).toBeLessThan(0.004)
    }
  })

  test('one frame in seven lost changes nothing that matters', () => {
    close(formOf({ ...whole, frames: whole.frames.filter((_, i) => i % 7 !== 3) }), 0.008)
  })

  test('legs that the model exchanged in one frame of twelve are put back', () => {
    const legs = new Set<Part>(['knee', 'ankle', 'heel', 'toe'])
    const confused = mapped(whole, (pose, i) =>
      i % 12 === 5
        ? poseOf((joint) => pose[legs.has(joint.split('-')[1] as Part) ? otherSide(joint) : joint])
        : pose,
    )
    close(formOf(confused), 0.015)
  })
})

describe('a clip that cannot be read says why', () => {
  test('nobody in the picture', () => {
    expect(problemsOf(mapped(whole, () => null))).toEqual(['no-runner'])
    expect(problemsOf({ ...whole, frames: [] })).toEqual(['no-runner'])
  })

  test('too small, too few strides, too few pictures a second', () => {
    expect(problemsOf(drawnRecording({ ...DRAWN, legPx: 90 }))).toContain('small')
    expect(problemsOf(drawnRecording({ ...DRAWN, durationS: 3 }))).toEqual(['few-strides'])
    expect(problemsOf(drawnRecording({ ...DRAWN, rateHz: 15 }))).toContain('few-pictures')
  })

  test('the camera moves', () => {
    expect(problemsOf(whole, 0.2)).toEqual(['moving-camera'])
    expect(problemsOf(whole, null)).toEqual([])
  })

  test('the runner is out of the picture for part of the clip', () => {
    const passing = mapped(whole, (pose, i) => (i % 100 < 15 ? null : pose))
    expect(problemsOf(passing)).toContain('runner-lost')
  })

  test('a walker is always on the ground', () => {
    const walker = { ...DRAWN, cadenceSpm: 125, contactS: 0.56, beltLegsPerS: 1.3 }
    expect(problemsOf(drawnRecording(walker))).toEqual(['walking'])
  })

  test('seen from the front, both shoulders are wide apart', () => {
    const front = mapped(whole, (pose) =>
      poseOf((joint) => {
        const shift = joint === 'left-shoulder' ? 90 : joint === 'right-shoulder' ? -90 : 0
        return { ...pose[joint], xPx: pose[joint].xPx + shift }
      }),
    )
    expect(problemsOf(front)).toContain('not-from-the-side')
  })

  test('joints that jump about place no landing, however alike the strides are', () => {
    const jumping = { ...DRAWN, rateHz: 30, noiseLegs: 0.06, seed: 2 }
    expect(problemsOf(drawnRecording(jumping))).toEqual(['unsure-landings'])
  })

  test('cadence is still given where the strides are alike', () => {
    const reading = readClip(drawnRecording({ ...DRAWN, legPx: 90 }), STILL)
    expect(reading.kind === 'refused' && reading.cadenceSpm).toBeCloseTo(DRAWN.cadenceSpm, 0)
  })
})
