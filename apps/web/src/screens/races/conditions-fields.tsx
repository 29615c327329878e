import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import { weatherUnit } from '@bell-lap/units/weather-unit'
import type { WeatherQuantity } from '@bell-lap/units/weather-unit'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import { LANES } from '../../words/result-words.ts'
import { NumberField } from '../settings/number-field.tsx'
import type { RunConditions } from '../../api/results.ts'
import { conditionsOf } from './result-form.ts'
import type { ResultForm } from './result-form.ts'
import css from './races.module.css'

interface ConditionsFieldsProps {
  readonly form: ResultForm
  readonly onChange: (form: ResultForm) => void
}

/** The day and the place, closed until asked for; only what fits to where it was run is asked. */
export function ConditionsFields({ form, onChange }: ConditionsFieldsProps) {
  const { t } = useText()
  const { conditions, setting } = form
  const set = (change: Partial<RunConditions>) =>
    onChange({ ...form, conditions: { ...conditions, ...change } })
  const fields = { conditions, set }
  const outside = setting !== 'treadmill' && setting !== 'indoor'
  return (
    <details className={css['conditions']}>
      <summary>
        {t(conditionsOf(form) === null ? 'races.conditions' : 'races.conditions-part')}
      </summary>
      <p className="quiet small">{t('races.conditions-how')}</p>
      <div className={css['numberFields']}>
        <Weather {...fields} outside={outside} />
        {(setting === 'road' || setting === 'grass') && <Hills {...fields} />}
        {setting === 'track' && (
          <NativeSelect
            label={t('races.lane')}
            description={t('races.lane-how')}
            data={LANES.map((lane) => ({
              value: String(lane),
              label: lane === 1 ? t('races.lane-inside') : String(lane),
            }))}
            value={String(conditions.lane ?? 1)}
            onChange={(event) => {
              const lane = Number(event.currentTarget.value)
              set({ lane: lane === 1 ? null : lane })
            }}
          />
        )}
        {setting === 'treadmill' && <Belt {...fields} />}
      </div>
    </details>
  )
}

interface FieldsProps {
  readonly conditions: RunConditions
  readonly set: (change: Partial<RunConditions>) => void
}

function Weather({ conditions, set, outside }: FieldsProps & { readonly outside: boolean }) {
  const { t } = useText()
  return (
    <>
      <Measured
        field="temperature"
        quantity="temperature"
        range={[-30, 50]}
        value={conditions.airTemperatureC}
        onChange={(airTemperatureC) => set({ airTemperatureC })}
      />
      <NumberField
        label={t('races.humidity')}
        min={0}
        max={100}
        value={conditions.humidityPct}
        onChange={(humidityPct) => set({ humidityPct })}
      />
      <Measured
        field="dew-point"
        quantity="temperature"
        range={[-40, 40]}
        value={conditions.dewPointC}
        onChange={(dewPointC) => set({ dewPointC })}
      />
      {outside && (
        <>
          <NativeSelect
            label={t('races.sky')}
            data={[
              { value: '', label: t('races.sky-unknown') },
              { value: 'shade', label: t('races.sky-shade') },
              { value: 'sun', label: t('races.sky-sun') },
            ]}
            value={conditions.sky ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              set({ sky: value === 'sun' || value === 'shade' ? value : null })
            }}
          />
          <Measured
            field="wind"
            description={t('races.wind-how')}
            quantity="wind"
            range={[0, 25]}
            value={conditions.windMps}
            onChange={(windMps) => set({ windMps })}
          />
        </>
      )}
      <Measured
        field="altitude"
        quantity="height"
        range={[-430, 6000]}
        value={conditions.altitudeM}
        onChange={(altitudeM) => set({ altitudeM })}
      />
    </>
  )
}

function Hills({ conditions, set }: FieldsProps) {
  const { t } = useText()
  return (
    <>
      <Measured
        field="climb"
        quantity="height"
        range={[0, 10_000]}
        value={conditions.climbM}
        onChange={(climbM) => set({ climbM, climbFrom: 'told' })}
      />
      <Measured
        field="descent"
        description={t('races.descent-how')}
        quantity="height"
        range={[0, 10_000]}
        value={conditions.descentM}
        onChange={(descentM) => set({ descentM, climbFrom: 'told' })}
      />
    </>
  )
}

function Belt({ conditions, set }: FieldsProps) {
  const { t } = useText()
  return (
    <>
      <NumberField
        label={t('races.belt-grade')}
        min={-6}
        max={20}
        value={conditions.beltGradePct}
        onChange={(beltGradePct) => set({ beltGradePct })}
      />
      <Checkbox
        label={t('races.belt-calibrated')}
        checked={conditions.beltCalibrated === true}
        onChange={(event) => set({ beltCalibrated: event.currentTarget.checked || null })}
      />
    </>
  )
}

interface MeasuredProps {
  readonly field: 'temperature' | 'dew-point' | 'wind' | 'altitude' | 'climb' | 'descent'
  readonly description?: string
  readonly quantity: WeatherQuantity
  /** In °C, m/s or metres. */
  readonly range: readonly [number, number]
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A number in the runner's own unit. */
function Measured({ field, description, quantity, range, value, onChange }: MeasuredProps) {
  const { t } = useText()
  const { unit, toShown, fromShown } = weatherUnit(quantity, useUnits().system)
  const rounded = (of: number) => Math.round(10 * toShown(of)) / 10
  return (
    <NumberField
      key={unit}
      label={t(`races.${field}`, { unit })}
      {...(description === undefined ? {} : { description })}
      min={Math.ceil(toShown(range[0]))}
      max={Math.floor(toShown(range[1]))}
      value={value === null ? null : rounded(value)}
      onChange={(shown) => onChange(shown === null ? null : fromShown(shown))}
    />
  )
}
