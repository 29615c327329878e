import { NativeSelect, TextInput } from '@mantine/core'
import { EFFORTS, SETTINGS, TIMINGS } from '../../words/result-words.ts'
import { ConditionsFields } from './conditions-fields.tsx'
import { EVENT_OPTIONS } from './event-options.ts'
import { PlainDayEcho } from './plain-day-echo.tsx'
import { OTHER_EVENT } from './result-form.ts'
import type { ResultForm, ResultFormErrors } from './result-form.ts'
import { TypedTime } from './typed-time.tsx'
import css from './races.module.css'

interface ResultFieldsProps {
  readonly form: ResultForm
  readonly errors: ResultFormErrors
  /** Only event, day, time and timing. */
  readonly short?: boolean
  /** The day and the place too; the long form always asks for them. */
  readonly conditions?: boolean
  readonly onChange: (form: ResultForm) => void
}

export function ResultFields({
  form,
  errors,
  short = false,
  conditions = false,
  onChange,
}: ResultFieldsProps) {
  const set = (change: Partial<ResultForm>) => onChange({ ...form, ...change })
  return (
    <>
      <div className={css['fields']}>
        <NativeSelect
          label="Event"
          data={[...EVENT_OPTIONS]}
          value={form.event}
          onChange={(event) => set({ event: event.currentTarget.value })}
        />
        {form.event === OTHER_EVENT && (
          <TextInput
            label="Distance in metres"
            inputMode="decimal"
            value={form.distance}
            error={errors.distance}
            onChange={(event) => set({ distance: event.currentTarget.value })}
          />
        )}
        <TypedTime form={form} error={errors.timeText} onChange={(timeText) => set({ timeText })} />
        <TextInput
          type="date"
          label="Day"
          value={form.day}
          error={errors.day}
          onChange={(event) => set({ day: event.currentTarget.value })}
        />
        <NativeSelect
          label="Timed"
          data={[...TIMINGS]}
          value={form.timing}
          onChange={(event) => set({ timing: event.currentTarget.value as ResultForm['timing'] })}
        />
        {!short && <MoreFields form={form} set={set} />}
      </div>
      {(!short || conditions) && (
        <>
          <ConditionsFields form={form} onChange={onChange} />
          <PlainDayEcho form={form} />
        </>
      )}
    </>
  )
}

interface MoreFieldsProps {
  readonly form: ResultForm
  readonly set: (change: Partial<ResultForm>) => void
}

function MoreFields({ form, set }: MoreFieldsProps) {
  return (
    <>
      <NativeSelect
        label="Where"
        data={[...SETTINGS]}
        value={form.setting}
        onChange={(event) => set({ setting: event.currentTarget.value as ResultForm['setting'] })}
      />
      <NativeSelect
        label="How hard"
        data={[...EFFORTS]}
        value={form.effort}
        onChange={(event) => set({ effort: event.currentTarget.value as ResultForm['effort'] })}
      />
      <TextInput
        label="Name of the race (optional)"
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Note (optional)"
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  )
}
