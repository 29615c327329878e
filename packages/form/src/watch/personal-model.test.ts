import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formWindows } from './form-windows.ts'
import {
  expectedForm,
  lacksOwnSlope,
  personalModel,
  residualOf,
  sawSpeed,
} from './personal-model.ts'
import type { PersonalModel, RunForForm } from './personal-model.ts'
import { madeStreams } from './testing/made-form-run.ts'
import type { MadeRun } from './testing/made-form-run.ts'
import { usualForm } from './usual-form.ts'

/** Twenty minutes over speeds from 2.8 to 4.5 m/s. */
const SPEEDS = [2.8, 3.1, 3.4, 3.8, 4.2, 4.5].map((speedMps) => ({ seconds: 200, speedMps }))

function runs(count: number, run: Omit<MadeRun, 'stretches'> = {}): readonly RunForForm[] {
  return Array.from({ length: count }, (_, i) => {
    const streams = madeStreams({ stretches: SPEEDS, noise: 0.02, ...run, seed: 71 * i + 5 })
    const windows = formWindows({ streams, pauses: [], isFlat: true })
    return { runId: `run ${i}`, day: `2026-05-0${(i % 9) + 1}`, shoe: null, windows }
  })
}

function ready(answer: ReturnType<typeof personalModel>): PersonalModel {
  if (answer.state !== 'ready') throw new Error('expected a model')
  return answer.model
}

describe('the personal model', () => {
  it('finds a runner who differs from the norm, at every speed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.9, max: 1.1, noNaN: true }),
        fc.double({ min: 0.94, max: 1.06, noNaN: true }),
        (contact, cadence) => {
          const own = runs(3, { runner: { contact, cadence } })
          for (const [metric, share] of [
            ['groundContactMs', contact],
            ['cadenceSpm', cadence],
          ] as const) {
            const model = ready(personalModel(metric, own))
            for (const speedMps of [3, 3.5, 4.2]) {
              const found = expectedForm(model, { speedMps, grade: 0, shoe: null })
              const truth = Math.log(share * usualForm(metric, speedMps))
              expect(Math.abs(found.mean - truth)).toBeLessThan(0.01)
              expect(found.sd).toBeLessThan(0.01)
            }
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  it('says how many minutes are missing', () => {
    expect(personalModel('cadenceSpm', [])).toMatchObject({ state: 'not-enough', minutes: 0 })
    const short = personalModel('groundContactMs', runs(1))
    expect(short).toMatchObject({ state: 'not-enough', neededMin: 30 })
  })

  it('knows a runner of one speed at that speed, and takes the slope from the norm', () => {
    const stretches = [{ seconds: 2400, speedMps: 3.2 }]
    const runner = { contact: 1.06, cadence: 1 }
    const streams = madeStreams({ stretches, noise: 0.01, runner })
    const windows = formWindows({ streams, pauses: [], isFlat: true })
    const own = [{ runId: 'even', day: '2026-05-01', shoe: null, windows }]
    const model = ready(personalModel('groundContactMs', own))
    expect(lacksOwnSlope(model)).toBe(true)
    expect([2.9, 3.2, 3.5, 3.8].map((speedMps) => sawSpeed(model, speedMps))).toEqual([
      false,
      true,
      false,
      false,
    ])
    const at = (speedMps: number) => expectedForm(model, { speedMps, grade: 0, shoe: null })
    expect(Math.exp(at(3.2).mean) / usualForm('groundContactMs', 3.2)).toBeCloseTo(1.06, 2)
    // Half as fast again, the slope's prior of 0.15 is all that is known.
    expect(at(4.8).sd).toBeCloseTo(0.15 * Math.log(1.5), 2)
    expect(lacksOwnSlope(ready(personalModel('groundContactMs', runs(3))))).toBe(false)
  })

  it('takes a run in other shoes for the shoes', () => {
    const usual = runs(3).map((run) => ({ ...run, shoe: 'flats' }))
    const heavy = runs(3, { runner: { contact: 1.02, cadence: 1 } }).map((run) => ({
      ...run,
      runId: `heavy ${run.runId}`,
      shoe: 'heavy',
    }))
    const model = ready(personalModel('groundContactMs', [...usual, ...heavy]))
    expect(model.shoes).toEqual(['flats', 'heavy'])
    const at = (shoe: string) => expectedForm(model, { speedMps: 3.5, grade: 0, shoe }).mean
    expect(at('heavy') - at('flats')).toBeCloseTo(0.02, 2)
  })

  it('leaves nothing of speed in what is left, and is not bent by one odd run', () => {
    const own = runs(4)
    const model = ready(personalModel('flightMs', own))
    for (const run of own) {
      const left = run.windows.flatMap((one) => residualOf(model, one, null) ?? [])
      const mean = left.reduce((sum, one) => sum + one / left.length, 0)
      expect(Math.abs(mean)).toBeLessThan(0.02)
    }
    const kerb = own.map((run, i) =>
      i > 0
        ? run
        : {
            ...run,
            windows: run.windows.map((one, k) =>
              k % 20 > 0 ? one : { ...one, values: { ...one.values, groundContactMs: 600 } },
            ),
          },
    )
    const before = ready(personalModel('groundContactMs', own))
    const after = ready(personalModel('groundContactMs', kerb))
    const at = { speedMps: 3.5, grade: 0, shoe: null }
    expect(expectedForm(after, at).mean - expectedForm(before, at).mean).toBeLessThan(0.01)
  })

  it('knows balance in points, around even', () => {
    const model = ready(personalModel('balanceLeftPct', runs(3)))
    const { mean } = expectedForm(model, { speedMps: 3.5, grade: 0, shoe: null })
    expect(mean).toBeCloseTo(50, 0)
  })
})
