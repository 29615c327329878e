import { expect, test } from 'vitest'
import type { Activity } from '../activity.ts'
import { aFitRun } from '../testing/a-recording.ts'
import { checkedDistance } from './check-totals.ts'
import { readRecording } from './read-recording.ts'

function aRun(part: Partial<Activity>): Activity {
  const read = readRecording(aFitRun())
  const [activity] = read.ok ? read.activities : []
  if (activity === undefined) throw new Error('the made run is read')
  return { ...activity, ...part }
}
const recordedM = 599 * 3.5

test.each([10 * recordedM, recordedM / 10, 0])(
  'a total of %d m gives way to the records',
  (total) => {
    const checked = checkedDistance(aRun({ distanceM: total }))
    expect(checked.distanceM).toBeCloseTo(recordedM, 0)
    expect(checked.issues.map(({ code }) => code)).toEqual(['total-distance'])
  },
)

test('a corrected treadmill distance stays as the watch says it', () => {
  expect(checkedDistance(aRun({ distanceM: 1.2 * recordedM }))).toEqual({
    distanceM: 1.2 * recordedM,
    issues: [],
  })
})

test('records of a part of the run, or of a cut file, do not judge its total', () => {
  const total = 5 * recordedM
  expect(checkedDistance(aRun({ distanceM: total, elapsedTimeS: 3600 })).distanceM).toBe(total)
  expect(checkedDistance(aRun({ distanceM: total, movingTimeS: 3600 })).distanceM).toBe(total)
  expect(checkedDistance(aRun({ distanceM: total, partial: true })).distanceM).toBe(total)
})
