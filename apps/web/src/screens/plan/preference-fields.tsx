import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { ManyChips } from '../../pieces/many-chips.tsx'
import { WEEKDAYS } from '../../words/say-day.ts'
import type { PlanForm } from './plan-input.ts'

type Preferences = PlanForm['preferences']

const GROUND = [
  { value: 'hills', label: 'Hills' },
  { value: 'track', label: 'Track' },
  { value: 'road', label: 'Road' },
] as const

/** Families of the session library, as runners call them. */
const KINDS = [
  { value: 'H', label: 'Hill repeats' },
  { value: 'T', label: 'Threshold' },
  { value: 'V', label: '3K to 5K pace' },
  { value: 'N', label: 'Short and relaxed' },
  { value: 'A', label: 'Faster than the mile' },
] as const

const DAYS = WEEKDAYS.map(({ day, name }) => ({ value: day, label: name.slice(0, 3), says: name }))

interface PreferenceFieldsProps {
  readonly preferences: Preferences
  readonly onChange: (preferences: Preferences) => void
}

/** What the runner likes; shown when asked for, as most need none of it. */
export function PreferenceFields({ preferences, onChange }: PreferenceFieldsProps) {
  const [open, setOpen] = useState(false)
  const set = (change: Partial<Preferences>) => onChange({ ...preferences, ...change })
  if (!open) {
    return (
      <div>
        <Button aria-expanded={false} onClick={() => setOpen(true)}>
          What you like and do not like
        </Button>
      </div>
    )
  }
  return (
    <div className="stack">
      <p className="small quiet">
        The plan bends to this where it costs little; no safety rule gives way, and mile pace stays.
      </p>
      <Chips
        legend="Ground you like best"
        value={preferences.prefers}
        options={GROUND}
        onChange={(prefers) => set({ prefers })}
      />
      <ManyChips
        legend="Rather not"
        value={preferences.dislikes}
        options={KINDS}
        onChange={(dislikes) => set({ dislikes })}
      />
      <ManyChips
        legend="Days for strides (none: any)"
        value={preferences.strideDays}
        options={DAYS}
        onChange={(strideDays) => set({ strideDays })}
      />
    </div>
  )
}
