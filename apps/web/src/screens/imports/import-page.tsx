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
import css from './imports.module.css'

/** What became of every file of one import, by outcome and with reasons. */
export function ImportPage() {
  const { importId } = useParams({ from: '/shell/imports/$importId' })
  const query = useQuery(importQuery(importId))
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Import" heights={[80, 300]} />
    ) : (
      <Page heading="Import">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <Report one={query.data} />
}

function Report({ one }: { readonly one: Import }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <Page heading={sayImport(one)} above={one.label} below={sayImportDetail(one)}>
      {isRunning(one) && (
        <progress
          className={css['progress']}
          aria-label="Import"
          {...(one.files.total > 0 ? { value: one.files.done / one.files.total } : {})}
        />
      )}
      <div className={css['outcomes']} role="group" aria-label="Show only">
        {OUTCOMES.map((entry) => (
          <button
            key={entry.outcome}
            type="button"
            className={css['outcome']}
            aria-pressed={outcome === entry.outcome}
            onClick={() => setOutcome(outcome === entry.outcome ? null : entry.outcome)}
          >
            <span className={css['count']}>
              {one.outcomes[entry.outcome].toLocaleString('en-GB')}
            </span>
            <StatusMark tone={entry.tone} word={entry.name} />
          </button>
        ))}
      </div>
      <FileList key={outcome} importId={one.id} outcome={outcome} />
    </Page>
  )
}

function FileList(props: { readonly importId: string; readonly outcome: Outcome | null }) {
  const query = useInfiniteQuery(importFilesQuery(props.importId, props.outcome))
  if (query.error !== null && query.data === undefined) {
    return <Failed error={query.error} onRetry={() => void query.refetch()} />
  }
  if (query.data === undefined) return <Bone height={300} />
  const files = query.data.pages.flatMap((page) => page.items)
  if (files.length === 0) return <p className="quiet">No files here.</p>
  return (
    <Card>
      <ScrollSideways label="Files of this import">
        <table>
          <caption className="only-heard">Files of this import</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What happened</th>
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
          Show more
        </Button>
      )}
    </Card>
  )
}

function FileRow({ file }: { readonly file: ImportFile }) {
  const outcome = OUTCOMES.find((entry) => entry.outcome === file.outcome)
  const [first] = file.activityIds
  return (
    <tr>
      <td className={css['path']}>
        {file.path} <span className="quiet small">{sayBytes(file.bytes)}</span>
      </td>
      <td>
        <StatusMark tone={outcome?.tone ?? 'quiet'} word={outcome?.name ?? 'Waiting'} />
        <p className="quiet small">{sayReason(file.reasonCode, file.reason)}</p>
        {first !== undefined && (
          <Link to="/runs/$runId" params={{ runId: first }} className="small">
            Open the run
          </Link>
        )}
      </td>
    </tr>
  )
}
