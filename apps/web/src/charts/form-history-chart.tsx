import { sayDay } from '@bell-lap/text/numbers'
import { dayNumber } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { formatTime } from '@bell-lap/units/time'
import type { CaseChart } from '../api/case.ts'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import css from './form-history-chart.module.css'
import { clockTicks, linearScale, linePath, spanOf } from './scale.ts'
import type { Span } from './scale.ts'
import { monthTicks } from './time-history-chart.tsx'

const HEIGHT = 300
const LEFT = 56
const RIGHT = 10
const TOP = 24
const BOTTOM = 26
const MARK = 5
/** Weeks of runs scatter; one this far from every race stays at the edge, as a share. */
const BEYOND = 0.06

/** Races and weeks of runs against time; the plateau shaded, its onset hatched. Faster is higher. */
export function FormHistoryChart({ chart }: { readonly chart: CaseChart }) {
  const text = useText()
  const { t } = text
  const perReader = chart.kind === 'pace' && text.reader.units === 'imperial' ? MILE_M / 1000 : 1
  const points = chart.points.map((one) => ({ ...one, valueS: one.valueS * perReader }))
  const scales = scalesOf(chart, points, perReader)
  const draw = (width: number) => {
    const x = scales.x(width)
    const at = (day: string) => x(dayNumber(day))
    return (
      <>
        <Shading chart={chart} at={at} y={scales.y} />
        <YAxis
          ticks={ticksAt(clockTicks(scales.span, 5), scales.y, formatTime)}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis ticks={monthTicks(scales.days, x, { width, text })} y={HEIGHT - 4} />
        {points.map((one) => (
          <Mark
            key={`${one.source} ${one.id ?? one.day}`}
            point={one}
            x={at(one.day)}
            y={scales.y(one.valueS)}
          />
        ))}
        <Labels chart={chart} at={at} text={text} width={width} />
      </>
    )
  }
  return (
    <>
      <Key chart={chart} />
      <ChartFrame
        name={t('case.screen.chart')}
        sentence={text.say(chart.caption)}
        height={HEIGHT}
        pointsAt={(width) =>
          points.map((one) => ({
            x: scales.x(width)(dayNumber(one.day)),
            y: scales.y(one.valueS),
            says: text.say(one.says),
          }))
        }
        table={{
          columns: [t('charts.day'), t('case.screen.column-value'), t('case.screen.column-what')],
          rows: points
            .toReversed()
            .map((one) => [
              sayDay(one.day, text.reader.locale, 'date'),
              formatTime(one.valueS),
              text.say(one.says),
            ]),
        }}
      >
        {draw}
      </ChartFrame>
    </>
  )
}

type Point = CaseChart['points'][number]

function scalesOf(chart: CaseChart, points: readonly Point[], perReader: number) {
  const races = points.filter(({ source }) => source === 'race').map(({ valueS }) => valueS)
  const main = races.length > 1 ? races : points.map(({ valueS }) => valueS)
  const [low, high] = spanOf(main) ?? [0, 1]
  const near = points
    .map(({ valueS }) => valueS)
    .filter((value) => value > low * (1 - BEYOND) && value < high * (1 + BEYOND))
  const lines = chart.onePercent.map(({ valueS }) => valueS * perReader)
  const span: Span = spanOf([...main, ...near, ...lines], 0.06) ?? [0, 1]
  const days: Span = spanOf(points.map(({ day }) => dayNumber(day))) ?? [0, 1]
  const inside = linearScale(span, [TOP, HEIGHT - BOTTOM])
  return {
    span,
    days,
    y: (valueS: number) => inside(Math.min(span[1], Math.max(span[0], valueS))),
    x: (width: number) => linearScale(days, [LEFT, width - RIGHT - MARK]),
  }
}

interface ShadingProps {
  readonly chart: CaseChart
  readonly at: (day: string) => number
  readonly y: (valueS: number) => number
}

function Shading({ chart, at, y }: ShadingProps) {
  const { plateau, onset, level, onePercent } = chart
  if (plateau === null) return null
  const [from, to] = [at(plateau.from), at(plateau.to)]
  const bottom = HEIGHT - BOTTOM
  return (
    <>
      <defs>
        <pattern id="onset" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0" stroke="var(--control)" strokeWidth="1" />
        </pattern>
      </defs>
      <rect
        className={css['plateau']}
        x={from}
        width={Math.max(0, to - from)}
        y={TOP}
        height={bottom - TOP}
      />
      {onset !== null && (
        <rect
          x={at(onset.from)}
          width={Math.max(2, at(onset.to) - at(onset.from))}
          y={TOP}
          height={bottom - TOP}
          fill="url(#onset)"
        />
      )}
      {level !== null && chart.kind === 'race-time' && (
        <>
          <rect
            className={css['band']}
            x={from}
            width={Math.max(0, to - from)}
            y={y(level.lowS)}
            height={Math.max(0, y(level.highS) - y(level.lowS))}
          />
          <path
            className={css['level']}
            d={linePath([
              [from, y(level.timeS)],
              [to, y(level.timeS)],
            ])}
          />
        </>
      )}
      {onePercent.length > 1 && chart.kind === 'race-time' && (
        <path
          className={css['one-percent']}
          d={linePath(onePercent.map((one) => [at(one.day), y(one.valueS)]))}
        />
      )}
    </>
  )
}

/** Races by shape as well as by place: dot, diamond, triangle, ring; weeks of runs as small dots. */
function Mark({ point, x, y }: { readonly point: Point; readonly x: number; readonly y: number }) {
  if (point.source === 'index') return <circle className={css['week']} cx={x} cy={y} r={2} />
  switch (point.group) {
    case 'half':
      return (
        <path
          className={css['open']}
          d={`M${x} ${y - MARK}l${MARK} ${MARK}-${MARK} ${MARK}-${MARK}-${MARK}z`}
        />
      )
    case 'marathon':
      return (
        <path className={css['open']} d={`M${x} ${y - MARK}l${MARK} ${2 * MARK}h-${2 * MARK}z`} />
      )
    case 'middle':
      return <circle className={css['open']} cx={x} cy={y} r={4} />
    default:
      return <circle className={css['race']} cx={x} cy={y} r={4} />
  }
}

interface LabelsProps {
  readonly chart: CaseChart
  readonly at: (day: string) => number
  readonly text: WebText
  readonly width: number
}

function Labels({ chart, at, text, width }: LabelsProps) {
  if (chart.plateau === null) return null
  const { t } = text
  const begin = at(chart.plateau.from)
  const middle = (begin + at(chart.plateau.to)) / 2
  const onset = chart.onset === null ? null : (at(chart.onset.from) + at(chart.onset.to)) / 2
  const apart = onset === null || middle - onset > 90
  return (
    <>
      {onset !== null && (
        <text
          className={css['label']}
          x={Math.max(LEFT + 24, onset)}
          y={TOP - 8}
          textAnchor="middle"
        >
          {t('case.screen.began')}
        </text>
      )}
      {apart && (
        <text
          className={css['label']}
          x={Math.min(middle, width - 50)}
          y={TOP - 8}
          textAnchor="middle"
        >
          {t('case.screen.plateau')}
        </text>
      )}
    </>
  )
}

/** What the marks and the dashed line mean. */
function Key({ chart }: { readonly chart: CaseChart }) {
  const { t } = useText()
  const has = (group: Point['group']) => chart.points.some((one) => one.group === group)
  const entries = [
    ...(has('short')
      ? [{ group: 'short' as const, label: `${t('event.5k')}, ${t('event.10k')}` }]
      : []),
    ...(has('half') ? [{ group: 'half' as const, label: t('event.half') }] : []),
    ...(has('marathon') ? [{ group: 'marathon' as const, label: t('event.marathon') }] : []),
    ...(has('middle')
      ? [{ group: 'middle' as const, label: `${t('event.1500m')}, ${t('event.mile')}` }]
      : []),
  ]
  return (
    <ul className={css['key']}>
      {entries.map(({ group, label }) => (
        <li key={group}>
          <svg width="14" height="14" aria-hidden="true">
            <Mark point={{ ...NO_POINT, group }} x={7} y={7} />
          </svg>
          {label}
        </li>
      ))}
      {chart.points.some(({ source }) => source === 'index') && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <circle className={css['week']} cx={7} cy={7} r={2} />
          </svg>
          {t('case.screen.index')}
        </li>
      )}
      {chart.onePercent.length > 1 && chart.kind === 'race-time' && (
        <li>
          <svg width="20" height="14" aria-hidden="true">
            <path className={css['one-percent']} d="M0 10 20 4" />
          </svg>
          {t('case.screen.one-percent')}
        </li>
      )}
    </ul>
  )
}

const NO_POINT: Omit<Point, 'group'> = {
  source: 'race',
  id: null,
  day: '',
  valueS: 0,
  says: { code: 'verbatim', values: {} },
}
