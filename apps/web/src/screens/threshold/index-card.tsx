import type { ThresholdView } from '../../api/threshold.ts'
import { TimeHistoryChart } from '../../charts/time-history-chart.tsx'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { keyOf, Say } from '../../text/say.tsx'

/** Pace at one heart rate, week by week. */
export function IndexCard({ heart }: { readonly heart: ThresholdView['heart'] }) {
  const units = useUnits()
  const { referenceBpm, weeks, words } = heart.index
  const unitM = units.system === 'metric' ? 1000 : 1609.344
  const unit = units.system === 'metric' ? 'kilometre' : 'mile'
  const points = weeks.map((one) => ({
    day: one.day,
    valueS: unitM / one.speedMps,
    lowS: unitM / one.highMps,
    highS: unitM / one.lowMps,
  }))
  return (
    <Card title="Pace at the same heart rate">
      <div className="stack">
        {referenceBpm !== null && points.length > 1 && (
          <TimeHistoryChart
            points={points}
            name="Pace at the same heart rate, week by week"
            column={`Pace at ${Math.round(referenceBpm)} bpm`}
            sentence={`Your even running brought to ${Math.round(referenceBpm)} bpm, in minutes per ${unit}; faster is higher.`}
          />
        )}
        {heart.waiting > 0 && (
          <p role="status">
            {heart.waiting} {heart.waiting === 1 ? 'recording is' : 'recordings are'} still being
            read; this fills in by itself.
          </p>
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
