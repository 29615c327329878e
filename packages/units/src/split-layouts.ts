/** Which stretches of a race a list of times can be. */
import { MILE_M } from './length.ts'

/** A way to cut a race into splits: the metres of each, in order. */
interface SplitLayout {
  readonly lapM: number
  readonly lengthsM: readonly number[]
  /** How unusual it is, in the units of the misfit. */
  readonly unusual: number
}

/** Splits by the lap, the half lap, the kilometre, the mile and its quarter, and others; how unusual each is (X). */
const SPACINGS = [
  { lapM: 400, unusual: 0 },
  { lapM: 200, unusual: 0.1 },
  { lapM: 1000, unusual: 0.1 },
  { lapM: MILE_M / 4, unusual: 0.5 },
  { lapM: MILE_M, unusual: 0.2 },
  { lapM: 100, unusual: 0.4 },
  { lapM: 300, unusual: 0.5 },
  { lapM: 500, unusual: 0.5 },
  { lapM: 800, unusual: 0.5 },
] as const
const LEAST_ODD_M = 0.5
/** Odd metres up to this many are often taken into the neighbouring lap. */
const MERGED_UP_TO_M = 50
/** Times are taken at the finish line, so the odd metres come first; the few of a mile nearly always (X). */
const ODD_LAST = 0.1
const FEW_LAST = 0.7
const FEWEST = 2

/** Every layout of a race over a distance that has a whole number of laps, with its odd metres first or last. */
function splitLayouts(distanceM: number): readonly SplitLayout[] {
  return SPACINGS.flatMap(({ lapM, unusual }) => {
    const whole = Math.floor((distanceM + LEAST_ODD_M) / lapM)
    const oddM = distanceM - whole * lapM
    const laps = Array.from({ length: whole }, () => lapM)
    if (whole < 1) return []
    if (Math.abs(oddM) <= LEAST_ODD_M) return [{ lapM, lengthsM: laps, unusual }]
    const atFinish = unusual + (oddM > MERGED_UP_TO_M ? ODD_LAST : FEW_LAST)
    const apart = [
      { lapM, lengthsM: [oddM, ...laps], unusual },
      { lapM, lengthsM: [...laps, oddM], unusual: atFinish },
    ]
    if (oddM > MERGED_UP_TO_M) return apart
    const merged = [
      { lapM, lengthsM: [oddM + lapM, ...laps.slice(1)], unusual },
      { lapM, lengthsM: [...laps.slice(1), lapM + oddM], unusual: atFinish },
    ]
    return [...apart, ...merged]
  }).filter(({ lengthsM }) => lengthsM.length >= FEWEST)
}

/** Times in one of the layouts. */
export interface FittedSplits {
  readonly layout: SplitLayout
  readonly lapsS: readonly number[]
  /** The stretch that nobody timed and that follows from the whole time; `null` for none. */
  readonly workedOut: 'first' | 'last' | null
  readonly misfit: number
}

/** Misfit in units of: share of the whole time, spread of the speed, and a stretch that was worked out (X). */
const SUM_SCALE = 0.004
const SPREAD_SCALE = 0.05
const WORKED_OUT = 0.5
/** What sums may differ by, and how far a stretch may be from the mean speed. */
const MOST_OFF_SHARE = 0.015
const MOST_OFF_S = 1.5
const SLOWEST = 0.6
const FASTEST = 1.7
const SPEED_COUNTS_FROM_M = 100
/** A stretch that nobody timed is run about as fast as the race; a few metres are timed only roughly. */
const WORKED_OUT_OFF = 0.15
const WORKED_OUT_OFF_SHORT = 0.6

/**
 * The layout that lap times fit best: their sum is the time of the race, and their speeds differ little. `null`
 * where none does.
 */
export function fitSplits(
  times: readonly number[],
  race: { readonly distanceM: number; readonly timeS: number },
): FittedSplits | null {
  const all = splitLayouts(race.distanceM).flatMap((layout) => candidates(times, layout, race))
  return all.reduce<FittedSplits | null>(
    (best, one) => (best === null || one.misfit < best.misfit ? one : best),
    null,
  )
}

function candidates(
  times: readonly number[],
  layout: SplitLayout,
  race: { readonly distanceM: number; readonly timeS: number },
): readonly FittedSplits[] {
  const { lengthsM } = layout
  const restS = race.timeS - times.reduce((sum, one) => sum + one, 0)
  const tried: { lapsS: readonly number[]; workedOut: FittedSplits['workedOut'] }[] =
    times.length === lengthsM.length
      ? [{ lapsS: times, workedOut: null }]
      : times.length === lengthsM.length - 1 && restS > 0
        ? [
            { lapsS: [restS, ...times], workedOut: 'first' },
            { lapsS: [...times, restS], workedOut: 'last' },
          ]
        : []
  return tried.flatMap((one) => {
    const misfit = misfitOf(one.lapsS, layout, race)
    if (misfit === null || !couldBeRun(one, layout, race)) return []
    return [{ ...one, layout, misfit: misfit + (one.workedOut === null ? 0 : WORKED_OUT) }]
  })
}

function couldBeRun(
  { lapsS, workedOut }: Pick<FittedSplits, 'lapsS' | 'workedOut'>,
  { lengthsM }: SplitLayout,
  { distanceM, timeS }: { readonly distanceM: number; readonly timeS: number },
): boolean {
  if (workedOut === null) return true
  const [lengthM = 0, lapS = 0] =
    workedOut === 'first' ? [lengthsM[0], lapsS[0]] : [lengthsM.at(-1), lapsS.at(-1)]
  const offShare = (lapS * distanceM) / (lengthM * timeS) - 1
  const most = lengthM >= SPEED_COUNTS_FROM_M ? WORKED_OUT_OFF : WORKED_OUT_OFF_SHORT
  return Math.abs(offShare) <= most
}

function misfitOf(
  lapsS: readonly number[],
  { lengthsM, unusual }: SplitLayout,
  { distanceM, timeS }: { readonly distanceM: number; readonly timeS: number },
): number | null {
  const sumS = lapsS.reduce((sum, one) => sum + one, 0)
  const offS = Math.abs(sumS - timeS)
  if (offS > Math.max(MOST_OFF_S, MOST_OFF_SHARE * timeS)) return null
  let spread = 0
  for (const [i, lengthM] of lengthsM.entries()) {
    const lapS = lapsS[i] ?? 0
    if (!(lapS > 0)) return null
    const ratio = (lengthM * timeS) / (lapS * distanceM)
    const counts = lengthM >= SPEED_COUNTS_FROM_M
    if (counts && (ratio < SLOWEST || ratio > FASTEST)) return null
    spread += (lengthM / distanceM) * Math.log(ratio) ** 2
  }
  return offS / timeS / SUM_SCALE + Math.sqrt(spread) / SPREAD_SCALE + unusual
}
