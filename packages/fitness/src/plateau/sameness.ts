import { weekdayOf, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import { median } from 'simple-statistics'
import { areRoutesKnown } from './monotony.ts'

/** One run as a cause is read off it. */
export interface RunForCauses {
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly movingTimeS: number
  /** Metres at 97 % of mile speed or faster. */
  readonly fastM: number
  /** Runs on the same way share this; `null` where the way is not known. */
  readonly route: string | null
}

/** Something in the training of some weeks that has not changed, in the runner's own numbers. */
export type Sameness =
  | {
      readonly id: 'one-pace'
      /** Runs within 15 s/km of `paceMps`, of `runs`. */
      readonly count: number
      readonly runs: number
      readonly speedMps: number
      readonly runIds: readonly string[]
    }
  | {
      readonly id: 'little-fast'
      readonly fastMPerWeek: number
      readonly share: number
      /** What a mile block has in a week at this distance, metres (science H3). */
      readonly blockM: { readonly low: number; readonly high: number }
      readonly runIds: readonly string[]
    }
  | {
      readonly id: 'same-routes'
      /** Runs on the few ways that were run again and again, of `runs` whose way is known. */
      readonly count: number
      readonly runs: number
      readonly routes: number
      readonly runIds: readonly string[]
    }
  | {
      readonly id: 'same-week'
      /** Weeks with a run on the same days, of `weeks`. */
      readonly count: number
      readonly weeks: number
      readonly weekdays: readonly Weekday[]
      readonly runIds: readonly string[]
    }
  | {
      readonly id: 'one-distance'
      /** Runs within a tenth of `distanceM`, of `runs`. */
      readonly count: number
      readonly runs: number
      readonly distanceM: number
      readonly runIds: readonly string[]
    }

export const SAME_PACE_S_PER_KM = 15
const SAME_DISTANCE_SHARE = 0.1
/** From this share on sameness is worth saying. */
const MOST = 0.6
const CAUSES_AT_MOST = 3
/** A way counts as one of the usual from so many runs on, and so many ways are few (X). */
const USUAL_ROUTE_RUNS = 4
const FEW_ROUTES = 3
/** Fast running below this share of a mile block's least is little. */
const LITTLE = 0.75
/** Weekly kilometres and fast metres of the main session (science H3). */
const BLOCK_TABLE = [
  { km: 20, low: 800, high: 1200 },
  { km: 30, low: 1200, high: 1500 },
  { km: 45, low: 1600, high: 2250 },
  { km: 60, low: 2000, high: 3000 },
  { km: 80, low: 2400, high: 4000 },
  { km: 100, low: 3000, high: 5000 },
] as const

/**
 * At most three things that have not changed over some weeks, the plainest first: too little fast
 * running, one pace, the same few routes, the same week, one distance.
 * @param weeks how many weeks the runs are from
 */
export function samenessOf(runs: readonly RunForCauses[], weeks: number): readonly Sameness[] {
  if (runs.length < 2 * weeks) return []
  const found = [
    littleFast(runs, weeks),
    onePace(runs),
    sameRoutes(runs),
    sameWeek(runs),
    oneDistance(runs),
  ]
  return found.flatMap((one) => one ?? []).slice(0, CAUSES_AT_MOST)
}

function littleFast(runs: readonly RunForCauses[], weeks: number): Sameness | null {
  const allM = runs.reduce((sum, run) => sum + run.distanceM, 0)
  const fast = runs.filter((run) => run.fastM >= 50)
  const fastM = runs.reduce((sum, run) => sum + run.fastM, 0)
  const blockM = blockMetres(allM / 1000 / weeks)
  const fastMPerWeek = fastM / weeks
  if (fastMPerWeek > LITTLE * blockM.low) return null
  const runIds = fast.map(({ id }) => id)
  return { id: 'little-fast', fastMPerWeek, share: fastM / allM, blockM, runIds }
}

/** Fast metres of a mile block in a week of so many kilometres, by the table of science H3. */
export function blockMetres(weeklyKm: number): { readonly low: number; readonly high: number } {
  const [least, most] = [BLOCK_TABLE[0], BLOCK_TABLE.at(-1) ?? BLOCK_TABLE[0]]
  const km = Math.min(most.km, Math.max(least.km, weeklyKm))
  const next = BLOCK_TABLE.find((row) => row.km >= km) ?? most
  const before = BLOCK_TABLE.findLast((row) => row.km <= km) ?? least
  const share = next.km === before.km ? 0 : (km - before.km) / (next.km - before.km)
  const between = (a: number, b: number) => 100 * Math.round((a + (b - a) * share) / 100)
  return { low: between(before.low, next.low), high: between(before.high, next.high) }
}

function onePace(runs: readonly RunForCauses[]): Sameness | null {
  const pace = (run: RunForCauses) => (1000 * run.movingTimeS) / run.distanceM
  const usual = median(runs.map(pace))
  const same = runs.filter((run) => Math.abs(pace(run) - usual) <= SAME_PACE_S_PER_KM)
  if (same.length < MOST * runs.length) return null
  const runIds = same.map(({ id }) => id)
  return { id: 'one-pace', count: same.length, runs: runs.length, speedMps: 1000 / usual, runIds }
}

/** Most runs on at most three ways, each run at least four times. */
function sameRoutes(runs: readonly RunForCauses[]): Sameness | null {
  const ways = new Map<string, string[]>()
  const known = runs.filter(({ route }) => route !== null)
  if (!areRoutesKnown(runs.length, known.length)) return null
  for (const { id, route } of known) {
    if (route !== null) ways.set(route, [...(ways.get(route) ?? []), id])
  }
  const usual = [...ways.values()]
    .filter((ids) => ids.length >= USUAL_ROUTE_RUNS)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, FEW_ROUTES)
  const on = new Set(usual.flat())
  if (on.size < MOST * known.length) return null
  const runIds = known.flatMap(({ id }) => (on.has(id) ? [id] : []))
  const counts = { count: on.size, runs: known.length, routes: usual.length }
  return { id: 'same-routes', ...counts, runIds }
}

function sameWeek(runs: readonly RunForCauses[]): Sameness | null {
  const weeks = new Map<CalendarDay, RunForCauses[]>()
  for (const run of runs) {
    weeks.set(mondayOf(run.day), [...(weeks.get(mondayOf(run.day)) ?? []), run])
  }
  const daysOf = (some: readonly RunForCauses[]) =>
    [...new Set(some.map(({ day }) => weekdayOf(day)))].toSorted((a, b) => a - b)
  const kinds = new Map<string, RunForCauses[][]>()
  for (const some of weeks.values()) {
    const key = daysOf(some).join()
    kinds.set(key, [...(kinds.get(key) ?? []), some])
  }
  const usual = [...kinds.values()].toSorted((a, b) => b.length - a.length)[0]
  if (usual === undefined || usual.length < MOST * weeks.size) return null
  return {
    id: 'same-week',
    count: usual.length,
    weeks: weeks.size,
    weekdays: daysOf(usual[0] ?? []),
    runIds: usual.flat().map(({ id }) => id),
  }
}

function oneDistance(runs: readonly RunForCauses[]): Sameness | null {
  const usual = median(runs.map(({ distanceM }) => distanceM))
  const same = runs.filter(
    ({ distanceM }) => Math.abs(distanceM - usual) <= SAME_DISTANCE_SHARE * usual,
  )
  if (same.length < MOST * runs.length) return null
  const runIds = same.map(({ id }) => id)
  return { id: 'one-distance', count: same.length, runs: runs.length, distanceM: usual, runIds }
}
