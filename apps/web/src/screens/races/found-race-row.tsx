import { Checkbox } from '../../pieces/fields.tsx'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { raceEvent } from '@bell-lap/units/race-event'
import { sayDay } from '@bell-lap/text/numbers'
import { Button } from '../../pieces/button.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import type { FoundRow, RowChange } from './found-race-form.ts'
import { RaceFields } from './race-fields.tsx'
import { eventOf } from './result-form.ts'
import type { ResultForm, ResultFormErrors } from './result-form.ts'
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
          <RaceFields
            form={form}
            errors={errors ?? {}}
            onChange={(next) => onChange({ form: next })}
          />
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
