import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Estimate } from '../../api/estimate.ts'
import { thresholdQuery } from '../../api/threshold.ts'
import { Card } from '../../pieces/card.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'

/** As high as the card on a phone, so that nothing below it moves. */
const CARD_PX = 178

/** The threshold as its own page tells it; where that cannot be asked, what the curve alone says. */
export function ThresholdCard({ estimate }: { readonly estimate: Estimate }) {
  const { t, say } = useText()
  const { data, isPending } = useQuery(thresholdQuery)
  if (isPending) return <Bone height={CARD_PX} />
  const measured = data?.current ?? null
  const shown = measured ?? estimate.threshold
  if (shown === null) return null
  return (
    <Card title={t('progress.threshold', { speedMps: shown.speedMps })}>
      <p>{t('progress.likely', { rangeMps: { low: shown.lowMps, high: shown.highMps } })}</p>
      <p className="quiet">
        {measured !== null && data !== undefined ? (
          say(data.age)
        ) : (
          <>{estimate.threshold !== null && <Say it={estimate.threshold.source} />}.</>
        )}
      </p>
      <Link to="/progress/threshold">{t('progress.threshold-link')}</Link>
    </Card>
  )
}
