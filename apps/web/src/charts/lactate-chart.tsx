import type { TestInput, TestOutcome } from '../api/threshold.ts'
import { sayNumber } from '@bell-lap/text/numbers'
import { useUnits } from '../pieces/use-units.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { linearScale, linePath, niceTicks, spanOf } from './scale.ts'

const HEIGHT = 200
const LEFT = 36
const BOTTOM = 26
const TOP = 10
const RIGHT = 8
const KMH_PER_MPS = 3.6

interface LactateChartProps {
  readonly stages: Extract<TestInput, { kind: 'lactate-steps' }>['stages']
  readonly outcome: TestOutcome
}

/** Lactate by speed, with the ranges of both thresholds. */
export function LactateChart({ stages, outcome }: LactateChartProps) {
  const units = useUnits()
  const { t, reader } = useText()
  const sayLactate = (mmol: number) => t('charts.lactate-value', { mmol })
  const speeds = spanOf(stages.map((stage) => stage.speedMps * KMH_PER_MPS)) ?? [8, 18]
  const highest = Math.max(...stages.map((stage) => stage.lactateMmol), 4)
  const y = linearScale([0, highest * 1.05], [HEIGHT - BOTTOM, TOP])
  const xScale = (width: number) => linearScale(speeds, [LEFT, width - RIGHT])
  const bands = [outcome.lactate?.lt1 ?? null, outcome.lactate?.lt2 ?? null]
  const draw = (width: number) => {
    const x = xScale(width)
    const points = stages.map(
      (stage) => [x(stage.speedMps * KMH_PER_MPS), y(stage.lactateMmol)] as const,
    )
    return (
      <>
        <YAxis
          ticks={ticksAt(niceTicks([0, highest], 4), y, String)}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis
          ticks={ticksAt(
            niceTicks(speeds, 5),
            x,
            (kmh) => `${sayNumber(kmh, reader.locale, kmh % 1 === 0 ? 0 : 1)} km/h`,
          )}
          y={HEIGHT - 4}
        />
        {bands.map((band, i) =>
          band === null ? null : (
            <rect
              key={i}
              x={x(band.lowMps * KMH_PER_MPS)}
              width={Math.max(2, x(band.highMps * KMH_PER_MPS) - x(band.lowMps * KMH_PER_MPS))}
              y={TOP}
              height={HEIGHT - BOTTOM - TOP}
              fill={i === 0 ? 'var(--ink-2)' : 'var(--pace)'}
              opacity="0.18"
            />
          ),
        )}
        <path d={linePath(points)} fill="none" stroke="var(--heart)" strokeWidth="2" />
        {points.map(([cx, cy]) => (
          <circle key={cx} cx={cx} cy={cy} r={4} fill="var(--heart)" stroke="var(--surface)" />
        ))}
      </>
    )
  }
  return (
    <ChartFrame
      name={t('charts.lactate')}
      sentence={t('charts.lactate-sentence')}
      height={HEIGHT}
      pointsAt={(width) =>
        stages.map((stage) => ({
          x: xScale(width)(stage.speedMps * KMH_PER_MPS),
          y: y(stage.lactateMmol),
          says: `${units.pace(stage.speedMps)}: ${sayLactate(stage.lactateMmol)}`,
        }))
      }
      table={{
        columns: [t('charts.pace'), t('charts.lactate-column'), t('charts.heart-rate')],
        rows: stages.map((stage) => [
          units.pace(stage.speedMps),
          sayLactate(stage.lactateMmol),
          stage.heartRateBpm === null ? '–' : t('charts.bpm', { bpm: stage.heartRateBpm }),
        ]),
      }}
    >
      {draw}
    </ChartFrame>
  )
}
