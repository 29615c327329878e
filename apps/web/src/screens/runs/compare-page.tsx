import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ActivityDetail } from '../../api/activities.ts'
import { activityQuery } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { nameOfRun } from '../../words/run-words.ts'
import { compareTitle, factRows, pieceRows } from './compare-rows.ts'
import type { CompareRow } from './compare-rows.ts'
import { useSplits } from './splits-card.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'

/** Two runs of one route or one session, side by side. */
export function ComparePage() {
  const { runId, otherId } = useParams({ from: '/shell/runs/$runId/compare/$otherId' })
  const { t } = useText()
  const [one, other] = [useQuery(activityQuery(runId)), useQuery(activityQuery(otherId))]
  const failed = one.error === null ? other : one
  if (failed.error !== null) {
    return (
      <Page heading={t('runs.not-found')}>
        <Failed error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    )
  }
  if (one.data === undefined || other.data === undefined) {
    return <WaitingPage heading={t('runs.compare')} heights={[240, 480]} width="wide" />
  }
  return <Compared run={one.data} other={other.data} />
}

interface ComparedProps {
  readonly run: ActivityDetail
  readonly other: ActivityDetail
}

function Compared({ run, other }: ComparedProps) {
  const text = useText()
  const { t, reader } = text
  const [splits, otherSplits] = [useSplits(run).data, useSplits(other).data]
  const pieces =
    splits === undefined || otherSplits === undefined
      ? null
      : pieceRows({ run, splits }, { run: other, splits: otherSplits }, text)
  const rows = factRows(run, other, text)
  return (
    <Page
      heading={compareTitle(run, other, text)}
      above={
        <>
          <Link to="/runs">{t('runs.heading')}</Link> ·{' '}
          <Link to="/runs/$runId" params={{ runId: run.id }}>
            {nameOfRun(run, text)}
          </Link>
        </>
      }
      width="wide"
    >
      <CompareTable title={t('runs.compare-whole')} runs={[run, other]} rows={rows} />
      {pieces !== null && pieces.rows.length > 0 && (
        <CompareTable
          title={t(pieces.are === 'reps' ? 'runs.repetitions' : 'runs.splits', {
            unit: reader.units,
          })}
          runs={[run, other]}
          rows={pieces.rows}
        />
      )}
    </Page>
  )
}

interface CompareTableProps {
  readonly title: string
  readonly runs: readonly [ActivityDetail, ActivityDetail]
  readonly rows: readonly CompareRow[]
}

function CompareTable({ title, runs, rows }: CompareTableProps) {
  const { t } = useText()
  return (
    <Card title={title}>
      <ScrollSideways label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="only-heard">{t('runs.compare-what')}</span>
              </th>
              {runs.map((run) => (
                <th key={run.id} scope="col" data-number>
                  <Link to="/runs/$runId" params={{ runId: run.id }}>
                    {t('runs.compare-day', { day: run.localDay })}
                  </Link>
                </th>
              ))}
              <th scope="col" data-number>
                {t('runs.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values, difference }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-number>{values[0]}</td>
                <td data-number>{values[1]}</td>
                <td data-number>{difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Card>
  )
}
