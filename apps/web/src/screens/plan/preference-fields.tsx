import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { ManyChips } from '../../pieces/many-chips.tsx'
import { useWeekdays } from '../../words/weekdays.ts'
import { useText } from '../../text/use-text.ts'
import type { PlanForm } from './plan-input.ts'

type Preferences = PlanForm['preferences']

const GROUND = ['hills', 'track', 'road'] as const

/** Families of the session library that a runner may rather not run. */
const FAMILIES = ['H', 'T', 'V', 'N', 'A'] as const

interface PreferenceFieldsProps {
  readonly preferences: Preferences
  readonly onChange: (preferences: Preferences) => void
}

/** What the runner likes; shown when asked for, as most need none of it. */
export function PreferenceFields({ preferences, onChange }: PreferenceFieldsProps) {
  const { t } = useText()
  const weekdays = useWeekdays()
  const [open, setOpen] = useState(false)
  const set = (change: Partial<Preferences>) => onChange({ ...preferences, ...change })
  if (!open) {
    return (
      <div>
        <Button aria-expanded={false} onClick={() => setOpen(true)}>
          {t('plan-form.set-preferences')}
        </Button>
      </div>
    )
  }
  return (
    <div className="stack">
      <p className="small quiet">{t('plan-form.preferences-how')}</p>
      <Chips
        legend={t('plan-form.ground')}
        value={preferences.prefers}
        options={GROUND.map((value) => ({ value, label: t(`plan-form.ground.${value}`) }))}
        onChange={(prefers) => set({ prefers })}
      />
      <ManyChips
        legend={t('plan-form.avoid')}
        value={preferences.dislikes}
        options={FAMILIES.map((value) => ({ value, label: t(`plan-form.family.${value}`) }))}
        onChange={(dislikes) => set({ dislikes })}
      />
      <ManyChips
        legend={t('plan-form.stride-days')}
        value={preferences.strideDays}
        options={weekdays.map(({ day, name, short }) => ({ value: day, label: short, says: name }))}
        onChange={(strideDays) => set({ strideDays })}
      />
    </div>
  )
}
