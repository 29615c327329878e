import { formatTime } from '@bell-lap/units/time'
import type { Estimate } from '../api/estimate.ts'
import type { Units } from '../pieces/use-units.ts'
import { sayNumber } from '@bell-lap/text/numbers'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import { saySpan } from '../words/say-span.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { bandPath, clockTicks, linearScale, linePath, logScale, spanOf } from './scale.ts'

const HEIGHT = 280
const LEFT = 52
const BOTTOM = 26
const TOP = 10
const RIGHT = 8
const DURATION_TICKS_S = [30, 60, 120, 300, 600, 1200, 3600, 7200, 14400]
const MILE_M = 1609.344

interface SpeedCurveChartProps {
  readonly curve: Estimate['curve']
  readonly evidence: Estimate['evidence']
  readonly observed: Estimate['observedDurationS']
  readonly units: Units
  /** Curves of other years, to lay over this one; newest first. */
  readonly seasons: readonly Season[]
}

interface Season {
  readonly year: number
  readonly curve: Estimate['curve']
  /** Which stroke it is drawn with. */
  readonly line: number
}

/** What can be held for how long: duration across, pace up, and the runs and races behind it. */
export function SpeedCurveChart(props: SpeedCurveChartProps) {
  const { curve, evidence, observed, units, seasons } = props
  const text = useText()
  const { t } = text
  const points = evidence.filter((one) => !one.excluded && one.timeS > 0)
  const durations = spanOf(curve.map((one) => one.durationS)) ?? [60, 3600]
  const speeds = spanOf(
    [
      ...curve.flatMap((one) => [one.lowMps, one.highMps]),
      ...seasons.flatMap((season) => season.curve.map((one) => one.speedMps)),
    ],
    0.03,
  ) ?? [3, 7]
  const yScale = linearScale(speeds, [HEIGHT - BOTTOM, TOP])
  const unitM = units.system === 'metric' ? 1000 : MILE_M
  const paces = clockTicks([unitM / speeds[1], unitM / speeds[0]], 5)
  const xScale = (width: number) => logScale(durations, [LEFT, width - RIGHT])
  const draw = (width: number) => {
    const x = xScale(width)
    const inside = DURATION_TICKS_S.filter((one) => one >= durations[0] && one <= durations[1])
    const ticks = ticksAt(inside, x, (seconds) => sayHold(seconds, text)).filter(
      (_, index) => width > 480 || index % 2 === 0,
    )
    return (
      <>
        <YAxis
          ticks={paces.map((paceS) => ({ at: yScale(unitM / paceS), label: formatTime(paceS) }))}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis ticks={ticks} y={HEIGHT - 4} />
        <path
          d={bandPath(
            curve.map((one) => [x(one.durationS), yScale(one.highMps)]),
            curve.map((one) => [x(one.durationS), yScale(one.lowMps)]),
          )}
          fill="var(--pace)"
          opacity="0.18"
        />
        {seasons.map((season) => (
          <SeasonLine key={season.year} season={season} x={x} y={yScale} />
        ))}
        <Line curve={curve} observed={observed} x={x} y={yScale} />
        {points.map((one) => (
          <EvidencePoint
            key={one.id}
            race={one.kind === 'race'}
            x={x(clampTo(durations, one.timeS))}
            y={yScale(clampTo(speeds, one.distanceM / one.timeS))}
          />
        ))}
      </>
    )
  }
  return (
    <ChartFrame
      name={t('charts.curve')}
      sentence={sayCurve(points.length, observed, text)}
      height={HEIGHT}
      pointsAt={(width) =>
        curve.map((one) => ({
          x: xScale(width)(one.durationS),
          y: yScale(one.speedMps),
          says: `${formatTime(one.durationS)}: ${units.pace(one.speedMps)} (${units.paceRange(one.lowMps, one.highMps)})`,
        }))
      }
      table={{
        columns: [
          t('charts.held-or-run'),
          t('charts.pace'),
          t('charts.likely-between'),
          ...seasons.map((season) => String(season.year)),
        ],
        rows: [
          ...curve.map((one, index) => [
            sayHold(one.durationS, text),
            units.pace(one.speedMps),
            units.paceRange(one.lowMps, one.highMps),
            ...seasons.map((season) => units.pace(season.curve[index]?.speedMps ?? one.speedMps)),
          ]),
          ...points.map((one) => [
            t('charts.run-says', {
              day: one.day,
              distance: saySpan(one.distanceM),
              time: formatTime(one.timeS),
            }),
            units.pace(one.distanceM / one.timeS),
            t(one.oneSided ? 'charts.at-least' : 'charts.measured'),
            ...seasons.map(() => ''),
          ]),
        ],
      }}
    >
      {draw}
    </ChartFrame>
  )
}

/** Solid where the runner's own data reach, dashed where the curve is continued. */
function Line(props: {
  readonly curve: Estimate['curve']
  readonly observed: Estimate['observedDurationS']
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}) {
  const { curve, observed, x, y } = props
  const known = curve.filter(
    (one) => observed !== null && one.durationS >= observed.from && one.durationS <= observed.to,
  )
  const path = (points: Estimate['curve']) =>
    linePath(points.map((one) => [x(one.durationS), y(one.speedMps)]))
  return (
    <g fill="none" stroke="var(--pace)" strokeWidth="2">
      <path d={path(curve)} strokeDasharray="2 5" />
      <path d={path(known)} />
    </g>
  )
}

/** Stroke and colour tell up to four seasons apart, never colour alone. */
const SEASON_STROKES = ['8 4', '3 3', '12 3 2 3', '1 4'] as const
const SEASON_COLOURS = ['var(--cadence)', 'var(--tartan)', 'var(--power)', 'var(--ink-2)'] as const

/** How a season's line is drawn, on the chart and in its legend. */
export function seasonStroke(line: number) {
  return {
    stroke: SEASON_COLOURS[line % SEASON_COLOURS.length] ?? 'var(--ink-2)',
    strokeDasharray: SEASON_STROKES[line % SEASON_STROKES.length] ?? '',
  }
}

function SeasonLine(props: {
  readonly season: Season
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}) {
  const { season, x, y } = props
  const points = season.curve.map((one) => [x(one.durationS), y(one.speedMps)] as const)
  return <path d={linePath(points)} fill="none" strokeWidth="1.5" {...seasonStroke(season.line)} />
}

function EvidencePoint(props: { readonly race: boolean; readonly x: number; readonly y: number }) {
  return props.race ? (
    <circle cx={props.x} cy={props.y} r={4.5} fill="var(--tartan)" stroke="var(--surface)" />
  ) : (
    <path
      d={`M${props.x - 4} ${props.y + 3}L${props.x} ${props.y - 4}L${props.x + 4} ${props.y + 3}Z`}
      fill="none"
      stroke="var(--ink-2)"
    />
  )
}

const clampTo = (span: readonly [number, number], value: number) =>
  Math.min(span[1], Math.max(span[0], value))

function sayHold(seconds: number, { reader: { locale } }: WebText): string {
  if (seconds < 60) return `${Math.round(seconds)} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  const hours = Math.round(seconds / 360) / 10
  return `${sayNumber(hours, locale, hours % 1 === 0 ? 0 : 1)} h`
}

function sayCurve(count: number, observed: Estimate['observedDurationS'], text: WebText): string {
  const sentence = text.t('charts.curve-sentence', { unit: text.reader.units, count })
  if (observed === null) return sentence
  const reach = text.t('charts.curve-reach', {
    from: sayHold(observed.from, text),
    to: sayHold(observed.to, text),
  })
  return `${sentence} ${reach}`
}
