import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lactateThresholds } from './lactate-thresholds.ts'
import type { StepTest } from './step-test.ts'

const stepTest = (
  loads: readonly number[],
  lactate: readonly number[],
  restLactateMmol: number | null,
): StepTest => ({
  stages: loads.map((load, i) => ({ load, lactateMmol: lactate[i] ?? NaN, durationS: 180 })),
  restLactateMmol,
})
/** Demo data of the R package lactater (Mattioni Maturana, MIT), as printed in science C3. */
const DEMO = stepTest(
  [50, 75, 100, 125, 150, 175, 191],
  [0.98, 1.23, 1.88, 2.8, 4.21, 6.66, 8.64],
  0.93,
)
/** The running oracle of science C3, in km/h as there. */
const RUN = stepTest([10, 11, 12, 13, 14, 15, 16], [1.1, 1.2, 1.5, 2.0, 2.9, 4.6, 7.4], null)

function evaluated(of: StepTest) {
  const answer = lactateThresholds(of)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer
}
const ANSWERS = new Map([DEMO, RUN].map((of) => [of, evaluated(of)]))
const loadOf = (of: StepTest, method: string) => {
  const found = ANSWERS.get(of)?.methods.find((one) => one.method === method)
  if (found === undefined) throw new Error(`no method ${method}`)
  return found.answer.known ? found.answer.load : null
}

describe('the numbers of science C3', () => {
  test.each([
    ['obla-2/exact-1', 106.75, 0.05],
    ['obla-2.5/exact-1', 119.67, 0.05],
    ['obla-3/exact-1', 129.85, 0.05],
    ['obla-3.5/exact-1', 138.38, 0.05],
    ['obla-4/exact-1', 145.79, 0.05],
    ['bsln-plus-0.5/exact-1', 84.51, 0.05],
    ['bsln-plus-1/exact-1', 104.6, 0.05],
    ['bsln-plus-1.5/exact-1', 118.07, 0.05],
    ['dmax/exact-1', 131.54, 0.05],
    ['mod-dmax/exact-1', 140.15, 0.05],
    ['exp-dmax/exact-1', 134.85, 0.05],
    ['log-log/raw-1', 110.0, 0.1],
    // The reference searched in whole watts.
    ['ltp1/raw-1', 111, 1],
    ['ltp2/raw-1', 160, 1],
    ['ltratio/spline-1', 73.0, 0.1],
    ['obla-2/lactater-1', 105.44, 0.05],
    ['obla-3/lactater-1', 129.01, 0.05],
    ['obla-4/lactater-1', 145.0, 0.05],
    ['bsln-plus-0.5/lactater-1', 82.51, 0.05],
    ['bsln-plus-1/lactater-1', 103.61, 0.05],
    ['bsln-plus-1.5/lactater-1', 116.67, 0.05],
  ])('%s of the demo is %d', (method, load, tolerance) => {
    expect(Math.abs((loadOf(DEMO, method) ?? NaN) - load)).toBeLessThanOrEqual(tolerance)
  })

  test.each([
    ['obla-2/lactater-1', 105],
    ['obla-2.5/lactater-1', 118],
    ['obla-3/lactater-1', 129],
    ['obla-3.5/lactater-1', 137],
    ['obla-4/lactater-1', 145],
    ['bsln-plus-0.5/lactater-1', 82.5],
    ['bsln-plus-1/lactater-1', 104],
    ['bsln-plus-1.5/lactater-1', 117],
    ['dmax/exact-1', 132],
    ['mod-dmax/exact-1', 140],
    ['exp-dmax/exact-1', 135],
    ['log-poly-mod-dmax/lactater-1', 143],
    ['log-exp-mod-dmax/lactater-1', 146],
    ['log-log/lactater-1', 83.4],
    ['ltp1/lactater-1', 88.9],
    ['ltp2/lactater-1', 148],
    ['ltratio/exp-1', 71.2],
  ])('%s is within 0.6 of what lactater publishes, %d', (method, load) => {
    expect(Math.abs((loadOf(DEMO, method) ?? NaN) - load)).toBeLessThanOrEqual(0.6)
  })

  test.each([
    ['obla-2/exact-1', 13.082, 0.001],
    ['obla-4/exact-1', 14.684, 0.001],
    ['bsln-plus-0.5/exact-1', 12.352, 0.001],
    ['dmax/exact-1', 13.637, 0.001],
    ['mod-dmax/exact-1', 14.213, 0.001],
    ['exp-dmax/exact-1', 13.79, 0.001],
    ['log-log/raw-1', 12.63, 0.01],
    ['ltp1/raw-1', 12.55, 0.05],
    ['ltp2/raw-1', 14.6, 0.05],
  ])('%s of the running test is %d km/h', (method, load, tolerance) => {
    expect(Math.abs((loadOf(RUN, method) ?? NaN) - load)).toBeLessThanOrEqual(tolerance)
  })

  it('has no LTratio when the least lactate per speed is at the first stage', () => {
    expect(loadOf(RUN, 'ltratio/exp-1')).toBeNull()
    expect(loadOf(RUN, 'ltratio/spline-1')).toBeNull()
  })
})

describe('the thresholds', () => {
  it('are a median with a range, never one method', () => {
    const { lt1, lt2, baseline } = evaluated(RUN)
    expect(baseline).toEqual({ lactateMmol: 1.1, from: 'first-two-stages' })
    if (!lt1.known || !lt2.known) throw new Error('both are known')
    expect(lt1.methods).toEqual(['bsln-plus-0.5/exact-1', 'log-log/raw-1'])
    expect(lt1.low).toBeCloseTo(12.352, 2)
    expect(lt1.high).toBeCloseTo(12.63, 2)
    expect(lt2.methods).toHaveLength(4)
    expect(lt2.low).toBeLessThan(lt2.median)
    expect(lt2.median).toBeLessThan(lt2.high)
  })

  it('are unknown when lactate never reaches what the methods look for', () => {
    const flat = stepTest([3, 3.2, 3.4, 3.6, 3.8], [1.2, 1.1, 1.1, 1.2, 1.2], 1.2)
    const { lt2 } = evaluated(flat)
    expect(lt2.known).toBe(false)
  })

  it('give back what is wrong with a test that cannot be evaluated', () => {
    const answer = lactateThresholds(stepTest([3, 3.2], [1, 2], null))
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'lactate.too-few-stages' }] })
  })

  it('do not depend on the unit of the load', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 20, noNaN: true }), (factor) => {
        const scaled = {
          ...DEMO,
          stages: DEMO.stages.map((stage) => ({ ...stage, load: stage.load * factor })),
        }
        const before = evaluated(DEMO).methods
        evaluated(scaled).methods.forEach((one, i) => {
          const other = before[i]?.answer
          const load = other?.known ? other.load : NaN
          expect(one.answer.known ? one.answer.load / factor : null).toBeCloseTo(load, 2)
        })
      }),
      { numRuns: howMany(3, 100) },
    )
  })

  it('stay inside the measured loads, whatever the samples', () => {
    const lactate = fc.array(fc.double({ min: 0.5, max: 12, noNaN: true }), {
      minLength: 5,
      maxLength: 8,
    })
    fc.assert(
      fc.property(lactate, fc.double({ min: 0.5, max: 3, noNaN: true }), (samples, rest) => {
        const loads = samples.map((_, i) => 3 + 0.25 * i)
        for (const { answer } of evaluated(stepTest(loads, samples, rest)).methods) {
          if (!answer.known) continue
          expect(answer.load).toBeGreaterThanOrEqual(2.75 - 1e-9)
          expect(answer.load).toBeLessThanOrEqual((loads.at(-1) ?? 0) + 1e-9)
        }
      }),
      { numRuns: howMany(8, 500) },
    )
  })
})
