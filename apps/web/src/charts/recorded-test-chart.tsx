import { formatTime } from '@bell-lap/units/time'
import type { RecordedTest } from '../api/threshold.ts'
import { useUnits } from '../pieces/use-units.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { clockTicks, linearScale, linePath, spanOf } from './scale.ts'

const HEIGHT = 160
const LEFT = 48
const BOTTOM = 26
const TOP = 10
const RIGHT = 8
/** Standing and jumps of the GPS would flatten the rest of the line. */
const SHOWN_MPS = { from: 1.2, to: 8 } as const

interface RecordedTestChartProps {
  readonly chart: RecordedTest['chart']
  readonly stretches: NonNullable<RecordedTest['reading']>['stretches']
}

/** Pace of a run over its time, with what was taken for the test coloured. */
export function RecordedTestChart({ chart, stretches }: RecordedTestChartProps) {
  const units = useUnits()
  const { t } = useText()
  const points = chart.timeS.flatMap((timeS, i) => {
    const speedMps = chart.speedMps[i] ?? null
    const clipped = Math.min(SHOWN_MPS.to, Math.max(SHOWN_MPS.from, speedMps ?? 0))
    return speedMps === null
      ? []
      : [{ timeS, speedMps: clipped, heartRateBpm: chart.heartRateBpm[i] ?? null }]
  })
  const speeds = spanOf(
    points.map((one) => one.speedMps),
    0.08,
  ) ?? [2, 5]
  const times = spanOf(points.map((one) => one.timeS)) ?? [0, 1]
  const y = linearScale(speeds, [HEIGHT - BOTTOM, TOP])
  const xScale = (width: number) => linearScale(times, [LEFT, width - RIGHT])
  const paceTicks = [0.15, 0.5, 0.85].map((share) => speeds[0] + share * (speeds[1] - speeds[0]))
  const bare = (speedMps: number) => units.pace(speedMps).split(/[ /]/)[0] ?? ''
  const beats = (bpm: number | null) =>
    bpm === null ? '–' : t('charts.bpm', { bpm: Math.round(bpm) })
  return (
    <ChartFrame
      name={t('charts.test')}
      sentence={t('charts.test-sentence')}
      height={HEIGHT}
      pointsAt={(width) =>
        points.map((one) => ({
          x: xScale(width)(one.timeS),
          y: y(one.speedMps),
          says: `${formatTime(one.timeS)}: ${units.pace(one.speedMps)}, ${beats(one.heartRateBpm)}`,
        }))
      }
      table={{
        columns: [t('charts.time'), t('charts.pace'), t('charts.heart-rate')],
        rows: points.map((one) => [
          formatTime(one.timeS),
          units.pace(one.speedMps),
          beats(one.heartRateBpm),
        ]),
      }}
    >
      {(width) => {
        const x = xScale(width)
        return (
          <>
            <YAxis ticks={ticksAt(paceTicks, y, bare)} left={LEFT} right={width - RIGHT} />
            <XAxis ticks={ticksAt(clockTicks(times, 5), x, formatTime)} y={HEIGHT - 4} />
            {stretches.map((one) => (
              <rect
                key={one.startS}
                x={x(one.startS)}
                width={Math.max(2, x(one.endS) - x(one.startS))}
                y={TOP}
                height={HEIGHT - BOTTOM - TOP}
                fill="var(--pace)"
                opacity="0.18"
              />
            ))}
            <path
              d={linePath(points.map((one) => [x(one.timeS), y(one.speedMps)]))}
              fill="none"
              stroke="var(--pace)"
              strokeWidth="1.5"
            />
          </>
        )
      }}
    </ChartFrame>
  )
}
