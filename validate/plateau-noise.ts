import { fitTrend } from '@bell-lap/fitness/plateau/fit-trend'
import type { Performance } from '@bell-lap/fitness/plateau/performance'
import { fitLine } from '@bell-lap/fitness/threshold/least-squares'
import { median } from 'simple-statistics'

/** Scatter of one kind of points about a line a year long, and how much each resembles the one before. */
export interface MeasuredNoise {
  readonly sd: number
  readonly memory: number
  readonly points: number
  readonly pairs: number
}

const YEAR_DAYS = 364

/**
 * Residuals about a straight line through each stretch of a year: what an even change leaves over. Seasons
 * and ups and downs of the form count as noise, because they look like a plateau or like its end.
 * @param nearDays two points up to so many days apart are neighbours
 */
export function measureNoise(
  points: readonly Performance[],
  { fewest, nearDays }: { readonly fewest: number; readonly nearDays: number },
): MeasuredNoise | null {
  const first = points[0]?.dayNumber ?? 0
  const years = new Map<number, Performance[]>()
  for (const point of points) {
    const year = Math.floor((point.dayNumber - first) / YEAR_DAYS)
    years.set(year, [...(years.get(year) ?? []), point])
  }
  let [squares, freedom, products, pairs, variance] = [0, 0, 0, 0, 0]
  for (const some of years.values()) {
    if (some.length < fewest) continue
    const days = some.map(({ dayNumber }) => dayNumber)
    if (new Set(days).size < 3) continue
    const line = fitLine(
      days,
      some.map(({ logSpeed }) => logSpeed),
    )
    const left = some.map(
      ({ dayNumber, logSpeed }) => logSpeed - line.intercept - line.slope * dayNumber,
    )
    left.forEach((value, i) => {
      squares += value ** 2
      const [before, then] = [left[i - 1], some[i - 1]]
      if (before === undefined || then === undefined) return
      if ((some[i]?.dayNumber ?? 0) - then.dayNumber > nearDays) return
      products += value * before
      variance += (value ** 2 + before ** 2) / 2
      pairs += 1
    })
    freedom += some.length - 2
  }
  if (freedom < 3 || pairs < 3) return null
  const raw = products / variance
  const share = (freedom + 2) / Math.max(1, years.size)
  // Short stretches hide memory: Marriott & Pope 1954.
  const memory = Math.min(0.95, Math.max(0, raw + (1 + 4 * Math.max(0, raw)) / share))
  return { sd: Math.sqrt(squares / freedom), memory, points: freedom, pairs }
}

/** Scatter and memory of the weeks of the index as the app takes them for. */
export interface AppNoise {
  readonly sd: number
  readonly memory: number
}

const HALF_YEAR_DAYS = 182
const FEWEST_WEEKS = 36

/** What the trend of the app finds in the two years before each half-year, the median; `null` with too few weeks. */
export function appNoise(index: readonly Performance[]): AppNoise | null {
  const [first, last] = [index[0], index.at(-1)]
  if (first === undefined || last === undefined) return null
  const found: AppNoise[] = []
  for (let end = last.dayNumber; end > first.dayNumber + HALF_YEAR_DAYS; end -= HALF_YEAR_DAYS) {
    const some = index.filter(
      ({ dayNumber }) => dayNumber <= end && dayNumber > end - 4 * HALF_YEAR_DAYS,
    )
    if (some.length < FEWEST_WEEKS) continue
    const { noise } = fitTrend(some, end)
    const week = median(some.map(({ sd }) => sd))
    found.push({ sd: week * noise.index, memory: noise.memory })
  }
  if (found.length === 0) return null
  return {
    sd: median(found.map(({ sd }) => sd)),
    memory: median(found.map(({ memory }) => memory)),
  }
}
