import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { addDays } from '@bell-lap/units/calendar-day'
import { GOAL_EVENTS, PLAN_WEEKS } from '@bell-lap/units/goal-event'
import { MeetFields } from './meet-fields.tsx'
import { wayBackTo, WAYS_BACK } from './plan-input.ts'
import type { PlanForm, PlanFormErrors } from './plan-input.ts'
import { PlanKind } from './plan-kind.tsx'
import { PreferenceFields } from './preference-fields.tsx'
import { RaceFields } from './race-fields.tsx'
import { useText } from '../../text/use-text.ts'
import css from './plan.module.css'

const MILES = GOAL_EVENTS.filter(({ plan }) => plan === 'mile')

interface PlanFormFieldsProps {
  readonly form: PlanForm
  readonly errors: PlanFormErrors
  readonly today: string
  readonly onChange: (form: PlanForm) => void
}

/** Event, race day or weeks, goal, other races. */
export function PlanFormFields({ form, errors, today, onChange }: PlanFormFieldsProps) {
  const { say, t } = useText()
  const isBack = form.kind === 'way-back'
  const set = (change: Partial<PlanForm>) => onChange({ ...form, ...change })
  return (
    <div className="stack">
      <PlanKind form={form} onChange={onChange} />
      <div className={css['choices']}>
        {isBack ? (
          <NativeSelect
            label={t('plan-form.back-to')}
            data={WAYS_BACK.map(({ id }) => ({
              value: id,
              label: t(`plan-form.back-to.${id}`),
            }))}
            value={form.backTo}
            onChange={(event) => {
              const backTo = event.currentTarget.value as PlanForm['backTo']
              set({ backTo, weeks: String(wayBackTo(backTo).weeks) })
            }}
          />
        ) : (
          <NativeSelect
            label={t('plan-form.event')}
            data={MILES.map(({ id }) => ({ value: id, label: t(`event.${id}`) }))}
            value={form.event}
            onChange={(event) => set({ event: event.currentTarget.value as PlanForm['event'] })}
          />
        )}
        {form.until === 'race' && (
          <TextInput
            type="date"
            label={t('plan-form.race-day')}
            min={addDays(today, 1)}
            value={form.raceDay}
            error={errors.raceDay && say(errors.raceDay)}
            onChange={(event) => set({ raceDay: event.currentTarget.value })}
          />
        )}
        {form.until === 'weeks' && (
          <TextInput
            type="number"
            inputMode="numeric"
            label={t('plan-form.weeks-to-trial')}
            min={PLAN_WEEKS[form.kind].fewest}
            max={PLAN_WEEKS[form.kind].most}
            value={form.weeks}
            error={errors.weeks && say(errors.weeks)}
            onChange={(event) => set({ weeks: event.currentTarget.value })}
          />
        )}
        {form.until === 'race' && (
          <TextInput
            label={t('plan-form.race-name')}
            value={form.raceName}
            onChange={(event) => set({ raceName: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('plan-form.goal-time')}
          placeholder={t('plan-form.such-as', { example: isBack ? '44:30' : '5:12' })}
          value={form.goalTime}
          error={errors.goalTime && say(errors.goalTime)}
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
