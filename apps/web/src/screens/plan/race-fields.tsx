import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { addDays } from '@bell-lap/units/calendar-day'
import { Button } from '../../pieces/button.tsx'
import type { RaceRow, RaceRowErrors } from './plan-input.ts'
import { useText } from '../../text/use-text.ts'
import css from './plan.module.css'

const PRIORITIES = ['A', 'B', 'C'] as const

interface RaceFieldsProps {
  readonly races: readonly RaceRow[]
  readonly errors: Readonly<Record<number, RaceRowErrors>>
  readonly today: string
  readonly onChange: (races: readonly RaceRow[]) => void
}

/** Other races before the goal: day, distance, how much they matter. */
export function RaceFields({ races, errors, today, onChange }: RaceFieldsProps) {
  const { t } = useText()
  const nameOf = ({ name }: RaceRow, index: number) =>
    name === '' ? t('plan-form.race-number', { number: index + 1 }) : name
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
          <legend className="small">
            {races.length > 1
              ? t('plan-form.another-race-number', { number: i + 1 })
              : t('plan-form.another-race')}
          </legend>
          <RaceRowFields
            row={row}
            errors={errors[row.key] ?? {}}
            today={today}
            onChange={(part) => change(row.key, part)}
          />
          <Button
            aria-label={t('plan-form.remove-race-called', { race: nameOf(row, i) })}
            onClick={() => onChange(races.filter(({ key }) => key !== row.key))}
          >
            {t('plan-form.remove-race')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={add}>
          {t(races.length === 0 ? 'plan-form.add-race' : 'plan-form.add-another-race')}
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
  const { say, t } = useText()
  return (
    <div className={css['choices']}>
      <TextInput
        type="date"
        label={t('plan-screen.day')}
        min={addDays(today, 1)}
        value={row.day}
        error={errors.day && say(errors.day)}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      <TextInput
        label={t('plan-form.distance')}
        placeholder={t('plan-form.distance-examples')}
        value={row.distance}
        error={errors.distance && say(errors.distance)}
        onChange={(event) => onChange({ distance: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('plan-form.priority')}
        data={PRIORITIES.map((value) => ({
          value,
          label: t(`plan-form.priority.${value}`),
        }))}
        value={row.priority}
        onChange={(event) => {
          const priority = event.currentTarget.value
          onChange({ priority: priority === 'A' || priority === 'C' ? priority : 'B' })
        }}
      />
      <TextInput
        label={t('plan-form.name')}
        value={row.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    </div>
  )
}
