import { Link } from '@tanstack/react-router'
import type { ThresholdView } from '../../api/threshold.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { Say } from '../../text/say.tsx'

type Zone = ThresholdView['heart']['zones'][number]

const toSettings = (inside: string) => (
  <Link key="settings" to="/settings" hash="profile">
    {inside}
  </Link>
)

/** Heart rate at the threshold and the zones from it, with how far they can be trusted. */
export function ZonesCard({ heart }: { readonly heart: ThresholdView['heart'] }) {
  const text = useText()
  const { t, rich } = text
  const { threshold, zones } = heart
  if (threshold === null) {
    return (
      <Card title={t('threshold-screen.heart-at-threshold')}>
        <p className="quiet">
          {rich('threshold-screen.heart-not-known', {
            link: toSettings,
          })}
        </p>
      </Card>
    )
  }
  const range = { low: Math.round(threshold.lowBpm), high: Math.round(threshold.highBpm) }
  return (
    <Card
      title={t('threshold-screen.heart-at-threshold-is', {
        bpm: Math.round(threshold.heartRateBpm),
      })}
    >
      <div className="stack">
        <p className={threshold.quality === 'measured' && !threshold.stale ? 'quiet' : undefined}>
          {t('threshold-screen.heart-range', range)} {text.say(threshold.words)}
        </p>
        <table>
          <HeadRow columns={[t('threshold-screen.zone'), t('threshold-screen.zone-unit')]} />
          <tbody>
            {zones.map((zone) => (
              <tr key={zone.zone}>
                <th scope="row">
                  {zone.zone} <Say it={zone.name} />
                </th>
                <td data-number>{sayZone(zone, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet small">
          {t(
            threshold.quality === 'guess'
              ? 'threshold-screen.zones-guess'
              : 'threshold-screen.zones-measured',
          )}
        </p>
      </div>
    </Card>
  )
}

function sayZone({ fromBpm, toBpm }: Zone, { t }: WebText): string {
  if (fromBpm === null) return t('threshold-screen.zone-under', { bpm: toBpm })
  return toBpm === null ? t('threshold-screen.zone-over', { bpm: fromBpm }) : `${fromBpm}–${toBpm}`
}
