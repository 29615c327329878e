import { expect, test } from 'vitest'
import { trainingHistory } from './training-history.ts'

// 2026-06-03 is a Wednesday; the last complete week is 25 to 31 May.
const today = '2026-06-03'
const run = (day: string, km: number, fastM = 0) => ({ day, distanceM: km * 1000, fastM })

test('weeks begin on Monday, the running week is not counted', () => {
  const history = trainingHistory(
    [
      run('2026-06-01', 50),
      run('2026-05-31', 16, 0),
      run('2026-05-25', 8, 1200),
      run('2026-05-24', 10, 300),
      run('2026-04-06', 7),
      run('2026-04-05', 99),
    ],
    today,
  )
  expect(history.weeklyKm).toEqual([7, 0, 0, 0, 0, 0, 10, 24])
  expect(history.fastMetresLastWeekM).toBe(1200)
  expect(history.largestFastSession30dM).toBe(1200)
  expect(history.longestRun30dKm).toBe(50)
  expect(history.strideExposures28d).toBe(2)
  expect(history.mileSessions28d).toBe(1)
  expect(history.runFreeDays).toBe(2)
  expect(history.runsPerWeek).toBe(0.5)
})

test('thirty days are thirty days, and the future is not history', () => {
  const history = trainingHistory(
    [run('2026-05-05', 20), run('2026-05-04', 30), run('2026-06-04', 40)],
    today,
  )
  expect(history.longestRun30dKm).toBe(20)
  expect(history.runFreeDays).toBe(29)
})

test('a runner without a run', () => {
  expect(trainingHistory([], today)).toEqual({
    weeklyKm: [0, 0, 0, 0, 0, 0, 0, 0],
    longestRun30dKm: 0,
    largestFastSession30dM: 0,
    largestFastSession90dM: 0,
    fastMetresLastWeekM: 0,
    strideExposures28d: 0,
    mileSessions28d: 0,
    runFreeDays: 365,
    runsPerWeek: 0,
  })
})
