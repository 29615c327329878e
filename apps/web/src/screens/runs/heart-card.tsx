import { sayNumber, sayShare } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityDetail } from '../../api/activities.ts'
import { heartSignsQuery } from '../../api/threshold.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'

/** An hour is what the drift of the heart rate needs. */
const DRIFT_FROM_S = 3600

/** What the heart says of the thresholds; asked for, because it is seldom of use. */
export function HeartCard({ run }: { readonly run: ActivityDetail }) {
  const [asked, setAsked] = useState(false)
  const query = useQuery({ ...heartSignsQuery(run.id), enabled: asked })
  const { say, t, reader } = useText()
  const longEnough = run.averageHeartRateBpm !== null && run.movingTimeS >= DRIFT_FROM_S
  if (run.heartBeats === 0 && !longEnough) return null
  return (
    <Card title={t('runs.heart-signs')}>
      {!asked ? (
        <Button onClick={() => setAsked(true)}>{t('runs.heart-look')}</Button>
      ) : (
        <Loaded query={query} heights={[120]}>
          {({ alpha1, drift }) => (
            <div className="stack">
              {(['lt1', 'lt2'] as const).map((name) => {
                const found = alpha1[name]
                return (
                  <p key={name}>
                    <strong>{t(`runs.heart-${name}`)}:</strong>{' '}
                    {found.heartRateBpm === null
                      ? found.why !== null && say(found.why)
                      : t(found.speedMps === null ? 'runs.heart-about' : 'runs.heart-about-pace', {
                          bpm: Math.round(found.heartRateBpm),
                          errorBpm: Math.round(found.errorBpm ?? 0),
                          speedMps: found.speedMps,
                        })}
                  </p>
                )
              })}
              <p>
                <strong>{t('runs.drift')}:</strong>{' '}
                {drift.share === null
                  ? ''
                  : `${t('runs.drift-is', {
                      drift: sayNumber(100 * drift.share, reader.locale, 1),
                      error: sayShare(drift.error ?? 0, reader.locale, 1),
                    })} `}
                {say(drift.words)}
              </p>
              <p className="quiet small">
                {t('runs.heart-weak', { replacedShare: alpha1.replacedShare })}
              </p>
            </div>
          )}
        </Loaded>
      )}
    </Card>
  )
}
