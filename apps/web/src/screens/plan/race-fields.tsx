import { NativeSelect, TextInput } from '@mantine/core'
import { addDays } from '@bell-lap/units/calendar-day'
import { Button } from '../../pieces/button.tsx'
import type { RaceRow, RaceRowErrors } from './plan-input.ts'
import css from './plan.module.css'

const PRIORITIES = [
  { value: 'A', label: 'A: as important as the goal' },
  { value: 'B', label: 'B: tune-up, rested for' },
  { value: 'C', label: 'C: trained through' },
]

interface RaceFieldsProps {
  readonly races: readonly RaceRow[]
  readonly errors: Readonly<Record<number, RaceRowErrors>>
  readonly today: string
  readonly onChange: (races: readonly RaceRow[]) => void
}

/** Other races before the goal: day, distance, how much they matter. */
export function RaceFields({ races, errors, today, onChange }: RaceFieldsProps) {
  const change = (key: number, part: Partial<RaceRow>) =>
    onChange(races.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = () => {
    const key = 1 + Math.max(0, ...races.map((row) => row.key))
    onChange([...races, { key, day: '', distance: '', name: '', priority: 'B' }])
  }
  return (
    <div className="stack">
      {races.map((row, i) => (
        <fieldset key={row.key} className={css['race-row']}>
          <legend className="small">Another race{races.length > 1 ? ` (${i + 1})` : ''}</legend>
          <RaceRowFields
            row={row}
            errors={errors[row.key] ?? {}}
            today={today}
            onChange={(part) => change(row.key, part)}
          />
          <Button
            aria-label={`Take out ${row.name === '' ? `race ${i + 1}` : row.name}`}
            onClick={() => onChange(races.filter(({ key }) => key !== row.key))}
          >
            Take it out
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>
          {races.length === 0 ? 'Add a race on the way' : 'Add another race'}
        </Button>
      </div>
    </div>
  )
}

interface RaceRowFieldsProps {
  readonly row: RaceRow
  readonly errors: RaceRowErrors
  readonly today: string
  readonly onChange: (part: Partial<RaceRow>) => void
}

function RaceRowFields({ row, errors, today, onChange }: RaceRowFieldsProps) {
  return (
    <div className={css['choices']}>
      <TextInput
        type="date"
        label="Day"
        min={addDays(today, 1)}
        value={row.day}
        error={errors.day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      <TextInput
        label="Distance"
        placeholder="such as 3000 m, 5K, 2 miles"
        value={row.distance}
        error={errors.distance}
        onChange={(event) => onChange({ distance: event.currentTarget.value })}
      />
      <NativeSelect
        label="How much it matters"
        data={PRIORITIES}
        value={row.priority}
        onChange={(event) => {
          const priority = event.currentTarget.value
          onChange({ priority: priority === 'A' || priority === 'C' ? priority : 'B' })
        }}
      />
      <TextInput
        label="Name (optional)"
        value={row.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    </div>
  )
}
