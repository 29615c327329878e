import { Link } from '@tanstack/react-router'
import type { ThresholdView } from '../../api/threshold.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { sayDate } from '../../words/say-day.ts'
import { Say } from '../../text/say.tsx'

/** What runs with beat-to-beat times said of the threshold, and why most say nothing. */
export function BeatsCard({ heart }: { readonly heart: ThresholdView['heart'] }) {
  const units = useUnits()
  const { words, runs } = heart.alpha
  return (
    <Card title="Heart beats (DFA α1)">
      <div className="stack">
        {runs.length > 0 && (
          <table>
            <HeadRow columns={['Run', 'Threshold']} />
            <tbody>
              {runs.map((run) => (
                <tr key={run.activityId}>
                  <th scope="row">
                    <Link to="/runs/$runId" params={{ runId: run.activityId }}>
                      {sayDate(run.day)}
                    </Link>
                    {run.why !== null && (
                      <p className="quiet small">
                        <Say it={run.why} />
                      </p>
                    )}
                  </th>
                  <td data-number>
                    {run.speedMps === null ? '–' : units.pace(run.speedMps)}
                    {run.heartRateBpm !== null && (
                      <p className="quiet small">
                        {Math.round(run.heartRateBpm)} bpm{run.counts ? '' : ', not counted'}
                      </p>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="quiet small">
          <Say it={words} />
        </p>
      </div>
    </Card>
  )
}
