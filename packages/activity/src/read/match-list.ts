import { isoInstant } from './instants.ts'
import { canBeOne, clocksOf, firstFrom, voteOnShifts } from './list-clock.ts'
import type { ClockVote, KnownTimes, ListClock, ListTimes } from './list-clock.ts'
import { isSameRun, sharedPart } from './same-run.ts'

/** A list rounds its sums; one run in a list and in a recording differs by no more than this share. */
const LENGTH_SLACK = 0.1
/** Starts this near, seconds, prove a clock: two of them do. */
const NEAR_S = 60
const PROOF = 2
/** A clock that is not the home's needs so many times the runs that any other shift explains. */
const MARGIN = 1.5

/** How a list without recordings fits the activities that are known. */
export interface ListMatch {
  /** `unclear` where two readings explain the list about equally well: nothing is matched then. */
  readonly clock: ListClock['name'] | 'unclear'
  /** How far the times of the list were moved, seconds; of a fixed clock minus its offset from UTC. */
  readonly shiftS: number
  /** Whether enough runs began together to know the clock of the whole list. */
  readonly isProved: boolean
  /** From the place of an entry to the place of the activity that it describes, each at most once. */
  readonly pairs: ReadonlyMap<number, number>
  /** When each entry began, by the clock that was found: UTC, ISO 8601 with `Z`. */
  readonly startedAt: readonly string[]
}

/**
 * Matches a list whose time zone is not told with the activities that are known, as a whole: one clock
 * for all of its entries. The clocks at home or at the place of each run come first. Another shift, by
 * whole quarters of an hour, is taken only if it explains most of what can be compared and far more than
 * any other. An entry describes an activity if their times overlap by more than half and their lengths
 * agree; once the clock is proved, a start within the same minute does for the length, which a runner may
 * have corrected. Each is matched once, and what is left is a run that nothing recorded.
 *
 * @param listed entries, with instants as the home zone gives them
 * @param isPlaced whether the clock of the list was found before: no other is tried then
 * @example
 * const entry = {
 *   startUnixS: 1_780_000_000,
 *   elapsedTimeS: 1800,
 *   distanceM: 6000,
 *   sport: 'run' as const,
 * }
 * const recorded = { ...entry, distanceM: 6080, utcOffsetMin: 120 }
 * matchList([entry], [recorded], 'Europe/Berlin').pairs.get(0) // 0
 */
export function matchList(
  listed: readonly ListTimes[],
  known: readonly KnownTimes[],
  homeZone: string,
  isPlaced = false,
): ListMatch {
  const [home, places, fixed] = clocksOf(listed, known, homeZone)
  const pairsAt = (clock: ListClock, shiftS: number) => pairUp({ clock, shiftS, listed, known })
  const atHome = pairsAt(home, 0)
  const atPlaces = isPlaced ? atHome : pairsAt(places, 0)
  const naturalClock = atPlaces.size > atHome.size ? places : home
  const naturalPairs = naturalClock === places ? atPlaces : atHome
  const natural = nearIn(naturalPairs, naturalClock, 0)
  const verdict = isPlaced ? null : otherClock({ home, fixed, listed, known, natural })
  if (verdict === 'unclear') {
    const startedAt = listed.map(({ startUnixS }) => isoInstant(startUnixS))
    return { clock: 'unclear', shiftS: 0, isProved: false, pairs: new Map(), startedAt }
  }
  const clock = verdict?.clock ?? naturalClock
  const shiftS = verdict?.shiftS ?? 0
  const alike = verdict === null ? naturalPairs : pairsAt(clock, shiftS)
  const isProved = nearIn(alike, clock, shiftS) >= PROOF
  const pairs = isProved ? withCorrected(alike, { clock, shiftS, listed, known }) : alike
  // What the runner did on a journey and did not record stays on the clock at home.
  const isMoved = isProved && clock !== places
  const startedAt = isMoved
    ? clock.listedS.map((listedS) => isoInstant(listedS + shiftS))
    : home.listedS.map(isoInstant)
  return { clock: clock.name, shiftS, isProved, pairs, startedAt }
}

/** How many pairs begin together by this clock. */
function nearIn(pairs: ListMatch['pairs'], clock: ListClock, shiftS: number): number {
  const apartS = ([i, j]: readonly [number, number]) =>
    Math.abs((clock.listedS[i] ?? 0) + shiftS - (clock.knownS[j] ?? 0))
  return [...pairs].filter((pair) => apartS(pair) <= NEAR_S).length
}

interface Readings {
  readonly home: ListClock
  readonly fixed: ListClock
  readonly listed: readonly ListTimes[]
  readonly known: readonly KnownTimes[]
  /** How many runs begin together by the clocks at home or at the places. */
  readonly natural: number
}

/** A clock that explains far more than those at home; `null` for none, `unclear` for two of them. */
function otherClock({
  home,
  fixed,
  listed,
  known,
  natural,
}: Readings): ClockVote | 'unclear' | null {
  const found = [home, fixed].flatMap((clock): (ClockVote & { readonly isClear: boolean })[] => {
    const { comparable, ranked } = voteOnShifts(clock, listed, known)
    const others = clock === home ? ranked.filter(({ shiftS }) => shiftS !== 0) : ranked
    const [best, second] = others
    if (best === undefined || best.votes * 2 < comparable) return []
    // A single run proves a clock for itself alone, and only if it agrees to the second.
    const isOnly = comparable === 1 && natural === 0 && best.exact === 1
    if (!isOnly && best.votes < 2 * natural + PROOF) return []
    return [{ ...best, isClear: best.votes >= MARGIN * (second?.votes ?? 0) }]
  })
  const [best] = found.toSorted((a, b) => b.votes - a.votes)
  if (best === undefined) return null
  return best.isClear ? best : 'unclear'
}

interface Reading {
  readonly clock: ListClock
  readonly shiftS: number
  readonly listed: readonly ListTimes[]
  readonly known: readonly KnownTimes[]
}

/** With those that began in the same minute, whatever their lengths: nobody runs twice at once. */
function withCorrected(pairs: ListMatch['pairs'], reading: Reading): ListMatch['pairs'] {
  return pairUp(reading, { lengthSlack: Infinity, mostApartS: NEAR_S, before: pairs })
}

interface Limits {
  readonly lengthSlack: number
  readonly mostApartS: number
  /** Pairs that are settled. */
  readonly before: ListMatch['pairs']
}
const ALIKE: Limits = { lengthSlack: LENGTH_SLACK, mostApartS: Infinity, before: new Map() }

/** Entries and activities that are one run by this clock; the pairs that share most come first. */
function pairUp(
  { clock, shiftS, listed, known }: Reading,
  { lengthSlack, mostApartS, before } = ALIKE,
): ReadonlyMap<number, number> {
  const startOf = (j: number) => clock.knownS[j] ?? Number.NaN
  const order = known.map((_, j) => j).toSorted((a, b) => startOf(a) - startOf(b))
  const sorted = order.map(startOf)
  const longestS = known.reduce((most, { elapsedTimeS }) => Math.max(most, elapsedTimeS), 0)
  const possible: { i: number; j: number; shared: number; apartS: number }[] = []
  const pairs = new Map(before)
  const taken = new Set(before.values())
  listed.forEach((entry, i) => {
    if (pairs.has(i)) return
    const startUnixS = (clock.listedS[i] ?? Number.NaN) + shiftS
    const endS = startUnixS + Math.max(entry.elapsedTimeS, NEAR_S)
    const one = { ...entry, startUnixS, pauses: [] }
    for (let k = firstFrom(sorted, startUnixS - longestS - NEAR_S); k < order.length; k += 1) {
      const j = order[k] as number
      if (startOf(j) > endS) break
      const other = { ...(known[j] as KnownTimes), startUnixS: startOf(j), pauses: [] }
      const apartS = Math.abs(startOf(j) - startUnixS)
      if (apartS > mostApartS || taken.has(j)) continue
      if (!canBeOne(entry, other, lengthSlack) || !isSameRun(one, other)) continue
      possible.push({ i, j, shared: sharedPart(one, other), apartS })
    }
  })
  const best = possible.toSorted((a, b) => b.shared - a.shared || a.apartS - b.apartS)
  for (const { i, j } of best) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return pairs
}
