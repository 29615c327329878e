import { sayNumber } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { morningsQuery } from '../../api/mornings.ts'
import type { MorningMeasure, Mornings } from '../../api/mornings.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { ExportedCard } from './exported-card.tsx'
import { MorningChart } from './morning-chart.tsx'

const LEAST_OF_WEEK = 3

/** Heart rate and sleep of the morning against the runner's own range. */
export function MorningsPage() {
  const query = useQuery(morningsQuery)
  const { t } = useText()
  if (query.data !== undefined) return <MorningsSheet mornings={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('morning.title')} heights={[300, 300, 300]} />
  ) : (
    <Page heading={t('morning.title')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function MorningsSheet({ mornings }: { readonly mornings: Mornings }) {
  const text = useText()
  const { t, reader } = text
  const { hrv, restingHeartRate, sleep, exported } = mornings
  const all = [hrv, restingHeartRate, sleep]
  const number = (digits: number) => (value: number) => sayNumber(value, reader.locale, digits)
  if (all.every(({ days }) => days.length === 0))
    return (
      <Page
        heading={t(exported.series.length > 0 ? 'morning.none-typed' : 'morning.none')}
        above={t('morning.title')}
        below={t('morning.none-how')}
      >
        <div>
          <ButtonLink to="/" look="primary">
            {t('morning.to-check-in')}
          </ButtonLink>
        </div>
        <ExportedCard exported={exported} />
        <ExportedSeries exported={exported} />
        <p className="quiet small">{t('morning.sources')}</p>
      </Page>
    )
  return (
    <Page heading={headingOf(mornings, text)} above={t('morning.title')} below={leadOf(all, text)}>
      <Measure
        measure={hrv}
        name={t('morning.hrv')}
        good={t('morning.hrv-good')}
        amount={(value) => t('morning.ms', { value: number(0)(Math.round(value)) })}
      />
      <Measure
        measure={restingHeartRate}
        name={t('morning.resting')}
        good={t('morning.resting-good')}
        amount={(value) =>
          t('morning.bpm', { value: number(Number.isInteger(value) ? 0 : 1)(value) })
        }
      />
      <Measure
        measure={sleep}
        name={t('morning.sleep')}
        good={t('morning.sleep-good')}
        amount={(value) => t('morning.hours', { value: number(1)(value) })}
      />
      <ExportedCard exported={exported} />
      <ExportedSeries exported={exported} />
      <p className="quiet small">{t('morning.sources')}</p>
      <p>
        <Link to="/">{t('morning.to-check-in')}</Link>
      </p>
    </Page>
  )
}

/** What exports say, each source and measure for itself. */
function ExportedSeries({ exported }: Pick<Mornings, 'exported'>) {
  const { t, reader } = useText()
  return exported.series.map(({ kind, source, measure }) => (
    <Measure
      key={`${kind} ${source}`}
      measure={measure}
      name={t('morning.export-name', {
        kind: t(`morning.export-kind-${kind}`),
        source: t(`morning.export-source-${source}`),
      })}
      good={t(`morning.export-good-${kind}`)}
      amount={(value) => {
        if (kind === 'sleep')
          return t('morning.hours', { value: sayNumber(value, reader.locale, 1) })
        const whole = sayNumber(Math.round(value), reader.locale)
        return t(kind === 'resting-heart-rate' ? 'morning.bpm' : 'morning.ms', { value: whole })
      }}
    />
  ))
}

/** Only heart rate variability moves the plan, so that it alone is a finding. */
function headingOf({ hrv, restingHeartRate, sleep }: Mornings, { t }: WebText): string {
  if (hrv.state === 'outside') return t('morning.outside')
  const known = [hrv, restingHeartRate, sleep].filter(
    ({ state }) => state === 'usual' || state === 'outside',
  )
  if (known.length === 0) return t('morning.too-few')
  return known.every(({ state }) => state === 'usual') ? t('morning.usual') : t('morning.title')
}

function leadOf(all: readonly MorningMeasure[], { t }: WebText): string {
  return t(all.every(({ band }) => band === null) ? 'morning.too-few-lead' : 'morning.lead')
}

interface MeasureProps {
  readonly measure: MorningMeasure
  readonly name: string
  readonly good: string
  readonly amount: (value: number) => string
}

function Measure({ measure, name, good, amount }: MeasureProps) {
  const text = useText()
  if (measure.days.length === 0) return null
  return (
    <Card title={name}>
      <div className="stack">
        <p>{stateOf(measure, amount, text)}</p>
        <MorningChart measure={measure} name={name} good={good} amount={amount} />
      </div>
    </Card>
  )
}

function stateOf(
  { state, have, need, week, band }: MorningMeasure,
  amount: (value: number) => string,
  { t }: WebText,
): string {
  if (state === 'too-few') return t('morning.off', { have, need })
  if (week === null || band === null) return t('morning.no-week', { need: LEAST_OF_WEEK })
  return t(state === 'outside' ? 'morning.state.outside' : 'morning.state.usual', {
    week: amount(week),
    low: amount(band.low),
    high: amount(band.high),
  })
}
