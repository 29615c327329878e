import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { EFFORTS, SETTINGS, TIMINGS } from '../../words/result-words.ts'
import { ConditionsFields } from './conditions-fields.tsx'
import { PlainDayEcho } from './plain-day-echo.tsx'
import { RaceFields } from './race-fields.tsx'
import type { ResultForm, ResultFormErrors } from './result-form.ts'
import css from './races.module.css'

interface ResultFieldsProps {
  readonly form: ResultForm
  readonly errors: ResultFormErrors
  /** Only event, day, time and timing. */
  readonly short?: boolean
  /** The day and the place too; the long form always asks for them. */
  readonly conditions?: boolean
  /** Only event and time so far. */
  readonly brief?: boolean
  readonly onChange: (form: ResultForm) => void
}

export function ResultFields({
  form,
  errors,
  short = false,
  conditions = false,
  brief = false,
  onChange,
}: ResultFieldsProps) {
  const { t } = useText()
  const set = (change: Partial<ResultForm>) => onChange({ ...form, ...change })
  return (
    <>
      <div className={css['fields']}>
        <RaceFields form={form} errors={errors} onChange={onChange} brief={brief} />
        {!brief && (
          <NativeSelect
            label={t('races.timed')}
            data={TIMINGS.map((value) => ({ value, label: t(`races.timing-${value}`) }))}
            value={form.timing}
            onChange={(event) => set({ timing: event.currentTarget.value as ResultForm['timing'] })}
          />
        )}
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
  const { t } = useText()
  return (
    <>
      <NativeSelect
        label={t('races.where')}
        data={SETTINGS.map((value) => ({ value, label: t(`races.setting-${value}`) }))}
        value={form.setting}
        onChange={(event) => set({ setting: event.currentTarget.value as ResultForm['setting'] })}
      />
      <NativeSelect
        label={t('races.effort')}
        data={EFFORTS.map((value) => ({ value, label: t(`races.effort-${value}`) }))}
        value={form.effort}
        onChange={(event) => set({ effort: event.currentTarget.value as ResultForm['effort'] })}
      />
      <TextInput
        label={t('races.name')}
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('races.note')}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  )
}
