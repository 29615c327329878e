import { formatDuration } from '@bell-lap/units/time'
import type { Units } from '../pieces/use-units.ts'
import { sayDayMonth } from '../words/say-day.ts'
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
  const unitM = units.system === 'metric' ? 1000 : MILE_M
  const most = Math.max(unitM, ...weeks.map((week) => week.distanceM))
  const y = linearScale([0, most / unitM], [HEIGHT - BOTTOM, TOP])
  const left = (width: number) => linearScale([0, weeks.length], [LEFT, width])
  const mean = weeks.reduce((sum, week) => sum + week.distanceM, 0) / Math.max(1, weeks.length)
  return (
    <ChartFrame
      name="Distance week by week"
      sentence={`${units.distance(mean)} a week on average over ${weeks.length} weeks.`}
      height={HEIGHT}
      pointsAt={(width) =>
        weeks.map((week, index) => ({
          x: left(width)(index + 0.45),
          y: y(week.distanceM / unitM),
          says: `Week of ${sayDayMonth(week.startDay)}: ${units.distance(week.distanceM)}, ${week.runs} runs`,
        }))
      }
      table={{
        columns: ['Week of', 'Runs', 'Distance', 'Time'],
        rows: weeks
          .toReversed()
          .map((week) => [
            sayDayMonth(week.startDay),
            String(week.runs),
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
                  ? [{ at: x(index + 0.45), label: sayDayMonth(week.startDay) }]
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
