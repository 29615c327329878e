import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { formatTime } from '@bell-lap/units/time'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActivitySummary, RunFilter } from '../../api/activities.ts'
import { activitiesQuery } from '../../api/activities.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Bone, Failed } from '../../pieces/waiting.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { nameOfRun } from '../../words/run-words.ts'
import { bySession } from './by-session.ts'
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
      actions={<ButtonLink to="/imports">{t('runs.import')}</ButtonLink>}
      width="wide"
    >
      <SportQuestionCard />
      <Filters filter={filter} onChange={setFilter} />
      {query.data === undefined && query.error === null && <Bone height={600} />}
      {query.data === undefined && query.error !== null && (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      )}
      {total === 0 && <Nothing filtered={asked !== NO_FILTER} />}
      {total !== undefined && total > 0 && (
        <Card padding="none">
          <ul className={css['list']}>
            {bySession(query.data?.pages.flatMap((page) => page.items) ?? []).map((runs) => (
              <SessionLines key={runs[0]?.id} runs={runs} />
            ))}
          </ul>
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
  { sport }: RunFilter,
  { total, unknownSport }: { readonly total: number; readonly unknownSport: number },
  { t }: WebText,
): string {
  if (sport !== 'run-or-unknown') return t('runs.activities', { count: total })
  return t('runs.count', { count: total - unknownSport })
}

interface FiltersProps {
  readonly filter: RunFilter
  readonly onChange: (filter: RunFilter) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useText()
  return (
    <search className={css['filters']}>
      <TextInput
        label={t('runs.name-contains')}
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('runs.from')}
        value={filter.from}
        onChange={(event) => onChange({ ...filter, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('runs.to')}
        value={filter.to}
        onChange={(event) => onChange({ ...filter, to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('runs.show')}
        value={filter.sport}
        data={[
          { value: 'run-or-unknown', label: t('runs.show-runs') },
          { value: 'unknown', label: t('runs.show-unknown') },
          { value: 'all', label: t('runs.show-all') },
        ]}
        onChange={(event) =>
          onChange({ ...filter, sport: event.currentTarget.value as RunFilter['sport'] })
        }
      />
    </search>
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

/** Said of everything in the list that is no run. */
const MARKED_SPORTS = ['ride', 'walk', 'swim', 'strength', 'other'] as const

function RunLine({ run }: { readonly run: ActivitySummary }) {
  const units = useUnits()
  const text = useText()
  const { t, reader } = text
  const marked = MARKED_SPORTS.find((sport) => sport === run.sport)
  const notes = [
    sayDay(run.localDay, reader.locale, 'date'),
    marked === undefined ? null : t(`runs.mark-${marked}`),
    run.surface === 'unknown' ? null : t(`runs.surface-${run.surface}`),
    run.partial ? t('runs.read-in-part') : null,
    run.excludedFromEstimate ? t('runs.left-out') : null,
  ].filter((one) => one !== null)
  return (
    <li>
      <Link to="/runs/$runId" params={{ runId: run.id }} className={css['run']}>
        <span className={css['name']}>{nameOfRun(run, text)}</span>
        <span className={css['side']}>{units.distance(run.distanceM)}</span>
        <span className="quiet small">
          {notes.join(' · ')}
          {run.sport === 'unknown' && (
            <>
              {' '}
              <StatusMark tone="watch" word={t('runs.sport-not-counted')} />
            </>
          )}
        </span>
        <span className={`${css['side']} quiet small`}>
          {formatTime(run.movingTimeS)}
          {run.movingTimeS > 0 && run.distanceM > 0
            ? ` · ${units.pace(run.distanceM / run.movingTimeS)}`
            : ''}
        </span>
      </Link>
    </li>
  )
}
