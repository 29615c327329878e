import { TextInput } from '../../pieces/fields.tsx'
import { addDays } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { useText } from '../../text/use-text.ts'
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

const SYMPTOMS = ['above-neck', 'fever', 'stomach', 'chest'] as const
type Symptoms = (typeof SYMPTOMS)[number]

export function IllForm({ today, busy, onTell }: CameUpFormProps) {
  const { t } = useText()
  const [symptoms, setSymptoms] = useState<Symptoms | null>(null)
  const [day, setDay] = useState(today)
  const [lastDay, setLastDay] = useState('')
  const tell = () =>
    symptoms !== null &&
    onTell({ kind: 'illness', day, lastDay: lastDay === '' ? null : lastDay, symptoms })
  return (
    <div className="stack">
      <Chips
        legend={t('adapt-screen.what')}
        value={symptoms}
        options={SYMPTOMS.map((value) => ({ value, label: t(`adapt-screen.symptom.${value}`) }))}
        onChange={setSymptoms}
      />
      <div className={css['fields']}>
        <DayField label={t('adapt-screen.ill-since')} value={day} onChange={setDay} />
        <DayField label={t('adapt-screen.last-day-ill')} value={lastDay} onChange={setLastDay} />
      </div>
      <p className="quiet small">{t('adapt-screen.ill-clinician')}</p>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={symptoms === null || day === ''}
          onClick={tell}
        >
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
      {symptoms === null && <p className="quiet small">{t('adapt-screen.symptoms-first')}</p>}
    </div>
  )
}

const WEEK = 6

function DaysForm({
  kind,
  today,
  busy,
  onTell,
}: CameUpFormProps & { readonly kind: 'away' | 'busy' }) {
  const { t } = useText()
  const [day, setDay] = useState(today)
  const [lastDay, setLastDay] = useState(addDays(today, WEEK))
  return (
    <div className="stack">
      <p className="quiet">{t(`adapt-screen.${kind}-means`)}</p>
      <div className={css['fields']}>
        <DayField label={t('adapt-screen.first-day')} value={day} onChange={setDay} />
        <DayField label={t('adapt-screen.last-day')} value={lastDay} onChange={setLastDay} />
      </div>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={day === '' || lastDay === ''}
          onClick={() => onTell({ kind, day, lastDay })}
        >
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
    </div>
  )
}

export function AwayForm(props: CameUpFormProps) {
  return <DaysForm {...props} kind="away" />
}

export function BusyForm(props: CameUpFormProps) {
  return <DaysForm {...props} kind="busy" />
}

const ZONES = [3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value, label: String(value) }))
const WAYS = ['east', 'west'] as const

export function TravelForm({ today, busy, onTell }: CameUpFormProps) {
  const { t } = useText()
  const [day, setDay] = useState(today)
  const [zones, setZones] = useState<number | null>(null)
  const [way, setWay] = useState<(typeof WAYS)[number] | null>(null)
  const tell = () =>
    zones !== null &&
    way !== null &&
    onTell({ kind: 'travel', day, timeZones: zones, eastward: way === 'east' })
  return (
    <div className="stack">
      <DayField label={t('adapt-screen.arrival')} value={day} onChange={setDay} />
      <Chips
        legend={t('adapt-screen.time-zones')}
        value={zones}
        options={ZONES}
        onChange={setZones}
      />
      <Chips
        legend={t('adapt-screen.direction')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`adapt-screen.${value}`) }))}
        onChange={setWay}
      />
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={zones === null || way === null || day === ''}
          onClick={tell}
        >
          {t('adapt-screen.show-changes')}
        </Button>
      </div>
    </div>
  )
}
