import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import { useText } from '../../text/use-text.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import { OTHER_EVENT } from './result-form.ts'
import type { ResultForm, ResultFormErrors } from './result-form.ts'
import { TypedTime } from './typed-time.tsx'

interface RaceFieldsProps {
  readonly form: ResultForm
  readonly errors: ResultFormErrors
  /** Without the day, which is asked later. */
  readonly brief?: boolean
  readonly onChange: (form: ResultForm) => void
}

/** What every result has: its event or distance, its time and its day. */
export function RaceFields({ form, errors, brief = false, onChange }: RaceFieldsProps) {
  const text = useText()
  const { t, say } = text
  const set = (change: Partial<ResultForm>) => onChange({ ...form, ...change })
  return (
    <>
      <NativeSelect
        label={t('races.event')}
        data={[
          ...RACE_EVENTS.map(({ id, distanceM }) => ({
            value: id,
            label: nameOfEvent({ eventId: id, distanceM }, text),
          })),
          { value: OTHER_EVENT, label: t('races.another-distance') },
        ]}
        value={form.event}
        onChange={(event) => set({ event: event.currentTarget.value })}
      />
      {form.event === OTHER_EVENT && (
        <TextInput
          label={t('races.distance')}
          inputMode="decimal"
          value={form.distance}
          error={errors.distance && say(errors.distance)}
          onChange={(event) => set({ distance: event.currentTarget.value })}
        />
      )}
      <TypedTime
        form={form}
        error={errors.timeText && say(errors.timeText)}
        onChange={(timeText) => set({ timeText })}
      />
      {!brief && (
        <TextInput
          type="date"
          label={t('races.day')}
          value={form.day}
          error={errors.day && say(errors.day)}
          onChange={(event) => set({ day: event.currentTarget.value })}
        />
      )}
    </>
  )
}
