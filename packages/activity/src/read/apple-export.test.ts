import { expect, test } from 'vitest'
import type { Activity } from '../activity.ts'
import { appleExportXml, appleRoutes } from '../testing/apple-export.ts'
import type { MadeExport, MadeWorkout } from '../testing/apple-export.ts'
import { AppleExportReader, isAppleExport } from './apple-export.ts'
import { writeAppleWorkout } from './apple-workout.ts'
import { readRecording } from './read-recording.ts'

const START = Date.parse('2026-03-10T12:00:00Z') / 1000
const RUN: MadeWorkout = { sport: 'Running', startUnixS: START, minutes: 30, speedMps: 3 }

function readExport(made: MadeExport, pieceLength = 1000) {
  const reader = new AppleExportReader('Europe/Berlin')
  const text = [...appleExportXml(made)].join('')
  for (let at = 0; at < text.length; at += pieceLength) {
    reader.write(text.slice(at, at + pieceLength))
  }
  return reader.end()
}

/** The workouts as the import reads them, with their routes. */
function activitiesOf(made: MadeExport): readonly Activity[] {
  const routes = new Map(appleRoutes(made).map(({ name, text }) => [name.split('/').at(-1), text]))
  return [...readExport(made).workouts].map((workout) => {
    const route = routes.get(workout.routePath?.split('/').at(-1)) ?? null
    const read = readRecording(writeAppleWorkout({ ...workout, route }))
    if (!read.ok || read.activities[0] === undefined) throw new Error('the workout is read')
    return read.activities[0]
  })
}

test('a run has its route, its heart rate and its distance', () => {
  const [run] = activitiesOf({ workouts: [RUN] })
  expect(run).toMatchObject({
    sport: 'run',
    sportSource: 'file',
    distanceM: 5400,
    movingTimeS: 1800,
    elapsedTimeS: 1800,
    localDay: '2026-03-10',
    utcOffsetMin: 60,
    hasGps: true,
    device: 'Apple Watch',
  })
  expect(run?.averageHeartRateBpm).toBeGreaterThan(140)
  expect(run?.streams.timeS).toHaveLength(1801)
  expect(run?.streams.distanceM?.at(-1)).toBeCloseTo(5400, 0)
  expect(run?.streams.heartRateBpm?.[7]).toBe(145)
  expect(run?.issues).toEqual([])
})

test('a run on a treadmill has no route and still a distance at every sample', () => {
  const [run] = activitiesOf({ workouts: [{ ...RUN, indoor: true }] })
  expect(run).toMatchObject({ sport: 'run', surface: 'treadmill', hasGps: false, distanceM: 5400 })
  const { timeS, distanceM } = run?.streams ?? { timeS: new Float64Array() }
  const half = timeS.indexOf(900)
  expect(distanceM?.[half]).toBeCloseTo(2700, 0)
})

test('other sports keep their sport, in the words of Apple', () => {
  const sports = ['Cycling', 'Walking', 'Hiking', 'Swimming', 'TraditionalStrengthTraining', 'Yoga']
  const made = {
    workouts: sports.map((sport, i) => ({ ...RUN, sport, startUnixS: START + i * 86_400 })),
  }
  expect(activitiesOf(made).map(({ sport }) => sport)).toEqual([
    'ride',
    'walk',
    'walk',
    'swim',
    'strength',
    'other',
  ])
})

test('a pause of the watch is a pause, and not moving time', () => {
  const [run] = activitiesOf({ workouts: [{ ...RUN, pausedAfterMin: 10 }] })
  expect(run?.pauses).toEqual([{ startS: 600, endS: 900 }])
  expect(run).toMatchObject({ movingTimeS: 1800, elapsedTimeS: 2100 })
})

test('the day is that of the zone the workout names, whatever zone the phone has at the export', () => {
  const late = { ...RUN, indoor: true, startUnixS: Date.parse('2026-03-10T02:00:00Z') / 1000 }
  const [there, home] = activitiesOf({
    workouts: [
      { ...late, timeZone: 'America/New_York' },
      { ...late, startUnixS: START },
    ],
  })
  expect(there).toMatchObject({ localDay: '2026-03-09', utcOffsetMin: -240 })
  expect(home).toMatchObject({ localDay: '2026-03-10', utcOffsetMin: null })
})

test('mornings are gathered by day; a night that two devices recorded counts once', () => {
  const nights = [
    { day: '2026-03-09', restingBpm: 47, sdnnMs: 61, hours: 7.5 },
    { day: '2026-03-10', restingBpm: 49, sdnnMs: 55, hours: 6 },
  ]
  const { mornings } = readExport({ workouts: [], nights })
  const of = (measure: string) =>
    mornings.filter((one) => one.measure === measure).map(({ day, value }) => [day, value])
  expect(of('resting-heart-rate')).toEqual([
    ['2026-03-09', 47],
    ['2026-03-10', 49],
  ])
  expect(of('hrv-sdnn')).toEqual([
    ['2026-03-09', 61],
    ['2026-03-10', 55],
  ])
  expect(of('sleep')).toEqual([
    ['2026-03-09', 7.5],
    ['2026-03-10', 6],
  ])
  expect(of('hrv-rmssd')).toEqual([])
})

test('the size of the pieces makes no difference', () => {
  const made = { workouts: [RUN], nights: [], steps: 20 }
  const whole = [...readExport(made, 1e9).workouts]
  for (const length of [1, 7, 4096]) expect([...readExport(made, length).workouts]).toEqual(whole)
})

test('a file that breaks off gives what stands before, and says so', () => {
  const reader = new AppleExportReader('UTC')
  const text = [...appleExportXml({ workouts: [RUN, { ...RUN, startUnixS: START + 86_400 }] })]
  reader.write(text.join('').slice(0, -600))
  const { workouts, cut } = reader.end()
  expect(cut).toBe(true)
  expect([...workouts].length).toBeGreaterThanOrEqual(1)
})

test('an attribute that is there twice, as one version of iOS writes it, costs nothing', () => {
  const reader = new AppleExportReader('UTC')
  const text = [...appleExportXml({ workouts: [RUN] })].join('')
  reader.write(text.replace('<Workout ', '<Workout creationDate="2026-03-10 12:30:00 +0000" '))
  expect([...reader.end().workouts]).toHaveLength(1)
})

test('entities are not expanded, and text without end is not kept', () => {
  const reader = new AppleExportReader('UTC')
  reader.write('<!DOCTYPE HealthData [<!ENTITY a "aaaaaaaaaa">]><HealthData locale="&a;">')
  for (let i = 0; i < 40; i += 1) reader.write('x'.repeat(100_000))
  expect(reader.end()).toMatchObject({ cut: true, mornings: [] })
})

test.each([
  ['<?xml version="1.0"?><!DOCTYPE HealthData [', true],
  ['<HealthData locale="de_DE">', true],
  ['<gpx creator="HealthData">', false],
])('%s is recognised: %s', (start, is) => expect(isAppleExport(start)).toBe(is))
