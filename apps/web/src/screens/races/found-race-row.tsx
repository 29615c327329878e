import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { raceEvent, RACE_EVENTS } from '@bell-lap/units/race-event'
import { sayDay } from '@bell-lap/text/numbers'
import { Button } from '../../pieces/button.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import type { FoundRow, RowChange } from './found-race-form.ts'
import { eventOf, OTHER_EVENT } from './result-form.ts'
import type { ResultForm, ResultFormErrors } from './result-form.ts'
import { TypedTime } from './typed-time.tsx'
import css from './races.module.css'

interface FoundRaceRowProps {
  readonly row: FoundRow
  readonly errors: ResultFormErrors | undefined
  readonly onChange: (change: RowChange) => void
}

/** One suggestion: a tick, what was found and why, and fields to correct it. */
export function FoundRaceRow({ row, errors, onChange }: FoundRaceRowProps) {
  const text = useText()
  const { t, say, reader } = text
  const { race, form } = row
  const fields = useId()
  const [opened, setOpened] = useState(false)
  const shown = opened || errors !== undefined
  const title = t('races.distance-in-time', { event: eventOfForm(form, text), time: form.timeText })
  const day = sayDay(form.day, reader.locale, 'date')
  return (
    <li className={css['found']}>
      <Checkbox
        checked={row.ticked}
        label={`${title} · ${day}`}
        onChange={(event) => onChange({ ticked: event.currentTarget.checked })}
      />
      <Button
        look="quiet"
        aria-expanded={shown}
        aria-controls={fields}
        aria-label={t('races.correct-found-of', { race: title, day: form.day })}
        onClick={() => setOpened(!shown)}
      >
        {t('races.correct-found')}
      </Button>
      <p className="quiet small">
        <Link to="/runs/$runId" params={{ runId: race.activityId }}>
          {race.name ?? t('races.show-run')}
        </Link>
        {' · '}
        {say(race.why)}
      </p>
      <div id={fields} hidden={!shown} className={css['fields']}>
        {shown && (
          <Fields form={form} errors={errors ?? {}} onChange={(next) => onChange({ form: next })} />
        )}
      </div>
    </li>
  )
}

function eventOfForm(form: ResultForm, text: WebText): string {
  const { eventId, distanceM } = eventOf(form)
  const lengthM = distanceM ?? raceEvent(eventId ?? '')?.distanceM ?? 0
  return nameOfEvent({ eventId: eventId ?? null, distanceM: lengthM }, text)
}

interface FieldsProps {
  readonly form: ResultForm
  readonly errors: ResultFormErrors
  readonly onChange: (form: ResultForm) => void
}

function Fields({ form, errors, onChange }: FieldsProps) {
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
      <TextInput
        type="date"
        label={t('races.day')}
        value={form.day}
        error={errors.day && say(errors.day)}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
    </>
  )
}
