import { NativeSelect } from '../../pieces/fields.tsx'
import { weatherUnit } from '@bell-lap/units/weather-unit'
import type { RaceDay, RaceDayChoice } from '../../api/race-day.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { NumberField } from '../settings/number-field.tsx'
import css from './race-day.module.css'

const MOST_MPS = 25

interface ConditionsCardProps {
  readonly found: RaceDay
  readonly choice: RaceDayChoice
  readonly onChange: (change: Partial<RaceDayChoice>) => void
}

/** What an outer lane and the wind cost; both change the chance above. */
export function ConditionsCard({ found, choice, onChange }: ConditionsCardProps) {
  const { t } = useText()
  const wind = weatherUnit('wind', useUnits().system)
  const lane = choice.lane ?? 1
  const cost = found.lanes.find((one) => one.lane === lane)
  const shown = choice.windMps === undefined ? null : wind.toShown(choice.windMps)
  return (
    <Card title={t('race-day.conditions')}>
      <div className="stack">
        <div className={css['fields']}>
          {found.lanes.length > 0 && (
            <NativeSelect
              label={t('race-day.lane')}
              data={found.lanes.map((one) => ({
                value: String(one.lane),
                label: one.lane === 1 ? t('race-day.lane-inside') : String(one.lane),
              }))}
              value={String(lane)}
              onChange={(event) => onChange({ lane: Number(event.currentTarget.value) })}
            />
          )}
          <NumberField
            label={t('race-day.wind', { unit: wind.unit })}
            description={t('race-day.wind-how')}
            min={0}
            max={Math.round(wind.toShown(MOST_MPS))}
            value={shown === null ? null : Math.round(10 * shown) / 10}
            onChange={(value) => {
              const windMps = value === null ? undefined : wind.fromShown(value)
              if (windMps === undefined) onChange({ windMps: 0 })
              else if (windMps >= 0 && windMps <= MOST_MPS) onChange({ windMps })
            }}
          />
        </div>
        {cost !== undefined && (
          <p className="quiet">
            {lane === 1
              ? t('race-day.lane-free', { lapM: found.lapM })
              : t('race-day.lane-cost', {
                  lane,
                  more: Math.round(10 * cost.lapM) / 10,
                  lapS: Math.round(10 * cost.lapS) / 10,
                  raceS: Math.round(cost.raceS),
                })}
          </p>
        )}
        {found.bend !== null && (
          <p className="quiet">
            <Say it={found.bend} />
          </p>
        )}
        {found.wind !== null && (
          <p className="quiet">
            <Say it={found.wind.says} />
          </p>
        )}
      </div>
    </Card>
  )
}
