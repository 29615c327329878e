import type { ThresholdView } from '../../api/threshold.ts'
import { TimeHistoryChart } from '../../charts/time-history-chart.tsx'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import { keyOf, Say } from '../../text/say.tsx'

/** Pace at one heart rate, week by week. */
export function IndexCard({ heart }: { readonly heart: ThresholdView['heart'] }) {
  const units = useUnits()
  const { t } = useText()
  const { referenceBpm, weeks, words } = heart.index
  const unitM = units.system === 'metric' ? 1000 : 1609.344
  const bpm = Math.round(referenceBpm ?? 0)
  const points = weeks.map((one) => ({
    day: one.day,
    valueS: unitM / one.speedMps,
    lowS: unitM / one.highMps,
    highS: unitM / one.lowMps,
  }))
  return (
    <Card title={t('threshold-screen.index')}>
      <div className="stack">
        {referenceBpm !== null && points.length > 1 && (
          <TimeHistoryChart
            points={points}
            name={t('threshold-screen.index-chart')}
            column={t('threshold-screen.index-column', { bpm })}
            sentence={t('threshold-screen.index-sentence', { bpm, unit: units.system })}
          />
        )}
        {heart.waiting > 0 && (
          <p role="status">{t('threshold-screen.index-waiting', { count: heart.waiting })}</p>
        )}
        {words.map((line) => (
          <p key={keyOf(line)} className="quiet small">
            <Say it={line} />
          </p>
        ))}
      </div>
    </Card>
  )
}
