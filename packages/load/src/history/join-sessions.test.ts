import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinSessions } from './join-sessions.ts'
import type { TimedRun } from './join-sessions.ts'
import { trainingHistory } from './training-history.ts'

const MINUTE_S = 60

function run(
  day: string,
  [atMinute, minutes]: readonly [number, number],
  distanceM: number,
  fastM = 0,
): TimedRun {
  const startS = Date.parse(`${day}T00:00:00Z`) / 1000 + atMinute * MINUTE_S
  return { day, startS, elapsedS: minutes * MINUTE_S, distanceM, fastM }
}

test('warm-up, race and cool-down are one session', () => {
  const pieces = [
    run('2026-05-03', [540, 20], 3500),
    run('2026-05-03', [580, 6], 1609, 1609),
    run('2026-05-03', [600, 15], 2500),
  ]
  expect(joinSessions(pieces)).toEqual([{ ...run('2026-05-03', [540, 75], 7609), fastM: 1609 }])
})

test('twenty repetitions saved one by one are one session of fast metres', () => {
  const reps = Array.from({ length: 20 }, (_, i) => run('2026-05-05', [1080 + 2 * i, 1], 200, 200))
  const history = trainingHistory(joinSessions(reps), '2026-05-06')
  expect(history.largestFastSession30dM).toBe(4000)
  expect(history.mileSessions28d).toBe(1)
})

test('a run in the morning and one in the evening stay two, and so do two days', () => {
  const runs = [
    run('2026-05-04', [420, 50], 9000),
    run('2026-05-04', [1080, 40], 7000),
    run('2026-05-05', [420, 40], 7000),
  ]
  expect(joinSessions(runs)).toEqual(runs)
})

test('a piece that the runner set apart stays by itself, and parts its neighbours', () => {
  const pieces = [
    run('2026-05-03', [540, 20], 3500),
    { ...run('2026-05-03', [580, 6], 1609), apart: true },
    run('2026-05-03', [600, 15], 2500),
  ]
  expect(joinSessions(pieces)).toHaveLength(3)
})

test('no metre is lost or made, whatever the order', () => {
  const anyRun = fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 1400 }),
      fc.integer({ min: 1, max: 90 }),
    )
    .map(([day, at, minutes]) => run(`2026-05-0${day}`, [at, minutes], 150 * minutes, 10 * minutes))
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 30 }), (runs) => {
      const sum = (some: readonly TimedRun[]) =>
        some.reduce((total, one) => total + one.distanceM, 0)
      const joined = joinSessions(runs)
      expect(sum(joined)).toBe(sum(runs))
      expect(joinSessions(runs.toReversed()).length).toBe(joined.length)
    }),
  )
})
