import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { addDays } from '@bell-lap/units/calendar-day'
import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import { useId } from 'react'
import { MeetFields } from './meet-fields.tsx'
import { FEWEST_WEEKS, MOST_WEEKS } from './plan-input.ts'
import type { PlanForm, PlanFormErrors } from './plan-input.ts'
import { PreferenceFields } from './preference-fields.tsx'
import { RaceFields } from './race-fields.tsx'
import css from './plan.module.css'

const EVENTS = GOAL_EVENTS.map(({ id, name }) => ({ value: id, label: name }))

const UNTIL = [
  { value: 'race', label: 'A race day' },
  { value: 'weeks', label: 'Weeks' },
  { value: 'ready', label: 'When ready' },
]

interface PlanFormFieldsProps {
  readonly form: PlanForm
  readonly errors: PlanFormErrors
  readonly today: string
  readonly onChange: (form: PlanForm) => void
}

/** Event, race day or weeks, goal, other races. */
export function PlanFormFields({ form, errors, today, onChange }: PlanFormFieldsProps) {
  const untilId = useId()
  const set = (change: Partial<PlanForm>) => onChange({ ...form, ...change })
  return (
    <div className="stack">
      <div role="group" aria-labelledby={untilId} className="stack">
        <span id={untilId} className="small">
          What the plan leads to
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={untilId}
          data={UNTIL}
          value={form.until}
          onChange={(until) => set({ until: until as PlanForm['until'] })}
        />
      </div>
      <div className={css['choices']}>
        <NativeSelect
          label="Event"
          data={EVENTS}
          value={form.event}
          onChange={(event) => set({ event: event.currentTarget.value as PlanForm['event'] })}
        />
        {form.until === 'race' && (
          <TextInput
            type="date"
            label="Race day"
            min={addDays(today, 1)}
            value={form.raceDay}
            error={errors.raceDay}
            onChange={(event) => set({ raceDay: event.currentTarget.value })}
          />
        )}
        {form.until === 'weeks' && (
          <TextInput
            type="number"
            inputMode="numeric"
            label="Weeks until the time trial"
            min={FEWEST_WEEKS}
            max={MOST_WEEKS}
            value={form.weeks}
            error={errors.weeks}
            onChange={(event) => set({ weeks: event.currentTarget.value })}
          />
        )}
        {form.until === 'race' && (
          <TextInput
            label="Name of the race (optional)"
            value={form.raceName}
            onChange={(event) => set({ raceName: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="Goal time (optional)"
          placeholder="such as 5:12"
          value={form.goalTime}
          error={errors.goalTime}
          onChange={(event) => set({ goalTime: event.currentTarget.value })}
        />
      </div>
      {form.until === 'ready' && (
        <MeetFields meets={form.meets} today={today} onChange={(meets) => set({ meets })} />
      )}
      <RaceFields
        races={form.races}
        errors={errors.races ?? {}}
        today={today}
        onChange={(races) => set({ races })}
      />
      <PreferenceFields
        preferences={form.preferences}
        onChange={(preferences) => set({ preferences })}
      />
    </div>
  )
}
