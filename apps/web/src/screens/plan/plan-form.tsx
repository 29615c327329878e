import { NativeSelect, TextInput } from '@mantine/core'
import { addDays } from '@bell-lap/units/calendar-day'
import { GOAL_EVENTS, PLAN_WEEKS } from '@bell-lap/units/goal-event'
import { MeetFields } from './meet-fields.tsx'
import { wayBackTo, WAYS_BACK } from './plan-input.ts'
import type { PlanForm, PlanFormErrors } from './plan-input.ts'
import { PlanKind } from './plan-kind.tsx'
import { PreferenceFields } from './preference-fields.tsx'
import { RaceFields } from './race-fields.tsx'
import css from './plan.module.css'

const MILES = GOAL_EVENTS.filter(({ plan }) => plan === 'mile').map(({ id, name }) => {
  return { value: id, label: name }
})
const LONGER = WAYS_BACK.map(({ id, name }) => ({ value: id, label: name }))

interface PlanFormFieldsProps {
  readonly form: PlanForm
  readonly errors: PlanFormErrors
  readonly today: string
  readonly onChange: (form: PlanForm) => void
}

/** Event, race day or weeks, goal, other races. */
export function PlanFormFields({ form, errors, today, onChange }: PlanFormFieldsProps) {
  const isBack = form.kind === 'way-back'
  const set = (change: Partial<PlanForm>) => onChange({ ...form, ...change })
  return (
    <div className="stack">
      <PlanKind form={form} onChange={onChange} />
      <div className={css['choices']}>
        {isBack ? (
          <NativeSelect
            label="Back to"
            data={LONGER}
            value={form.backTo}
            onChange={(event) => {
              const backTo = event.currentTarget.value as PlanForm['backTo']
              set({ backTo, weeks: String(wayBackTo(backTo).weeks) })
            }}
          />
        ) : (
          <NativeSelect
            label="Event"
            data={MILES}
            value={form.event}
            onChange={(event) => set({ event: event.currentTarget.value as PlanForm['event'] })}
          />
        )}
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
            min={PLAN_WEEKS[form.kind].fewest}
            max={PLAN_WEEKS[form.kind].most}
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
          placeholder={isBack ? 'such as 44:30' : 'such as 5:12'}
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
