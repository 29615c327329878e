import type { Estimate } from '../../api/estimate.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** Critical speed and D′ with their ranges, or what is missing for them. */
export function CriticalSpeedCard({ estimate }: { readonly estimate: Estimate }) {
  const { t, say } = useText()
  const { criticalSpeed } = estimate
  if (!criticalSpeed.known) {
    return (
      <Card title={t('progress.critical-speed')}>
        <p className="quiet">{say(criticalSpeed.missing)}</p>
      </Card>
    )
  }
  const { speedMps, lowMps, highMps, results, ...reserve } = criticalSpeed.value
  return (
    <Card title={t('progress.critical-speed')}>
      <div className="stack">
        <p>
          {t('progress.critical-speed-is', { speedMps, rangeMps: { low: lowMps, high: highMps } })}{' '}
          {t('progress.reserve-is', { ...reserve })}
        </p>
        <p className="quiet small">{t('progress.critical-speed-means', { count: results })}</p>
      </div>
    </Card>
  )
}
