import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityDetail } from '../../api/activities.ts'
import { heartSignsQuery } from '../../api/threshold.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { Say } from '../../text/say.tsx'

/** An hour is what the drift of the heart rate needs. */
const DRIFT_FROM_S = 3600

/** What the heart says of the thresholds; asked for, because it is seldom of use. */
export function HeartCard({ run }: { readonly run: ActivityDetail }) {
  const [asked, setAsked] = useState(false)
  const query = useQuery({ ...heartSignsQuery(run.id), enabled: asked })
  const units = useUnits()
  const longEnough = run.averageHeartRateBpm !== null && run.movingTimeS >= DRIFT_FROM_S
  if (run.heartBeats === 0 && !longEnough) return null
  return (
    <Card title="What the heart says">
      {!asked ? (
        <Button onClick={() => setAsked(true)}>Look for thresholds in it</Button>
      ) : (
        <Loaded query={query} heights={[120]}>
          {({ alpha1, drift }) => (
            <div className="stack">
              {(['lt1', 'lt2'] as const).map((name) => {
                const found = alpha1[name]
                const title = name === 'lt1' ? 'First threshold' : 'Second threshold'
                return (
                  <p key={name}>
                    <strong>{title} by heart beats:</strong>{' '}
                    {found.heartRateBpm === null
                      ? found.why !== null && <Say it={found.why} />
                      : `about ${Math.round(found.heartRateBpm)} ± ${Math.round(found.errorBpm ?? 0)} bpm${found.speedMps === null ? '' : `, ${units.pace(found.speedMps)}`}`}
                  </p>
                )
              })}
              <p>
                <strong>Drift:</strong>{' '}
                {drift.share === null
                  ? ''
                  : `${(100 * drift.share).toFixed(1)} ± ${(100 * (drift.error ?? 0)).toFixed(1)} %. `}
                <Say it={drift.words} />
              </p>
              <p className="quiet small">
                Weak signs: few studies, wide differences between people. α1 needs a ramp from easy
                to hard with a chest strap; {Math.round(100 * alpha1.replacedShare)} % of the beats
                were replaced.
              </p>
            </div>
          )}
        </Loaded>
      )}
    </Card>
  )
}
