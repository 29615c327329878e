import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import type { Estimate } from '../../api/estimate.ts'
import { estimateHistoryQuery, estimateQuery, pacesQuery } from '../../api/estimate.ts'
import { weeksQuery } from '../../api/weeks.ts'
import { TimeHistoryChart } from '../../charts/time-history-chart.tsx'
import { WeekBars } from '../../charts/week-bars.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Failed, Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDate, sayMonth } from '../../words/say-day.ts'
import { sayMileHistory } from '../../words/say-mile-history.ts'
import { CurveCard } from './curve-card.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { RunnerTypeCard } from './runner-type-card.tsx'
import { WhatIfCard } from './what-if-card.tsx'
import { EquivalentsCard, PacesCard, PanelCard, ThresholdCard } from './tables.tsx'
import css from './progress.module.css'

const WEEKS_SHOWN = 26

/** The mile today, the drawing that says so, and what moved it. */
export function ProgressPage() {
  const query = useQuery(estimateQuery)
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Progress" heights={[120, 340, 340]} width="wide" />
    ) : (
      <Page heading="Progress">
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
  const paces = useQuery(pacesQuery)
  return (
    <Page
      heading={`Mile today: ${formatTime(mile.timeS)} (${formatTime(mile.lowS)}–${formatTime(mile.highS)})`}
      below={`As of ${sayDate(estimate.asOf)}. Four times in five the truth lies between the two.`}
      width="wide"
    >
      {estimate.advice.length > 0 && (
        <Card title="What would make it surer">
          {estimate.advice.map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
        </Card>
      )}
      <div className={css['grid']}>
        <HistoryCard />
        <CurveCard estimate={estimate} />
        <EquivalentsCard estimate={estimate} />
        <div className="stack">
          <ThresholdCard estimate={estimate} />
          <RunnerTypeCard estimate={estimate} />
          <WhatIfCard today={estimate.asOf} />
        </div>
        <EvidenceCard estimate={estimate} />
        <div className="stack">
          <Loaded query={paces} heights={[420]}>
            {(items) => <PacesCard paces={items} />}
          </Loaded>
          <PanelCard estimate={estimate} />
          <WeeksCard />
        </div>
      </div>
    </Page>
  )
}

function HistoryCard() {
  const query = useQuery(estimateHistoryQuery)
  return (
    <Card title="Month by month">
      <Loaded query={query} heights={[340]}>
        {(months) =>
          months.length === 0 ? (
            <p className="quiet">The first month is not over yet.</p>
          ) : (
            <TimeHistoryChart
              points={months.map((one) => ({ ...one, valueS: one.mileS }))}
              name="The mile over time"
              column="Mile"
              sentence={sayMileHistory(months)}
              sayDay={sayMonth}
            />
          )
        }
      </Loaded>
    </Card>
  )
}

function WeeksCard() {
  const units = useUnits()
  const query = useQuery(weeksQuery(WEEKS_SHOWN))
  return (
    <Card title="Week by week">
      <Loaded query={query} heights={[240]}>
        {(weeks) =>
          weeks.length === 0 ? (
            <p className="quiet">No runs in the last {WEEKS_SHOWN} weeks.</p>
          ) : (
            <WeekBars weeks={weeks} units={units} />
          )
        }
      </Loaded>
    </Card>
  )
}

function NotEnough({ estimate }: { readonly estimate: Estimate }) {
  return (
    <Page heading="Your mile is not known yet" below={`As of ${sayDate(estimate.asOf)}.`}>
      <Card title="What is missing">
        <div className="stack">
          {estimate.missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <div className="row">
            <ButtonLink to="/races" look="primary">
              Type a result
            </ButtonLink>
            <ButtonLink to="/imports">Import runs</ButtonLink>
          </div>
        </div>
      </Card>
      {estimate.evidence.length > 0 && <EvidenceCard estimate={estimate} />}
    </Page>
  )
}
