import { useState } from 'react'
import type { FormTrend } from '../../api/form.ts'
import { MonthFormChart } from '../../charts/month-form-chart.tsx'
import { Card } from '../../pieces/card.tsx'
import { Chips } from '../../pieces/chips.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { sayMetric } from '../../words/form-words.ts'
import css from './form.module.css'

/** What a runner looks at first; the rest is folded. */
const FIRST: readonly FormTrend['metric'][] = [
  'groundContactMs',
  'cadenceSpm',
  'verticalOscillationMm',
]

/** Months at one speed, against the runner's usual form; another speed is a choice away. */
export function MonthsCard({ trends }: { readonly trends: readonly FormTrend[] }) {
  const text = useText()
  const { t } = text
  const speeds = [...new Set(trends.map(({ speedMps }) => speedMps))]
  const [chosen, setChosen] = useState<number | null>(null)
  const speed = chosen ?? bestSpeed(trends)
  const shown = trends.filter(({ speedMps }) => speedMps === speed)
  const first = FIRST.flatMap((metric) => shown.find((one) => one.metric === metric) ?? [])
  const others = shown.filter(({ metric }) => !FIRST.includes(metric))
  return (
    <Card title={`${t('form.screen.months')}, ${t('form.screen.at-speed', { speedMps: speed })}`}>
      <div className="stack">
        <p className="quiet small">{t('form.screen.months-what')}</p>
        {speeds.length > 1 && (
          <Chips
            legend={t('form.screen.speed')}
            value={speed}
            options={speeds.map((value) => ({
              value,
              label: t('form.screen.at-speed', { speedMps: value }),
            }))}
            onChange={setChosen}
          />
        )}
        <div className={css['three']}>
          {first.map((trend) => (
            <Trend key={trend.metric} trend={trend} />
          ))}
        </div>
        {shown.some(({ series }) => series.length > 1) && (
          <p className="quiet small">{t('form.screen.other-sensor')}</p>
        )}
        {others.length > 0 && (
          <ul className={css['others']}>
            {others.map((trend) => (
              <li key={trend.metric}>{trendWords(trend, text)}</li>
            ))}
          </ul>
        )}
        <Words shown={shown} />
      </div>
    </Card>
  )
}

/** Of those that are shown, what a runner who has not met them needs to be told. */
const EXPLAINED = [
  'groundContactMs',
  'flightMs',
  'cadenceSpm',
  'verticalOscillationMm',
  'verticalRatioPct',
  'balanceLeftPct',
] as const satisfies readonly FormTrend['metric'][]

function Words({ shown }: { readonly shown: readonly FormTrend[] }) {
  const { t } = useText()
  return (
    <details>
      <summary>{t('form.screen.words')}</summary>
      <ul className={css['others']}>
        {EXPLAINED.filter((one) => shown.some(({ metric }) => metric === one)).map((one) => (
          <li key={one}>{t(`form.screen.word-${one}`)}</li>
        ))}
      </ul>
    </details>
  )
}

function Trend({ trend }: { readonly trend: FormTrend }) {
  const text = useText()
  const { t } = text
  const { change, metric, series } = trend
  const last = series[0]?.months.at(-1)
  return (
    <section className="stack">
      <h3>{trendWords(trend, text)}</h3>
      <MonthFormChart
        trend={trend}
        sentence={[
          ...(last === undefined
            ? []
            : [
                t('form.screen.last-month', {
                  day: `${last.month}-15`,
                  value: sayMetric(metric, last.value, text),
                }),
              ]),
          ...(change.state === 'not-enough'
            ? [t('form.screen.trend-needs', { needed: change.needed })]
            : []),
        ].join('. ')}
      />
    </section>
  )
}

/** The fastest speed with the most months: form matters most where it is fast. */
function bestSpeed(trends: readonly FormTrend[]): number {
  const months = (one: FormTrend) => one.series[0]?.months.length ?? 0
  const most = Math.max(...trends.map(months))
  return Math.max(
    ...trends.filter((one) => months(one) >= Math.min(most, 3)).map(({ speedMps }) => speedMps),
  )
}

/** "Contact time is steady" */
function trendWords({ metric, change, series }: FormTrend, text: WebText): string {
  const { t } = text
  const name = t(`form.screen.metric-${metric}`)
  if (change.state === 'not-enough')
    return t('form.screen.trend-not-enough', {
      metric: name,
      months: series[0]?.months.length ?? 0,
    })
  if (change.state === 'steady') return t('form.screen.trend-steady', { metric: name })
  return t(`form.screen.trend-${change.state}`, {
    metric: name,
    change: sayMetric(metric, Math.abs(change.change), text),
    sinceDay: `${change.since}-01`,
  })
}
