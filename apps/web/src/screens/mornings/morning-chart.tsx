import { sayDay } from '@bell-lap/text/numbers'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { MorningMeasure } from '../../api/mornings.ts'
import { XAxis, YAxis } from '../../charts/axes.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { linearScale, linePath, niceTicks, spanOf } from '../../charts/scale.ts'
import { useText } from '../../text/use-text.ts'
import css from './mornings.module.css'

const HEIGHT = 168
const LEFT = 36
const TOP = 10
const BOTTOM = 24
const ROOM = 0.1
const TICKS = 4
const LABEL_EVERY_DAYS = 14

interface MorningChartProps {
  readonly measure: MorningMeasure
  readonly name: string
  /** What it is good for. */
  readonly good: string
  readonly amount: (value: number) => string
}

/** Mornings as dots, the seven-day mean as a line, the usual range of the mean as a band. */
export function MorningChart({ measure: { days, band }, name, good, amount }: MorningChartProps) {
  const { t, reader } = useText()
  const values = days.map(({ value }) => value)
  const span = spanOf([...values, ...(band === null ? [] : [band.low, band.high])], ROOM) ?? [0, 1]
  const y = linearScale(span, [HEIGHT - BOTTOM, TOP])
  const first = days[0]?.day ?? ''
  const last = days.at(-1)?.day ?? ''
  const length = Math.max(1, daysBetween(first, last))
  const xAt = (width: number) => {
    const scale = linearScale([0, length], [LEFT + 8, width - 8])
    return (day: string) => scale(daysBetween(first, day))
  }
  const say = (value: number | null) => (value === null ? '–' : amount(value))
  return (
    <ChartFrame
      name={t('morning.chart', { name })}
      sentence={good}
      height={HEIGHT}
      pointsAt={(width) =>
        days.map(({ day, value, week }) => ({
          x: xAt(width)(day),
          y: y(value),
          says: t('morning.says', { day, value: amount(value), week: say(week) }),
        }))
      }
      table={{
        columns: [t('morning.day'), t('morning.value'), t('morning.week')],
        rows: days
          .map(({ day, value, week }) => [
            sayDay(day, reader.locale, 'dayMonth'),
            amount(value),
            say(week),
          ])
          .toReversed(),
      }}
    >
      {(width) => {
        const x = xAt(width)
        const means = days.flatMap(({ day, week }) =>
          week === null ? [] : [[x(day), y(week)] as const],
        )
        return (
          <>
            {band !== null && (
              <rect
                className={css['band']}
                x={LEFT}
                width={width - LEFT}
                y={y(band.high)}
                height={y(band.low) - y(band.high)}
              />
            )}
            <YAxis
              ticks={niceTicks(span, TICKS).map((value) => ({
                at: y(value),
                label: String(value),
              }))}
              left={LEFT}
              right={width}
            />
            <XAxis
              ticks={days.flatMap(({ day }, index) =>
                index > 0 && daysBetween(first, day) % LABEL_EVERY_DAYS === LABEL_EVERY_DAYS / 2
                  ? [{ at: x(day), label: sayDay(day, reader.locale, 'dayMonth') }]
                  : [],
              )}
              y={HEIGHT - 6}
            />
            {days.map(({ day, value }) => (
              <circle key={day} className={css['dot']} cx={x(day)} cy={y(value)} r={2.5} />
            ))}
            <path className={css['mean']} d={linePath(means)} />
          </>
        )
      }}
    </ChartFrame>
  )
}
