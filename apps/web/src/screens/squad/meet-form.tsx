import { eventName, RACE_EVENTS } from '@bell-lap/units/race-event'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useSaveMeet } from '../../api/season.ts'
import type { EventId, SeasonMeet } from '../../api/season.ts'
import { sessionQuery } from '../../api/session.ts'
import { squadsQuery } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { Checkbox, NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './season.module.css'

interface MeetFormProps {
  /** `null` for a new one. */
  readonly meet: SeasonMeet | null
  readonly squadId: string | null
  readonly onDone: () => void
}

/** Day, name, place, squad and events of a meet. */
export function MeetForm({ meet, squadId, onDone }: MeetFormProps) {
  const { t, say } = useText()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const squads = useQuery(squadsQuery).data?.items ?? []
  const [values, setValues] = useState({
    day: meet?.day ?? '',
    name: meet?.name ?? '',
    place: meet?.place ?? '',
    squadId,
  })
  const [eventIds, setEventIds] = useState<readonly EventId[]>(meet?.eventIds ?? ['1500m'])
  const save = useSaveMeet()
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const isReady = values.day !== '' && values.name.trim() !== '' && eventIds.length > 0
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        save.mutate(
          { id: meet?.id ?? null, meet: { ...values, eventIds: [...eventIds] } },
          {
            onSuccess: () => {
              onDone()
              tell(t('squad.meet-saved'))
            },
          },
        )
      }}
    >
      <TextInput
        label={t('squad.meet-name')}
        maxLength={200}
        autoFocus
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('squad.give-day')}
        type="date"
        min={today}
        value={values.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      <TextInput
        label={t('squad.meet-place')}
        maxLength={200}
        value={values.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      {squads.length > 0 && (
        <NativeSelect
          label={t('squad.meet-for')}
          value={values.squadId ?? ''}
          data={[
            { value: '', label: t('squad.all') },
            ...squads.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ squadId: event.currentTarget.value || null })}
        />
      )}
      <div role="group" aria-label={t('squad.meet-events')}>
        <p>{t('squad.meet-events')}</p>
        <div className={css['events']}>
          {RACE_EVENTS.map(({ id }) => (
            <Checkbox
              key={id}
              label={say(eventName(id))}
              checked={eventIds.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                setEventIds(
                  RACE_EVENTS.map((one) => one.id).filter((one) =>
                    one === id ? checked : eventIds.includes(one),
                  ),
                )
              }
            />
          ))}
        </div>
      </div>
      {meet !== null && <p className="quiet small">{t('squad.meet-withdraws')}</p>}
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
      <div>
        <Button type="submit" look="primary" disabled={!isReady} busy={save.isPending}>
          {t('squad.meet-save')}
        </Button>
      </div>
    </form>
  )
}
