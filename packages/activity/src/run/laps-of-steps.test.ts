import { expect, test } from 'vitest'
import { evenColumns, lapsOfSteps } from './laps-of-steps.ts'
import type { ToldStep } from './laps-of-steps.ts'

const REP: ToldStep = { intent: 'work', distanceM: 400, timeS: 80 }
const JOG: ToldStep = { intent: 'recovery', distanceM: 200, timeS: 80 }
const RUN = { distanceM: 8000, timeS: 2600 }

test('the parts stand in their order between warm-up and cool-down', () => {
  const laps = lapsOfSteps(RUN, [REP, JOG, REP]) ?? []
  expect(laps.map(({ intent }) => intent)).toEqual([
    'warmup',
    'work',
    'recovery',
    'work',
    'cooldown',
  ])
  expect(laps.map(({ startS }) => startS)).toEqual([0, 1180, 1260, 1340, 1420])
  expect(laps.reduce((sum, { distanceM }) => sum + distanceM, 0)).toBe(8000)
})

test('parts that are longer than the run are refused', () => {
  expect(lapsOfSteps({ distanceM: 700, timeS: 2600 }, [REP, JOG, REP])).toBeNull()
  expect(lapsOfSteps({ distanceM: 8000, timeS: 200 }, [REP, JOG, REP])).toBeNull()
})

test('every second is covered evenly, and the end is the whole run', () => {
  const { timeS, distanceM } = evenColumns(lapsOfSteps(RUN, [REP, JOG, REP]) ?? [])
  expect(timeS).toHaveLength(2601)
  expect(distanceM.at(-1)).toBeCloseTo(8000)
  expect((distanceM[1220] ?? 0) - (distanceM[1219] ?? 0)).toBeCloseTo(5)
})
