import { useQuery } from '@tanstack/react-query'
import { formatTime } from '@bell-lap/units/time'
import { timeInZonesQuery } from '../../api/zones.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useText } from '../../text/use-text.ts'
import { sayLimits } from '../../words/zone-words.ts'

/** The time of a run in the zones that the runner named and that held on its day. */
export function OwnZonesOfRun({ runId }: { readonly runId: string }) {
  const text = useText()
  const { t } = text
  const sets = useQuery(timeInZonesQuery(runId)).data ?? []
  if (sets.length === 0) return null
  return (
    <Card title={t('zones.time')}>
      <div className="stack">
        {sets.map(({ measure, validFrom, zones, outsideS }) => (
          <table key={measure}>
            <caption className="quiet small" style={{ textAlign: 'left' }}>
              {t('zones.from', { measure: t(`zones.measure-${measure}`), day: validFrom })}
            </caption>
            <HeadRow columns={[t('zones.zone'), t('zones.time-column')]} />
            <tbody>
              {zones.map((zone) => (
                <tr key={`${zone.name} ${zone.low} ${zone.high}`}>
                  <th scope="row" style={{ overflowWrap: 'anywhere' }}>
                    {zone.name}
                    <p className="quiet small">{sayLimits(zone, measure, text)}</p>
                  </th>
                  <td data-number>{formatTime(zone.timeS)}</td>
                </tr>
              ))}
              {outsideS >= 1 && (
                <tr>
                  <th scope="row" className="quiet">
                    {t('zones.outside')}
                  </th>
                  <td data-number>{formatTime(outsideS)}</td>
                </tr>
              )}
            </tbody>
          </table>
        ))}
      </div>
    </Card>
  )
}
