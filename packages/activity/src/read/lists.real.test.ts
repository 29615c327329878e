import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { resultsInWords } from '../results/results-in-words.ts'
import { readRecording } from './read-recording.ts'
import { readStravaExport } from './strava-export.ts'

const RUNS = join(resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data'), 'runs')

test('a real list of Garmin Connect with decimal commas: kilometres by the strides, real speeds', () => {
  const bytes = readFileSync(join(RUNS, 'exports/garmin-connect-activities-decimal-comma.csv'))
  const read = readRecording(bytes, { timeZone: 'Europe/Berlin', units: 'imperial' })
  if (!read.ok) throw new Error(read.reason.detail.code)
  expect(read.activities).toHaveLength(20)
  for (const { sport, distanceM, movingTimeS, issues } of read.activities) {
    if (sport !== 'run') continue
    expect(distanceM / movingTimeS).toBeGreaterThan(1.5)
    expect(distanceM / movingTimeS).toBeLessThan(6)
    expect(issues.map((issue) => issue.code)).toEqual(['time-zone-guessed'])
  }
})

test('in a real history the races that exist as words are found, and no repetition is', () => {
  const list = readFileSync(join(RUNS, 'histories/track-t1/strava-export/activities.csv'), 'utf8')
  const found = readStravaExport(list).rows.flatMap(({ name, description, startedAt }) =>
    resultsInWords(`${name ?? ''}\n${description ?? ''}`).map((result) => [
      startedAt?.slice(0, 10),
      result.eventId,
      result.timeS,
    ]),
  )
  expect(found).toEqual(
    expect.arrayContaining([
      ['2025-02-01', '800m', 134.47],
      ['2025-02-15', '800m', 132.93],
    ]),
  )
  console.log(found)
})
