import { describe, expect, test } from 'vitest'
import { kindOfName, mayHoldRuns, PICKER_ENDINGS } from './file-types.ts'

describe('a file of an export or a folder', () => {
  test.each([
    ['run.fit', 'recording'],
    ['activities/1.FIT.GZ', 'recording'],
    ['a.tcx', 'recording'],
    ['a.gpx.gz', 'recording'],
    ['DI-Connect-Fitness/x_0_summarizedActivities.json', 'recording'],
    ['Aktivitäten.csv', 'list'],
    ['Activités (2).csv', 'list'],
    ['polar/training-session-2024-03-09-1-2.json', 'recording'],
    ['export/Sport-sessions/1f2e.json', 'recording'],
    ['Takeout/Fitbit/exercise-0.json', 'recording'],
    ['com.samsung.shealth.exercise.20240309.csv', 'recording'],
    ['cardioActivities.csv', 'list'],
    ['activities/2024_03_09_21_00_00.json', 'recording'],
    ['export.zip', 'archive'],
    ['apple_health_export/Exportieren.xml', 'export'],
    ['export.xml#0001.apple-workout.json', 'recording'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind)
  })

  test.each([
    'logins.csv',
    'apple_health_export/export_cda.xml',
    'messages.json',
    'photo.jpg',
    'notes.txt',
    'fit',
    'x.fit.txt',
    'a.zip.gz',
  ])('%s is left alone', (name) => {
    expect(kindOfName(name)).toBeNull()
  })
})

describe('a file that lies alone', () => {
  test.each(['runs.csv', 'run.fit', 'a.gpx.gz', 'export.zip', 'x_summarizedActivities.json'])(
    '%s is opened',
    (name) => {
      expect(mayHoldRuns(name)).toBe(true)
    },
  )
  test.each(['settings.json', 'notes.txt'])('%s is not', (name) => {
    expect(mayHoldRuns(name)).toBe(false)
  })
})

test('a browser offers every ending', () => {
  expect(PICKER_ENDINGS).toEqual(['.fit', '.tcx', '.gpx', '.csv', '.json', '.xml', '.zip', '.gz'])
})
