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
import { sayCount } from '../../words/say-amount.ts'
import { nameOfRun, SURFACE_NAMES } from '../../words/run-words.ts'
import { sayDate } from '../../words/say-day.ts'
import { bySession } from './by-session.ts'
import css from './runs.module.css'
import { SportQuestionCard } from './sport-question.tsx'

const NO_FILTER: RunFilter = { sport: 'run-or-unknown', q: '', from: '', to: '' }
const TYPING_PAUSE_MS = 250

/** The log: every run, newest first, with filters and more on demand. */
export function RunsPage() {
  const [filter, setFilter] = useState(NO_FILTER)
  const [asked] = useDebouncedValue(filter, TYPING_PAUSE_MS)
  const query = useInfiniteQuery({ ...activitiesQuery(asked), placeholderData: keepPreviousData })
  const page = query.data?.pages[0]
  const total = page?.total
  return (
    <Page
      heading={page === undefined ? 'Runs' : headingOf(asked, page)}
      actions={<ButtonLink to="/imports">Import runs</ButtonLink>}
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
            Show more
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
): string {
  if (sport !== 'run-or-unknown') return sayCount(total, 'activity', 'activities')
  return sayCount(total - unknownSport, 'run')
}

interface FiltersProps {
  readonly filter: RunFilter
  readonly onChange: (filter: RunFilter) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  return (
    <search className={css['filters']}>
      <TextInput
        label="Name contains"
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="From"
        value={filter.from}
        onChange={(event) => onChange({ ...filter, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="To"
        value={filter.to}
        onChange={(event) => onChange({ ...filter, to: event.currentTarget.value })}
      />
      <NativeSelect
        label="Show"
        value={filter.sport}
        data={[
          { value: 'run-or-unknown', label: 'Runs' },
          { value: 'unknown', label: 'Sport not known' },
          { value: 'all', label: 'Everything' },
        ]}
        onChange={(event) =>
          onChange({ ...filter, sport: event.currentTarget.value as RunFilter['sport'] })
        }
      />
    </search>
  )
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <Card>
      <div className="stack">
        <p className="quiet">
          {filtered
            ? 'Nothing fits these filters.'
            : 'Drop the export of your watch or of Strava, and your runs stand here.'}
        </p>
        {!filtered && (
          <div>
            <ButtonLink to="/imports" look="primary">
              Import runs
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
  const session = runs[0]?.session ?? null
  if (session === null) return runs.map((run) => <RunLine key={run.id} run={run} />)
  return (
    <li>
      <div className={css['session']}>
        <span>One session in {session.pieces.length} parts</span>
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
const SPORT_MARKS: Readonly<Partial<Record<ActivitySummary['sport'], string>>> = {
  ride: 'Ride',
  walk: 'Walk',
  swim: 'Swim',
  strength: 'Strength',
  other: 'Not a run',
}

function RunLine({ run }: { readonly run: ActivitySummary }) {
  const units = useUnits()
  const notes = [
    sayDate(run.localDay),
    SPORT_MARKS[run.sport] ?? null,
    run.surface === 'unknown' ? null : SURFACE_NAMES[run.surface],
    run.partial ? 'read in part' : null,
    run.excludedFromEstimate ? 'left out of the estimate' : null,
  ].filter((one) => one !== null)
  return (
    <li>
      <Link to="/runs/$runId" params={{ runId: run.id }} className={css['run']}>
        <span className={css['name']}>{nameOfRun(run, units.system)}</span>
        <span className={css['side']}>{units.distance(run.distanceM)}</span>
        <span className="quiet small">
          {notes.join(' · ')}
          {run.sport === 'unknown' && (
            <>
              {' '}
              <StatusMark tone="watch" word="Sport not known, not counted" />
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
