import { NativeSelect, TextInput } from '@mantine/core'
import type { Settings } from '../../api/settings.ts'
import { NumberField } from './number-field.tsx'
import css from './settings.module.css'

export interface SettingsFieldsProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
}

/** Name, sex, year of birth, units: asked once, here and in Welcome the same fields. */
export function ProfileFields({ settings, onChange }: SettingsFieldsProps) {
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change })
  return (
    <div className={css['fields']}>
      <TextInput
        label="Name"
        autoComplete="name"
        value={settings.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Sex"
        description="For age grades and recovery"
        value={settings.sex ?? ''}
        data={[
          { value: '', label: 'Rather not say' },
          { value: 'female', label: 'Female' },
          { value: 'male', label: 'Male' },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ sex: value === 'female' || value === 'male' ? value : null })
        }}
      />
      <NumberField
        label="Year of birth"
        description="Older runners get more rest"
        value={settings.birthYear}
        min={1900}
        max={2100}
        onChange={(birthYear) => set({ birthYear })}
      />
      <NumberField
        label="Years of running"
        description="Roughly is enough"
        value={settings.yearsRunning}
        min={0}
        max={90}
        onChange={(years) => set({ yearsRunning: years ?? 0 })}
      />
      <NativeSelect
        label="Units"
        value={settings.units}
        data={[
          { value: 'metric', label: 'Kilometres, min/km' },
          { value: 'imperial', label: 'Miles, min/mi' },
        ]}
        onChange={(event) => set({ units: event.currentTarget.value as Settings['units'] })}
      />
    </div>
  )
}

const SENSORS = [
  { value: 'unknown', label: 'Now this way, now that' },
  { value: 'chest-strap', label: 'With a chest strap' },
  { value: 'optical', label: 'At the wrist or arm' },
]

/** What only Settings asks for. */
export function MoreProfileFields({ settings, onChange }: SettingsFieldsProps) {
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change })
  return (
    <div className={css['fields']}>
      <NumberField
        label="Highest heart rate (bpm)"
        value={settings.maxHeartRateBpm}
        min={80}
        max={250}
        onChange={(maxHeartRateBpm) => set({ maxHeartRateBpm })}
      />
      <NumberField
        label="Resting heart rate (bpm)"
        value={settings.restingHeartRateBpm}
        min={20}
        max={130}
        onChange={(restingHeartRateBpm) => set({ restingHeartRateBpm })}
      />
      <NativeSelect
        label="Heart rate is measured"
        description="Beats count for the threshold from a chest strap only"
        value={settings.heartRateSensor}
        data={SENSORS}
        onChange={(event) =>
          set({ heartRateSensor: event.currentTarget.value as Settings['heartRateSensor'] })
        }
      />
      <TextInput
        label="Time zone"
        description="Where your days begin"
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
