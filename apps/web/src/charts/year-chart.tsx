import { sayDay } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import type { YearChartData } from '../api/way-back.ts'
import { useText } from '../text/use-text.ts'
import { ticksAt, XAxis, YAxis } from './axes.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { clockTicks } from './scale.ts'
import { monthTicks } from './time-history-chart.tsx'
import { Form, Phases, RaceDots, TodayLine } from './year-form.tsx'
import { YEAR, yearScales } from './year-scales.ts'
import type { YearScales } from './year-scales.ts'
import { WeekBarsOfYear } from './year-weeks.tsx'

/**
 * The whole year in one drawing: form as the time it is worth with its band and the races, below it the
 * longest run of each week upwards and its fast metres downwards. Faster is higher.
 */
export function YearChart({ chart }: { readonly chart: YearChartData }) {
  const text = useText()
  const { t, say } = text
  const readings = readingsOf(chart)
  return (
    <ChartFrame
      name={t('way-back.screen.chart')}
      sentence={say(chart.caption)}
      height={YEAR.height}
      pointsAt={(width) => {
        const scales = yearScales(chart, width)
        return readings.map(({ place, says }) => ({ ...place(scales), says: say(says) }))
      }}
      table={{
        columns: [t('way-back.screen.week'), t('way-back.screen.what')],
        rows: readings
          .toReversed()
          .map(({ day, says }) => [sayDay(day, text.reader.locale, 'date'), say(says)]),
      }}
    >
      {(width) => {
        const scales = yearScales(chart, width)
        const x = (day: number) =>
          YEAR.left +
          ((day - scales.days[0]) / (scales.days[1] - scales.days[0])) * (scales.right - YEAR.left)
        return (
          <>
            <Phases chart={chart} scales={scales} />
            <YAxis
              ticks={ticksAt(clockTicks(scales.span, 5), scales.y, formatTime)}
              left={YEAR.left}
              right={scales.right}
            />
            <XAxis
              ticks={monthTicks(scales.days, x, { width: scales.right, text })}
              y={YEAR.monthsAt}
            />
            <Form chart={chart} scales={scales} />
            <WeekBarsOfYear chart={chart} scales={scales} />
            <TodayLine chart={chart} scales={scales} />
            <RaceDots chart={chart} scales={scales} />
          </>
        )
      }}
    </ChartFrame>
  )
}

/** Everything that can be read, in the order of the days. */
function readingsOf(chart: YearChartData) {
  const place = (at: (scales: YearScales) => { readonly x: number; readonly y: number }) => at
  return [
    ...[...chart.form, ...chart.races].map((one) => ({
      day: one.day,
      says: one.says,
      place: place(({ at, y }) => {
        return { x: at(one.day), y: y('worthS' in one ? one.worthS : one.timeS) }
      }),
    })),
    ...chart.weeks.map(({ startDay: day, longM, says }) => ({
      day,
      says,
      place: place(({ at, up, barWidth }) => ({ x: at(day) + barWidth / 2, y: up(longM) })),
    })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
