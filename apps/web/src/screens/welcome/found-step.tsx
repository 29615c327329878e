import { useQuery } from '@tanstack/react-query'
import { historyQuery } from '../../api/history.ts'
import type { History } from '../../api/history.ts'
import { importsQuery, isRunning } from '../../api/imports.ts'
import { Button } from '../../pieces/button.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { CaseSummary } from '../case/case-summary.tsx'
import { NextStepCard } from '../history/next-step-card.tsx'
import { RecordsCard } from '../history/records-card.tsx'
import { sayHistory } from '../history/say-history.ts'
import { ImportCard } from '../imports/import-card.tsx'
import { FoundRacesList } from '../races/found-races.tsx'
import { StepPage } from './step-page.tsx'

interface FoundStepProps {
  readonly onBack: () => void
  readonly onNext: () => void
}

/** What the runs and times say: races to confirm, records by year, then the case for the mile. */
export function FoundStep({ onBack, onNext }: FoundStepProps) {
  const text = useText()
  const { t } = text
  const query = useQuery(historyQuery)
  const running = useQuery(importsQuery).data?.filter(isRunning) ?? []
  const heading =
    query.data === undefined ? t('welcome.heading-found') : sayHistory(query.data, text)
  return (
    <StepPage step={1} heading={heading} below={t('welcome.below-found')}>
      {running.map((one) => (
        <ImportCard key={one.id} one={one} />
      ))}
      <Loaded query={query} heights={[200, 320]}>
        {(history) => <Finding history={history} />}
      </Loaded>
      <div className="row">
        <Button onClick={onBack}>{t('welcome.back')}</Button>
        <Button look={query.data?.suggested ? 'plain' : 'primary'} onClick={onNext}>
          {t('welcome.continue')}
        </Button>
      </div>
    </StepPage>
  )
}

function Finding({ history }: { readonly history: History }) {
  const { t } = useText()
  const { runs, results, suggested, waiting, records } = history
  return (
    <>
      {(runs > 0 || results > 0) && <NextStepCard history={history} titled={false} steps={false} />}
      {suggested + waiting > 0 && (
        <>
          <h2>{t('races.found-heading')}</h2>
          <FoundRacesList />
        </>
      )}
      <RecordsCard records={records} />
      {runs + results > 0 && <CaseSummary />}
    </>
  )
}
