import { formatTime } from '@bell-lap/units/time'
import type { ActivityDetail } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'

/** Other recordings of the same run: kept, and counted once. */
export function TwinsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  if (run.alsoRecorded.length === 0) return null
  return (
    <Card title="Also recorded by">
      <div className="stack">
        <ul style={{ paddingLeft: 20 }}>
          {run.alsoRecorded.map((twin) => (
            <li key={`${twin.startedAt} ${twin.fileName}`} style={{ overflowWrap: 'anywhere' }}>
              {twin.device ?? twin.fileName ?? 'Another device'}: {units.distance(twin.distanceM)}{' '}
              in {formatTime(twin.movingTimeS)}
              {twin.device !== null && twin.fileName !== null && (
                <span className="quiet small"> · {twin.fileName}</span>
              )}
            </li>
          ))}
        </ul>
        <p className="quiet small">
          The recordings overlap in time, so this is one run. It counts once, with the recording
          that holds more.
        </p>
      </div>
    </Card>
  )
}
