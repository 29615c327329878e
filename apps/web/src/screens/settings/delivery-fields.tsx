import { NativeSelect, TextInput } from '@mantine/core'
import type { Settings } from '../../api/settings.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

/** How sessions reach the watch and the calendar. */
export function DeliveryFields({ settings, onChange }: SettingsFieldsProps) {
  const { delivery } = settings
  const set = (change: Partial<Settings['delivery']>) =>
    onChange({ ...settings, delivery: { ...delivery, ...change } })
  return (
    <div className={css['fields']}>
      <NativeSelect
        label="Steady running on the watch"
        description="Steps of three minutes and longer; short reps always go by pace"
        value={delivery.steadyBy}
        data={[
          { value: 'pace', label: 'By pace' },
          { value: 'heart', label: 'By heart rate' },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ steadyBy: value === 'heart' ? 'heart' : 'pace' })
        }}
      />
      <TextInput
        type="time"
        label="Usual start of a run"
        description="For the calendar; empty makes whole days"
        value={delivery.startTime ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ startTime: value === '' ? null : value.slice(0, 5) })
        }}
      />
      {delivery.steadyBy === 'heart' && settings.maxHeartRateBpm === null && (
        <p role="status" className="quiet">
          Heart rates come from a threshold test that measured yours, or from your highest. Until
          one is known, paces are sent.
        </p>
      )}
    </div>
  )
}
