import type { Performance } from './performance.ts'

/** How far points scatter about a trend, against what their own `sd` says, and how long it lasts. */
export interface SeriesNoise {
  readonly race: number
  readonly index: number
  /** Correlation of one week of the index with the next. */
  readonly memory: number
}

/** What is believed before the runner's own points tell: from the real histories, docs/science/plateau.md. */
export const PRIOR_NOISE: SeriesNoise = { race: 1.1, index: 1, memory: 0.5 }
/** Races six weeks apart share so much of their scatter: a season is good or bad as a whole (docs/science/plateau.md). */
const RACE_MEMORY = 0.3
const RACE_MEMORY_DAYS = 42
const WEEK_DAYS = 7
/** The prior counts as so many points. */
const PRIOR_POINTS = 6
const PRIOR_WEEKS = 10
/** Weeks further apart than this are no neighbours, days. */
const NEXT_WITHIN_DAYS = 10
const MOST_MEMORY = 0.85

/** Scatter and memory of the residuals of a trend, drawn towards the usual ones. */
export function noiseOf(points: readonly Performance[], residuals: readonly number[]): SeriesNoise {
  const memory = memoryOf(points, residuals)
  return {
    race: scaleOf({ source: 'race', takenUp: LINE_TAKES }, points, residuals),
    index: scaleOf(
      { source: 'index', takenUp: LINE_TAKES * sharedVariance(points, { memory }).index },
      points,
      residuals,
    ),
    memory,
  }
}

/** Residuals beyond three standard deviations count as three, so that one bad race is no noisy runner. */
const MOST = 9
/** The line itself takes up the scatter of two independent points, and of more that resemble their neighbours. */
const LINE_TAKES = 2
/** At most this share of the points of one kind. */
const MOST_TAKEN = 0.5

function scaleOf(
  { source, takenUp }: { readonly source: Performance['source']; readonly takenUp: number },
  points: readonly Performance[],
  residuals: readonly number[],
): number {
  let [sum, count] = [0, 0]
  points.forEach((point, i) => {
    if (point.source !== source) return
    sum += Math.min(MOST, ((residuals[i] ?? 0) / point.sd) ** 2)
    count += 1
  })
  const freedom = Math.max(1, PRIOR_POINTS + count - Math.min(takenUp, MOST_TAKEN * count))
  return Math.sqrt((PRIOR_POINTS * PRIOR_NOISE[source] ** 2 + sum) / freedom)
}

/**
 * First-order autocorrelation, with the bias of residuals about a line in short series taken out (Marriott & Pope 1954), and one standard
 * error more: too little of it makes the slope look surer than it is.
 */
function memoryOf(points: readonly Performance[], residuals: readonly number[]): number {
  let [products, squares, pairs] = [0, 0, 0]
  let last = -1
  points.forEach((point, i) => {
    if (point.source !== 'index') return
    const before = points[last]
    if (before !== undefined && point.dayNumber - before.dayNumber <= NEXT_WITHIN_DAYS) {
      const [now, then] = [residuals[i] ?? 0, residuals[last] ?? 0]
      products += now * then
      squares += (now ** 2 + then ** 2) / 2
      pairs += 1
    }
    last = i
  })
  const raw = squares > 0 ? products / squares : 0
  const unbiased = pairs > 4 ? raw + (2 + 4 * Math.max(0, raw)) / pairs : raw
  const weight = PRIOR_WEEKS + pairs
  const drawn = (PRIOR_WEEKS * PRIOR_NOISE.memory + pairs * unbiased) / weight
  const error = Math.sqrt(Math.max(0, 1 - drawn ** 2) / weight)
  return Math.min(MOST_MEMORY, Math.max(0, drawn + error))
}

/**
 * By how much each kind of point counts for less because it resembles its neighbours: the variance of a
 * mean of many, against that of as many independent ones.
 */
export function sharedVariance(
  points: readonly Performance[],
  { memory }: Pick<SeriesNoise, 'memory'>,
): { readonly race: number; readonly index: number } {
  const between = RACE_MEMORY ** (gapDays(points, 'race') / RACE_MEMORY_DAYS)
  const weeks = Math.max(1, gapDays(points, 'index') / WEEK_DAYS)
  return { race: longRun(between), index: longRun(memory ** weeks) }
}

/** Days from one point of a kind to the next, the mean. */
function gapDays(points: readonly Performance[], kind: Performance['source']): number {
  const days = points.flatMap(({ source, dayNumber }) => (source === kind ? [dayNumber] : []))
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0)
  return days.length < 2 ? Infinity : span / (days.length - 1)
}

const longRun = (memory: number) =>
  (1 + Math.min(MOST_MEMORY, memory)) / (1 - Math.min(MOST_MEMORY, memory))
