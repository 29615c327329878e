import { describe, expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import { stravaInstant } from './strava-date.ts'
import { readStravaExport } from './strava-export.ts'

const ENGLISH =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance,Perceived Exertion'
const GERMAN =
  'Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Beschreibung der Aktivität,Verstrichene Zeit,Distanz,Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz,Wahrgenommene Anstrengung'

describe('activities.csv', () => {
  test('of two columns with one name the second, in metres and seconds, is taken', () => {
    const { rows } = readStravaExport(
      `${ENGLISH}\n12345678901,"Jun 4, 2024, 6:13:47 AM",Track,Run,"a, ""b""\nc",1800,5.01,activities/99.fit.gz,1801.0,1750.5,5012.3,7`,
    )
    expect(rows).toEqual([
      {
        activityId: '12345678901',
        startedAt: '2024-06-04T06:13:47Z',
        name: 'Track',
        type: 'Run',
        description: 'a, "b"\nc',
        fileName: 'activities/99.fit.gz',
        distanceM: 5012.3,
        elapsedTimeS: 1801,
        movingTimeS: 1750.5,
        gear: null,
        effortCr10: 7,
      },
    ])
  })

  test('German headers with a decimal comma give the same row', () => {
    const cells =
      '12345678901,"09.12.2022, 15:24:49",Bahn,Lauf,,1800,"9,44",activities/99.fit.gz,1801.0,1750.0,9440.0,'
    expect(readStravaExport(`${GERMAN}\n${cells}`).rows[0]).toMatchObject({
      startedAt: '2022-12-09T15:24:49Z',
      distanceM: 9440,
      fileName: 'activities/99.fit.gz',
      movingTimeS: 1750,
    })
  })

  test('a language that is not listed is understood by the values', () => {
    const text =
      'A,B,C,D,E,F,G,H\n12345678901,2018-09-12 15:02:23,x,Run,,1800,5.01,activities/99.gpx'
    expect(readStravaExport(text).rows[0]).toMatchObject({
      fileName: 'activities/99.gpx',
      distanceM: 5010,
      elapsedTimeS: 1800,
    })
  })

  test('what was typed by hand has no file; a row without a number is named', () => {
    const text = `${ENGLISH}\n12345678901,"Jan 1, 2024, 10:00:00 PM",Indoor 800,Run,,133,0.8,,133,133,800,\n#error#,,,`
    const list = readStravaExport(text)
    expect(list.rows[0]).toMatchObject({ fileName: null, startedAt: '2024-01-01T22:00:00Z' })
    expect(list.problems).toEqual([message('file.row-without-number', { row: 3 })])
  })

  test('something else gives no rows and does not throw', () => {
    expect(readStravaExport('"never closed').rows).toEqual([])
    expect(readStravaExport('').rows).toEqual([])
  })
})

test.each([
  ['Jun 4, 2024, 6:13:47\u202fAM', '2024-06-04T06:13:47Z'],
  ['Dec 31, 2023, 12:05:00 AM', '2023-12-31T00:05:00Z'],
  ['4 juin 2024 à 06:13:47', '2024-06-04T06:13:47Z'],
  ['2018-09-12 15:02:23', '2018-09-12T15:02:23Z'],
  ['yesterday', null],
])('the date %s is %s', (text, instant) => {
  expect(stravaInstant(text)).toBe(instant)
})

test('numbers that no activity has are left out', () => {
  const rows = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance',
    '10011,"May 4, 2026, 6:00:00 AM",By the lake,Run,-1e308,-1e308',
    '10012,"May 4, 2026, 6:00:00 AM",By the lake,Run,1e300,1e300',
  ]
  for (const row of readStravaExport(rows.join('\n')).rows) {
    expect(row).toMatchObject({ distanceM: null, elapsedTimeS: null })
  }
})
