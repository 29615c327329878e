import { useQuery } from '@tanstack/react-query'
import { historyQuery } from '../../api/history.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { CaseSummary } from '../case/case-summary.tsx'
import { NextStepCard } from '../history/next-step-card.tsx'
import { RecordsCard } from '../history/records-card.tsx'

/** What everything imported so far says: what to do next, records by year, and the case for the mile. */
export function ImportFinding() {
  const query = useQuery(historyQuery)
  return (
    <Loaded query={query} heights={[200, 320]}>
      {(history) => (
        <>
          <NextStepCard history={history} />
          <RecordsCard records={history.records} />
          {history.runs + history.results > 0 && <CaseSummary />}
        </>
      )}
    </Loaded>
  )
}
