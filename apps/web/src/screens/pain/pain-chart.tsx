import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import type { PainHistory, PainPlace } from '../../api/pain.ts'
import { ticksAt, XAxis, YAxis } from '../../charts/axes.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { linearScale, linePath } from '../../charts/scale.ts'
import type { Scale } from '../../charts/scale.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import css from './pain.module.css'

const HEIGHT = 232
const LEFT = 28
const TOP = 10
const PAIN_BOTTOM = 140
const FAST_TOP = 164
const FAST_BOTTOM = 208
const AMBER_FROM = 3
const RED_FROM = 5
const WORST = 10
const BAR = 0.66
const LABELS = 4
const SERIES = ['during', 'after', 'nextMorning'] as const
type When = (typeof SERIES)[number]
/** Marks of one week stand beside each other, px. */
const APART: Readonly<Record<When, number>> = { during: -4, after: 0, nextMorning: 4 }

interface PainChartProps {
  readonly place: PainPlace
  readonly weeks: PainHistory['weeks']
}

/** Weeks before the first report, and the fewest that are shown: a first report is no dot at the edge of half a year. */
const WEEKS_BEFORE = 3
const FEWEST_WEEKS = 12

/** The weeks from a little before the first report on. */
function sinceFirstReport({ place, weeks }: PainChartProps): PainChartProps {
  const first = place.weeks.findIndex(({ reports }) => reports > 0)
  const from = Math.max(0, Math.min(first - WEEKS_BEFORE, weeks.length - FEWEST_WEEKS))
  return { place: { ...place, weeks: place.weeks.slice(from) }, weeks: weeks.slice(from) }
}

/** The worst pain of each week since the first report, with the fast metres of the week below it. */
export function PainChart(half: PainChartProps) {
  const { place, weeks } = sinceFirstReport(half)
  const { t, reader } = useText()
  const units = useUnits()
  const fastM = (value: number | null) =>
    value === null ? '–' : `${sayNumber(Math.round(value / 10) * 10, reader.locale)} m`
  const score = (value: number | null) => (value === null ? '–' : String(value))
  const shoesOf = (index: number) =>
    (weeks[index]?.shoes ?? []).map(({ name }) => name).join(', ') || '–'
  const worstOf = (index: number) =>
    Math.max(...SERIES.map((when) => place.weeks[index]?.[when] ?? 0))
  return (
    <>
      <Legend />
      <ChartFrame
        name={t('pain-log.chart')}
        sentence={t('pain-log.chart-says', { weeks: weeks.length })}
        height={HEIGHT}
        pointsAt={(width) =>
          weeks.map((week, index) => ({
            x: weekScale(weeks.length, width)(index + BAR / 2),
            y: PAIN_SCALE(worstOf(index)),
            says: t('pain-log.week-says', {
              day: week.startDay,
              during: score(place.weeks[index]?.during ?? null),
              after: score(place.weeks[index]?.after ?? null),
              morning: score(place.weeks[index]?.nextMorning ?? null),
              runs: week.runs,
              distanceM: week.distanceM,
              fast: fastM(week.fastM),
              shoes: shoesOf(index),
            }),
          }))
        }
        table={{
          columns: [
            t('pain-log.week'),
            t('pain-log.during'),
            t('pain-log.after'),
            t('pain-log.nextMorning'),
            t('pain-log.runs'),
            t('pain-log.distance'),
            t('pain-log.fast'),
            t('pain-log.shoes'),
          ],
          rows: weeks
            .map((week, index) => [
              sayDay(week.startDay, reader.locale, 'dayMonth'),
              score(place.weeks[index]?.during ?? null),
              score(place.weeks[index]?.after ?? null),
              score(place.weeks[index]?.nextMorning ?? null),
              String(week.runs),
              units.distance(week.distanceM),
              fastM(week.fastM),
              shoesOf(index),
            ])
            .toReversed(),
        }}
      >
        {(width) => <Drawing place={place} weeks={weeks} width={width} />}
      </ChartFrame>
    </>
  )
}

function Legend() {
  const { t } = useText()
  return (
    <p className={css['legend']} aria-hidden="true">
      {SERIES.map((when) => (
        <span key={when}>
          <svg width={12} height={12}>
            <Mark when={when} x={6} y={6} />
          </svg>{' '}
          {t(`pain-log.${when}`)}
        </span>
      ))}
    </p>
  )
}

const PAIN_SCALE = linearScale([0, WORST], [PAIN_BOTTOM, TOP])

function weekScale(weeks: number, width: number): Scale {
  return linearScale([0, weeks], [LEFT, width])
}

/** The two bands, the three lines, and the bars of fast metres below them. */
function Drawing({ place, weeks, width }: PainChartProps & { readonly width: number }) {
  const { t, reader } = useText()
  const x = weekScale(weeks.length, width)
  const y = PAIN_SCALE
  const bar = x(BAR) - x(0)
  const every = Math.max(1, Math.round(weeks.length / LABELS))
  const mostFastM = Math.max(1, ...weeks.map((week) => week.fastM ?? 0))
  const fastY = linearScale([0, mostFastM], [FAST_BOTTOM, FAST_TOP])
  const band = (from: number, to: number) => ({
    x: LEFT,
    width: width - LEFT,
    y: y(to),
    height: y(from) - y(to),
  })
  return (
    <>
      <rect className={css['amber']} {...band(AMBER_FROM, RED_FROM)} />
      <rect className={css['red']} {...band(RED_FROM, WORST)} />
      <YAxis ticks={ticksAt([0, 5, 10], y, String)} left={LEFT} right={width} />
      {SERIES.map((when) => (
        <Line
          key={when}
          when={when}
          place={place}
          x={(index) => x(index) + bar / 2 + APART[when]}
          y={y}
        />
      ))}
      <text className={css['name']} x={LEFT} y={FAST_TOP - 6}>
        {t('pain-log.fast')}
      </text>
      {weeks.map(({ startDay, fastM }, index) =>
        fastM !== null && fastM > 0 ? (
          <rect
            key={startDay}
            className={css['fast']}
            x={x(index)}
            width={bar}
            y={fastY(fastM)}
            height={FAST_BOTTOM - fastY(fastM)}
          />
        ) : null,
      )}
      <line className={css['ground']} x1={LEFT} x2={width} y1={FAST_BOTTOM} y2={FAST_BOTTOM} />
      <XAxis
        ticks={weeks.flatMap(({ startDay }, index) =>
          index % every === Math.floor(every / 2)
            ? [{ at: x(index) + bar, label: sayDay(startDay, reader.locale, 'dayMonth') }]
            : [],
        )}
        y={HEIGHT - 6}
      />
    </>
  )
}

interface LineProps {
  readonly when: When
  readonly place: PainPlace
  readonly x: (index: number) => number
  readonly y: (value: number) => number
}

/** Marks of weeks in which something was said, joined where week follows week. */
function Line({ when, place, x, y }: LineProps) {
  const points = place.weeks.flatMap((week, index) => {
    const value = week[when]
    return value === null ? [] : [{ index, at: [x(index), y(value)] as const }]
  })
  const joined = points.flatMap(({ index, at }, i) => {
    const before = points[i - 1]
    return before !== undefined && before.index === index - 1 ? [linePath([before.at, at])] : []
  })
  return (
    <g>
      <path className={css['line']} data-when={when} d={joined.join('')} />
      {points.map(({ index, at: [px, py] }) => (
        <Mark key={index} when={when} x={px} y={py} />
      ))}
    </g>
  )
}

/** A shape for each moment, so that colour is not needed. */
function Mark({ when, x, y }: { readonly when: When; readonly x: number; readonly y: number }) {
  if (when === 'during')
    return <circle className={css['mark']} data-when={when} cx={x} cy={y} r={4} />
  if (when === 'after')
    return (
      <path
        className={css['mark']}
        data-when={when}
        d={`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`}
      />
    )
  return (
    <rect className={css['mark']} data-when={when} x={x - 3.5} y={y - 3.5} width={7} height={7} />
  )
}
