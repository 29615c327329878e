import type { ActivityDetail } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** Other recordings of the same run: kept, and counted once. */
export function TwinsCard({ run }: { readonly run: ActivityDetail }) {
  const { t } = useText()
  if (run.alsoRecorded.length === 0) return null
  return (
    <Card title={t('runs.also-recorded')}>
      <div className="stack">
        <ul style={{ paddingLeft: 20 }}>
          {run.alsoRecorded.map((twin) => (
            <li key={`${twin.startedAt} ${twin.fileName}`} style={{ overflowWrap: 'anywhere' }}>
              {t('runs.recorded', {
                device: twin.device ?? twin.fileName ?? t('runs.another-device'),
                distanceM: twin.distanceM,
                timeS: twin.movingTimeS,
              })}
              {twin.device !== null && twin.fileName !== null && (
                <span className="quiet small"> · {twin.fileName}</span>
              )}
            </li>
          ))}
        </ul>
        <p className="quiet small">{t('runs.twins-why')}</p>
      </div>
    </Card>
  )
}
