import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Activity } from '../activity.ts'
import { isGarminCsv, readGarminCsv } from './garmin-csv.ts'
import { dayOrderOf, garminWallTime } from './garmin-dates.ts'
import type { Home } from './home.ts'
import { readRecording } from './read-recording.ts'
import { unixSecondsAtWall } from './wall-time.ts'
import { writtenDuration } from './written-numbers.ts'

const BERLIN: Home = { timeZone: 'Europe/Berlin', units: 'metric' }
const ENGLISH =
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Max Run Cadence,Total Ascent,Avg Stride Length,Avg Run Cadence,Max Run Cadence,Best Lap Time,Moving Time,Elapsed Time'

function read(text: string, home = BERLIN): readonly Activity[] {
  const result = readGarminCsv(text, home)
  return result.ok ? result.activities : []
}

describe('the list of Garmin Connect', () => {
  test('decimal commas under English headers; a second column of one name is zeros', () => {
    const row =
      'Running,2022-12-17 08:16:26,false,"Morning","4,14","320","00:28:21","129","143","161","178","4","0,91","0","0","00:52.95.8","00:28:19","00:28:27"'
    expect(read(`${ENGLISH}\n${row}`)[0]).toMatchObject({
      sport: 'run',
      name: 'Morning',
      startedAt: '2022-12-17T07:16:26Z',
      localDay: '2022-12-17',
      distanceM: 4140,
      movingTimeS: 1699,
      elapsedTimeS: 1707,
      averageHeartRateBpm: 129,
      averageCadenceSpm: 161,
      ascentM: 4,
      issues: [{ code: 'time-zone-guessed' }],
    })
  })

  test('miles are found by strides, cadence and minutes', () => {
    const row =
      'Track Running,2022-06-17 08:16:26,false,Track,"3.11","1,020","00:20:00","--","--","180","200","0","1.39","0","0","--","--","00:21:00"'
    const [run] = read(`${ENGLISH}\n${row}`)
    expect(run).toMatchObject({ surface: 'track', averageHeartRateBpm: null, movingTimeS: 1200 })
    expect(run?.distanceM).toBeCloseTo(3.11 * 1609.344, 1)
    expect(run?.issues.map((issue) => issue.code)).toEqual(['time-zone-guessed'])
  })

  test('without strides the unit is the one of the runner, and that is said', () => {
    const text = `Activity Type,Date,Title,Distance,Time\nRunning,2022-06-17 08:16:26,,5.00,00:40:00`
    const [run] = read(text, { timeZone: 'UTC', units: 'imperial' })
    expect(run?.distanceM).toBeCloseTo(8046.72, 2)
    expect(run?.issues.map((issue) => issue.code)).toEqual(['time-zone-guessed', 'unit-guessed'])
  })

  test('pools are in metres, with thousands commas', () => {
    const text = `${ENGLISH}\nPool Swim,2022-06-17 08:00:00,false,,"1,500","1,020",00:40:00,,,,,,,,,,,\nRunning,2022-06-16 08:00:00,false,,"5.01",,00:30:00,,,,,,,,,,,`
    expect(read(text).map((one) => [one.sport, Math.round(one.distanceM)])).toEqual([
      ['swim', 1500],
      ['run', 5010],
    ])
  })

  test.each([
    [
      'German',
      'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Max. HF',
      'Laufen,2023-07-16 08:33:30,false,Runde,"9,44",600,00:50:00,150,170',
    ],
    [
      'French',
      "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale",
      'Course à pied,"dim., 16 juil. 2023 8:33",false,Tour,"9,44",600,00:50:00,150,170',
    ],
    [
      'French with a curly apostrophe',
      'Type d’activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale',
      'Course à pied,2023-07-16 08:33:30,false,Tour,"9,44",600,00:50:00,150,170',
    ],
  ])('%s headers', (_, header, row) => {
    expect(read(`${header}\n${row}`)[0]).toMatchObject({
      sport: 'run',
      localDay: '2023-07-16',
      distanceM: 9440,
      averageHeartRateBpm: 150,
      maximumHeartRateBpm: 170,
    })
  })

  test('it is known by its header, never by its name', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${ENGLISH}\n`)
    expect(readRecording(bytes)).toMatchObject({ format: 'garmin-csv', reason: { code: 'empty' } })
    expect(isGarminCsv('Activity ID,Activity Date,Activity Name,Distance,Elapsed Time')).toBe(false)
    expect(isGarminCsv('Laps,Time,Distance,Avg Pace')).toBe(false)
  })

  test('any cells give activities with finite sums, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 20 }), { maxLength: 20 }), (rows) => {
        for (const one of read([ENGLISH, ...rows.map((row) => row.join(','))].join('\n'))) {
          expect(Number.isFinite(one.distanceM + one.elapsedTimeS + one.movingTimeS)).toBe(true)
        }
      }),
    )
  })
})

describe('dates that a spreadsheet has turned', () => {
  test('a number over 12 tells the day', () => {
    expect(dayOrderOf(['07/05/2020 18:06', '25/04/2020 18:06'])).toBe('day-first')
    expect(dayOrderOf(['7/4/2020 15:36', '6/28/2020 15:36'])).toBe('month-first')
  })
  test('else the order of the list tells', () => {
    expect(dayOrderOf(['1/6/2020 9:00', '12/5/2020 9:00', '3/4/2020 9:00'])).toBe('day-first')
    expect(dayOrderOf(['6/1/2020 9:00', '5/12/2020 9:00', '4/3/2020 9:00'])).toBe('month-first')
    expect(dayOrderOf(['6/1/2020 9:00'])).toBe('unknown')
  })
  test.each([
    ['7/4/2020 3:36 PM', 'month-first', '2020-07-04', 56_160],
    ['07/05/2020 18:06', 'day-first', '2020-05-07', 65_160],
    ['lun., 30 juin 2014 7:03', 'day-first', '2014-06-30', 25_380],
  ] as const)('%s', (text, order, day, secondOfDay) => {
    expect(garminWallTime(text, order)).toEqual({ day, secondOfDay })
  })
  test.each(['', 'yesterday', '2020-02-30 10:00:00', '2020-02-20', '99/99/2020 10:00'])(
    '“%s” is no date',
    (text) => expect(garminWallTime(text, 'day-first')).toBeNull(),
  )
})

describe('the instant of a time on the wall', () => {
  const at = (day: string, hour: number) =>
    new Date(
      unixSecondsAtWall({ day, secondOfDay: hour * 3600 }, 'Europe/Berlin') * 1000,
    ).toISOString()
  test('summer, winter, the hour that comes twice and the one that never comes', () => {
    expect(at('2026-07-01', 8)).toBe('2026-07-01T06:00:00.000Z')
    expect(at('2026-01-01', 8)).toBe('2026-01-01T07:00:00.000Z')
    expect(at('2026-10-25', 2)).toBe('2026-10-25T00:00:00.000Z')
    expect(at('2026-03-29', 2)).toBe('2026-03-29T01:00:00.000Z')
  })
})

test.each([
  ['00:28:47', 1727],
  ['00:00:39.3', 39.3],
  ['0:39,3', 39.3],
  ['00:52.95.8', null],
  ['--', null],
])('the time %s is %s s', (text, seconds) => expect(writtenDuration(text)).toBe(seconds))
