import type { Performance } from './performance.ts'

/** How far points scatter about a trend, against what their own `sd` says, and how long it lasts. */
export interface SeriesNoise {
  readonly race: number
  readonly index: number
  /** Correlation of one week of the index with the next. */
  readonly memory: number
}

/** What is believed before the runner's own points tell: from the real histories, docs/science/plateau.md. */
export const PRIOR_NOISE: SeriesNoise = { race: 1.1, index: 1, memory: 0.4 }
/** Races six weeks apart share so much of their scatter: a season is good or bad as a whole (docs/science/plateau.md). */
const RACE_MEMORY = 0.3
const RACE_MEMORY_DAYS = 42
/** The prior counts as so many points. */
const PRIOR_POINTS = 6
const PRIOR_WEEKS = 20
/** Weeks further apart than this are no neighbours, days. */
const NEXT_WITHIN_DAYS = 10
const MOST_MEMORY = 0.85

/** Scatter and memory of the residuals of a trend, drawn towards the usual ones. */
export function noiseOf(points: readonly Performance[], residuals: readonly number[]): SeriesNoise {
  return {
    race: scaleOf('race', points, residuals),
    index: scaleOf('index', points, residuals),
    memory: memoryOf(points, residuals),
  }
}

/** Residuals beyond three standard deviations count as three, so that one bad race is no noisy runner. */
const MOST = 9

function scaleOf(
  source: Performance['source'],
  points: readonly Performance[],
  residuals: readonly number[],
): number {
  let [sum, count] = [0, 0]
  points.forEach((point, i) => {
    if (point.source !== source) return
    sum += Math.min(MOST, ((residuals[i] ?? 0) / point.sd) ** 2)
    count += 1
  })
  // The line itself takes up about two points.
  const freedom = Math.max(1, PRIOR_POINTS + count - 2)
  return Math.sqrt((PRIOR_POINTS * PRIOR_NOISE[source] ** 2 + sum) / freedom)
}

/** First-order autocorrelation, with the bias of short series taken out (Marriott & Pope 1954). */
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
  const unbiased = pairs > 4 ? raw + (1 + 4 * Math.max(0, raw)) / pairs : raw
  const drawn = (PRIOR_WEEKS * PRIOR_NOISE.memory + pairs * unbiased) / (PRIOR_WEEKS + pairs)
  return Math.min(MOST_MEMORY, Math.max(0, drawn))
}

/**
 * By how much each kind of point counts for less because it resembles its neighbours: the variance of a
 * mean of many, against that of as many independent ones.
 */
export function sharedVariance(
  points: readonly Performance[],
  { memory }: Pick<SeriesNoise, 'memory'>,
): { readonly race: number; readonly index: number } {
  const days = points.flatMap(({ source, dayNumber }) => (source === 'race' ? [dayNumber] : []))
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0)
  const gap = days.length < 2 ? Infinity : span / (days.length - 1)
  const between = RACE_MEMORY ** (gap / RACE_MEMORY_DAYS)
  return { race: longRun(between), index: longRun(memory) }
}

const longRun = (memory: number) =>
  (1 + Math.min(MOST_MEMORY, memory)) / (1 - Math.min(MOST_MEMORY, memory))
