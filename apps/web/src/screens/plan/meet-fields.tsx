import { TextInput } from '../../pieces/fields.tsx'
import { addDays, isCalendarDay } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import css from './plan.module.css'

interface MeetFieldsProps {
  readonly meets: readonly string[]
  readonly today: string
  readonly onChange: (meets: readonly string[]) => void
}

/** Days on which the goal could be raced; the plan takes the first that leaves time enough. */
export function MeetFields({ meets, today, onChange }: MeetFieldsProps) {
  const { t, reader } = useText()
  const [day, setDay] = useState('')
  const canAdd = isCalendarDay(day) && day > today && !meets.includes(day)
  return (
    <div className="stack">
      <p className="small quiet">{t('plan-form.meets-how')}</p>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          type="date"
          label={t('plan-form.meet')}
          min={addDays(today, 1)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button
          disabled={!canAdd}
          onClick={() => {
            onChange([...meets, day].toSorted())
            setDay('')
          }}
        >
          {t('plan-form.add-meet')}
        </Button>
      </div>
      {meets.length > 0 && (
        <ul className={css['meets']}>
          {meets.map((one) => (
            <li key={one}>
              <Button
                aria-label={t('plan-form.remove-meet', { day: one })}
                onClick={() => onChange(meets.filter((other) => other !== one))}
              >
                {sayDay(one, reader.locale, 'date')} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
