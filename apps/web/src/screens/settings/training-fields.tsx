import { MILE_M } from '@bell-lap/units/length'
import type { Settings } from '../../api/settings.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from './number-field.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

const KM_PER_MILE = MILE_M / 1000

/** What the runner says of the last weeks, for who brings no recorded runs. */
export function TrainingFields({ settings, onChange }: SettingsFieldsProps) {
  const imperial = settings.units === 'imperial'
  const { t } = useText()
  const unit = settings.units
  const shown = (km: number | null) =>
    km === null ? null : Math.round((imperial ? km / KM_PER_MILE : km) * 10) / 10
  const set = (change: Partial<Settings['usualTraining']>) =>
    onChange({ ...settings, usualTraining: { ...settings.usualTraining, ...change } })
  const inKm = (value: number | null) =>
    value === null ? null : imperial ? value * KM_PER_MILE : value
  return (
    <div className={css['fields']} key={settings.units}>
      <NumberField
        label={t('settings.usual-week', { unit })}
        description={t('settings.usual-week-why')}
        value={shown(settings.usualTraining.weeklyKm)}
        min={0}
        max={300}
        onChange={(value) => set({ weeklyKm: inKm(value) })}
      />
      <NumberField
        label={t('settings.longest-run', { unit })}
        description={t('settings.longest-run-why')}
        value={shown(settings.usualTraining.longestRunKm)}
        min={0}
        max={100}
        onChange={(value) => set({ longestRunKm: inKm(value) })}
      />
    </div>
  )
}
