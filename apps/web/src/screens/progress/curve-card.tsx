import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Estimate } from '../../api/estimate.ts'
import { seasonsQuery } from '../../api/estimate.ts'
import { seasonStroke, SpeedCurveChart } from '../../charts/speed-curve-chart.tsx'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import css from './progress.module.css'

/** More lines than these could not be told apart. */
const SEASONS_AT_MOST = 4

/** The curve of today with its evidence, and earlier years laid over it on request. */
export function CurveCard({ estimate }: { readonly estimate: Estimate }) {
  const units = useUnits()
  const { t } = useText()
  const query = useQuery(seasonsQuery)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const thisYear = Number(estimate.asOf.slice(0, 4))
  const offered = (query.data ?? [])
    .filter((season) => season.year < thisYear)
    .slice(0, SEASONS_AT_MOST)
    .map((season, line) => ({ ...season, line }))
  const seasons = offered.filter((season) => chosen.includes(season.year))
  const toggle = (year: number) =>
    setChosen(chosen.includes(year) ? chosen.filter((one) => one !== year) : [...chosen, year])
  return (
    <Card title={t('progress.curve')}>
      <SpeedCurveChart
        curve={estimate.curve}
        evidence={estimate.evidence}
        observed={estimate.observedDurationS}
        units={units}
        seasons={seasons}
      />
      {offered.length > 0 && (
        <fieldset className={css['seasons']}>
          <legend>{t('progress.compare-year')}</legend>
          {offered.map((season) => (
            <label key={season.year}>
              <input
                type="checkbox"
                checked={chosen.includes(season.year)}
                onChange={() => toggle(season.year)}
              />
              <SeasonSample line={season.line} shown={seasons.includes(season)} />
              {t('progress.season', { year: String(season.year), mileS: season.mileS })}
            </label>
          ))}
        </fieldset>
      )}
    </Card>
  )
}

/** A stroke as the chart draws it; nothing while the year is not laid over. */
function SeasonSample({ line, shown }: { readonly line: number; readonly shown: boolean }) {
  return (
    <svg width="28" height="8" aria-hidden="true">
      {shown && <line x1="0" x2="28" y1="4" y2="4" strokeWidth="2" {...seasonStroke(line)} />}
    </svg>
  )
}
