import { sayClock, sayDay } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RaceRecordView } from '../../api/race-day.ts'
import { raceRecordQuery, useSaveRaceRecord } from '../../api/race-day.ts'
import { ProblemError } from '../../api/problem.ts'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { useText } from '../../text/use-text.ts'
import { EffectCard, NextRaceCard } from './effect-cards.tsx'
import { FactsCard } from './facts-card.tsx'
import css from './race-record.module.css'
import { RecordForm } from './record-form.tsx'
import { RecordLaps } from './record-laps.tsx'

/** A finished race: place, age grade, laps, and what it changed. */
export function RaceRecordPage() {
  const { resultId } = useParams({ from: '/shell/races/$resultId' })
  const query = useQuery(raceRecordQuery(resultId))
  const { t } = useText()
  if (query.data !== undefined) return <RecordView key={resultId} found={query.data} />
  if (query.error === null) {
    return <WaitingPage heading={t('race-record.heading')} heights={[140, 320, 260]} width="wide" />
  }
  if (query.error instanceof ProblemError && query.error.problem.status === 404)
    return <NotFoundPage />
  return (
    <Page heading={t('race-record.heading')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function RecordView({ found }: { readonly found: RaceRecordView }) {
  const { t, say, reader } = useText()
  const { result } = found
  // Here, because the form below is made anew for each record, and its undo must outlive it.
  const save = useSaveRaceRecord(result.id)
  const time = sayClock(result.timeS, reader.locale, Number.isInteger(result.timeS) ? 0 : 1)
  return (
    <Page
      heading={t('race-record.heading-of', { event: say(result.eventName), time })}
      above={
        <>
          <Link to="/races">{t('races.heading')}</Link> · {t('race-record.heading')} ·{' '}
          {sayDay(result.day, reader.locale, 'date')}
        </>
      }
      below={result.name ?? undefined}
      width="wide"
    >
      <div className={css['columns']}>
        <div className={css['column']}>
          <FactsCard found={found} time={time} />
          <RecordLaps found={found} save={save} />
          <RecordForm key={JSON.stringify(found.record)} found={found} save={save} />
        </div>
        <div className={css['column']}>
          <EffectCard found={found} />
          <NextRaceCard lessons={found.lessons} />
        </div>
      </div>
    </Page>
  )
}
