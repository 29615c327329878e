import { addDays, dayFromNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { solveLinear } from '../threshold/least-squares.ts'
import type { Performance } from './performance.ts'
import { sharedVariance } from './series-noise.ts'
import type { SeriesNoise } from './series-noise.ts'
import { columnsOf, groupsOf, HALF_YEAR_DAYS } from './trend-columns.ts'

/** When the last stretch of the form began, as a range of days. */
export interface Onset {
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** Change of the log-speed in 26 weeks before it. */
  readonly slopeBefore: number
}

/** Candidates lie four weeks apart; a stretch lasts eight weeks at least (science G). */
const STEP_DAYS = 28
const SHORTEST_DAYS = 56
const MOST_BENDS = 4
/** Half the 80 % point of chi squared with one degree of freedom: days as good as the best one. */
const AS_GOOD = 1.642
const RIDGE = 1e-6
const GROUP_SD = 0.02

/**
 * The last change point of an unbroken line of straight pieces through the whole history: bends are added
 * one by one, each has to pay `3·ln n` (science G). The range holds every day that fits as well, 80 %.
 * `null` where no bend pays: the form was like this from the first day on.
 * @param points in the order of days
 */
export function findOnset(points: readonly Performance[], noise: SeriesNoise): Onset | null {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const candidates: number[] = []
  const end = last.dayNumber - SHORTEST_DAYS
  for (let at = first.dayNumber + SHORTEST_DAYS; at <= end; at += STEP_DAYS) candidates.push(at)
  const fit = fitterOf(points, noise, last.dayNumber)
  const penalty = 3 * Math.log(points.length)
  let bends: readonly number[] = []
  let best = fit(bends)
  while (bends.length < MOST_BENDS) {
    const tried = candidates
      .filter((at) => bends.every((bend) => Math.abs(bend - at) >= SHORTEST_DAYS))
      .map((at) => ({ bends: [...bends, at].toSorted((a, b) => a - b), at }))
      .map((one) => ({ ...one, fit: fit(one.bends) }))
    const better = tried.toSorted((a, b) => a.fit.misfit - b.fit.misfit)[0]
    if (better === undefined || best.misfit - better.fit.misfit < penalty) break
    ;[bends, best] = [better.bends, better.fit]
  }
  const bend = bends.at(-1)
  if (bend === undefined) return null
  const others = bends.slice(0, -1)
  const asGood = candidates.filter(
    (at) =>
      at > (others.at(-1) ?? -Infinity) && fit([...others, at]).misfit - best.misfit <= AS_GOOD,
  )
  return {
    from: dayFromNumber(Math.min(bend, ...asGood)),
    to: addDays(dayFromNumber(Math.max(bend, ...asGood)), STEP_DAYS),
    slopeBefore: best.slopes.at(-2) ?? 0,
  }
}

interface Fitted {
  /** Sum of the weighted squares that are left over. */
  readonly misfit: number
  /** Change in 26 weeks of each piece, oldest first. */
  readonly slopes: readonly number[]
}

function fitterOf(points: readonly Performance[], noise: SeriesNoise, endDay: number) {
  const groups = groupsOf(points)
  const shared = sharedVariance(points, noise)
  const weights = points.map(({ source, sd }) => 1 / ((sd * noise[source]) ** 2 * shared[source]))
  const fixed = points.map((point) => columnsOf(point, groups, endDay))
  const width = fixed[0]?.length ?? 0
  return (bends: readonly number[]): Fitted => {
    const rows = points.map(({ dayNumber }, k) => [
      ...(fixed[k] ?? []),
      ...bends.map((bend) => Math.max(0, dayNumber - bend) / HALF_YEAR_DAYS),
    ])
    const count = width + bends.length
    const isGroup = (i: number) => i >= width - groups.length && i < width
    const normal = Array.from({ length: count }, (_, i) =>
      Array.from({ length: count }, (__, j) =>
        i === j ? (isGroup(i) ? 1 / GROUP_SD ** 2 : RIDGE) : 0,
      ),
    )
    const right = Array.from({ length: count }, () => 0)
    rows.forEach((row, k) =>
      addRow({ normal, right }, row, [points[k]?.logSpeed ?? 0, weights[k] ?? 0]),
    )
    const coefficients = solveLinear(normal, right)
    let misfit = 0
    rows.forEach((row, k) => {
      const off =
        (points[k]?.logSpeed ?? 0) - row.reduce((sum, v, i) => sum + v * (coefficients[i] ?? 0), 0)
      misfit += Math.min(9, off ** 2 * (weights[k] ?? 0))
    })
    let slope = coefficients[1] ?? 0
    const slopes = [slope, ...bends.map((_, i) => (slope += coefficients[width + i] ?? 0))]
    return { misfit, slopes }
  }
}

function addRow(
  { normal, right }: { readonly normal: number[][]; readonly right: number[] },
  row: readonly number[],
  [value, weight]: readonly [number, number],
): void {
  row.forEach((own, i) => {
    if (own === 0) return
    right[i] = (right[i] ?? 0) + weight * own * value
    const line = normal[i] ?? []
    row.forEach((other, j) => {
      line[j] = (line[j] ?? 0) + weight * own * other
    })
  })
}
