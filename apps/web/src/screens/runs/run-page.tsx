import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { ActivityDetail } from '../../api/activities.ts'
import { activityQuery, streamsQuery, useChangeActivity } from '../../api/activities.ts'
import { TrackTrace } from '../../charts/track-trace.tsx'
import { Button, ButtonAnchor, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'
import { Bone, Failed, Loaded, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { findingOf } from '../../words/run-words.ts'
import { sayBytes } from '../../words/say-amount.ts'
import { RunComparisonCard } from '../adaptation/comparison-card.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { HeartCard } from './heart-card.tsx'
import { BestEffortsCard, LapsCard, RepetitionsCard } from './laps.tsx'
import { OwnZonesOfRun } from './own-zones-of-run.tsx'
import css from './runs.module.css'
import { SessionCard } from './session-card.tsx'
import { SportCard } from './sport-card.tsx'
import { TwinsCard } from './twins-card.tsx'

const StreamsChart = lazy(() =>
  import('../../charts/streams-chart.tsx').then((module) => ({ default: module.StreamsChart })),
)

/** One run: what it was, its way, its streams, its laps. */
export function RunPage() {
  const { runId } = useParams({ from: '/shell/runs/$runId' })
  const query = useQuery(activityQuery(runId))
  const { t } = useText()
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('runs.run')} heights={[110, 480, 300]} width="wide" />
    ) : (
      <Page heading={t('runs.not-found')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <RunView run={query.data} />
}

function RunView({ run }: { readonly run: ActivityDetail }) {
  const text = useText()
  const { t, reader } = text
  const finding = findingOf(run, text)
  const above = [
    sayDay(run.localDay, reader.locale, 'date'),
    t(`runs.surface-${run.surface}`),
    run.device,
  ].filter(Boolean)
  return (
    <Page
      heading={finding.heading}
      above={
        <>
          <Link to="/runs">{t('runs.heading')}</Link> · {above.join(' · ')}
        </>
      }
      below={finding.detail ?? undefined}
      actions={<RunActions run={run} />}
      width="wide"
    >
      <Facts run={run} />
      <div className={css['grid']}>
        <div className="stack">
          <StreamsCard run={run} />
          {run.plannedSessionId !== null && <RunComparisonCard runId={run.id} />}
          <RepetitionsCard run={run} />
          <LapsCard laps={run.laps} />
        </div>
        <div className="stack">
          {run.sport === 'unknown' && <SportCard run={run} />}
          <SessionCard run={run} />
          {run.hasGps && <WayCard run={run} />}
          <BestEffortsCard run={run} />
          <OwnZonesOfRun runId={run.id} />
          <HeartCard run={run} />
          <IssuesCard run={run} />
          {run.sport !== 'unknown' && <SportCard run={run} />}
          <TwinsCard run={run} />
          <OriginalCard run={run} />
        </div>
      </div>
    </Page>
  )
}

function RunActions({ run }: { readonly run: ActivityDetail }) {
  const { t } = useText()
  const change = useChangeActivity(run.id)
  const toggle = () =>
    change.mutate(
      { excludedFromEstimate: !run.excludedFromEstimate },
      {
        onSuccess: (saved) =>
          tell(t(saved.excludedFromEstimate ? 'runs.now-left-out' : 'runs.counts-again')),
        onError: tellError,
      },
    )
  return (
    <>
      {run.plannedSessionId !== null && (
        <ButtonLink to="/plan/sessions/$sessionId" params={{ sessionId: run.plannedSessionId }}>
          {t('runs.show-session')}
        </ButtonLink>
      )}
      {run.sport === 'run' && (
        <Button busy={change.isPending} onClick={toggle}>
          {t(run.excludedFromEstimate ? 'runs.count-it' : 'runs.leave-out')}
        </Button>
      )}
    </>
  )
}

function Facts({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t } = useText()
  const sayBpm = (bpm: number | null) =>
    bpm === null ? null : t('runs.bpm', { bpm: Math.round(bpm) })
  const speedMps = run.movingTimeS > 0 ? run.distanceM / run.movingTimeS : 0
  const facts: readonly (readonly [string, string | null])[] = [
    [t('runs.distance'), units.distance(run.distanceM)],
    [t('runs.moving'), formatTime(run.movingTimeS)],
    [t('runs.pace'), speedMps > 0 ? units.pace(speedMps) : null],
    [t('runs.heart-rate'), sayBpm(run.averageHeartRateBpm)],
    [t('runs.highest'), sayBpm(run.maximumHeartRateBpm)],
    [
      t('runs.cadence'),
      run.averageCadenceSpm === null
        ? null
        : t('runs.spm', { count: Math.round(run.averageCadenceSpm) }),
    ],
    [t('runs.ascent'), run.ascentM === null ? null : units.height(run.ascentM)],
    [
      t('runs.effort'),
      run.effortCr10 === null ? null : t('runs.effort-of-10', { effort: run.effortCr10 }),
    ],
  ]
  return (
    <Card>
      <dl className={css['facts']}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  )
}

function StreamsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t } = useText()
  const query = useQuery({ ...streamsQuery(run.id), enabled: run.streamNames.length > 1 })
  if (run.streamNames.length <= 1) return null
  return (
    <Card title={t('runs.streams')}>
      <Loaded query={query} heights={[480]}>
        {(streams) => (
          <Suspense fallback={<Bone height={480} />}>
            <StreamsChart streams={streams} imperial={units.system === 'imperial'} />
          </Suspense>
        )}
      </Loaded>
    </Card>
  )
}

function WayCard({ run }: { readonly run: ActivityDetail }) {
  const { t } = useText()
  const query = useQuery(streamsQuery(run.id))
  return (
    <Card title={t('runs.map')}>
      <Loaded query={query} heights={[260]}>
        {(streams) => <TrackTrace streams={streams} />}
      </Loaded>
      <p className="quiet small">{t('runs.map-legend')}</p>
    </Card>
  )
}

function IssuesCard({ run }: { readonly run: ActivityDetail }) {
  const { t } = useText()
  if (run.issues.length === 0) return null
  return (
    <Card title={t('runs.cleaned')}>
      <ul style={{ paddingLeft: 20 }}>
        {run.issues.map((issue) => (
          <li key={keyOf(issue.detail)}>
            <Say it={issue.detail} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OriginalCard({ run }: { readonly run: ActivityDetail }) {
  const { t, reader } = useText()
  const sayFile = (file: string, bytes: number) =>
    t('runs.file-size', { file, size: sayBytes(bytes, reader.locale) })
  if (run.original === null) return null
  const href = `/api/v1/activities/${encodeURIComponent(run.id)}/original`
  return (
    <Card title={t('runs.original')}>
      <div className="stack">
        <p className="quiet" style={{ overflowWrap: 'anywhere' }}>
          {sayFile(run.original.fileName, run.original.bytes)}
        </p>
        <div>
          <ButtonAnchor href={href} download>
            {t('runs.download')}
          </ButtonAnchor>
        </div>
        {run.otherFields.length > 0 && (
          <p className="quiet small">
            {t('runs.other-fields', { fields: run.otherFields.join(', ') })}
          </p>
        )}
        {run.linkedFiles.length > 0 && (
          <>
            <p className="quiet">{t('runs.linked-files')}</p>
            <ul style={{ paddingLeft: 20 }}>
              {run.linkedFiles.map(({ path, bytes }) => (
                <li key={path} style={{ overflowWrap: 'anywhere' }}>
                  {sayFile(path, bytes)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}
