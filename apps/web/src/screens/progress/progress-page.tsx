import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Estimate } from '../../api/estimate.ts'
import { estimateHistoryQuery, estimateQuery, pacesQuery } from '../../api/estimate.ts'
import { todayQuery } from '../../api/today.ts'
import { weeksQuery } from '../../api/weeks.ts'
import { MileHistoryChart } from '../../charts/mile-history-chart.tsx'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Fold } from '../../pieces/fold.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Bone, Failed, Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { sayMileHistory } from '../../words/say-mile-history.ts'
import { lastMonths } from './last-months.ts'
import { keyOf, Say } from '../../text/say.tsx'
import { planForecastQuery } from '../../api/plan.ts'
import { ForecastCard } from '../plan/forecast-card.tsx'
import { DoubtsCard } from '../races/doubts-card.tsx'
import { CaseLink } from '../case/case-link.tsx'
import { historyQuery } from '../../api/history.ts'
import { WayBackLink } from '../way-back/way-back-link.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { EquivalentsCard, PacesCard, PanelCard } from './tables.tsx'
import { ThresholdCard } from './threshold-card.tsx'
import { LoadLink } from '../load/load-link.tsx'
import { useText } from '../../text/use-text.ts'
import css from './progress.module.css'

// What is folded, and what only a page without an estimate shows.
const CurveCards = later(
  async () => (await import('./curve-cards.tsx')).CurveCards,
  <Bone height={420} />,
  ['progress'],
)
const WhatIfCard = later(
  async () => (await import('./what-if-card.tsx')).WhatIfCard,
  <Bone height={420} />,
  ['progress', 'races'],
)
const WeekBars = later(
  async () => (await import('../../charts/week-bars.tsx')).WeekBars,
  <Bone height={240} />,
  ['progress'],
)
const NextStepCard = later(
  async () => (await import('../history/next-step-card.tsx')).NextStepCard,
  <Bone height={200} />,
  ['welcome'],
)
const RecordsCard = later(
  async () => (await import('../history/records-card.tsx')).RecordsCard,
  null,
  ['welcome'],
)

const WEEKS_SHOWN = 26
const MONTHS_SHOWN = 24

/** The tabs of a phone have no room for the runs. */
function RunsLink() {
  const { t } = useText()
  return <ButtonLink to="/runs">{t('shell.runs')}</ButtonLink>
}

/** The mile today with the drawing that says so; what moved it; and, folded, paces, formulas and what-if. */
export function ProgressPage() {
  const query = useQuery(estimateQuery)
  const forecast = useQuery(planForecastQuery)
  const today = useQuery(todayQuery)
  const { t } = useText()
  // The forecast and the link to the way back stand between other cards: with them nothing jumps.
  const isWaiting = (one: { readonly data: unknown; readonly error: unknown }) =>
    one.data === undefined && one.error === null
  const waits = [forecast, today].some(isWaiting) && query.error === null
  if (query.data === undefined || waits) {
    return query.error === null ? (
      <WaitingPage heading={t('progress.heading')} heights={[120, 340, 340]} width="wide" />
    ) : (
      <Page heading={t('progress.heading')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const estimate = query.data
  if (estimate.state === 'not-enough' || estimate.mile === null) {
    return <NotEnough estimate={estimate} />
  }
  return <ProgressView estimate={estimate} mile={estimate.mile} />
}

interface ProgressViewProps {
  readonly estimate: Estimate
  readonly mile: NonNullable<Estimate['mile']>
}

function ProgressView({ estimate, mile }: ProgressViewProps) {
  const { t } = useText()
  return (
    <Page
      heading={t('progress.mile-today', {
        mileS: mile.timeS,
        lowS: mile.lowS,
        highS: mile.highS,
      })}
      below={t('progress.as-of-range', { day: estimate.asOf })}
      actions={<RunsLink />}
      width="wide"
    >
      <DoubtsCard />
      <WayBackLink />
      <div className={css['grid']}>
        <HistoryCard />
        <div className="stack">
          <ThresholdCard estimate={estimate} />
          <EquivalentsCard estimate={estimate} />
          <LoadLink />
        </div>
        <EvidenceCard estimate={estimate} />
        <ForecastCard />
      </div>
      <CaseLink />
      {estimate.advice.length > 0 && (
        <Card title={t('progress.improve')}>
          {estimate.advice.map((sentence) => (
            <p key={keyOf(sentence)} className="quiet">
              <Say it={sentence} />
            </p>
          ))}
        </Card>
      )}
      <Fold title={t('progress.fold-paces')}>
        <PacesOfToday />
        <PanelCard estimate={estimate} />
      </Fold>
      <Fold title={t('progress.fold-curve')}>
        <CurveCards estimate={estimate} />
      </Fold>
      <Fold title={t('progress.fold-what-if')}>
        <WhatIfCard today={estimate.asOf} />
        <WeeksCard />
      </Fold>
    </Page>
  )
}

function PacesOfToday() {
  const paces = useQuery(pacesQuery)
  return (
    <Loaded query={paces} heights={[420]}>
      {(items) => <PacesCard paces={items} />}
    </Loaded>
  )
}

function HistoryCard() {
  const query = useQuery(estimateHistoryQuery)
  const text = useText()
  const { t } = text
  const [all, setAll] = useState(false)
  return (
    <Card title={t('progress.history')}>
      <Loaded query={query} heights={[340]}>
        {(history) => {
          const { items, results } = all ? history : lastMonths(history, MONTHS_SHOWN)
          return items.length === 0 ? (
            <p className="quiet">{t('progress.history-too-short')}</p>
          ) : (
            <>
              <MileHistoryChart
                months={items}
                results={results}
                sentence={sayMileHistory(items, text)}
              />
              {history.items.length > MONTHS_SHOWN && (
                <Button look="quiet" onClick={() => setAll(!all)}>
                  {all
                    ? t('progress.last-months', { count: MONTHS_SHOWN })
                    : t('progress.all-months')}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

function WeeksCard() {
  const units = useUnits()
  const query = useQuery(weeksQuery(WEEKS_SHOWN))
  const { t } = useText()
  return (
    <Card title={t('progress.weeks')}>
      <Loaded query={query} heights={[240]}>
        {(weeks) =>
          weeks.length === 0 ? (
            <p className="quiet">{t('progress.no-runs', { count: WEEKS_SHOWN })}</p>
          ) : (
            <WeekBars weeks={weeks} units={units} />
          )
        }
      </Loaded>
    </Card>
  )
}

function NotEnough({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useText()
  const history = useQuery(historyQuery)
  return (
    <Page
      heading={t('progress.not-known')}
      below={t('progress.as-of', { day: estimate.asOf })}
      actions={<RunsLink />}
    >
      <Loaded query={history} heights={[200]}>
        {(known) => known.runs > 0 && <NextStepCard history={known} />}
      </Loaded>
      <Card title={t('progress.missing')}>
        <div className="stack">
          {estimate.missing.map((sentence) => (
            <p key={keyOf(sentence)}>
              <Say it={sentence} />
            </p>
          ))}
          <div className="row">
            <ButtonLink to="/races" look={history.data?.runs === 0 ? 'primary' : 'plain'}>
              {t('progress.type-result')}
            </ButtonLink>
            <ButtonLink to="/imports">{t('progress.import-runs')}</ButtonLink>
            <ButtonLink to="/form/video">{t('progress.film-form')}</ButtonLink>
          </div>
        </div>
      </Card>
      <RecordsCard records={history.data?.records ?? []} />
      {(history.data?.runs ?? 0) > 0 && <WeeksCard />}
      <CaseLink />
      {estimate.evidence.length > 0 && <EvidenceCard estimate={estimate} />}
    </Page>
  )
}
