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
    ['export.zip', 'archive'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind)
  })

  test.each([
    'logins.csv',
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
  expect(PICKER_ENDINGS).toEqual(['.fit', '.tcx', '.gpx', '.csv', '.json', '.zip', '.gz'])
})
