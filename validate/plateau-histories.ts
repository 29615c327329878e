import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexPerformances, racePerformances } from '@bell-lap/fitness/plateau/performance'
import type { Performance } from '@bell-lap/fitness/plateau/performance'
import { weeklyIndex } from '@bell-lap/fitness/threshold/weekly-index'
import type { RunWindows } from '@bell-lap/fitness/threshold/weekly-index'
import { median } from 'simple-statistics'
import { readRecordedHistories } from './recorded-histories.ts'

/** One recorded history as the series that a plateau is looked for in. */
export interface FormHistory {
  readonly name: string
  readonly points: readonly Performance[]
  readonly indexWeeks: number
  readonly firstDay: string
  readonly lastDay: string
}

const LONGEST_RUN_S = 3 * 3600
const SHORTEST_RUN_S = 20 * 60
const PROFILE = { age: null, sex: null, weeklyKm: null }

/**
 * The recorded histories. Most keep no stream, so that a run is one stretch with its mean speed and
 * heart rate; the app reads the steady stretches instead, which scatter less.
 */
export function readFormHistories(folder: string): readonly FormHistory[] {
  if (!existsSync(folder)) return []
  const raced = readRecordedHistories(folder)
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'activities.csv')))
    .map((name) => {
      const runs = readRuns(join(folder, name, 'activities.csv'))
      const reference = median(
        runs.flatMap(({ windows }) => windows.map((one) => one.heartRateBpm)),
      )
      const index = indexPerformances(weeklyIndex(runs, reference).weeks)
      const races = raced.find((one) => one.name === name)?.races ?? []
      const points = [...racePerformances(races, PROFILE), ...index].toSorted(
        (a, b) => a.dayNumber - b.dayNumber,
      )
      return {
        name,
        points,
        indexWeeks: index.length,
        firstDay: points[0]?.day ?? '',
        lastDay: points.at(-1)?.day ?? '',
      }
    })
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
