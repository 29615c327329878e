import { expect, test } from 'vitest'
import type { Settings } from '../../api/settings.ts'
import { withDay } from './with-availability.ts'

const settings: Settings = {
  name: '',
  sex: null,
  birthYear: null,
  heightM: null,
  yearsRunning: 3,
  units: 'metric',
  locale: null,
  timeZone: 'UTC',
  planChanges: 'make',
  maxHeartRateBpm: null,
  restingHeartRateBpm: null,
  heartRateSensor: 'unknown',
  availability: {
    runsPerWeek: 4,
    days: [2, 4, 7],
    longRunDay: 7,
    minutesPerWeek: null,
    minutesPerDay: {},
    blockedDays: [],
  },
  usualTraining: { weeklyKm: null, longestRunKm: null },
  mileCase: { stuck: null, askedOn: null, longRace: null, notNowOn: null },
  afterMile: null,
  mapTiles: null,
  strengthEquipment: null,
  morningsFromExports: null,
  raceGoals: [],
  delivery: { steadyBy: 'pace', startTime: null, drills: 'one' },
  places: { track: null, hills: false, treadmill: null, gym: false },
  crossTraining: { machines: [], runsPerWeek: 0 },
  health: {
    painNow: 0,
    injuredInLast12Weeks: false,
    calfAchillesHamstring12Weeks: false,
    redFlag: false,
    illInLast7Days: false,
    needsClearance: false,
    pregnantOrPostpartum: false,
    guardianConsents: false,
  },
  healthAnsweredOn: null,
}

test('a new day is put in its place in the week', () => {
  expect(withDay(settings, 3, true).availability.days).toEqual([2, 3, 4, 7])
})

test('the long run moves when its day is taken away', () => {
  const { availability } = withDay(settings, 7, false)
  expect(availability).toMatchObject({ days: [2, 4], longRunDay: 4 })
})

test('the last day stays', () => {
  const one = withDay(withDay(settings, 7, false), 4, false)
  expect(withDay(one, 2, false).availability.days).toEqual([2])
})
