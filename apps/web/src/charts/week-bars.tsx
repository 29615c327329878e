import { formatDuration } from '@bell-lap/units/time'
import type { Units } from '../pieces/use-units.ts'
import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { linearScale, niceTicks } from './scale.ts'

interface Week {
  readonly startDay: string
  readonly runs: number
  readonly distanceM: number
  readonly movingTimeS: number
}

const HEIGHT = 150
const LEFT = 40
const BOTTOM = 26
const TOP = 8
const MILE_M = 1609.344

/** Running week by week as bars from zero. */
export function WeekBars({
  weeks,
  units,
}: {
  readonly weeks: readonly Week[]
  readonly units: Units
}) {
  const { t, reader } = useText()
  const sayStart = (week: Week) => sayDay(week.startDay, reader.locale, 'dayMonth')
  const unitM = units.system === 'metric' ? 1000 : MILE_M
  const most = Math.max(unitM, ...weeks.map((week) => week.distanceM))
  const y = linearScale([0, most / unitM], [HEIGHT - BOTTOM, TOP])
  const left = (width: number) => linearScale([0, weeks.length], [LEFT, width])
  const mean = weeks.reduce((sum, week) => sum + week.distanceM, 0) / Math.max(1, weeks.length)
  return (
    <ChartFrame
      name={t('charts.weeks')}
      sentence={t('charts.weeks-sentence', { distanceM: mean, count: weeks.length })}
      height={HEIGHT}
      pointsAt={(width) =>
        weeks.map((week, index) => ({
          x: left(width)(index + 0.45),
          y: y(week.distanceM / unitM),
          says: t('charts.week-says', {
            day: week.startDay,
            distanceM: week.distanceM,
            count: week.runs,
          }),
        }))
      }
      table={{
        columns: [t('charts.week-of'), t('charts.runs'), t('charts.distance'), t('charts.time')],
        rows: weeks
          .toReversed()
          .map((week) => [
            sayStart(week),
            sayNumber(week.runs, reader.locale),
            units.distance(week.distanceM),
            formatDuration(week.movingTimeS),
          ]),
      }}
    >
      {(width) => {
        const x = left(width)
        const every = Math.max(1, Math.ceil(weeks.length / Math.max(2, Math.floor(width / 90))))
        return (
          <>
            <YAxis
              ticks={ticksAt(niceTicks([0, most / unitM], 4), y, String)}
              left={LEFT}
              right={width}
            />
            <XAxis
              ticks={weeks.flatMap((week, index) =>
                index % every === 0 && index > 0
                  ? [{ at: x(index + 0.45), label: sayStart(week) }]
                  : [],
              )}
              y={HEIGHT - 4}
            />
            {weeks.map((week, index) => (
              <rect
                key={week.startDay}
                x={x(index)}
                y={y(week.distanceM / unitM)}
                width={Math.max(1, x(0.9) - x(0))}
                height={HEIGHT - BOTTOM - y(week.distanceM / unitM)}
                fill="var(--pace)"
              />
            ))}
          </>
        )
      }}
    </ChartFrame>
  )
}
