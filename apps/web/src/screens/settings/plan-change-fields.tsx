import { Chips } from '../../pieces/chips.tsx'
import type { SettingsFieldsProps } from './profile-fields.tsx'

const WAYS = [
  { value: 'make', label: 'Change it and tell me' },
  { value: 'ask', label: 'Ask me first' },
] as const

/** Whether the rules change the plan by themselves; red flags always do. */
export function PlanChangeFields({ settings, onChange }: SettingsFieldsProps) {
  return (
    <div className="stack">
      <Chips
        legend="When something comes up, the plan should"
        value={settings.planChanges}
        options={WAYS}
        onChange={(planChanges) => planChanges !== null && onChange({ ...settings, planChanges })}
      />
      <p className="quiet small">
        Pain, fever and warning signs change it at once, whatever you choose. Everything else can be
        undone for 30 days.
      </p>
    </div>
  )
}
