import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, it } from 'vitest'
import { eightWeekChange } from './eight-week-change.ts'
import {
  changedBefore,
  changing,
  SIMULATED_TODAY,
  simulatedMeasurements,
} from './testing/simulated-weeks.ts'
import type { SimulatedRunner } from './testing/simulated-weeks.ts'
import type { ThresholdMeasurement } from './threshold-measurement.ts'
import { tellsChange } from './threshold-state.ts'

const RUNS = 300
/** Three standard errors of a share of 5 % among 300. */
const FALSE_AT_MOST = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS)

const INDEX: Omit<SimulatedRunner, 'truth'> = {
  history: 26,
  indexWeeks: 1,
  indexNoise: 0.016,
  noiseStays: 0,
  raceEveryWeeks: null,
  testsWeeksAgo: [],
}
const MIX = { ...INDEX, raceEveryWeeks: 4, testsWeeksAgo: [4] }

/** Shares of seeded runners with each verdict, and of 80 % intervals that hold the truth. */
function rates(mix: Omit<SimulatedRunner, 'truth'>, truth: SimulatedRunner['truth']) {
  const counts = { faster: 0, slower: 0, none: 0, inside: 0 }
  for (let run = 0; run < RUNS; run += 1) {
    const measured = simulatedMeasurements({ ...mix, truth }, 7919 * run + 1)
    const change = eightWeekChange(measured, SIMULATED_TODAY)
    if (change === null) throw new Error('there is enough')
    counts[tellsChange(change)] += 1 / RUNS
    const real = truth(0) - truth(-8)
    if (Math.abs(change.log - real) < 1.2816 * change.sd) counts.inside += 1 / RUNS
  }
  return counts
}

describe('in simulated runners with the index every week, races and one test', () => {
  it('a rise of 3 % is told in at least 80 %, and never as a fall', () => {
    const { faster, slower, inside } = rates(MIX, changing(0.03))
    expect(faster).toBeGreaterThanOrEqual(0.8)
    expect(slower).toBe(0)
    expect(inside).toBeGreaterThan(0.72)
    expect(inside).toBeLessThan(0.88)
  })

  it('no change is told as one in about 5 % at most', () => {
    const { faster, slower, inside } = rates(MIX, changing(0))
    expect(faster + slower).toBeLessThanOrEqual(FALSE_AT_MOST)
    expect(inside).toBeGreaterThan(0.72)
  })

  it('a rise that ended eight weeks ago is mostly not told again', () => {
    expect(rates(MIX, changedBefore(0.03)).faster).toBeLessThan(0.35)
  })

  it('a fall of 3 % is told as often as a rise', () => {
    expect(rates(MIX, changing(-0.03)).slower).toBeGreaterThanOrEqual(0.8)
  })
})

describe('the change', () => {
  const measured = (
    daysAgo: number,
    speedMps: number,
    source: ThresholdMeasurement['source'] = 'thirty-minutes',
  ): ThresholdMeasurement => ({ day: addDays(SIMULATED_TODAY, -daysAgo), speedMps, source })

  it('between two tests is their difference, with the error of repeating it', () => {
    const change = eightWeekChange([measured(56, 3.6), measured(0, 3.7)], SIMULATED_TODAY)
    expect(change?.log).toBeCloseTo(Math.log(3.7 / 3.6), 3)
    expect(change?.sd).toBeCloseTo(0.02 * Math.SQRT2, 3)
  })

  it('does not mistake a source that reads higher for a change', () => {
    const change = eightWeekChange([measured(60, 3.6, 'curve'), measured(0, 3.75)], SIMULATED_TODAY)
    expect(change?.sd).toBeGreaterThan(0.06)
    expect(change === null ? null : tellsChange(change)).toBe('none')
  })

  it('is unknown without both ends', () => {
    expect(eightWeekChange([measured(50, 3.6), measured(0, 3.7)], SIMULATED_TODAY)).toBeNull()
    expect(eightWeekChange([measured(70, 3.6), measured(57, 3.7)], SIMULATED_TODAY)).toBeNull()
    expect(eightWeekChange([], SIMULATED_TODAY)).toBeNull()
  })
})
