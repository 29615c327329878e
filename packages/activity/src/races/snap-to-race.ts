import { MILE_M } from '@bell-lap/units/length'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'

/** What measured the length of a stretch. */
export type LengthSource = 'gps' | 'other'

/** A distance that is raced. */
export interface RaceDistance {
  /** `null` for a distance that has no name here, such as 15 km. */
  readonly eventId: RaceEventId | null
  readonly distanceM: number
}

export interface SnappedRace extends RaceDistance {
  /** Standard deviations between the measured and the expected length. */
  readonly misfit: number
}

/** How seldom an event is raced, as a penalty in units of half a squared misfit (X). */
const SELDOM: Partial<Record<RaceEventId, number>> = {
  '1000m': 1.2,
  '1200m': 2.5,
  '1600m': 0.9,
  mile: 0.3,
  '2000m': 2,
  '3000m': 0.2,
  '3200m': 0.9,
  '2mile': 1,
}
const SELDOM_UNNAMED = 1.5
/** Stretches from here on are looked at, metres: an 800 m race that was measured short begins here. */
export const SHORTEST_STRETCH_M = 600
const SHORTEST_RACE_M = 800
/** Off by more than this, a stretch is not the event. */
const MOST_OFF_SD = 2.4

const KNOWN: readonly RaceDistance[] = [
  ...RACE_EVENTS.map(({ id, distanceM }) => ({ eventId: id, distanceM })),
  ...[8000, 15_000, 10 * MILE_M].map((distanceM) => ({ eventId: null, distanceM })),
]

/** The distances that are raced, the shortest first. */
export const RACE_DISTANCES: readonly RaceDistance[] = KNOWN.filter(
  ({ distanceM }) => distanceM >= SHORTEST_RACE_M,
).toSorted((a, b) => a.distanceM - b.distanceM)

/**
 * Mean and standard deviation of measured over true length (X). A watch measures long rather than
 * short, most of all on a track, where one runner's forty races came out 5.5 % long; on the road the
 * error is below 1 %. Laps do not help: on a track their lengths are set to whole hundreds, and so
 * they cannot tell a mile from 1600 m.
 */
function lengthError(distanceM: number, source: LengthSource) {
  if (source === 'other') return { mean: 1.008, sd: distanceM <= 3300 ? 0.025 : 0.014 }
  if (distanceM <= 3300) return { mean: 1.022, sd: 0.024 }
  if (distanceM <= 5000) return { mean: 1.012, sd: 0.018 }
  return { mean: 1.006, sd: 0.009 }
}

/**
 * The race that a stretch of this measured length most likely was; `null` for none.
 *
 * @example
 * snapToRace(1583, 'gps')?.eventId // '1500m'
 */
export function snapToRace(measuredM: number, source: LengthSource): SnappedRace | null {
  let best: { readonly race: SnappedRace; readonly cost: number } | null = null
  for (const one of RACE_DISTANCES) {
    const { mean, sd } = lengthError(one.distanceM, source)
    const misfit = Math.abs(measuredM / one.distanceM - mean) / sd
    if (misfit > MOST_OFF_SD) continue
    const seldom = one.eventId === null ? SELDOM_UNNAMED : (SELDOM[one.eventId] ?? 0)
    const cost = misfit ** 2 / 2 + seldom
    if (best === null || cost < best.cost) best = { race: { ...one, misfit }, cost }
  }
  return best?.race ?? null
}
