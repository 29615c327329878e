import { sayDay } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ActivityDetail, ActivitySummary } from '../../api/activities.ts'
import { similarRunsQuery } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import { sayReps } from '../../words/run-words.ts'

/** Runs of the same session and of the same route; each opens the two side by side. */
export function SimilarCards({ run }: { readonly run: ActivityDetail }) {
  const { data } = useQuery(similarRunsQuery(run.id))
  const { t } = useText()
  if (data === undefined) return null
  const { sameSession, sameRoute } = data
  return (
    <>
      {run.kind === 'reps' && sameSession.length > 0 && (
        <SimilarCard title={t('runs.same-session')} run={run} others={sameSession} />
      )}
      {sameRoute.length > 0 && (
        <SimilarCard title={t('runs.same-route')} run={run} others={sameRoute} />
      )}
    </>
  )
}

interface SimilarCardProps {
  readonly title: string
  readonly run: ActivityDetail
  readonly others: readonly ActivitySummary[]
}

function SimilarCard({ title, run, others }: SimilarCardProps) {
  const units = useUnits()
  const text = useText()
  const { t, reader } = text
  return (
    <Card title={title}>
      <table>
        <HeadRow columns={[t('runs.compare-with'), t('runs.run'), t('runs.pace')]} />
        <tbody>
          {others.map((other) => {
            const speedMps = other.reps?.meanMps ?? other.distanceM / Math.max(1, other.movedS)
            return (
              <tr key={other.id}>
                <th scope="row">
                  <Link
                    to="/runs/$runId/compare/$otherId"
                    params={{ runId: run.id, otherId: other.id }}
                  >
                    {sayDay(other.localDay, reader.locale, 'date')}
                  </Link>
                </th>
                <td data-number>
                  {other.reps === null ? formatTime(other.movedS) : sayReps(other.reps, text)}
                </td>
                <td data-number>{units.pace(speedMps)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}
