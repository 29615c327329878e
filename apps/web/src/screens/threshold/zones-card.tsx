import { Link } from '@tanstack/react-router'
import type { ThresholdView } from '../../api/threshold.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { Say } from '../../text/say.tsx'

type Zone = ThresholdView['heart']['zones'][number]

/** Heart rate at the threshold and the zones from it, with how far they can be trusted. */
export function ZonesCard({ heart }: { readonly heart: ThresholdView['heart'] }) {
  const { threshold, zones } = heart
  if (threshold === null) {
    return (
      <Card title="Heart rate at the threshold">
        <p className="quiet">
          Not known yet. A test of 30 minutes with a chest strap measures it; your highest heart
          rate in <Link to="/settings">Settings</Link> gives a guess.
        </p>
      </Card>
    )
  }
  const range = `${Math.round(threshold.lowBpm)} to ${Math.round(threshold.highBpm)}`
  return (
    <Card title={`Heart rate at the threshold: ${Math.round(threshold.heartRateBpm)} bpm`}>
      <div className="stack">
        <p className={threshold.quality === 'measured' && !threshold.stale ? 'quiet' : undefined}>
          Likely {range} bpm. <Say it={threshold.words} />
        </p>
        <table>
          <HeadRow columns={['Zone', 'bpm']} />
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.zone}>
                <th scope="row">
                  {zone.zone} <Say it={zone.name} />
                </th>
                <td data-number>{sayZone(zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet small">
          {threshold.quality === 'guess'
            ? 'A guess is good enough for easy days and never says how hard a hard day should be.'
            : 'For easy and steady running; in efforts under three minutes the heart answers too late.'}
        </p>
      </div>
    </Card>
  )
}

function sayZone({ fromBpm, toBpm }: Zone): string {
  if (fromBpm === null) return `under ${toBpm}`
  return toBpm === null ? `over ${fromBpm}` : `${fromBpm}–${toBpm}`
}
