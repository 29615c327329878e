import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import { MACHINES } from '@bell-lap/workout/workout'
import type { Machine } from '@bell-lap/workout/workout'
import { useText } from '../../text/use-text.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

/** Where the runner can train in place of easy runs, and how many a week new plans may replace. */
export function CrossFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const { machines, runsPerWeek } = settings.crossTraining
  const set = (change: Partial<typeof settings.crossTraining>) =>
    onChange({ ...settings, crossTraining: { ...settings.crossTraining, ...change } })
  const choose = (machine: Machine, isOn: boolean) =>
    set({ machines: MACHINES.filter((one) => (one === machine ? isOn : machines.includes(one))) })
  return (
    <div className="stack">
      <fieldset className={css['fieldset']}>
        <legend>{t('settings.cross')}</legend>
        <div className={css['checks']}>
          {MACHINES.map((machine) => (
            <div key={machine} className={css['check']}>
              <Checkbox
                label={t(`settings.cross-${machine}`)}
                checked={machines.includes(machine)}
                onChange={(event) => choose(machine, event.currentTarget.checked)}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <NativeSelect
        label={t('settings.cross-runs')}
        description={t('settings.cross-how')}
        style={{ maxWidth: 320 }}
        disabled={machines.length === 0}
        value={String(runsPerWeek)}
        data={['0', '1', '2', '3']}
        onChange={(event) => set({ runsPerWeek: Number(event.currentTarget.value) })}
      />
    </div>
  )
}
