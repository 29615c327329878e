import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { belowPath } from '../../api/below-path.ts'
import type { ActivityDetail } from '../../api/activities.ts'
import { activityQuery } from '../../api/activities.ts'
import { createRunCursor } from '../../charts/run-cursor.ts'
import { ButtonAnchor } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { findingOf, sayDevice } from '../../words/run-words.ts'
import { sayBytes } from '../../words/say-amount.ts'
import { RunComparisonCard } from '../adaptation/comparison-card.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { CommentsIfShared } from '../squad/comments-if-shared.tsx'
import { DeletedCard } from './deleted-card.tsx'
import { RouteCard, StreamsCard } from './drawings.tsx'
import { HeartCard } from './heart-card.tsx'
import { KindLine } from './kind-line.tsx'
import { BestEffortsCard, LapsCard, RepetitionsCard } from './laps.tsx'
import { NotesCard } from './notes-card.tsx'
import { OwnZonesOfRun } from './own-zones-of-run.tsx'
import { RunActions } from './run-actions.tsx'
import { RunFactsCard } from './run-facts.tsx'
import { later } from '../../pieces/later.tsx'
import css from './runs.module.css'
import { SessionCard } from './session-card.tsx'
import { SimilarCards } from './similar-card.tsx'
import { SplitsCard } from './splits-card.tsx'
import { SportCard } from './sport-card.tsx'
import { TwinsCard } from './twins-card.tsx'

const RunFormCard = later(
  async () => (await import('../form/run-form-card.tsx')).RunFormCard,
  null,
  ['form'],
)

const RunShoeCard = later(
  async () => (await import('../shoes/run-shoe-card.tsx')).RunShoeCard,
  null,
  ['health'],
)
const RunSpikeCard = later(
  async () => (await import('../load/spike-card.tsx')).RunSpikeCard,
  null,
  ['health'],
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
  const [cursor] = useState(createRunCursor)
  const [editing, setEditing] = useState(false)
  const finding = findingOf(run, text)
  const above = [
    sayDay(run.localDay, reader.locale, 'date'),
    run.surface === 'unknown' ? null : t(`runs.surface-${run.surface}`),
    run.device === null ? null : sayDevice(run.device, text),
  ].filter(Boolean)
  const edit = { opened: editing, open: () => setEditing(true), close: () => setEditing(false) }
  return (
    <Page
      heading={finding.heading}
      above={
        <>
          <Link to="/runs">{t('runs.heading')}</Link> · {above.join(' · ')}
        </>
      }
      below={finding.detail ?? undefined}
      actions={run.deletedAt === null ? <RunActions run={run} edit={edit} /> : undefined}
      width="wide"
    >
      {run.deletedAt !== null && <DeletedCard run={run} deletedAt={run.deletedAt} />}
      <KindLine run={run} onChange={edit.open} />
      {run.sport === 'run' && run.deletedAt === null && <RunSpikeCard runId={run.id} />}
      <RunFactsCard run={run} />
      <div className={css['grid']}>
        <div className="stack">
          <RepetitionsCard run={run} />
          <StreamsCard run={run} cursor={cursor} />
          {run.plannedSessionId !== null && <RunComparisonCard runId={run.id} />}
          {run.sport === 'run' && <RunFormCard runId={run.id} />}
          <SplitsCard run={run} />
          <LapsCard laps={run.laps} />
        </div>
        <div className="stack">
          {run.sport === 'unknown' && <SportCard run={run} />}
          <SessionCard run={run} />
          {run.hasGps && <RouteCard run={run} cursor={cursor} />}
          {run.deletedAt === null && <NotesCard run={run} />}
          {run.deletedAt === null && <CommentsIfShared kind="run" id={run.id} />}
          {run.sport === 'run' && run.deletedAt === null && <RunShoeCard runId={run.id} />}
          <SimilarCards run={run} />
          <BestEffortsCard run={run} />
          <OwnZonesOfRun runId={run.id} />
          <HeartCard run={run} />
          <IssuesCard run={run} />
          <TwinsCard run={run} />
          <OriginalCard run={run} />
        </div>
      </div>
    </Page>
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
  const href = belowPath(`/api/v1/activities/${encodeURIComponent(run.id)}/original`)
  return (
    <FoldCard
      id="original"
      title={t('runs.original')}
      line={sayFile(run.original.fileName, run.original.bytes)}
    >
      <div className="stack">
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
    </FoldCard>
  )
}
