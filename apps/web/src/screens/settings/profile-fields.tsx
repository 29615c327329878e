import { LOCALES, isLocale } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import type { Settings } from '../../api/settings.ts'
import { useText } from '../../text/use-text.ts'
import { HeightFields } from './height-fields.tsx'
import { NumberField } from './number-field.tsx'
import css from './settings.module.css'

const NAMES: Readonly<Record<Locale, string>> = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  de: 'Deutsch',
}

export const languageName = (locale: Locale) => NAMES[locale]

/** Each language by its own name, so that it is found by those who read no other. */
const LANGUAGES: readonly { readonly value: Locale; readonly label: string }[] = LOCALES.map(
  (value) => ({ value, label: NAMES[value] }),
)

export interface SettingsFieldsProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
}

/** Name, sex, year of birth, units: asked once, here and in Welcome the same fields. */
export function ProfileFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change })
  return (
    <div className={css['fields']}>
      <TextInput
        label={t('settings.name')}
        autoComplete="name"
        value={settings.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.sex')}
        description={t('settings.sex-why')}
        value={settings.sex ?? ''}
        data={[
          { value: '', label: t('settings.sex-unknown') },
          { value: 'female', label: t('settings.female') },
          { value: 'male', label: t('settings.male') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ sex: value === 'female' || value === 'male' ? value : null })
        }}
      />
      <NumberField
        label={t('settings.birth-year')}
        description={t('settings.birth-year-why')}
        value={settings.birthYear}
        min={1900}
        max={2100}
        onChange={(birthYear) => set({ birthYear })}
      />
      <NumberField
        label={t('settings.years-running')}
        description={t('settings.years-running-how')}
        value={settings.yearsRunning}
        min={0}
        max={90}
        onChange={(years) => set({ yearsRunning: years ?? 0 })}
      />
      <NativeSelect
        label={t('settings.units')}
        value={settings.units}
        data={[
          { value: 'metric', label: t('settings.metric') },
          { value: 'imperial', label: t('settings.imperial') },
        ]}
        onChange={(event) => set({ units: event.currentTarget.value as Settings['units'] })}
      />
      <NativeSelect
        label={t('settings.language')}
        value={settings.locale ?? ''}
        data={[{ value: '', label: t('settings.language-of-device') }, ...LANGUAGES]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ locale: isLocale(value) ? value : null })
        }}
      />
    </div>
  )
}

const SENSORS = ['unknown', 'chest-strap', 'optical'] as const

/** What only Settings asks for. */
export function MoreProfileFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change })
  return (
    <div className={css['fields']}>
      <NumberField
        label={t('settings.max-heart-rate')}
        value={settings.maxHeartRateBpm}
        min={80}
        max={250}
        onChange={(maxHeartRateBpm) => set({ maxHeartRateBpm })}
      />
      <NumberField
        label={t('settings.resting-heart-rate')}
        value={settings.restingHeartRateBpm}
        min={20}
        max={130}
        onChange={(restingHeartRateBpm) => set({ restingHeartRateBpm })}
      />
      <NativeSelect
        label={t('settings.heart-rate-sensor')}
        description={t('settings.heart-rate-sensor-why')}
        value={settings.heartRateSensor}
        data={SENSORS.map((value) => ({ value, label: t(`settings.sensor-${value}`) }))}
        onChange={(event) =>
          set({ heartRateSensor: event.currentTarget.value as Settings['heartRateSensor'] })
        }
      />
      <HeightFields
        units={settings.units}
        heightM={settings.heightM}
        onChange={(heightM) => set({ heightM })}
      />
      <TextInput
        label={t('settings.time-zone')}
        description={t('settings.time-zone-why')}
        value={settings.timeZone}
        list="time-zones"
        onChange={(event) => set({ timeZone: event.currentTarget.value })}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  )
}
