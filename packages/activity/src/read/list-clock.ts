import { offsetMinAt } from './local-day.ts'
import type { RunTimes } from './same-run.ts'

/** Time zones are whole quarters of an hour apart, and no clock is further from UTC than this, seconds. */
const ZONE_STEP_S = 900
const FURTHEST_S = 14 * 3600
/** Two starts of one run differ by no more than this, and its distances by no more than this share. */
const START_SLACK_S = 60
const DISTANCE_SLACK = 0.05
/** What one service writes in a list and in a recording agrees as well as this, seconds and share. */
const EXACT_S = 2
const EXACT_DISTANCE = 0.01

/**
 * When an entry of a list or a recording took place. Pauses do not matter here.
 *
 * @example
 * const entry: ListTimes = {
 *   startUnixS: 1_780_000_000,
 *   elapsedTimeS: 1800,
 *   distanceM: 6000,
 *   sport: 'run',
 * }
 */
export type ListTimes = Omit<RunTimes, 'pauses'>

/** A stored activity that entries of a list may describe. */
export interface KnownTimes extends ListTimes {
  /** Minutes east of UTC, by the file or by the position; `null` where the home zone is all there is. */
  readonly utcOffsetMin: number | null
}

/**
 * A way to read the times of a list: by the clocks at home, by those at the place of each run, or by a
 * clock that stays the same all year. Seconds on one scale for both sides, in their order.
 */
export interface ListClock {
  readonly name: 'home' | 'places' | 'fixed'
  readonly listedS: readonly number[]
  readonly knownS: readonly number[]
}

/** A clock and how much its times have to be moved, seconds; how many runs begin together then. */
export interface ClockVote {
  readonly clock: ListClock
  readonly shiftS: number
  readonly votes: number
  /** How many of them agree to the second and to the rounding of the distance. */
  readonly exact: number
}

/** The three readings, that of the home zone first. `listed` holds instants as the home zone gives them. */
export function clocksOf(
  listed: readonly ListTimes[],
  known: readonly KnownTimes[],
  homeZone: string,
): readonly [home: ListClock, places: ListClock, fixed: ListClock] {
  const offsetS = (unixS: number) => offsetMinAt(unixS, homeZone) * 60
  const instants = listed.map(({ startUnixS }) => startUnixS)
  const walls = instants.map((unixS) => unixS + offsetS(unixS))
  const knownS = known.map(({ startUnixS }) => startUnixS)
  const knownWalls = known.map(({ startUnixS, utcOffsetMin }) =>
    utcOffsetMin === null ? startUnixS + offsetS(startUnixS) : startUnixS + utcOffsetMin * 60,
  )
  return [
    { name: 'home', listedS: instants, knownS },
    { name: 'places', listedS: walls, knownS: knownWalls },
    { name: 'fixed', listedS: walls, knownS },
  ]
}

/** How many of the entries could be told by their starts: those with a run as long within reach. */
export interface ClockVotes {
  readonly comparable: number
  /** Best first; each shift once. */
  readonly ranked: readonly ClockVote[]
}

interface Votes {
  readonly entries: Set<number>
  readonly runs: Set<number>
  exact: number
}

/** For each shift of a clock by quarters of an hour: how many entries then begin with a run as long. */
export function voteOnShifts(
  clock: ListClock,
  listed: readonly ListTimes[],
  known: readonly KnownTimes[],
): ClockVotes {
  const order = known.map((_, j) => j).toSorted((a, b) => at(clock.knownS, a) - at(clock.knownS, b))
  const sorted = order.map((j) => at(clock.knownS, j))
  const byShift = new Map<number, Votes>()
  const entries = new Set<number>()
  const runs = new Set<number>()
  listed.forEach((entry, i) => {
    const listedS = at(clock.listedS, i)
    for (
      let k = firstFrom(sorted, listedS - FURTHEST_S - START_SLACK_S);
      k < order.length;
      k += 1
    ) {
      const apartS = at(sorted, k) - listedS
      if (apartS > FURTHEST_S + START_SLACK_S) break
      const j = at(order, k)
      const run = known[j] as KnownTimes
      if (!canBeOne(entry, run, DISTANCE_SLACK)) continue
      entries.add(i)
      runs.add(j)
      const shiftS = Math.round(apartS / ZONE_STEP_S) * ZONE_STEP_S
      if (Math.abs(apartS - shiftS) > START_SLACK_S) continue
      const both = byShift.get(shiftS) ?? { entries: new Set(), runs: new Set(), exact: 0 }
      const isExact = Math.abs(apartS - shiftS) <= EXACT_S && canBeOne(entry, run, EXACT_DISTANCE)
      if (isExact) both.exact += 1
      both.entries.add(i)
      both.runs.add(j)
      byShift.set(shiftS, both)
    }
  })
  const ranked = [...byShift].map(([shiftS, both]) => ({
    clock,
    shiftS,
    votes: Math.min(both.entries.size, both.runs.size),
    exact: both.exact,
  }))
  return {
    comparable: Math.min(entries.size, runs.size),
    ranked: ranked.toSorted((a, b) => b.votes - a.votes || Math.abs(a.shiftS) - Math.abs(b.shiftS)),
  }
}

/** Whether sport and length allow two to be one run; without a distance the times decide. */
export function canBeOne(a: ListTimes, b: ListTimes, slack: number): boolean {
  if (a.sport !== b.sport && a.sport !== 'unknown' && b.sport !== 'unknown') return false
  const alike = (one: number, other: number) =>
    one > 0 && other > 0 && Math.abs(one - other) <= slack * Math.max(one, other)
  return a.distanceM > 0 && b.distanceM > 0
    ? alike(a.distanceM, b.distanceM)
    : alike(a.elapsedTimeS, b.elapsedTimeS)
}

/** The place of the first value that is not smaller, in an ascending list. */
export function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(sorted, middle) < value) low = middle + 1
    else high = middle
  }
  return low
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? Number.NaN
}
