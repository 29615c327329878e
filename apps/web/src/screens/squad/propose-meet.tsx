import { eventName } from '@bell-lap/units/race-event'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useProposeMeet } from '../../api/season.ts'
import type { SeasonMeet, SeasonRunner } from '../../api/season.ts'
import { Button } from '../../pieces/button.tsx'
import { Checkbox, NativeSelect, Textarea } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { GroupResult } from './group-result.tsx'
import css from './squad.module.css'

interface ProposeMeetProps {
  readonly meet: SeasonMeet
  readonly runners: readonly SeasonRunner[]
  readonly onDone: () => void
}

const PRIORITIES = ['B', 'C'] as const

/** Proposes a meet to the runners who can run it; each of them accepts or declines. */
export function ProposeMeet({ meet, runners, onDone }: ProposeMeetProps) {
  const { t, say } = useText()
  const able = meet.entries.filter(({ mayPropose, state }) => mayPropose && state !== 'runs')
  const [athleteIds, setAthleteIds] = useState<readonly string[]>(() =>
    able.filter(({ state }) => state === 'not-asked').map((one) => one.athleteId),
  )
  const [eventId, setEventId] = useState(meet.eventIds[0] ?? '1500m')
  const [priority, setPriority] = useState<(typeof PRIORITIES)[number]>('B')
  const [word, setWord] = useState('')
  const propose = useProposeMeet()
  const { id } = meet
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const asked = { id, athleteIds: [...athleteIds], eventId, priority, word: word.trim() }
        propose.mutate(asked, {
          onSuccess: ({ items }) => {
            tell(t('squad.meet-proposed', { count: items.filter(({ ok }) => ok).length }))
            if (items.every(({ ok }) => ok)) onDone()
          },
        })
      }}
    >
      <p className="quiet">{t('squad.meet-propose-how')}</p>
      {meet.eventIds.length > 1 && (
        <NativeSelect
          label={t('squad.meet-event')}
          value={eventId}
          data={meet.eventIds.map((one) => ({ value: one, label: say(eventName(one)) }))}
          onChange={({ currentTarget }) =>
            setEventId(meet.eventIds.find((one) => one === currentTarget.value) ?? eventId)
          }
        />
      )}
      <NativeSelect
        label={t('plan-form.priority')}
        value={priority}
        data={PRIORITIES.map((value) => ({ value, label: t(`plan-form.priority.${value}`) }))}
        onChange={({ currentTarget }) => setPriority(currentTarget.value === 'C' ? 'C' : 'B')}
      />
      <div role="group" aria-label={t('squad.give-to')}>
        <p>{t('squad.give-to')}</p>
        {able.length === 0 && <p className="quiet">{t('squad.meet-nobody')}</p>}
        <div className={css['choice']}>
          {able.map(({ athleteId, state }) => (
            <Checkbox
              key={athleteId}
              label={runners.find((one) => one.athleteId === athleteId)?.name ?? ''}
              description={state === 'not-asked' ? undefined : t(`squad.entry.${state}`)}
              checked={athleteIds.includes(athleteId)}
              onChange={({ currentTarget: { checked } }) =>
                setAthleteIds(
                  checked
                    ? [...athleteIds, athleteId]
                    : athleteIds.filter((one) => one !== athleteId),
                )
              }
            />
          ))}
        </div>
      </div>
      <Textarea
        label={t('squad.meet-word')}
        rows={2}
        maxLength={500}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {propose.error !== null && <p role="alert">{sayError(propose.error)}</p>}
      {propose.data !== undefined && (
        <GroupResult answer={propose.data} can={t('squad.meet-asked')} />
      )}
      <div>
        <Button
          type="submit"
          look="primary"
          disabled={athleteIds.length === 0}
          busy={propose.isPending}
        >
          {t('squad.meet-propose-do', { count: athleteIds.length })}
        </Button>
      </div>
    </form>
  )
}
