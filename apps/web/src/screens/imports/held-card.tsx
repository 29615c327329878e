import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HeldActivity } from '../../api/held-activities.ts'
import { heldQuery, useDiscardHeld, useGiveDay } from '../../api/held-activities.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { TextInput } from '../../pieces/fields.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import css from './imports.module.css'

const SHOWN = 10

/** Asks for the day of every activity whose date cannot be right. Nothing where there is none. */
export function HeldCard() {
  const { t } = useText()
  const waiting = (useQuery(heldQuery).data ?? []).filter(({ state }) => state === 'waiting')
  const count = waiting.length
  if (count === 0) return null
  return (
    <Card title={t('imports.held-title', { count })}>
      <div className="stack">
        <p className="quiet">{t('imports.held-why', { count })}</p>
        {waiting.slice(0, SHOWN).map((held) => (
          <HeldLine key={held.id} held={held} />
        ))}
        {count > SHOWN && (
          <p className="quiet small">{t('imports.held-more', { count: count - SHOWN })}</p>
        )}
      </div>
    </Card>
  )
}

function HeldLine({ held }: { readonly held: HeldActivity }) {
  const text = useText()
  const { t } = text
  const [day, setDay] = useState('')
  const give = useGiveDay()
  const discard = useDiscardHeld()
  const name = nameOf(held)
  const save = () =>
    give.mutate(
      { id: held.id, day },
      { onSuccess: () => tell(t('imports.held-saved', { day })), onError: tellError },
    )
  const leaveOut = () =>
    discard.mutate(
      { id: held.id, discarded: true },
      {
        onSuccess: () =>
          tellWithUndo(t('imports.held-discarded', { name }), () =>
            discard.mutate(
              { id: held.id, discarded: false },
              { onSuccess: () => tell(t('imports.undone')), onError: tellError },
            ),
          ),
        onError: tellError,
      },
    )
  return (
    <form
      className={css['held']}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div>
        <p className={css['path']}>{name}</p>
        <p className="quiet small">
          {saysOf(held, text)}
          {held.distanceM > 0 && (
            <>
              {' · '}
              {t('imports.held-amount', { distanceM: held.distanceM, timeS: held.movingTimeS })}
            </>
          )}
        </p>
      </div>
      <TextInput
        label={t('imports.held-day')}
        aria-label={t('imports.held-day-of', { name })}
        type="date"
        min="1995-01-01"
        required
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={give.isPending} disabled={day === ''}>
          {t('imports.held-save')}
        </Button>
        <Button
          look="quiet"
          busy={discard.isPending}
          aria-label={t('imports.held-discard-name', { name })}
          onClick={leaveOut}
        >
          {t('imports.held-discard')}
        </Button>
      </div>
    </form>
  )
}

/** The runner's name for it, else its file; a row of a list may have neither. */
const nameOf = ({ name, fileName, startedAt }: HeldActivity) => name ?? fileName ?? startedAt

function saysOf({ startedAt }: HeldActivity, { t }: WebText): string {
  const day = startedAt.slice(0, 10)
  return isCalendarDay(day) && startedAt.charAt(10) === 'T'
    ? t('imports.held-says', { day })
    : t('imports.held-says-none')
}
