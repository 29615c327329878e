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
import { findingOf, SURFACE_NAMES } from '../../words/run-words.ts'
import { sayBytes } from '../../words/say-amount.ts'
import { sayDate } from '../../words/say-day.ts'
import { RunComparisonCard } from '../adaptation/comparison-card.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { HeartCard } from './heart-card.tsx'
import { BestEffortsCard, LapsCard, RepetitionsCard } from './laps.tsx'
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
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Run" heights={[110, 480, 300]} width="wide" />
    ) : (
      <Page heading="This run is not here">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <RunView run={query.data} />
}

function RunView({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const finding = findingOf(run, units.system)
  const above = [sayDate(run.localDay), SURFACE_NAMES[run.surface], run.device].filter(Boolean)
  return (
    <Page
      heading={finding.heading}
      above={
        <>
          <Link to="/runs">Runs</Link> · {above.join(' · ')}
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
  const change = useChangeActivity(run.id)
  const toggle = () =>
    change.mutate(
      { excludedFromEstimate: !run.excludedFromEstimate },
      {
        onSuccess: (saved) =>
          tell(saved.excludedFromEstimate ? 'Left out of the estimate.' : 'It counts again.'),
        onError: tellError,
      },
    )
  return (
    <>
      {run.plannedSessionId !== null && (
        <ButtonLink to="/plan/sessions/$sessionId" params={{ sessionId: run.plannedSessionId }}>
          As planned
        </ButtonLink>
      )}
      {run.sport === 'run' && (
        <Button busy={change.isPending} onClick={toggle}>
          {run.excludedFromEstimate ? 'Count it in the estimate' : 'Leave out of the estimate'}
        </Button>
      )}
    </>
  )
}

function Facts({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const speedMps = run.movingTimeS > 0 ? run.distanceM / run.movingTimeS : 0
  const facts: readonly (readonly [string, string | null])[] = [
    ['Distance', units.distance(run.distanceM)],
    ['Moving', formatTime(run.movingTimeS)],
    ['Pace', speedMps > 0 ? units.pace(speedMps) : null],
    ['Heart rate', sayRounded(run.averageHeartRateBpm, 'bpm')],
    ['Highest', sayRounded(run.maximumHeartRateBpm, 'bpm')],
    ['Cadence', sayRounded(run.averageCadenceSpm, 'spm')],
    ['Ascent', sayRounded(run.ascentM, 'm')],
    ['Effort', run.effortCr10 === null ? null : `${run.effortCr10} of 10`],
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

const sayRounded = (value: number | null, unit: string) =>
  value === null ? null : `${Math.round(value)} ${unit}`

function StreamsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const query = useQuery({ ...streamsQuery(run.id), enabled: run.streamNames.length > 1 })
  if (run.streamNames.length <= 1) return null
  return (
    <Card title="Pace, heart rate, cadence">
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
  const query = useQuery(streamsQuery(run.id))
  return (
    <Card title="The way">
      <Loaded query={query} heights={[260]}>
        {(streams) => <TrackTrace streams={streams} />}
      </Loaded>
      <p className="quiet small">Circle: start. Square: end. No map is loaded from elsewhere.</p>
    </Card>
  )
}

function IssuesCard({ run }: { readonly run: ActivityDetail }) {
  if (run.issues.length === 0) return null
  return (
    <Card title="What was cleaned">
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
  if (run.original === null) return null
  const href = `/api/v1/activities/${encodeURIComponent(run.id)}/original`
  return (
    <Card title="The file as it came">
      <div className="stack">
        <p className="quiet" style={{ overflowWrap: 'anywhere' }}>
          {run.original.fileName}, {sayBytes(run.original.bytes)}
        </p>
        <div>
          <ButtonAnchor href={href} download>
            Download
          </ButtonAnchor>
        </div>
        {run.otherFields.length > 0 && (
          <p className="quiet small">Also in it, and not used: {run.otherFields.join(', ')}.</p>
        )}
        {run.linkedFiles.length > 0 && (
          <>
            <p className="quiet">The same run is also in these files; the richer one leads.</p>
            <ul style={{ paddingLeft: 20 }}>
              {run.linkedFiles.map(({ path, bytes }) => (
                <li key={path} style={{ overflowWrap: 'anywhere' }}>
                  {path}, {sayBytes(bytes)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}
