import { Chips } from '../../pieces/chips.tsx'
import { useText } from '../../text/use-text.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'

const WAYS = ['make', 'ask'] as const

/** Whether the rules change the plan by themselves; red flags always do. */
export function PlanChangeFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  return (
    <div className="stack">
      <Chips
        legend={t('settings.plan-changes-how')}
        value={settings.planChanges}
        options={WAYS.map((value) => ({ value, label: t(`settings.plan-changes-${value}`) }))}
        onChange={(planChanges) => planChanges !== null && onChange({ ...settings, planChanges })}
      />
      <p className="quiet small">{t('settings.plan-changes-always')}</p>
    </div>
  )
}
