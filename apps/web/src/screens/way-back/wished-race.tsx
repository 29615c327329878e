import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { addDays, isCalendarDay } from '@bell-lap/units/calendar-day'
import { eventName, RACE_EVENTS } from '@bell-lap/units/race-event'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import type { WayBack } from '../../api/way-back.ts'
import { useSaveWish } from '../../api/way-back.ts'
import { Button } from '../../pieces/button.tsx'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './way-back.module.css'

const LONG_EVENTS = RACE_EVENTS.filter(({ distanceM }) => distanceM >= 10_000)

/** The race that the runner wants: yes or no with its reason, and where to type it. */
export function WishedRace({ found }: { readonly found: WayBack }) {
  const { t, say } = useText()
  const save = useSaveWish()
  const { wish, asOf } = found
  const [day, setDay] = useState(wish?.day ?? '')
  const [distanceM, setDistanceM] = useState(
    String(wish?.distanceM ?? LONG_EVENTS.at(-1)?.distanceM),
  )
  const isDay = isCalendarDay(day) && day > asOf
  return (
    <>
      {wish !== null && (
        <p className={css['wish']} data-safe={wish.safe} role="status">
          <b>{t('way-back.screen.wish-answer', { race: wish.name, day: wish.day })}</b>{' '}
          <Say it={wish.text} />
        </p>
      )}
      <form
        className={css['wish-form']}
        data-not-printed
        onSubmit={(event) => {
          event.preventDefault()
          if (isDay) save.mutate({ day, distanceM: Number(distanceM) })
        }}
      >
        <p className="quiet">
          {t('way-back.screen.wish')}. {t('way-back.screen.wish-how')}
        </p>
        <div className="row">
          <TextInput
            type="date"
            label={t('case.screen.race-day')}
            min={addDays(asOf, 1)}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('case.screen.race-distance')}
            data={LONG_EVENTS.map((event) => ({
              value: String(event.distanceM),
              label: say(eventName(event.id)),
            }))}
            value={distanceM}
            onChange={(event) => setDistanceM(event.currentTarget.value)}
          />
          <Button type="submit" disabled={!isDay} busy={save.isPending}>
            {t('case.screen.race-save')}
          </Button>
          {wish !== null && (
            <Button look="quiet" onClick={() => save.mutate(null)}>
              {t('case.screen.race-clear')}
            </Button>
          )}
        </div>
        {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
      </form>
    </>
  )
}
