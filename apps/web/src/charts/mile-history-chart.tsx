import { dayFromNumber, dayNumber } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import { sayMonth } from '../words/say-day.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { bandPath, clockTicks, linearScale, linePath, spanOf } from './scale.ts'

export interface MileMonth {
  readonly day: string
  readonly mileS: number
  readonly lowS: number
  readonly highS: number
}

const HEIGHT = 220
const LEFT = 48
const BOTTOM = 26
const TOP = 10
const RIGHT = 8
/** The band may be very wide in months without a race; the axis shows this share of it at most. */
const BAND_SHOWN = 0.12

/** The mile month by month; faster is higher. */
export function MileHistoryChart({ months }: { readonly months: readonly MileMonth[] }) {
  const shown = months.flatMap((one) => [
    one.mileS,
    Math.max(one.lowS, one.mileS * (1 - BAND_SHOWN)),
    Math.min(one.highS, one.mileS * (1 + BAND_SHOWN)),
  ])
  const span = spanOf(shown, 0.06) ?? [0, 1]
  const days = spanOf(months.map((one) => dayNumber(one.day))) ?? [0, 1]
  const yScale = linearScale(span, [TOP, HEIGHT - BOTTOM])
  const clamp = (timeS: number) => yScale(Math.min(span[1], Math.max(span[0], timeS)))
  const xScale = (width: number) => linearScale(days, [LEFT, width - RIGHT])
  const draw = (width: number) => {
    const x = xScale(width)
    const at = (one: MileMonth) => x(dayNumber(one.day))
    return (
      <>
        <YAxis
          ticks={ticksAt(clockTicks(span, 4), yScale, formatTime)}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis ticks={monthTicks(days, x, width)} y={HEIGHT - 4} />
        <path
          d={bandPath(
            months.map((one) => [at(one), clamp(one.lowS)]),
            months.map((one) => [at(one), clamp(one.highS)]),
          )}
          fill="var(--pace)"
          opacity="0.18"
        />
        <path
          d={linePath(months.map((one) => [at(one), yScale(one.mileS)]))}
          fill="none"
          stroke="var(--pace)"
          strokeWidth="2"
        />
      </>
    )
  }
  return (
    <ChartFrame
      name="The mile over time"
      sentence={sayHistory(months)}
      height={HEIGHT}
      pointsAt={(width) =>
        months.map((one) => ({
          x: xScale(width)(dayNumber(one.day)),
          y: yScale(one.mileS),
          says: `${sayMonth(one.day)}: ${formatTime(one.mileS)} (${sayBand(one)})`,
        }))
      }
      table={{
        columns: ['Month', 'Mile', 'Likely between'],
        rows: months
          .toReversed()
          .map((one) => [sayMonth(one.day), formatTime(one.mileS), sayBand(one)]),
      }}
    >
      {draw}
    </ChartFrame>
  )
}

const sayBand = (one: MileMonth) => `${formatTime(one.lowS)}–${formatTime(one.highS)}`

function sayHistory(months: readonly MileMonth[]): string {
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined || first === last) {
    return 'One month so far; the line grows with every month.'
  }
  const faster = Math.round(first.mileS - last.mileS)
  const apart = last.highS < first.lowS || last.lowS > first.highS
  const change =
    faster === 0 ? 'the same' : `${Math.abs(faster)} s ${faster > 0 ? 'faster' : 'slower'}`
  const certainty = apart || faster === 0 ? '' : ' The bands overlap, so this is not certain.'
  return `Since ${sayMonth(first.day)} your mile is ${change}. The band holds four times in five.${certainty}`
}

function monthTicks(days: readonly [number, number], x: (day: number) => number, width: number) {
  const count = Math.max(2, Math.floor((width - LEFT) / 110))
  const step = (days[1] - days[0]) / count
  if (step <= 0) return [{ at: x(days[0]), label: sayMonth(dayFromNumber(days[0])) }]
  const ticks = Array.from({ length: count }, (_, index) => {
    const day = Math.round(days[0] + step * (index + 0.5))
    return { at: x(day), label: sayMonth(dayFromNumber(day)) }
  })
  return ticks.filter((tick, index) => ticks[index - 1]?.label !== tick.label)
}
