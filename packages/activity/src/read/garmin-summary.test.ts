import { expect, test } from 'vitest'
import { readGarminSummary } from './garmin-summary.ts'
import { readRecording } from './read-recording.ts'

const RUN = {
  activityId: 1,
  name: 'Carrera de montaña',
  activityType: 'trail_running',
  startTimeGmt: 1_720_000_000_000,
  startTimeLocal: 1_720_007_200_000,
  eventTypeId: 1,
  distance: 1_234_500,
  duration: 3_600_000,
  elapsedDuration: 3_700_000,
  movingDuration: 3_590_500,
  elevationGain: 45_000,
  avgHr: 160,
  maxHr: 0,
  avgRunCadence: 88,
}
const listOf = (...summaries: unknown[]) =>
  JSON.stringify([{ summarizedActivitiesExport: summaries }])

test('centimetres, milliseconds, local time and the mark of a race', () => {
  const read = readRecording(new TextEncoder().encode(listOf(RUN)))
  expect(read).toMatchObject({ ok: true, format: 'garmin-summary' })
  expect(read.ok && read.activities[0]).toMatchObject({
    sport: 'run',
    surface: 'trail',
    name: 'Carrera de montaña',
    startedAt: '2024-07-03T09:46:40Z',
    localDay: '2024-07-03',
    utcOffsetMin: 120,
    distanceM: 12_345,
    movingTimeS: 3590.5,
    elapsedTimeS: 3700,
    ascentM: 450,
    averageHeartRateBpm: 160,
    maximumHeartRateBpm: null,
    averageCadenceSpm: 176,
    markedRace: true,
  })
})

test('the whole of a multisport event is left to its legs; what is not understood is left out', () => {
  const whole = { ...RUN, activityType: 'multi_sport' }
  const swim = { ...RUN, activityType: { typeKey: 'open_water_swimming' } }
  const read = readGarminSummary(listOf(whole, swim, null, 7, { name: 'no start' }))
  expect(read.ok && read.activities.map((one) => one.sport)).toEqual(['swim'])
})

test.each(['', '[', '[{"summarizedActivitiesExport":[', listOf()])('%j gives a reason', (text) =>
  expect(readGarminSummary(text)).toMatchObject({ ok: false, reason: { code: 'empty' } }),
)

test('a start that no calendar has loses its own activity only; an impossible offset is not known', () => {
  const never = { ...RUN, startTimeGmt: 17_778_744_874_400_000 }
  const farOff = { ...RUN, startTimeLocal: 9_000_000_000_000_000 }
  const read = readGarminSummary(listOf(never, RUN, farOff))
  expect(read.ok && read.activities.map(({ localDay }) => localDay)).toEqual([
    '2024-07-03',
    '2024-07-03',
  ])
  expect(read.ok && read.activities[1]?.utcOffsetMin).toBeNull()
})
