import { expect, test } from 'vitest'
import { trainingHistory } from '@bell-lap/load/history/training-history'
import type { Settings } from '../settings/index.ts'
import { orToldTraining } from './told-training.ts'

const TODAY = '2026-05-20'
const NOTHING = trainingHistory([], TODAY)

function told(weeklyKm: number | null, longestRunKm: number | null): Settings {
  return {
    usualTraining: { weeklyKm, longestRunKm },
    availability: { runsPerWeek: 4 },
  } as Settings
}

test('without a recorded run the runner’s word counts', () => {
  const history = orToldTraining(NOTHING, told(40, 14))
  expect(history).toMatchObject({ longestRun30dKm: 14, runsPerWeek: 4, runFreeDays: 0 })
  expect(history.weeklyKm).toEqual([40, 40, 40, 40, 40, 40, 40, 40])
})

test('the longest run is an even share when it is not said, and never more than the week', () => {
  expect(orToldTraining(NOTHING, told(40, null)).longestRun30dKm).toBe(10)
  expect(orToldTraining(NOTHING, told(20, 30)).longestRun30dKm).toBe(20)
})

test('a recorded run outranks the word, and no word changes nothing', () => {
  const recorded = trainingHistory([{ day: '2026-05-12', distanceM: 9000, fastM: 0 }], TODAY)
  expect(orToldTraining(recorded, told(80, 30))).toBe(recorded)
  expect(orToldTraining(NOTHING, told(null, null))).toBe(NOTHING)
})
