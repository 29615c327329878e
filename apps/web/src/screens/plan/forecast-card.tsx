import { sayDay } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import type { PlanForecast } from '../../api/plan.ts'
import { planForecastQuery } from '../../api/plan.ts'
import { spanOf } from '../../charts/scale.ts'
import { Card } from '../../pieces/card.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import css from './forecast-card.module.css'

interface Band {
  readonly name: string
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}

/** Today and race day as two bands on one line; after the race, promised against run. */
export function ForecastCard() {
  const { t } = useText()
  const { data: forecast } = useQuery(planForecastQuery)
  if (forecast == null) return null
  const { race, expected, promised } = forecast
  if (expected === null && promised === null) return null
  return (
    <Card title={t('plan-screen.forecast', { race: race.name })}>
      {expected === null ? (
        <AfterRace forecast={forecast} />
      ) : (
        <BeforeRace forecast={forecast} expected={expected} />
      )}
    </Card>
  )
}

interface BeforeRaceProps {
  readonly forecast: PlanForecast
  readonly expected: NonNullable<PlanForecast['expected']>
}

function BeforeRace({ forecast, expected }: BeforeRaceProps) {
  const { t, reader } = useText()
  const { today, raceDay, gain, headroom } = expected
  const { race, sessionsRunShare } = forecast
  return (
    <div className="stack">
      <p>
        {t('plan-screen.forecast-sentence', {
          timeS: today.timeS,
          lowS: raceDay.lowS,
          highS: raceDay.highS,
          raceDay: race.day,
        })}
      </p>
      <Bands
        bands={[
          { ...today, name: t('plan-screen.forecast-today') },
          { ...raceDay, name: sayDay(race.day, reader.locale, 'dayMonth') },
        ]}
      />
      <p className="quiet small">
        {[
          t('plan-screen.forecast-gain', {
            fromShare: -gain.highShare,
            toShare: -gain.lowShare,
          }),
          t(`plan-screen.forecast-${headroom}`),
          ...(sessionsRunShare === null
            ? []
            : [t('plan-screen.forecast-run', { share: sessionsRunShare })]),
        ].join(' ')}
      </p>
    </div>
  )
}

function AfterRace({ forecast }: { readonly forecast: PlanForecast }) {
  const text = useText()
  const { t } = text
  const { promised, ran } = forecast
  if (promised === null) return null
  const name = t('plan-screen.promised', { day: promised.onDay })
  return (
    <div className="stack">
      <p>{sayOutcome(forecast, text)}</p>
      <Bands
        bands={[
          { ...promised.raceDay, name },
          ...(ran === null
            ? []
            : [
                { name: t('plan-screen.ran'), timeS: ran.timeS, lowS: ran.timeS, highS: ran.timeS },
              ]),
        ]}
      />
    </div>
  )
}

function sayOutcome({ promised, ran }: PlanForecast, { t }: WebText): string {
  const verdict = ran?.verdict ?? null
  if (promised === null) return ''
  const { lowS, highS } = promised.raceDay
  const expected = { day: promised.onDay, lowS, highS }
  return ran === null || verdict === null
    ? t('plan-screen.promised-open', expected)
    : t(`plan-screen.promised-${verdict}`, { ...expected, timeS: ran.timeS })
}

/** Bands over one scale of time, faster to the left; each with its numbers, so none depends on the drawing. */
function Bands({ bands }: { readonly bands: readonly Band[] }) {
  const span = spanOf(
    bands.flatMap((band) => [band.lowS, band.highS]),
    0.08,
  ) ?? [0, 1]
  const percent = (timeS: number) => (100 * (timeS - span[0])) / (span[1] - span[0])
  return (
    <table className={css['bands']}>
      <tbody>
        {bands.map((band) => (
          <tr key={band.name}>
            <th scope="row">{band.name}</th>
            <td>
              <strong>{formatTime(band.timeS)}</strong>
              {band.lowS < band.highS && (
                <span className="quiet">
                  {' '}
                  ({formatTime(band.lowS)}–{formatTime(band.highS)})
                </span>
              )}
              <span className={css['line']} aria-hidden="true">
                <span
                  className={css['band']}
                  style={{
                    left: `${percent(band.lowS)}%`,
                    right: `${100 - percent(band.highS)}%`,
                  }}
                />
                <span className={css['middle']} style={{ left: `${percent(band.timeS)}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
