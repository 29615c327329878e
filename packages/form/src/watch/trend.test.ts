import { describe, expect, test } from 'vitest'
import { formWindows } from './form-windows.ts'
import { personalModel } from './personal-model.ts'
import type { PersonalModel, RunForForm } from './personal-model.ts'
import { madeStreams } from './testing/made-form-run.ts'
import type { MadeStretch } from './testing/made-form-run.ts'
import { formTrend, speedsOfRunner } from './trend.ts'

const STRETCHES = [2.8, 3.4, 4.4].map((speedMps) => ({ seconds: 240, speedMps }))
const MONTHS = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03']

/** At one speed; in the last two months by a share faster. */
const oneSpeed = (faster: number) => (month: string) => [
  { seconds: 720, speedMps: 3.2 * (month >= '2026-02' ? 1 + faster : 1) },
]

/** Four runs a month; from a month on the contact is longer by a share. */
function history(
  longer: number,
  from = '2026-02',
  stretchesOf: (month: string) => readonly MadeStretch[] = () => STRETCHES,
): readonly RunForForm[] {
  return MONTHS.flatMap((month, m) =>
    [3, 10, 17, 24].map((day, i) => {
      const streams = madeStreams({
        stretches: stretchesOf(month),
        noise: 0.02,
        seed: 97 * m + 13 * i + 1,
        runner: { contact: month >= from ? 1 + longer : 1, cadence: 1 },
      })
      const windows = formWindows({ streams, pauses: [], isFlat: true })
      return { runId: `${month} ${i}`, day: `${month}-${day}`, shoe: null, windows }
    }),
  )
}

function modelOf(runs: readonly RunForForm[]): PersonalModel {
  const answer = personalModel('groundContactMs', runs)
  if (answer.state !== 'ready') throw new Error('expected a model')
  return answer.model
}

describe('the trend of a metric at one speed', () => {
  test('a contact that stays is steady, within the usual range', () => {
    const runs = history(0)
    const trend = formTrend(modelOf(runs), runs, 3.4)
    expect(trend.months.map(({ month }) => month)).toEqual(MONTHS)
    expect(trend.change.state).toBe('steady')
    for (const { value } of trend.months) {
      expect(value).toBeGreaterThan(trend.usual.low)
      expect(value).toBeLessThan(trend.usual.high)
    }
  })

  test('a contact that grows by 8 % is up, by about that much in milliseconds', () => {
    const runs = history(0.08)
    const { change, months } = formTrend(modelOf(runs), runs, 3.4)
    if (change.state === 'not-enough') throw new Error('expected a change')
    expect(change.state).toBe('up')
    expect(change.since).toBe('2026-02')
    expect(change.change).toBeGreaterThan(0.05 * (months[0]?.value ?? 0))
    expect(change.change).toBeGreaterThanOrEqual(change.leastChange)
  })

  test('a change of half a per cent is steady: months differ by more anyway', () => {
    const runs = history(0.005)
    expect(formTrend(modelOf(runs), runs, 3.4).change.state).toBe('steady')
  })

  test('a runner of one speed has a trend at that speed', () => {
    const same = history(0, '2026-02', oneSpeed(0))
    expect(speedsOfRunner(same)).toHaveLength(1)
    expect(formTrend(modelOf(same), same, 3.2).change.state).toBe('steady')
    const longer = history(0.08, '2026-02', oneSpeed(0))
    expect(formTrend(modelOf(longer), longer, 3.2).change.state).toBe('up')
  })

  test('months that were run faster widen the range by what is not known of the slope', () => {
    const leastOf = (faster: number) => {
      const runs = history(0, '2026-02', oneSpeed(faster))
      // As sure of the slope as the prior alone.
      const model = {
        ...modelOf(runs),
        covariance: [
          [0, 0],
          [0, 0.15 ** 2],
        ],
      }
      const { change } = formTrend(model, runs, 3.2)
      return change.state === 'not-enough' ? NaN : change.leastChange
    }
    expect(leastOf(0.06)).toBeGreaterThan(1.2 * leastOf(0))
  })

  test('three months are not enough to say', () => {
    const runs = history(0).filter(({ day }) => day >= '2026-01')
    const model = modelOf(history(0))
    expect(formTrend(model, runs, 3.4).change).toEqual({
      state: 'not-enough',
      months: 3,
      needed: 4,
    })
  })

  test('speeds are those that the runner runs often, well apart', () => {
    const [slow, middle, fast, ...more] = speedsOfRunner(history(0))
    expect(more).toEqual([])
    expect(slow).toBeCloseTo(2.8, 1)
    expect(middle).toBeCloseTo(3.4, 1)
    expect(fast).toBeCloseTo(4.4, 1)
    expect(speedsOfRunner([])).toEqual([])
  })
})
