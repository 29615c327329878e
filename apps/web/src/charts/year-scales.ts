import { dayNumber } from '@bell-lap/units/calendar-day'
import type { YearChartData } from '../api/way-back.ts'
import { linearScale, spanOf } from './scale.ts'
import type { Scale, Span } from './scale.ts'

/** Where the parts of the drawing lie, in pixels. */
export const YEAR = {
  height: 452,
  left: 54,
  /** Room for the names of the long runs that races ask for, where the drawing is wide. */
  right: 128,
  rightNarrow: 8,
  formTop: 58,
  formBottom: 262,
  monthsAt: 282,
  barsTop: 316,
  barsBottom: 392,
  fastBottom: 432,
} as const
const WIDE_FROM = 620
const WEEK_DAYS = 7
/** Races scatter more than the form; one farther away stays at the edge, as a share. */
const BEYOND = 0.05

export interface YearScales {
  readonly isWide: boolean
  /** The form's times, seconds. */
  readonly span: Span
  readonly days: Span
  readonly at: (day: string) => number
  readonly right: number
  readonly y: Scale
  readonly up: Scale
  readonly down: Scale
  readonly barWidth: number
}

/** Places times, days and metres on a drawing of a width. */
export function yearScales(chart: YearChartData, width: number): YearScales {
  const { form, ahead, races, weeks, needs } = chart
  const isWide = width >= WIDE_FROM
  const right = width - (isWide ? YEAR.right : YEAR.rightNarrow)
  const band = [...form, ...ahead].flatMap(({ lowS, highS }) => [lowS, highS])
  const [low, high] = spanOf(band) ?? [0, 1]
  const near = races
    .map(({ worthS }) => worthS)
    .filter((one) => one > low * (1 - BEYOND) && one < high * (1 + BEYOND))
  const span = spanOf([...band, ...near], 0.04) ?? [0, 1]
  const end = dayNumber(chart.to) + WEEK_DAYS
  const days: Span = [dayNumber(chart.from), end]
  const x = linearScale(days, [YEAR.left, right])
  const inside = linearScale(span, [YEAR.formTop, YEAR.formBottom])
  const most = Math.max(1, ...weeks.map(({ longM }) => longM), ...needs.map(({ longM }) => longM))
  const mostFast = Math.max(1, ...weeks.map(({ fastM }) => fastM))
  return {
    isWide,
    span,
    days,
    right,
    at: (day) => x(dayNumber(day)),
    y: (timeS) => inside(Math.min(span[1], Math.max(span[0], timeS))),
    up: linearScale([0, most], [YEAR.barsBottom, YEAR.barsTop]),
    down: linearScale([0, mostFast], [YEAR.barsBottom + 2, YEAR.fastBottom]),
    barWidth: Math.max(1, x(days[0] + WEEK_DAYS) - x(days[0]) - 1.5),
  }
}
