import { sayDay } from '@bell-lap/text/numbers'
import { dayNumber } from '@bell-lap/units/calendar-day'
import type { FormTrend } from '../api/form.ts'
import { sayMetric, sayMetricNumber, smallestStep } from '../words/form-words.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import css from './form-charts.module.css'
import { atLeast, linearScale, linePath, niceTicks, spanOf } from './scale.ts'
import type { Scale } from './scale.ts'

const HEIGHT = 180
const LEFT = 46
const RIGHT = 34
const TOP = 10
const BOTTOM = 24
const MONTHS_SHOWN = 12
const MOST_TICKS = 6
/** A smaller difference than the numbers beside the drawing tell is not drawn large. */
const STEPS_SHOWN = 5

interface Dot {
  readonly month: string
  readonly day: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly isOther: boolean
}

/** Months of one metric at one speed with their 80 % range, over the runner's usual range. Another sensor's months are hollow and apart. */
export function MonthFormChart({
  trend,
  sentence,
}: {
  readonly trend: FormTrend
  readonly sentence: string
}) {
  const text = useText()
  const { t, reader } = text
  const { metric, usual } = trend
  const dots = dotsOf(trend)
  const own = dots.filter(({ isOther }) => !isOther)
  const values = [...dots.flatMap(({ low, high }) => [low, high]), usual.low, usual.high]
  const span = atLeast(spanOf(values, 0.08) ?? [0, 1], STEPS_SHOWN * smallestStep(metric, text))
  const y = linearScale(span, [HEIGHT - BOTTOM, TOP])
  const days = dots.map(({ day }) => dayNumber(day))
  const xAt = (width: number) =>
    linearScale([Math.min(...days) - 12, Math.max(...days) + 12], [LEFT, width - RIGHT])
  const says = (one: Dot) =>
    t('form.screen.month-says', {
      day: one.day,
      value: sayMetric(metric, one.value, text),
      low: sayMetricNumber(metric, one.low, text),
      high: sayMetricNumber(metric, one.high, text),
    })
  const everyNth = Math.ceil(dots.length / MOST_TICKS)
  const last = own.at(-1)
  return (
    <ChartFrame
      name={t(`form.screen.metric-${metric}`)}
      sentence={sentence}
      height={HEIGHT}
      table={{
        columns: [t('form.screen.month'), t('form.screen.value'), t('form.screen.likely')],
        rows: dots.map((one) => [
          sayDay(one.day, reader.locale, 'month'),
          sayMetric(metric, one.value, text),
          `${sayMetricNumber(metric, one.low, text)}–${sayMetricNumber(metric, one.high, text)}`,
        ]),
      }}
      pointsAt={(width) =>
        dots.map((one) => ({
          x: xAt(width)(dayNumber(one.day)),
          y: y(one.value),
          says: says(one),
        }))
      }
    >
      {(width) => {
        const x = xAt(width)
        const at = (one: Dot): readonly [number, number] => [x(dayNumber(one.day)), y(one.value)]
        return (
          <>
            <rect
              className={css['usual']}
              x={LEFT}
              y={y(usual.high)}
              width={width - RIGHT - LEFT}
              height={Math.max(1, y(usual.low) - y(usual.high))}
            />
            <YAxis
              ticks={ticksAt(niceTicks(span, 3), y, (value) =>
                sayMetricNumber(metric, value, text),
              )}
              left={LEFT}
              right={width - RIGHT}
            />
            <XAxis
              ticks={dots
                .filter((_, i) => (dots.length - 1 - i) % everyNth === 0)
                .map((one) => ({
                  at: x(dayNumber(one.day)),
                  label: sayDay(one.day, reader.locale, 'month').slice(0, 3),
                }))}
              y={HEIGHT - 4}
            />
            <path className={css['line']} d={linePath(own.map(at))} />
            {dots.map((one) => (
              <MonthMark key={`${one.day} ${one.isOther}`} dot={one} at={at(one)} y={y} />
            ))}
            {last !== undefined && (
              <text className={css['value']} x={width - RIGHT + 2} y={y(last.value) + 4}>
                {sayMetricNumber(metric, last.value, text)}
              </text>
            )}
          </>
        )
      }}
    </ChartFrame>
  )
}

interface MonthMarkProps {
  readonly dot: Dot
  readonly at: readonly [number, number]
  readonly y: Scale
}

function MonthMark({ dot, at: [cx, cy], y }: MonthMarkProps) {
  return (
    <g className={css['month']} data-other={dot.isOther || undefined}>
      <line x1={cx} x2={cx} y1={y(dot.low)} y2={y(dot.high)} />
      <circle cx={cx} cy={cy} r={3.5} />
    </g>
  )
}

/** The last twelve months, oldest first; of a month with two sensors, the one in use comes last. */
function dotsOf({ series }: FormTrend): readonly Dot[] {
  const dots = series.flatMap(({ months }, i) =>
    months.map(({ month, value, low, high }) => ({
      month,
      day: `${month}-15`,
      value,
      low,
      high,
      isOther: i > 0,
    })),
  )
  const shown = [...new Set(dots.map(({ month }) => month))].toSorted().slice(-MONTHS_SHOWN)
  return dots
    .filter(({ month }) => shown.includes(month))
    .toSorted((a, b) => a.month.localeCompare(b.month) || Number(b.isOther) - Number(a.isOther))
}
