import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clean } from '@bell-lap/activity/clean/clean'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { indexPerformances, racePerformances } from '@bell-lap/fitness/plateau/performance'
import type { Performance } from '@bell-lap/fitness/plateau/performance'
import { steadyWindows } from '@bell-lap/fitness/threshold/steady-windows'
import { weeklyIndex } from '@bell-lap/fitness/threshold/weekly-index'
import type { RunWindows } from '@bell-lap/fitness/threshold/weekly-index'
import { steadyColumns } from '@bell-lap/server/features/threshold/heart-columns'
import { median } from 'simple-statistics'
import { readRecordedHistories } from './recorded-histories.ts'

/** One recorded history as the series that a plateau is looked for in. */
export interface FormHistory {
  readonly name: string
  readonly points: readonly Performance[]
  /** What the index is read from: the steady stretches of recordings, as in the app, or each run's means. */
  readonly readFrom: 'stretches' | 'means'
  /** Standard deviation of one week of the index, as the app finds it. */
  readonly weekSd: number
  readonly firstDay: string
  readonly lastDay: string
}

const LONGEST_RUN_S = 3 * 3600
const SHORTEST_RUN_S = 20 * 60
const PROFILE = { age: null, sex: null, weeklyKm: null }

/** Where a history keeps its recordings. */
const RECORDINGS = ['strava-export/activities', 'raw']
/** With fewer than this share of the runs recorded, the recordings are a sample and not the history. */
const MOST_RECORDED = 0.5

/**
 * The recorded histories as the app's own weekly index: from the steady stretches where the recordings
 * are there; otherwise a run is one stretch with its mean speed and heart rate.
 */
export function readFormHistories(folder: string): readonly FormHistory[] {
  if (!existsSync(folder)) return []
  const raced = readRecordedHistories(folder)
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'activities.csv')))
    .map((name) => {
      const means = readRuns(join(folder, name, 'activities.csv'))
      const recorded = readRecordings(join(folder, name))
      const isRecorded = recorded.length > MOST_RECORDED * means.length
      const runs = isRecorded ? recorded : means
      const reference = median(
        runs.flatMap(({ windows }) => windows.map((one) => one.heartRateBpm)),
      )
      const found = weeklyIndex(runs, reference)
      const races = raced.find((one) => one.name === name)?.races ?? []
      const points = [
        ...racePerformances(races, PROFILE),
        ...indexPerformances(found.weeks),
      ].toSorted((a, b) => a.dayNumber - b.dayNumber)
      return {
        name,
        points,
        readFrom: isRecorded ? 'stretches' : 'means',
        weekSd: found.noise,
        firstDay: points[0]?.day ?? '',
        lastDay: points.at(-1)?.day ?? '',
      }
    })
}

/** The runs with recordings, read as the app reads them. */
function readRecordings(folder: string): readonly RunWindows[] {
  return RECORDINGS.map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)))
    .filter((path) => /\.(fit|tcx|gpx)(\.gz)?$/i.test(path))
    .flatMap((path) => {
      const bytes = readFileSync(path)
      const read = readRecording(new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes))
      return read.ok ? read.activities.map((activity) => clean(activity)) : []
    })
    .filter(({ sport, surface }) => sport === 'run' && !['treadmill', 'trail'].includes(surface))
    .flatMap(({ localDay, streams }): readonly RunWindows[] => {
      const columns = steadyColumns(streams)
      return columns === null ? [] : [{ day: localDay, windows: steadyWindows('', columns) }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function readRuns(path: string): readonly RunWindows[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/)
  const names = header.split(',')
  return lines
    .flatMap((line): readonly RunWindows[] => {
      const cells = line.split(',')
      const at = (name: string) => cells[names.indexOf(name)] ?? ''
      const distanceM = Number(at('grade_adjusted_distance_m')) || Number(at('distance_m'))
      const seconds = Number(at('moving_s')) || Number(at('timer_s'))
      const heartRateBpm = Number(at('avg_hr'))
      if (!/run/i.test(at('sport')) || /trail|treadmill|track/.test(at('sub_sport'))) return []
      if (!(heartRateBpm > 80) || seconds < SHORTEST_RUN_S || seconds > LONGEST_RUN_S) return []
      const day = (at('start_local') || at('start_utc')).slice(0, 10)
      const mean = { flatSpeedMps: distanceM / seconds, heartRateBpm }
      return mean.flatSpeedMps > 1.5 && mean.flatSpeedMps < 6.5
        ? [{ day, windows: [mean, mean] }]
        : []
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
