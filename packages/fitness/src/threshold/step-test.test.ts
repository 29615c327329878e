import { describe, expect, it, test } from 'vitest'
import { baselineOf, lactatePoints, pointsWithRest, stepTestProblems } from './step-test.ts'
import type { Stage, StepTest } from './step-test.ts'

const GOOD: StepTest = {
  stages: [3, 3.25, 3.5, 3.75, 4, 4.25].map((load, i) => ({
    load,
    lactateMmol: 1 + 0.2 * i * i,
    durationS: 240,
  })),
  restLactateMmol: 1.0,
}
const withStage = (index: number, change: Partial<Stage>): StepTest => ({
  ...GOOD,
  stages: GOOD.stages.map((stage, i) => (i === index ? { ...stage, ...change } : stage)),
})

describe('a step test', () => {
  it('has no problem when it can be evaluated', () => {
    expect(stepTestProblems(GOOD)).toEqual([])
  })

  test.each([
    ['too few stages', { ...GOOD, stages: GOOD.stages.slice(0, 4) }, 'lactate.too-few-stages'],
    ['a stage that is not harder', withStage(2, { load: 3.25 }), 'lactate.loads-not-rising'],
    ['lactate too low', withStage(1, { lactateMmol: 0.2 }), 'lactate.stage-out-of-range'],
    ['lactate too high', withStage(5, { lactateMmol: 31 }), 'lactate.stage-out-of-range'],
    ['lactate missing', withStage(5, { lactateMmol: NaN }), 'lactate.stage-out-of-range'],
    ['rest out of range', { ...GOOD, restLactateMmol: 0 }, 'lactate.rest-out-of-range'],
    ['no load', withStage(0, { load: 0 }), 'lactate.load-not-positive'],
    ['no duration', withStage(3, { durationS: 0 }), 'lactate.duration-not-positive'],
    ['a last stage of ten minutes', withStage(5, { durationS: 600 }), 'lactate.stage-too-long'],
  ])('names %s', (_, of, code) => {
    const problems = stepTestProblems(of)
    expect(problems.map((problem) => problem.code)).toContain(code)
  })

  it('counts a last stage of half its time as half a step', () => {
    const loads = lactatePoints(withStage(5, { durationS: 120 })).map((point) => point.load)
    expect(loads.at(-1)).toBeCloseTo(4.125, 10)
    expect(loads.at(-2)).toBe(4)
  })

  it('places the sample at rest one step below the first stage', () => {
    expect(pointsWithRest(GOOD)[0]).toEqual({ load: 2.75, lactateMmol: 1 })
  })

  it('says where its baseline comes from', () => {
    expect(baselineOf(GOOD).from).toBe('rest')
    expect(baselineOf({ ...GOOD, restLactateMmol: null })).toEqual({
      lactateMmol: 1,
      from: 'first-two-stages',
    })
  })
})
