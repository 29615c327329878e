import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { ReadIssue, StreamName } from '../activity.ts'

type Bounded = Exclude<StreamName, 'timeS'>

/**
 * What each column can hold at all, in its unit. Wide on purpose: a value outside is a fault of the
 * file or of its scale, never a strange day. Infinity is outside of every range.
 */
const BOUNDS: Readonly<Record<Bounded, readonly [number, number]>> = {
  distanceM: [-1000, 2_000_000],
  latitudeDeg: [-90, 90],
  longitudeDeg: [-180, 180],
  altitudeM: [-2000, 20_000],
  speedMps: [-100, 400],
  heartRateBpm: [0, 300],
  cadenceSpm: [0, 1000],
  powerW: [-10_000, 70_000],
  groundContactMs: [0, 70_000],
  verticalOscillationMm: [0, 10_000],
  verticalRatioPct: [0, 1000],
  stepLengthMm: [0, 70_000],
  balanceLeftPct: [0, 1000],
  temperatureC: [-130, 130],
  formPowerW: [0, 70_000],
  airPowerW: [-70_000, 70_000],
  legSpringStiffnessKnM: [0, 1000],
}

/** How many values of each column were impossible. */
export type Dropped = Partial<Record<Bounded, number>>

/** The value where it is possible, else `NaN`, counted in `dropped`. `NaN` stays and is not counted. */
export function possible(name: Bounded, value: number, dropped: Dropped): number {
  const [lowest, highest] = BOUNDS[name]
  if (Number.isNaN(value) || (value >= lowest && value <= highest)) return value
  dropped[name] = (dropped[name] ?? 0) + 1
  return Number.NaN
}

/** The column without its impossible values; the same column where it has none. */
export function possibleColumn(name: Bounded, column: Float64Array, dropped: Dropped) {
  const [lowest, highest] = BOUNDS[name]
  const isSound = column.every((v) => Number.isNaN(v) || (v >= lowest && v <= highest))
  return isSound ? column : column.map((value) => possible(name, value, dropped))
}

/** One issue for each column that lost values. */
export function droppedIssues(dropped: Dropped): readonly ReadIssue[] {
  return (Object.entries(dropped) as [Bounded, number][]).map(([name, count]) => ({
    code: 'impossible-value',
    detail: message('file.impossible-values', { count, column: message(`column.${name}`) }),
  }))
}

/** Longer than any activity, metres and seconds; the same bound as for the columns. */
const LONGEST_M = BOUNDS.distanceM[1]
const LONGEST_S = 1e8

/** Totals as they can be: `0`, with an issue, where one is infinite, negative or absurd. */
export function possibleTotals<
  T extends { distanceM: number; movingTimeS: number; elapsedTimeS: number },
>(totals: T): { readonly totals: T; readonly issues: readonly ReadIssue[] } {
  const issues: ReadIssue[] = []
  const keep = (value: number, most: number, total: Message) => {
    if (value >= 0 && value <= most) return value
    issues.push({
      code: 'impossible-value',
      detail: message('file.impossible-total', { total }),
    })
    return 0
  }
  const kept = {
    ...totals,
    distanceM: keep(totals.distanceM, LONGEST_M, message('column.total-distance')),
    movingTimeS: keep(totals.movingTimeS, LONGEST_S, message('column.moving-time')),
    elapsedTimeS: keep(totals.elapsedTimeS, LONGEST_S, message('column.elapsed-time')),
  }
  return { totals: kept, issues }
}

/** A heart rate of a summary; `null` where no heart beats so. */
export function possibleHeartRate(bpm: number | null): number | null {
  const [lowest, highest] = BOUNDS.heartRateBpm
  return bpm !== null && bpm >= lowest && bpm <= highest ? bpm : null
}
