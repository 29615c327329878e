import { describe, expect, test } from 'vitest'
import { compareRun, formByRepetition } from './compare-run.ts'
import { formWindows } from './form-windows.ts'
import type { Repetition } from './fresh-and-tired.ts'
import { madeStreams } from './testing/made-form-run.ts'
import type { MadeStretch } from './testing/made-form-run.ts'

const REP_S = 80
const JOG_S = 120

/** Six repetitions at mile pace after a warm-up; the contact of each is longer by a share. */
function session(shares: readonly number[]) {
  const stretches: MadeStretch[] = [{ seconds: 600, speedMps: 3 }]
  const repetitions: Repetition[] = []
  let atS = 600
  for (const share of shares) {
    repetitions.push({ startS: atS, endS: atS + REP_S })
    stretches.push({ seconds: REP_S, speedMps: 5, contactShare: 1 + share })
    stretches.push({ seconds: JOG_S, speedMps: 2.6 })
    atS += REP_S + JOG_S
  }
  const streams = madeStreams({ stretches, noise: 0.01, seed: 11 })
  return {
    windows: formWindows({ streams, pauses: [], isFlat: true }),
    repetitions,
  }
}

describe('a run, fresh against tired', () => {
  test('a session is compared by its repetitions, with the means of both sides', () => {
    const { windows, repetitions } = session([0, 0, 0.02, 0.03, 0.06, 0.06])
    const [reps, ends] = compareRun(windows, { repetitions, race: null })
    expect(reps).toMatchObject({ kind: 'repetitions', breakdown: { state: 'clearly-changed' } })
    const { fresh, tired, speedMps } = reps ?? { fresh: {}, tired: {} }
    expect((tired.groundContactMs ?? 0) / (fresh.groundContactMs ?? 1)).toBeCloseTo(1.06, 2)
    expect(speedMps).toBeCloseTo(5, 1)
    expect(ends?.kind).toBe('rep-ends')
  })

  test('a session that holds is held', () => {
    const { windows, repetitions } = session([0, 0, 0, 0, 0, 0])
    expect(compareRun(windows, { repetitions, race: null })[0]?.breakdown.state).toBe('held')
  })

  test('a race is compared by its thirds, a run without repetitions by its own', () => {
    const stretches = [0, 0, 0.07].map((contactShare) => ({
      seconds: 100,
      speedMps: 5.4,
      contactShare,
    }))
    const race = { startS: 0, endS: 300 }
    const streams = madeStreams({
      stretches: stretches.map((one) => ({ ...one, contactShare: 1 + one.contactShare })),
      noise: 0.01,
    })
    const windows = formWindows({ streams, pauses: [], isFlat: true })
    expect(compareRun(windows, { repetitions: [], race })).toEqual([
      expect.objectContaining({
        kind: 'race',
        breakdown: expect.objectContaining({ state: 'clearly-changed' }),
      }),
    ])
    expect(compareRun(windows, { repetitions: [], race: null })).toEqual([
      expect.objectContaining({
        kind: 'run',
        breakdown: expect.objectContaining({ state: 'not-measurable' }),
      }),
    ])
  })

  test('each repetition has its contact with its error, at the speed of the session', () => {
    const { windows, repetitions } = session([0, 0, 0, 0.05, 0.05, 0.05])
    const found = formByRepetition('groundContactMs', windows, repetitions)
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    const [first, last] = [found[0], found[5]]
    expect((last?.value ?? 0) - (first?.value ?? 0)).toBeGreaterThan(4 * (first?.error ?? 0))
    expect(formByRepetition('balanceLeftPct', [], repetitions)).toEqual([])
  })
})
