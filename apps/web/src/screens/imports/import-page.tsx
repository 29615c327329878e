import { sayNumber } from '@bell-lap/text/numbers'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import, ImportFile, Outcome } from '../../api/imports.ts'
import { importFilesQuery, importQuery, isRunning } from '../../api/imports.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { OUTCOMES, sayImport, sayImportDetail, sayReason } from '../../words/import-words.ts'
import { sayBytes } from '../../words/say-amount.ts'
import { useText } from '../../text/use-text.ts'
import { HeldCard } from './held-card.tsx'
import { ImportFinding } from './import-finding.tsx'
import { MorningsQuestion } from './mornings-question.tsx'
import { SportQuestionCard } from '../runs/sport-question.tsx'
import css from './imports.module.css'

/** What became of every file of one import, by outcome and with reasons. */
export function ImportPage() {
  const { importId } = useParams({ from: '/shell/imports/$importId' })
  const query = useQuery(importQuery(importId))
  const { t } = useText()
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('imports.import')} heights={[80, 300]} />
    ) : (
      <Page heading={t('imports.import')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <Report one={query.data} />
}

function Report({ one }: { readonly one: Import }) {
  const text = useText()
  const { t, reader } = text
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <Page heading={sayImport(one, text)} above={one.label} below={sayImportDetail(one, text)}>
      {isRunning(one) && (
        <progress
          className={css['progress']}
          aria-label={t('imports.import')}
          {...(one.files.total > 0 ? { value: one.files.done / one.files.total } : {})}
        />
      )}
      {!isRunning(one) && (
        <>
          <HeldCard />
          <SportQuestionCard />
          <MorningsQuestion />
        </>
      )}
      {one.state === 'finished' && <ImportFinding />}
      <div className={css['outcomes']} role="group" aria-label={t('imports.show-only')}>
        {OUTCOMES.map((entry) => (
          <button
            key={entry.outcome}
            type="button"
            className={css['outcome']}
            aria-pressed={outcome === entry.outcome}
            onClick={() => setOutcome(outcome === entry.outcome ? null : entry.outcome)}
          >
            <span className={css['count']}>
              {sayNumber(one.outcomes[entry.outcome], reader.locale)}
            </span>
            <StatusMark tone={entry.tone} word={t(`imports.outcome-${entry.outcome}`)} />
          </button>
        ))}
      </div>
      <FileList key={outcome} importId={one.id} outcome={outcome} />
    </Page>
  )
}

function FileList(props: { readonly importId: string; readonly outcome: Outcome | null }) {
  const { t } = useText()
  const query = useInfiniteQuery(importFilesQuery(props.importId, props.outcome))
  if (query.error !== null && query.data === undefined) {
    return <Failed error={query.error} onRetry={() => void query.refetch()} />
  }
  if (query.data === undefined) return <Bone height={300} />
  const files = query.data.pages.flatMap((page) => page.items)
  if (files.length === 0) return <p className="quiet">{t('imports.no-files')}</p>
  return (
    <Card>
      <ScrollSideways label={t('imports.files-of-import')}>
        <table>
          <caption className="only-heard">{t('imports.files-of-import')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('imports.file')}</th>
              <th scope="col">{t('imports.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileRow key={file.id} file={file} />
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('imports.show-more')}
        </Button>
      )}
    </Card>
  )
}

function FileRow({ file }: { readonly file: ImportFile }) {
  const text = useText()
  const { t, reader } = text
  const outcome = OUTCOMES.find((entry) => entry.outcome === file.outcome)
  const [first] = file.activityIds
  return (
    <tr>
      <td className={css['path']}>
        {file.path} <span className="quiet small">{sayBytes(file.bytes, reader.locale)}</span>
      </td>
      <td>
        <StatusMark tone={outcome?.tone ?? 'quiet'} word={t(`imports.outcome-${file.outcome}`)} />
        <p className="quiet small">{sayReason(file.reasonCode, file.reason, text)}</p>
        {first !== undefined && (
          <Link to="/runs/$runId" params={{ runId: first }} className="small">
            {t('imports.open-run')}
          </Link>
        )}
      </td>
    </tr>
  )
}
