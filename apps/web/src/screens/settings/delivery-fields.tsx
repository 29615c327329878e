import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import type { Settings } from '../../api/settings.ts'
import { useText } from '../../text/use-text.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

/** How sessions reach the watch and the calendar. */
export function DeliveryFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const { delivery } = settings
  const set = (change: Partial<Settings['delivery']>) =>
    onChange({ ...settings, delivery: { ...delivery, ...change } })
  return (
    <div className={css['fields']}>
      <NativeSelect
        label={t('settings.steady-by')}
        description={t('settings.steady-by-why')}
        value={delivery.steadyBy}
        data={[
          { value: 'pace', label: t('settings.steady-by-pace') },
          { value: 'heart', label: t('settings.steady-by-heart') },
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ steadyBy: value === 'heart' ? 'heart' : 'pace' })
        }}
      />
      <NativeSelect
        label={t('settings.drills')}
        description={t('settings.drills-why')}
        value={delivery.drills}
        data={[
          { value: 'one', label: t('settings.drills-one') },
          { value: 'each', label: t('settings.drills-each') },
        ]}
        onChange={(event) => set({ drills: event.currentTarget.value === 'each' ? 'each' : 'one' })}
      />
      <TextInput
        type="time"
        label={t('settings.start-time')}
        description={t('settings.start-time-why')}
        value={delivery.startTime ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          set({ startTime: value === '' ? null : value.slice(0, 5) })
        }}
      />
      {delivery.steadyBy === 'heart' && settings.maxHeartRateBpm === null && (
        <p role="status" className="quiet">
          {t('settings.heart-rates-from')}
        </p>
      )}
    </div>
  )
}
