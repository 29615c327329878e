import type { RaceDay } from '../../api/race-day.ts'
import { ReserveChart } from '../../charts/reserve-chart.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'

/** D′ from the start to the finish, or what is missing for it. */
export function ReserveCard({ reserve }: { readonly reserve: RaceDay['reserve'] }) {
  const { t } = useText()
  return (
    <Card title={t('race-day.reserve')}>
      {reserve.known ? (
        <>
          <ReserveChart reserve={reserve} />
          <div className="stack">
            <p>
              <Say it={reserve.fastStart} />
            </p>
            <p className="quiet small">
              {t('race-day.reserve-is', {
                speedMps: reserve.speedMps,
                rangeMps: { low: reserve.lowMps, high: reserve.highMps },
                reserveM: reserve.reserveM,
                reserveLowM: reserve.reserveLowM,
                reserveHighM: reserve.reserveHighM,
                count: reserve.results,
              })}
            </p>
          </div>
        </>
      ) : (
        <div className="stack">
          <p className="quiet">
            <Say it={reserve.missing} />
          </p>
          <div>
            <ButtonLink to="/races">{t('race-day.add-result')}</ButtonLink>
          </div>
        </div>
      )}
    </Card>
  )
}
