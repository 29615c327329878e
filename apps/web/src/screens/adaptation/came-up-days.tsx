import { TextInput } from '@mantine/core'
import { addDays } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import css from './adaptation.module.css'
import type { CameUpFormProps } from './came-up-form.ts'

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

const SYMPTOMS = [
  { value: 'above-neck', label: 'A cold, no fever' },
  { value: 'fever', label: 'Fever, flu' },
  { value: 'stomach', label: 'Stomach' },
  { value: 'chest', label: 'Chest, cough from deep' },
] as const
type Symptoms = (typeof SYMPTOMS)[number]['value']

export function IllForm({ today, busy, onTell }: CameUpFormProps) {
  const [symptoms, setSymptoms] = useState<Symptoms | null>(null)
  const [day, setDay] = useState(today)
  const [lastDay, setLastDay] = useState('')
  const tell = () =>
    symptoms !== null &&
    onTell({ kind: 'illness', day, lastDay: lastDay === '' ? null : lastDay, symptoms })
  return (
    <div className="stack">
      <Chips legend="What is it?" value={symptoms} options={SYMPTOMS} onChange={setSymptoms} />
      <div className={css['fields']}>
        <DayField label="Ill since" value={day} onChange={setDay} />
        <DayField
          label="Last day ill (leave open if not over)"
          value={lastDay}
          onChange={setLastDay}
        />
      </div>
      <p className="quiet small">
        With chest symptoms, or fever that lasts, please see a clinician. Nothing that you miss is
        made up.
      </p>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={symptoms === null || day === ''}
          onClick={tell}
        >
          Show what changes
        </Button>
      </div>
    </div>
  )
}

const WEEK = 6

function DaysForm({
  kind,
  words,
  today,
  busy,
  onTell,
}: CameUpFormProps & { readonly kind: 'away' | 'busy'; readonly words: string }) {
  const [day, setDay] = useState(today)
  const [lastDay, setLastDay] = useState(addDays(today, WEEK))
  return (
    <div className="stack">
      <p className="quiet">{words}</p>
      <div className={css['fields']}>
        <DayField label="First day" value={day} onChange={setDay} />
        <DayField label="Last day" value={lastDay} onChange={setLastDay} />
      </div>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={day === '' || lastDay === ''}
          onClick={() => onTell({ kind, day, lastDay })}
        >
          Show what changes
        </Button>
      </div>
    </div>
  )
}

export function AwayForm(props: CameUpFormProps) {
  return (
    <DaysForm
      {...props}
      kind="away"
      words="Nothing is planned on these days. A key session moves by up to two days if every safety rule holds."
    />
  )
}

export function BusyForm(props: CameUpFormProps) {
  return (
    <DaysForm
      {...props}
      kind="busy"
      words="One quality session, a shorter long run and one easy run keep what you have."
    />
  )
}

const ZONES = [3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value, label: String(value) }))
const WAYS = [
  { value: 'east', label: 'Eastward' },
  { value: 'west', label: 'Westward' },
] as const

export function TravelForm({ today, busy, onTell }: CameUpFormProps) {
  const [day, setDay] = useState(today)
  const [zones, setZones] = useState<number | null>(null)
  const [way, setWay] = useState<'east' | 'west' | null>(null)
  const tell = () =>
    zones !== null &&
    way !== null &&
    onTell({ kind: 'travel', day, timeZones: zones, eastward: way === 'east' })
  return (
    <div className="stack">
      <DayField label="Day of arrival" value={day} onChange={setDay} />
      <Chips legend="Time zones" value={zones} options={ZONES} onChange={setZones} />
      <Chips legend="Which way" value={way} options={WAYS} onChange={setWay} />
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={zones === null || way === null || day === ''}
          onClick={tell}
        >
          Show what changes
        </Button>
      </div>
    </div>
  )
}
