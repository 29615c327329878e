import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { RaceEvidence } from '../evidence/evidence.ts'
import { GPS_BIAS } from './evidence-error.ts'

/** How far GPS flatters a runner over a mile and less, log-speed, and how many results say so. */
export interface GpsBias {
  readonly track: { readonly logSpeed: number; readonly results: number }
  readonly road: { readonly logSpeed: number; readonly results: number }
}

/** What is asked of a recorded run. */
interface RecordedRun {
  readonly day: CalendarDay
  readonly surface: 'road' | 'track' | 'trail' | 'treadmill' | 'unknown'
  readonly hasGps: boolean
  readonly excluded: boolean
  readonly bestEfforts: readonly { readonly distanceM: number; readonly timeS: number }[]
}

/** The general figure weighs as much as so many results of the runner (grade X). */
const GENERAL_WEIGHT = 2
/** A best of the same day is of the same race when the distances differ by no more than this share. */
const SAME_DISTANCE = 0.011
/** Ratios further from the general figure than this are of another race or a broken recording. */
const FURTHEST = 0.1

/**
 * By how much GPS flatters this runner, by ground: typed results against the best efforts of
 * recordings of the same day and distance. With few of them the general figure counts more.
 */
export function gpsBiasOf(runs: readonly RecordedRun[], races: readonly RaceEvidence[]): GpsBias {
  const found = { track: [] as number[], road: [] as number[] }
  for (const race of races) {
    if (race.excluded || race.effort === 'jogged' || race.setting === 'treadmill') continue
    for (const run of runs) {
      if (run.day !== race.day || !run.hasGps || run.excluded) continue
      const ground = run.surface === 'track' ? 'track' : 'road'
      const best = run.bestEfforts.find(
        ({ distanceM }) => Math.abs(distanceM / race.distanceM - 1) < SAME_DISTANCE,
      )
      if (best === undefined || race.setting === 'trail') continue
      const speeds = Math.log(best.distanceM / best.timeS / (race.distanceM / race.timeS))
      const full = speeds / Math.min(1, MILE_M / race.distanceM)
      if (Math.abs(full - GPS_BIAS[ground]) < FURTHEST) found[ground].push(full)
    }
  }
  const pooled = (ground: 'track' | 'road') => {
    const own = found[ground]
    const sum = own.reduce((so, one) => so + one, GENERAL_WEIGHT * GPS_BIAS[ground])
    return { logSpeed: Math.max(0, sum / (own.length + GENERAL_WEIGHT)), results: own.length }
  }
  return { track: pooled('track'), road: pooled('road') }
}
