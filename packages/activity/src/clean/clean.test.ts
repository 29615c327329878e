import { expect, test } from 'vitest'
import type { Activity } from '../activity.ts'
import { readRecording } from '../read/read-recording.ts'
import { aFitRun } from '../testing/a-recording.ts'
import { clean } from './clean.ts'

function aRun(timeS: readonly number[], distanceM: readonly number[]): Activity {
  const read = readRecording(aFitRun())
  if (!read.ok || read.activities[0] === undefined) throw new Error('the made run is read')
  const streams = { timeS: Float64Array.from(timeS), distanceM: Float64Array.from(distanceM) }
  return { ...read.activities[0], streams, pauses: [], issues: [] }
}

test('distance that runs backwards is held, and said', () => {
  const cleaned = clean(aRun([0, 1, 2, 3], [0, 5, 3, 8]))
  expect([...(cleaned.streams.distanceM ?? [])]).toEqual([0, 5, 5, 8])
  expect(cleaned.issues.map((issue) => issue.code)).toEqual(['distance-backwards'])
})

test('a gap in the recording is a pause; a known pause is not doubled', () => {
  const run = aRun([0, 1, 100, 101], [0, 3, 6, 9])
  expect(clean(run).pauses).toEqual([{ startS: 1, endS: 100 }])
  const paused = { ...run, pauses: [{ startS: 2, endS: 99 }] }
  expect(clean(paused).pauses).toEqual([{ startS: 2, endS: 99 }])
})

test('jumps and rides are named, and a sound run is left alone', () => {
  expect(clean(aRun([0, 1, 2], [0, 300, 303])).issues[0]?.code).toBe('gps-jump')
  expect(clean(aRun([0, 1, 200], [0, 3, 1900])).issues[0]?.code).toBe('moved-while-paused')
  expect(clean(aRun([0, 1, 2], [0, 3, 6])).issues).toEqual([])
})
