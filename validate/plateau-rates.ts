import { judgeTrend, WEEKS_IN_A_ROW } from '@bell-lap/fitness/plateau/judge-trend'
import type { PlateauLimits, TrendAnswer } from '@bell-lap/fitness/plateau/judge-trend'
import { simulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'
import type { SimulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'

/** What a year of weekly answers held, over many made-up runners. */
export interface YearRates {
  /** Share of runners who read of a plateau at least once in the year. */
  readonly flagged: number
  readonly declined: number
  /** Share of the weeks in which nothing could be said. */
  readonly silent: number
  /** Weeks until the first plateau, the median of those who read of one. */
  readonly medianWeeks: number | null
}

const YEAR = 52
const BEFORE = 156

/** Answers of every week of a year, after three years of history. */
export function yearRates(
  form: Omit<SimulatedForm, 'weeks'>,
  runners: number,
  limits?: PlateauLimits,
): YearRates {
  let [flagged, declined, silent] = [0, 0, 0]
  const waits: number[] = []
  for (let runner = 0; runner < runners; runner += 1) {
    const points = simulatedForm({ ...form, weeks: BEFORE + YEAR }, 7919 * runner + 13)
    const start = (points[0]?.dayNumber ?? 0) + 7 * BEFORE
    const answers: TrendAnswer[] = Array.from(
      { length: YEAR },
      (_, week) => judgeTrend(points, start + 7 * week, limits).answer,
    )
    const since = firstRow(answers, 'plateau')
    if (since >= 0) {
      flagged += 1 / runners
      waits.push(since)
    }
    if (firstRow(answers, 'decline') >= 0) declined += 1 / runners
    silent += answers.filter((one) => one === 'not-enough').length / YEAR / runners
  }
  const sorted = waits.toSorted((a, b) => a - b)
  return { flagged, declined, silent, medianWeeks: sorted[sorted.length >> 1] ?? null }
}

const firstRow = (answers: readonly TrendAnswer[], wanted: TrendAnswer) =>
  answers.findIndex(
    (_, week) =>
      week >= WEEKS_IN_A_ROW - 1 &&
      answers.slice(week - WEEKS_IN_A_ROW + 1, week + 1).every((one) => one === wanted),
  )
