import { useDebouncedValue } from '@mantine/hooks'
import { formatTime } from '@bell-lap/units/time'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivitySummary, RunFilter } from '../../api/activities.ts'
import { activitiesQuery } from '../../api/activities.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Bone, Failed } from '../../pieces/waiting.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { bySession } from './by-session.ts'
import { byWeek } from './by-week.ts'
import type { ListedWeek } from './by-week.ts'
import { LogRunButton } from './log-run-button.tsx'
import { RunFilters } from './run-filters.tsx'
import { RunLine } from './run-line.tsx'
import css from './runs.module.css'
import { SportQuestionCard } from './sport-question.tsx'

const NO_FILTER: RunFilter = { sport: 'run-or-unknown', q: '', from: '', to: '' }
const TYPING_PAUSE_MS = 250

/** The log: every run, newest first, with filters and more on demand. */
export function RunsPage() {
  const text = useText()
  const { t } = text
  const [filter, setFilter] = useState(NO_FILTER)
  const [asked] = useDebouncedValue(filter, TYPING_PAUSE_MS)
  const query = useInfiniteQuery({ ...activitiesQuery(asked), placeholderData: keepPreviousData })
  const page = query.data?.pages[0]
  const total = page?.total
  return (
    <Page
      heading={page === undefined ? t('runs.heading') : headingOf(asked, page, text)}
      actions={
        <>
          <LogRunButton />
          <ButtonLink to="/stopwatch">{t('runs.stopwatch')}</ButtonLink>
          {total !== 0 && <ButtonLink to="/imports">{t('runs.import')}</ButtonLink>}
        </>
      }
      width="wide"
    >
      <SportQuestionCard />
      <RunFilters filter={filter} onChange={setFilter} />
      {query.data === undefined && query.error === null && <Bone height={600} />}
      {query.data === undefined && query.error !== null && (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      )}
      {total === 0 && <Nothing filtered={asked !== NO_FILTER} />}
      {total !== undefined && total > 0 && (
        <Card padding="none">
          {byWeek(query.data?.pages ?? []).map((week) => (
            <WeekOfList key={week.monday} week={week} showSum={asked.sport !== 'deleted'} />
          ))}
        </Card>
      )}
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('runs.show-more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

/** What has no sport stands in the list and is not counted as a run. */
function headingOf(
  filter: RunFilter,
  { total, unknownSport }: { readonly total: number; readonly unknownSport: number },
  { t }: WebText,
): string {
  const { sport } = filter
  if (total === 0 && filter === NO_FILTER) return t('runs.none')
  if (sport === 'deleted') return t('runs.deleted-count', { count: total })
  if (sport !== 'run-or-unknown') return t('runs.activities', { count: total })
  return t('runs.count', { count: total - unknownSport })
}

interface WeekOfListProps {
  readonly week: ListedWeek
  readonly showSum: boolean
}

/** The runs of one week under its sum. The sum is of all runs of the week, whatever the filter. */
function WeekOfList({ week, showSum }: WeekOfListProps) {
  const { t } = useText()
  const { monday, sum } = week
  return (
    <section aria-label={t('runs.week-of', { day: monday })}>
      <h2 className={css['week']}>
        <span>{t('runs.week-of', { day: monday })}</span>
        {showSum && sum !== null && sum.runs > 0 && (
          <span className="quiet">
            {t('runs.week-sum', { distanceM: sum.distanceM, count: sum.runs })}
          </span>
        )}
      </h2>
      <ul className={css['list']}>
        {bySession(week.items).map((runs) => (
          <SessionLines key={runs[0]?.id} runs={runs} />
        ))}
      </ul>
    </section>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useText()
  return (
    <Card>
      <div className="stack">
        <p className="quiet">{t(filtered ? 'runs.nothing-fits' : 'runs.nothing-yet')}</p>
        {!filtered && (
          <div>
            <ButtonLink to="/imports" look="primary">
              {t('runs.import')}
            </ButtonLink>
          </div>
        )}
      </div>
    </Card>
  )
}

/** Pieces of one session under a line that sums them up; a run by itself is its own line. */
function SessionLines({ runs }: { readonly runs: readonly ActivitySummary[] }) {
  const units = useUnits()
  const { t } = useText()
  const session = runs[0]?.session ?? null
  if (session === null) return runs.map((run) => <RunLine key={run.id} run={run} />)
  return (
    <li>
      <div className={css['session']}>
        <span>{t('runs.session-of-parts', { count: session.pieces.length })}</span>
        <span className={css['side']}>
          {units.distance(session.distanceM)} · {formatTime(session.movingTimeS)}
        </span>
      </div>
      <ul className={css['pieces']}>
        {runs.map((run) => (
          <RunLine key={run.id} run={run} />
        ))}
      </ul>
    </li>
  )
}
