/** One run as the sameness of training is judged by it. */
export interface RunForMonotony {
  readonly distanceM: number
  readonly movingTimeS: number
  /** Seconds at 97 % of the 5K speed or faster. */
  readonly fastS: number
  /** Where the route is known: runs on the same one share this. */
  readonly route: string | null
}

/** How much alike the runs of some weeks are (science G, rule M). Shares from 0 to 1. */
export interface TrainingMonotony {
  readonly runs: number
  /** 0: every run over the same distance; 1: all distances alike often. */
  readonly distanceEntropy: number
  /** The same for pace, by time. */
  readonly paceEntropy: number
  /** Share of runs on a route that others of them had too; `null` where routes are not known. */
  readonly sameRouteShare: number | null
  /** Share of the running time at 97 % of the 5K speed or faster. */
  readonly fastShare: number
  /** 0 to 1: the mean of what is known. */
  readonly monotony: number
  readonly monotonous: boolean
}

const DISTANCE_BINS_M = [3000, 5000, 7500, 10_000, 13_000, 17_000, 22_000] as const
const PACE_BINS = 12
/** Paces are sorted by steps of 5 % of the threshold speed; the fastest bin begins at 115 %. */
const PACE_STEP = 0.05
const SLOWEST_BIN = 0.6
/** A share of fast running from which nothing is missing. */
const ENOUGH_FAST = 0.03
const MONOTONOUS = 0.6
const FEWEST_RUNS = 12
/** Where fewer of the runs have a route, nothing is said of routes (X). */
const ROUTES_KNOWN = 0.5

/** Whether enough runs have a route: twelve, and half of all. */
export const areRoutesKnown = (runs: number, withRoute: number): boolean =>
  withRoute >= Math.max(FEWEST_RUNS, ROUTES_KNOWN * runs)

/**
 * Rule M over the runs of some weeks; `null` with fewer than twelve.
 * @param thresholdMps flat speed at the threshold, by which paces are sorted
 */
export function trainingMonotony(
  runs: readonly RunForMonotony[],
  thresholdMps: number,
): TrainingMonotony | null {
  if (runs.length < FEWEST_RUNS) return null
  const distances = DISTANCE_BINS_M.map(() => 0).concat(0)
  const paces = Array.from({ length: PACE_BINS }, () => 0)
  let [fastS, allS] = [0, 0]
  for (const { distanceM, movingTimeS, fastS: own } of runs) {
    add(distances, DISTANCE_BINS_M.filter((bin) => distanceM >= bin).length, 1)
    const easyS = Math.max(0, movingTimeS - own)
    const easyMps = distanceM / movingTimeS
    add(paces, paceBin(easyMps / thresholdMps), easyS)
    add(paces, PACE_BINS - 1, own)
    fastS += own
    allS += movingTimeS
  }
  const distanceEntropy = entropy(distances)
  const paceEntropy = entropy(paces)
  const sameRouteShare = routeShare(runs)
  const fastShare = allS > 0 ? fastS / allS : 0
  const parts = [
    1 - distanceEntropy,
    1 - paceEntropy,
    ...(sameRouteShare === null ? [] : [sameRouteShare]),
    1 - Math.min(1, fastShare / ENOUGH_FAST),
  ]
  const monotony = parts.reduce((sum, part) => sum + part, 0) / parts.length
  return {
    runs: runs.length,
    distanceEntropy,
    paceEntropy,
    sameRouteShare,
    fastShare,
    monotony,
    monotonous: monotony >= MONOTONOUS,
  }
}

const paceBin = (share: number) =>
  Math.min(PACE_BINS - 2, Math.max(0, Math.floor((share - SLOWEST_BIN) / PACE_STEP)))

function add(bins: number[], bin: number, amount: number): void {
  bins[bin] = (bins[bin] ?? 0) + amount
}

/** Entropy of Shannon (1948) as a share of the largest: 0 for one bin alone, 1 for all alike. */
export function entropy(bins: readonly number[]): number {
  const total = bins.reduce((sum, amount) => sum + amount, 0)
  if (total <= 0) return 0
  const sum = bins.reduce((so, amount) => {
    const share = amount / total
    return share > 0 ? so - share * Math.log(share) : so
  }, 0)
  return sum / Math.log(bins.length)
}

function routeShare(runs: readonly RunForMonotony[]): number | null {
  const known = runs.flatMap(({ route }) => (route === null ? [] : [route]))
  if (!areRoutesKnown(runs.length, known.length)) return null
  const often = new Map<string, number>()
  for (const route of known) often.set(route, (often.get(route) ?? 0) + 1)
  return known.filter((route) => (often.get(route) ?? 0) > 1).length / known.length
}
