import { dayFromNumber, dayNumber } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import { sayDay } from '@bell-lap/text/numbers'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { bandPath, clockTicks, linearScale, linePath, spanOf } from './scale.ts'

/** A time (of a race, or of a kilometre) on a day, with its band. */
export interface TimedPoint {
  readonly day: string
  readonly valueS: number
  readonly lowS: number
  readonly highS: number
}

interface TimeHistoryChartProps {
  readonly points: readonly TimedPoint[]
  /** What the chart is of. */
  readonly name: string
  /** Head of the column of values in its table. */
  readonly column: string
  readonly sentence: string
  /** Each point is a month, not a day. */
  readonly monthly?: boolean
}

const HEIGHT = 220
const LEFT = 48
const BOTTOM = 26
const TOP = 10
const RIGHT = 8
/** The band may be very wide in months without a race; the axis shows this share of it at most. */
const BAND_SHOWN = 0.12

/** Times over days with their band; faster is higher. */
export function TimeHistoryChart(props: TimeHistoryChartProps) {
  const { points, name, column, sentence, monthly = false } = props
  const text = useText()
  const sayPoint = (one: TimedPoint) =>
    sayDay(one.day, text.reader.locale, monthly ? 'month' : 'date')
  const shown = points.flatMap((one) => [
    one.valueS,
    Math.max(one.lowS, one.valueS * (1 - BAND_SHOWN)),
    Math.min(one.highS, one.valueS * (1 + BAND_SHOWN)),
  ])
  const span = spanOf(shown, 0.06) ?? [0, 1]
  const days = spanOf(points.map((one) => dayNumber(one.day))) ?? [0, 1]
  const yScale = linearScale(span, [TOP, HEIGHT - BOTTOM])
  const clamp = (timeS: number) => yScale(Math.min(span[1], Math.max(span[0], timeS)))
  const xScale = (width: number) => linearScale(days, [LEFT, width - RIGHT])
  const draw = (width: number) => {
    const x = xScale(width)
    const at = (one: TimedPoint) => x(dayNumber(one.day))
    return (
      <>
        <YAxis
          ticks={ticksAt(clockTicks(span, 4), yScale, formatTime)}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis ticks={monthTicks(days, x, { width, text })} y={HEIGHT - 4} />
        <path
          d={bandPath(
            points.map((one) => [at(one), clamp(one.lowS)]),
            points.map((one) => [at(one), clamp(one.highS)]),
          )}
          fill="var(--pace)"
          opacity="0.18"
        />
        <path
          d={linePath(points.map((one) => [at(one), yScale(one.valueS)]))}
          fill="none"
          stroke="var(--pace)"
          strokeWidth="2"
        />
      </>
    )
  }
  return (
    <ChartFrame
      name={name}
      sentence={sentence}
      height={HEIGHT}
      pointsAt={(width) =>
        points.map((one) => ({
          x: xScale(width)(dayNumber(one.day)),
          y: yScale(one.valueS),
          says: `${sayPoint(one)}: ${formatTime(one.valueS)} (${sayBand(one)})`,
        }))
      }
      table={{
        columns: [text.t('charts.day'), column, text.t('charts.likely-between')],
        rows: points
          .toReversed()
          .map((one) => [sayPoint(one), formatTime(one.valueS), sayBand(one)]),
      }}
    >
      {draw}
    </ChartFrame>
  )
}

const sayBand = (one: TimedPoint) => `${formatTime(one.lowS)}–${formatTime(one.highS)}`

interface TicksFor {
  readonly width: number
  readonly text: WebText
}

/** Months below a drawing of days. */
export function monthTicks(
  days: readonly [number, number],
  x: (day: number) => number,
  { width, text }: TicksFor,
) {
  const label = (day: number) => sayDay(dayFromNumber(day), text.reader.locale, 'month')
  const count = Math.max(2, Math.floor((width - LEFT) / 110))
  const step = (days[1] - days[0]) / count
  if (step <= 0) return [{ at: x(days[0]), label: label(days[0]) }]
  const ticks = Array.from({ length: count }, (_, index) => {
    const day = Math.round(days[0] + step * (index + 0.5))
    return { at: x(day), label: label(day) }
  })
  return ticks.filter((tick, index) => ticks[index - 1]?.label !== tick.label)
}
