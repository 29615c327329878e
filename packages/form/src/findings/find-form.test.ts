import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findForm } from './find-form.ts'
import type { FormEvidence, LateContact } from './find-form.ts'
import type { FormTrend } from '../watch/trend.ts'
import { FLAGGED_MEASURES } from './video-faults.ts'
import type { VideoMeasure } from './video-faults.ts'

const LATE: LateContact = {
  runId: 'run-1',
  day: '2026-03-03',
  index: 3.4,
  freshMs: 203,
  tiredMs: 212,
  changeMs: 9,
  lowMs: 7,
  highMs: 11,
  leastChangeMs: 3,
  early: 14,
  late: 14,
}
const CLIP: VideoMeasure = {
  name: 'overstrideLegs',
  value: 0.42,
  error: 0.01,
  leastChange: 0.05,
  speed: 'mile',
  clipId: 'clip-1',
  day: '2026-03-02',
}
const NOTHING: FormEvidence = { late: null, trends: [], video: [] }

function trend(change: number, leastChange: number, metric: FormTrend['metric']): FormTrend {
  const state = Math.abs(change) < leastChange ? 'steady' : change > 0 ? 'up' : 'down'
  return {
    metric,
    speedMps: 4.5,
    usual: { low: 199, high: 208 },
    months: [{ month: '2026-02', value: 210, low: 207, high: 213, runs: 6 }],
    change: { state, change, low: change / 2, high: 2 * change, leastChange, since: '2026-01' },
  }
}

describe('findings', () => {
  test('a longer contact late in a session is one, with its error', () => {
    expect(findForm({ ...NOTHING, late: LATE })).toEqual([
      expect.objectContaining({ fault: 'late-contact', source: 'session', excess: 9, low: 7 }),
    ])
  })

  test('nothing to change is an answer', () => {
    expect(findForm(NOTHING)).toEqual([])
    expect(findForm({ ...NOTHING, late: { ...LATE, index: 2.9 } })).toEqual([])
    expect(findForm({ ...NOTHING, trends: [trend(-9, 3, 'groundContactMs')] })).toEqual([])
    expect(findForm({ ...NOTHING, trends: [trend(4, 3, 'cadenceSpm')] })).toEqual([])
  })

  test('a foot far ahead on a clip is one; the flag depends on the speed', () => {
    expect(findForm({ ...NOTHING, video: [CLIP] })[0]).toMatchObject({ fault: 'overstride' })
    const nearer = { ...CLIP, value: 0.35 }
    expect(findForm({ ...NOTHING, video: [nearer] })).toEqual([])
    expect(findForm({ ...NOTHING, video: [{ ...nearer, speed: 'easy' }] })).toHaveLength(1)
  })

  test('two at most, the surest first, each fault once', () => {
    const found = findForm({
      late: LATE,
      trends: [trend(4, 3, 'groundContactMs'), trend(5, 4, 'verticalOscillationMm')],
      video: [CLIP],
    })
    expect(found.map(({ fault }) => fault)).toEqual(['late-contact', 'overstride'])
  })
})

const size = fc.double({ min: -60, max: 60, noNaN: true })
const least = fc.double({ min: 0.001, max: 40, noNaN: true })

test('nothing below the least change is ever a finding, whatever was measured', () => {
  const video = fc.array(
    fc.record({
      name: fc.constantFrom(...FLAGGED_MEASURES),
      value: size,
      error: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
      leastChange: least,
      speed: fc.constantFrom('easy' as const, 'mile' as const),
      clipId: fc.constant('clip'),
      day: fc.constant('2026-03-02'),
    }),
    { maxLength: 5 },
  )
  const trends = fc.array(
    fc
      .tuple(
        size,
        least,
        fc.constantFrom('groundContactMs' as const, 'verticalOscillationMm' as const),
      )
      .map(([change, leastChange, metric]) => trend(change, leastChange, metric)),
    { maxLength: 4 },
  )
  const late = fc.option(
    fc
      .record({
        index: fc.double({ min: 0, max: 9, noNaN: true }),
        changeMs: size,
        leastChangeMs: least,
      })
      .map((one) => ({ ...LATE, ...one, lowMs: one.changeMs - 1, highMs: one.changeMs + 1 })),
  )
  fc.assert(
    fc.property(fc.record({ late, trends, video }), (evidence) => {
      const found = findForm(evidence)
      expect(found.length).toBeLessThanOrEqual(2)
      for (const one of found) {
        expect(Math.abs(one.excess)).toBeGreaterThanOrEqual(one.leastChange)
        expect(one.low * one.high).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})
