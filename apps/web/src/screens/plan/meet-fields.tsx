import { TextInput } from '@mantine/core'
import { addDays, isCalendarDay } from '@bell-lap/units/calendar-day'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { sayDate } from '../../words/say-day.ts'
import css from './plan.module.css'

interface MeetFieldsProps {
  readonly meets: readonly string[]
  readonly today: string
  readonly onChange: (meets: readonly string[]) => void
}

/** Days on which the goal could be raced; the plan takes the first that leaves time enough. */
export function MeetFields({ meets, today, onChange }: MeetFieldsProps) {
  const [day, setDay] = useState('')
  const canAdd = isCalendarDay(day) && day > today && !meets.includes(day)
  return (
    <div className="stack">
      <p className="small quiet">
        The plan says how many weeks you need, from what you have run. It ends in a time trial, or
        at the first of these meets that leaves enough time.
      </p>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <TextInput
          type="date"
          label="A meet you could race at (optional)"
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
          Add the meet
        </Button>
      </div>
      {meets.length > 0 && (
        <ul className={css['meets']}>
          {meets.map((one) => (
            <li key={one}>
              <Button
                aria-label={`Take out the meet on ${sayDate(one)}`}
                onClick={() => onChange(meets.filter((other) => other !== one))}
              >
                {sayDate(one)} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
