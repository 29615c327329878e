import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Activity } from '@bell-lap/activity/activity'
import { clean } from '@bell-lap/activity/clean/clean'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { median } from 'simple-statistics'
import { findRecordedTest } from '@bell-lap/fitness/threshold/recorded-test'
import { weeklyIndex } from '@bell-lap/fitness/threshold/weekly-index'
import { expect, test } from 'vitest'
import { recordedRunOf } from './recorded-columns.ts'
import { runHeart } from './run-heart.ts'

const RUNS = join(resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data'), 'runs')

function recordings(folder: string): readonly Activity[] {
  return readdirSync(join(RUNS, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(fit|tcx|gpx)(\.gz)?$/i.test(entry.name))
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
      const read = readRecording(new Uint8Array(packed ? gunzipSync(bytes) : bytes))
      return read.ok ? read.activities.map((activity) => clean(activity)) : []
    })
    .filter((activity) => activity.sport === 'run')
}

test('hearts of real runs are read quickly and within what hearts do', () => {
  const runs = [...recordings('fit'), ...recordings('tcx')]
  const times: number[] = []
  let [withWindows, withBeats, counted] = [0, 0, 0]
  for (const run of runs) {
    const since = performance.now()
    const heart = runHeart(run.streams, Float64Array.from(run.heartBeatsS))
    times.push(performance.now() - since)
    if (heart.windows.length > 0) withWindows += 1
    if (heart.alpha !== null) withBeats += 1
    if (heart.alpha?.counts === true) counted += 1
    for (const { flatSpeedMps, heartRateBpm } of heart.windows) {
      expect(flatSpeedMps).toBeGreaterThan(1.4)
      expect(flatSpeedMps).toBeLessThan(8)
      expect(heartRateBpm).toBeGreaterThan(60)
      expect(heartRateBpm).toBeLessThan(220)
    }
  }
  console.info(
    `${runs.length} runs: ${withWindows} with steady stretches, ${withBeats} with beats, ${counted} of them counted; median ${median(times).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
  )
  expect(runs.length).toBeGreaterThan(20)
})

test('the index of a real runner moves little from week to week', () => {
  const runs = recordings('histories/track-t1/strava-export')
  const hearts = runs.map((run) => ({
    day: run.localDay,
    ...runHeart(run.streams, Float64Array.from(run.heartBeatsS)),
  }))
  const beats = hearts.flatMap(({ windows }) => windows.map((one) => one.heartRateBpm))
  if (beats.length === 0) {
    console.info(`${runs.length} runs, none with heart rate and an even stretch`)
    return
  }
  const index = weeklyIndex(hearts, median(beats))
  console.info(
    `${runs.length} runs, ${index.weeks.length} weeks, noise ${(100 * index.noise).toFixed(2)} %, slope ${index.slopeBpmPerMps.toFixed(1)} bpm per m/s, ${index.runsLeftOut} left out`,
  )
  expect(index.noise).toBeLessThan(0.08)
})

test('a test is found or refused in every real run, with its reason', () => {
  let found = 0
  for (const run of recordings('fit')) {
    const recorded = recordedRunOf(run.streams, run.surface)
    if (recorded === null) continue
    for (const id of ['thirty-minutes', 'five-minutes', 'three-minutes', 'set-distance'] as const) {
      const answer = findRecordedTest(id, recorded)
      if (!answer.found) expect(answer.why.code).toMatch(/^recorded-test\./)
      else {
        found += 1
        expect(answer.stretches.every((one) => one.endM > one.startM)).toBe(true)
      }
    }
  }
  console.info(`${found} stretches found`)
  expect(found).toBeGreaterThan(20)
})
