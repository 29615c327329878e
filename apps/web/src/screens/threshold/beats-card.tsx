import { Link } from '@tanstack/react-router'
import type { ThresholdView } from '../../api/threshold.ts'
import { CardOrFold } from '../../pieces/card-or-fold.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { Say } from '../../text/say.tsx'

/** What runs with beat-to-beat times said of the threshold, and why most say nothing. */
export function BeatsCard({ heart }: { readonly heart: ThresholdView['heart'] }) {
  const units = useUnits()
  const { t, reader } = useText()
  const { words, runs } = heart.alpha
  return (
    <CardOrFold title={t('threshold-screen.beats')}>
      <div className="stack">
        {runs.length > 0 && (
          <table>
            <HeadRow columns={[t('threshold-screen.run'), t('threshold-screen.threshold')]} />
            <tbody>
              {runs.map((run) => (
                <tr key={run.activityId}>
                  <th scope="row">
                    <Link to="/runs/$runId" params={{ runId: run.activityId }}>
                      {sayDay(run.day, reader.locale, 'date')}
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
                        {t(
                          run.counts
                            ? 'threshold-screen.bpm'
                            : 'threshold-screen.beats-not-counted',
                          { bpm: Math.round(run.heartRateBpm) },
                        )}
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
    </CardOrFold>
  )
}
