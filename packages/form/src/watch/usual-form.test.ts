import { describe, expect, it } from 'vitest'
import { FORM_METRICS } from './form-metric.ts'
import { usualForm, usualSlope } from './usual-form.ts'

describe('the usual form at a speed', () => {
  it.each([
    { speedMps: 2.5, spm: 162.8, contact: 300, flight: 69, step: 0.92 },
    { speedMps: 3.33, spm: 169.0, contact: 248, flight: 108, step: 1.18 },
    { speedMps: 4.0, spm: 174.0, contact: 219, flight: 126, step: 1.38 },
    { speedMps: 4.5, spm: 177.8, contact: 202, flight: 135, step: 1.52 },
    { speedMps: 5.5, spm: 186.7, contact: 177, flight: 144, step: 1.77 },
    { speedMps: 6.5, spm: 204.7, contact: 158, flight: 135, step: 1.91 },
  ])('at $speedMps m/s is that of the table of science E1', (row) => {
    const { speedMps, spm, contact, flight, step } = row
    expect(usualForm('cadenceSpm', speedMps)).toBeCloseTo(spm, 0)
    expect(Math.abs(usualForm('groundContactMs', speedMps) - contact)).toBeLessThan(1)
    expect(Math.abs(usualForm('flightMs', speedMps) - flight)).toBeLessThan(1.5)
    expect(usualForm('stepLengthMm', speedMps) / 1000).toBeCloseTo(step, 2)
  })

  it('has an oscillation and a ratio that runners have', () => {
    expect(usualForm('verticalOscillationMm', 3.33)).toBeGreaterThan(60)
    expect(usualForm('verticalOscillationMm', 3.33)).toBeLessThan(100)
    expect(usualForm('verticalRatioPct', 3.33)).toBeGreaterThan(5)
    expect(usualForm('verticalRatioPct', 3.33)).toBeLessThan(9)
  })

  it('changes with speed as each metric does', () => {
    expect(usualSlope('groundContactMs', 4)).toBeCloseTo(-0.67, 3)
    expect(usualSlope('cadenceSpm', 4)).toBeGreaterThan(0)
    expect(usualSlope('flightMs', 3)).toBeGreaterThan(0)
    expect(usualSlope('balanceLeftPct', 4)).toBe(0)
    for (const metric of FORM_METRICS) expect(usualForm(metric, 4)).toBeGreaterThan(0)
  })
})
