import { describe, expect, it } from 'vitest'
import { FORM_METRICS } from './form-metric.ts'
import { formWindows } from './form-windows.ts'
import { withLegStiffness } from './leg-stiffness.ts'
import { personalModel } from './personal-model.ts'
import type { RunForForm } from './personal-model.ts'
import { springMass } from './spring-mass.ts'
import { stiffnessOf } from './stiffness.ts'
import type { StiffnessAtSpeed } from './stiffness.ts'
import { madeStreams } from './testing/made-form-run.ts'
import type { MadeRun, MadeStretch } from './testing/made-form-run.ts'
import { usualForm } from './usual-form.ts'

const HEIGHT_M = 1.72
const SPEEDS: readonly MadeStretch[] = [2.8, 3.1, 3.4, 3.8, 4.2, 4.5].map((speedMps) => ({
  seconds: 200,
  speedMps,
}))

/** Four runs of twenty minutes by a runner of this height. */
function evidence(heightM: number | null, run: Partial<MadeRun> = {}) {
  const runs = Array.from({ length: 4 }, (_, i): RunForForm => {
    const streams = madeStreams({ stretches: SPEEDS, noise: 0.02, ...run, seed: 31 * i + 7 })
    const windows = formWindows({ streams, pauses: [], isFlat: false })
    return {
      runId: `run ${i}`,
      day: `2026-05-0${i + 1}`,
      shoe: null,
      windows: withLegStiffness(windows, heightM),
    }
  })
  const models = FORM_METRICS.flatMap((metric) => {
    const answer = personalModel(metric, runs)
    return answer.state === 'ready' ? [answer.model] : []
  })
  return { runs, models, heightM, speeds: [3, 4.2] }
}

function measured(metric: string, given: ReturnType<typeof evidence>): readonly StiffnessAtSpeed[] {
  const found = stiffnessOf(given).find((one) => one.metric === metric)
  if (found?.state !== 'measured') throw new Error(`expected a number for ${metric}`)
  return found.at
}

const whyNot = (given: ReturnType<typeof evidence>) =>
  stiffnessOf(given).map((one) => (one.state === 'measured' ? 'measured' : one.why))

describe('the stiffness of a runner', () => {
  it('is found again at each speed, and lies within its range', () => {
    const usual = evidence(HEIGHT_M)
    for (const metric of ['legStiffness', 'verticalStiffness'] as const)
      for (const { speedMps, value, low, high } of measured(metric, usual)) {
        expect(value / usualForm(metric, speedMps)).toBeCloseTo(1, 1)
        expect(low).toBeLessThan(value)
        expect(high).toBeGreaterThan(1.069 * value)
      }
  })

  it('has a range that holds what a sensor with 10 ms of error would have said', () => {
    for (const { speedMps, value, low, high } of measured('legStiffness', evidence(HEIGHT_M))) {
      const stepS = 60 / usualForm('cadenceSpm', speedMps)
      const said = [0.01, 0, -0.01].map((errorS) => {
        const contactS = usualForm('groundContactMs', speedMps) / 1000 + errorS
        const step = { speedMps, contactS, flightS: stepS - contactS, grade: 0 }
        return springMass(step, HEIGHT_M)?.legPerKg ?? Number.NaN
      })
      const [softer = 0, middle = 1, stiffer = 0] = said
      expect(low / value).toBeLessThanOrEqual(softer / middle + 0.005)
      expect(high / value).toBeGreaterThanOrEqual(stiffer / middle)
    }
  })

  it('is higher for a shorter contact', () => {
    const springy = evidence(HEIGHT_M, { runner: { contact: 0.93, cadence: 1 } })
    const [plain] = measured('legStiffness', evidence(HEIGHT_M))
    const [short] = measured('legStiffness', springy)
    expect((short?.value ?? 0) / (plain?.value ?? 1)).toBeGreaterThan(1.05)
  })

  it('is told at the one speed of a runner who knows no other', () => {
    const even = evidence(HEIGHT_M, { stretches: [{ seconds: 1200, speedMps: 3.4 }] })
    const at = measured('legStiffness', { ...even, speeds: [3.4] })
    expect((at[0]?.value ?? 0) / usualForm('legStiffness', 3.4)).toBeCloseTo(1, 1)
    expect(whyNot({ ...even, speeds: [4.4] })).toEqual(['too-little', 'too-little'])
  })

  it('says which is missing: the height, a height that fits, the flat, contact time, flight, more running', () => {
    expect(whyNot(evidence(null))).toEqual(['no-height', 'measured'])
    expect(whyNot(evidence(0.6))).toEqual(['height-too-small', 'measured'])
    const uphill = SPEEDS.map((stretch) => ({ ...stretch, grade: 0.03 }))
    expect(whyNot(evidence(HEIGHT_M, { stretches: uphill }))).toEqual(['slopes', 'slopes'])
    const shuffle = { contact: 1.8, cadence: 1 }
    expect(whyNot(evidence(HEIGHT_M, { runner: shuffle }))).toEqual(['no-flight', 'no-flight'])
    const short = SPEEDS.map((stretch) => ({ ...stretch, seconds: 60 }))
    expect(whyNot(evidence(HEIGHT_M, { stretches: short }))).toEqual(['too-little', 'too-little'])
    const nothing = { runs: [], models: [], heightM: HEIGHT_M, speeds: [] }
    expect(whyNot(nothing)).toEqual(['no-contact-time', 'no-contact-time'])
  })
})
