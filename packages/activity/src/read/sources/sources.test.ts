import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Activity } from '../../activity.ts'
import {
  fitbitFile,
  goldenCheetahFile,
  nikeFile,
  polarFile,
  polarFlowFile,
  runKeeperFile,
  runtasticFile,
  runtasticTrackFile,
  samsungFile,
  samsungTrackFile,
  suuntoFile,
} from '../../testing/service-files.ts'
import { readRecording } from '../read-recording.ts'

const HOME = { timeZone: 'America/New_York', units: 'metric' } as const

function activitiesIn(text: string): readonly Activity[] {
  const read = readRecording(new TextEncoder().encode(text), HOME)
  if (!read.ok) throw new Error(read.reason.detail.code)
  return read.activities
}

test.each([
  ['polar', polarFile, 'run', 1801],
  ['polar flow', polarFlowFile, 'run', 1801],
  ['runtastic', runtasticFile, 'run', 0],
  ['runtastic track', runtasticTrackFile, 'unknown', 1801],
  ['fitbit', fitbitFile, 'run', 0],
  ['samsung', samsungFile, 'run', 0],
  ['samsung track', samsungTrackFile, 'unknown', 1801],
  ['suunto', suuntoFile, 'run', 1801],
  ['nike', nikeFile, 'run', 1801],
  ['runkeeper', runKeeperFile, 'run', 0],
  ['golden cheetah', goldenCheetahFile, 'run', 1801],
] as const)('%s: half an hour in the evening of 9 March', (_, file, sport, records) => {
  const [run] = activitiesIn(file())
  expect(run).toMatchObject({ sport, localDay: '2026-03-09', startedAt: '2026-03-10T01:00:00Z' })
  expect(run?.distanceM).toBeCloseTo(5400, -1)
  expect(run?.elapsedTimeS).toBeGreaterThanOrEqual(1800)
  expect(run?.elapsedTimeS).toBeLessThanOrEqual(1801)
  expect(run?.streams.timeS).toHaveLength(records)
})

test.each([polarFile, polarFlowFile, suuntoFile, nikeFile, goldenCheetahFile])(
  'heart rate and positions come along',
  (file) => {
    const [run] = activitiesIn(file())
    expect(run?.hasGps).toBe(true)
    expect(run?.averageHeartRateBpm).toBeCloseTo(144.5, -0.5)
    expect(run?.streams.latitudeDeg?.[0]).toBeCloseTo(40.7)
    expect(run?.streams.distanceM?.[900]).toBeCloseTo(2700, -1)
    expect(run?.issues).toEqual([])
  },
)

test('a newer export of Polar has its laps, and no sport but by the name', () => {
  const [run] = activitiesIn(polarFlowFile())
  expect(run?.laps.map(({ startS, timerS }) => [startS, timerS])).toEqual([
    [0, 600],
    [600, 1200],
  ])
  expect(run).toMatchObject({ sportSource: 'name', device: 'Polar Vantage V3' })
  const [nameless] = activitiesIn(polarFlowFile().replace('"name":"Running",', ''))
  expect(nameless).toMatchObject({ sport: 'unknown', sportSource: 'none' })
})

test('a newer session of Polar without exercises has its sums, and several exercises their own', () => {
  const session = JSON.parse(polarFlowFile()) as { exercises: object[] }
  const [sums] = activitiesIn(JSON.stringify({ ...session, exercises: undefined }))
  expect(sums).toMatchObject({ distanceM: 5400, movingTimeS: 1800, elapsedTimeS: 1800 })
  const [half] = session.exercises.map((one) => ({
    ...one,
    distanceMeters: 2700,
    samples: {},
    routes: {},
  }))
  const both = activitiesIn(JSON.stringify({ ...session, exercises: [half, half] }))
  expect(both.map(({ distanceM }) => distanceM)).toEqual([2700, 2700])
})

test('a pause of Nike’s is a pause, and its active time the moving time', () => {
  const [run] = activitiesIn(nikeFile())
  expect(run).toMatchObject({ movingTimeS: 1740, pauses: [{ startS: 600, endS: 660 }] })
})

test('lists hold other sports, too', () => {
  expect(activitiesIn(runKeeperFile()).map(({ sport }) => sport)).toEqual(['run', 'ride'])
  expect(activitiesIn(fitbitFile()).map(({ sport }) => sport)).toEqual(['run', 'walk'])
})

test('a sport by a number that nobody knows is asked about', () => {
  const strange = runtasticFile().replace('"sport_type_id":"1"', '"sport_type_id":"93"')
  expect(activitiesIn(strange)[0]).toMatchObject({ sport: 'unknown', sportSource: 'none' })
})

test.each([
  ['a start after the year 9999', samsungTrackFile, /"start_time":\d+/g, '"start_time":1e300'],
  ['a start that no date has', polarFile, /2026-03-09/g, '9999-99-99'],
  ['a start before all calendars', runtasticFile, /"start_time":\d+/, '"start_time":-9e18'],
])('%s gives a reason and no fault', (_, file, found, put) => {
  const read = readRecording(new TextEncoder().encode(file().replace(found, put)), HOME)
  expect(read.ok).toBe(false)
})

test('an offset that no clock has is not known', () => {
  const strange = polarFile().replaceAll('"timezoneOffset":-240', '"timezoneOffset":1e250')
  const read = readRecording(new TextEncoder().encode(strange), HOME)
  expect(read.ok ? read.activities.map(({ utcOffsetMin }) => utcOffsetMin) : []).not.toContain(
    1e250,
  )
})

const FILES = [
  polarFile,
  polarFlowFile,
  runtasticFile,
  runtasticTrackFile,
  fitbitFile,
  samsungFile,
  samsungTrackFile,
  suuntoFile,
  nikeFile,
  runKeeperFile,
  goldenCheetahFile,
].map((file) => file())

test('property: a file that is cut or changed gives activities of finite sums, or a reason', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('', '1e400', 'null', '{}', '-1', '"x"', '[]'),
      (file, share, put) => {
        const at = Math.floor(share * Math.min(file.length, 4000))
        const text = file.slice(0, at) + put + file.slice(at + put.length)
        const read = readRecording(new TextEncoder().encode(text), HOME)
        if (!read.ok) {
          expect(read.reason.detail.code).toMatch(/^file\./)
          return
        }
        for (const one of read.activities) {
          for (const sum of [one.distanceM, one.movingTimeS, one.elapsedTimeS]) {
            expect(Number.isFinite(sum) && sum >= 0).toBe(true)
          }
          expect(Number.isNaN(Date.parse(one.startedAt))).toBe(false)
        }
      },
    ),
    { numRuns: howMany(60, 3000) },
  )
})
