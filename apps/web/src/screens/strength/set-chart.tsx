import { describeSet } from '@bell-lap/text/strength-set'
import { dayNumber } from '@bell-lap/units/calendar-day'
import { sayDay } from '@bell-lap/text/numbers'
import { ticksAt, XAxis, YAxis } from '../../charts/axes.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { linearScale, linePath, niceTicks, spanOf } from '../../charts/scale.ts'
import { useText } from '../../text/use-text.ts'
import { workOf } from './set-history.ts'
import type { SetDay } from './set-history.ts'

const HEIGHT = 160
const LEFT = 40
const RIGHT = 10
const TOP = 10
const BOTTOM = 26
const KG_PER_LB = 0.45359237
const DOT_PX = 3.5

/** The best set of each day: its weight where there is one, else its repetitions or seconds. */
export function SetChart({ days }: { readonly days: readonly SetDay[] }) {
  const { say, t, reader } = useText()
  const hasWeight = days.some(({ best }) => (best.loadKg ?? 0) > 0)
  const isMetric = reader.units === 'metric'
  const valueOf = ({ best }: SetDay) =>
    hasWeight ? (best.loadKg ?? 0) / (isMetric ? 1 : KG_PER_LB) : workOf(best)
  const span = spanOf([0, ...days.map(valueOf)], 0.08) ?? [0, 1]
  const range = [Math.max(0, span[0]), span[1]] as const
  const time = spanOf(days.map(({ day }) => dayNumber(day))) ?? [0, 1]
  const y = linearScale(range, [HEIGHT - BOTTOM, TOP])
  const xAt = (width: number) => linearScale(time, [LEFT + DOT_PX, width - RIGHT])
  const says = ({ day, best }: SetDay) =>
    `${sayDay(day, reader.locale, 'short')}: ${say(describeSet(best))}`
  const [first, last] = [days[0], days.at(-1)]
  const name = t(
    !hasWeight
      ? 'strength-log.trend'
      : isMetric
        ? 'strength-log.trend-weight'
        : 'strength-log.trend-weight-lb',
  )
  return (
    <ChartFrame
      name={name}
      sentence={t('strength-log.trend-words', {
        count: days.length,
        day: first?.day ?? '',
        first: first === undefined ? '' : describeSet(first.best),
        last: last === undefined ? '' : describeSet(last.best),
      })}
      height={HEIGHT}
      pointsAt={(width) =>
        days.map((one) => ({
          x: xAt(width)(dayNumber(one.day)),
          y: y(valueOf(one)),
          says: says(one),
        }))
      }
      table={{
        columns: [t('strength-log.column.day'), name],
        rows: days
          .toReversed()
          .map((one) => [sayDay(one.day, reader.locale, 'short'), say(describeSet(one.best))]),
      }}
    >
      {(width) => {
        const x = xAt(width)
        const points = days.map((one) => [x(dayNumber(one.day)), y(valueOf(one))] as const)
        return (
          <>
            <YAxis
              ticks={ticksAt(niceTicks(range, 4), y, (value) => String(value))}
              left={LEFT}
              right={width - RIGHT}
            />
            <XAxis ticks={ends(days, { x, locale: reader.locale })} y={HEIGHT - 4} />
            <path d={linePath(points)} fill="none" stroke="var(--power)" strokeWidth="2" />
            {points.map(([cx, cy]) => (
              <circle key={cx} cx={cx} cy={cy} r={DOT_PX} fill="var(--power)" />
            ))}
          </>
        )
      }}
    </ChartFrame>
  )
}

/** The first and the last day below the drawing. */
function ends(
  days: readonly SetDay[],
  {
    x,
    locale,
  }: {
    readonly x: (day: number) => number
    readonly locale: Parameters<typeof sayDay>[1]
  },
) {
  return [days[0], days.at(-1)].flatMap((one) =>
    one === undefined
      ? []
      : [{ at: x(dayNumber(one.day)), label: sayDay(one.day, locale, 'dayMonth') }],
  )
}
