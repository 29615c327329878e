import { sayDay } from '@bell-lap/text/numbers'
import { dayNumber } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { EstimateHistory } from '../api/estimate.ts'
import type { WebText } from '../text/shown-reader.ts'
import { useText } from '../text/use-text.ts'
import { saySpan } from '../words/say-span.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { knownRuns } from './mile-runs.ts'
import { bandPath, clockTicks, linearScale, linePath, spanOf } from './scale.ts'
import { monthTicks } from './time-history-chart.tsx'

type Month = EstimateHistory['items'][number]
type Raced = EstimateHistory['results'][number]

interface MileHistoryChartProps {
  readonly months: readonly Month[]
  readonly results: readonly Raced[]
  readonly sentence: string
}

const HEIGHT = 240
const LEFT = 48
const BOTTOM = 26
const TOP = 10
/** Room for the value at the end of the line. */
const RIGHT = 44
/** A result this far from every known month (a jog, a slip) stays at the edge and stretches nothing. */
const DOTS_BEYOND = 0.08
const DOT = 4
/** A single known month between two gaps is a short stroke. */
const STROKE = 3

/** Race forecasts for the mile month by month, with gaps, and the real results as dots. */
export function MileHistoryChart({ months, results, sentence }: MileHistoryChartProps) {
  const text = useText()
  const { t } = text
  const scales = scalesOf(months, results)
  const runs = knownRuns(months)
  const draw = (width: number) => {
    const x = scales.x(width)
    const at = (one: { readonly day: string }) => x(dayNumber(one.day))
    return (
      <>
        <YAxis
          ticks={ticksAt(clockTicks(scales.span, 4), scales.y, formatTime)}
          left={LEFT}
          right={width - RIGHT}
        />
        <XAxis ticks={monthTicks(scales.days, x, { width, text })} y={HEIGHT - 4} />
        {runs.map((run) => (
          <MonthRun key={run[0]?.day} run={run} at={at} y={scales.y} />
        ))}
        <LastValue month={runs.at(-1)?.at(-1)} at={at} y={scales.y} />
        {results.map((one) => (
          <circle
            key={one.id}
            cx={at(one)}
            cy={scales.y(one.mileS)}
            r={DOT}
            fill={one.isMile ? 'var(--ink)' : 'var(--surface)'}
            stroke="var(--ink)"
            strokeWidth="1.5"
          />
        ))}
      </>
    )
  }
  return (
    <ChartFrame
      name={t('progress.history-chart')}
      sentence={`${sentence} ${t('charts.mile-dots')}`}
      height={HEIGHT}
      pointsAt={(width) => pointsOf(months, results, { width, scales, text })}
      table={{
        columns: [
          t('charts.day'),
          t('progress.mile'),
          t('charts.likely-between'),
          t('charts.result'),
        ],
        rows: rowsOf(months, results, text),
      }}
    >
      {draw}
    </ChartFrame>
  )
}

interface LastValueProps {
  readonly month: Month | undefined
  readonly at: (month: Month) => number
  readonly y: (timeS: number) => number
}

/** The last known forecast, beside the end of its line. */
function LastValue({ month, at, y }: LastValueProps) {
  if (month === undefined) return null
  return (
    <text
      x={at(month) + 2 * DOT}
      y={y(month.mileS)}
      dominantBaseline="middle"
      fill="var(--pace)"
      fontSize="16"
      fontWeight="600"
    >
      {formatTime(month.mileS)}
    </text>
  )
}

interface MonthRunProps {
  readonly run: readonly Month[]
  readonly at: (month: Month) => number
  readonly y: (timeS: number) => number
}

function MonthRun({ run, at, y }: MonthRunProps) {
  const [first] = run
  const line = run.map((one): [number, number] => [at(one), y(one.mileS)])
  const alone = run.length === 1 && first !== undefined
  return (
    <>
      <path
        d={bandPath(
          run.map((one) => [at(one), y(one.lowS)]),
          run.map((one) => [at(one), y(one.highS)]),
        )}
        fill="var(--pace)"
        opacity="0.18"
      />
      <path
        d={linePath(
          alone
            ? [
                [at(first) - STROKE, y(first.mileS)],
                [at(first) + STROKE, y(first.mileS)],
              ]
            : line,
        )}
        fill="none"
        stroke="var(--pace)"
        strokeWidth="2"
      />
    </>
  )
}

type Scales = ReturnType<typeof scalesOf>

function scalesOf(months: readonly Month[], results: readonly Raced[]) {
  const known = months.filter((one) => one.known)
  const band = spanOf(known.flatMap((one) => [one.mileS, one.lowS, one.highS]))
  const miles = results.map((one) => one.mileS)
  const near =
    band === null
      ? miles
      : miles.filter(
          (mileS) => mileS > band[0] * (1 - DOTS_BEYOND) && mileS < band[1] * (1 + DOTS_BEYOND),
        )
  const span = spanOf([...(band ?? []), ...near], 0.06) ?? [0, 1]
  const days = spanOf([...months, ...results].map((one) => dayNumber(one.day))) ?? [0, 1]
  const inside = linearScale(span, [TOP, HEIGHT - BOTTOM])
  return {
    span,
    days,
    y: (timeS: number) => inside(Math.min(span[1], Math.max(span[0], timeS))),
    x: (width: number) => linearScale(days, [LEFT, width - RIGHT]),
  }
}

interface Drawn {
  readonly width: number
  readonly scales: Scales
  readonly text: WebText
}

/** Months and results in the order of their days, for the arrow keys. */
function pointsOf(
  months: readonly Month[],
  results: readonly Raced[],
  { width, scales, text }: Drawn,
) {
  const x = scales.x(width)
  const said = [
    ...months.filter((one) => one.known).map((one) => ({ ...one, says: sayMonth(one, text) })),
    ...results.map((one) => ({ ...one, says: sayRaced(one, text) })),
  ]
  return said
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, mileS, says }) => ({ x: x(dayNumber(day)), y: scales.y(mileS), says }))
}

function sayMonth({ day, mileS, lowS, highS, raised }: Month, { t }: WebText): string {
  return raised
    ? t('charts.month-raised', { day, mileS, highS })
    : t('charts.month-says', { day, mileS, lowS, highS })
}

function sayRaced({ day, distanceM, timeS, mileS, isMile }: Raced, { t }: WebText): string {
  return isMile
    ? t('charts.mile-raced', { day, timeS })
    : t('charts.distance-raced', { day, distance: saySpan(distanceM), timeS, mileS })
}

/** Newest first. A month that is not known says so; a result gives what was really run. */
function rowsOf(
  months: readonly Month[],
  results: readonly Raced[],
  { t, reader }: WebText,
): readonly (readonly string[])[] {
  const rows = [
    ...months.map((one) => ({
      day: one.day,
      cells: [
        sayDay(one.day, reader.locale, 'month'),
        one.known ? formatTime(one.mileS) : t('charts.not-known'),
        one.known ? `${formatTime(one.lowS)}–${formatTime(one.highS)}` : '',
        one.raised && one.known ? t('charts.as-raced') : '',
      ],
    })),
    ...results.map((one) => ({
      day: one.day,
      cells: [
        sayDay(one.day, reader.locale, 'date'),
        one.isMile ? formatTime(one.timeS) : t('charts.worth', { mileS: one.mileS }),
        '',
        t('charts.distance-in', { distance: saySpan(one.distanceM), timeS: one.timeS }),
      ],
    })),
  ]
  return rows.toSorted((a, b) => b.day.localeCompare(a.day)).map(({ cells }) => cells)
}
