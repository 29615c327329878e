import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { raceEvent } from '@bell-lap/units/race-event'
import { raceSuggestionsQuery } from '../../api/races.ts'
import type { RunConditions } from '../../api/results.ts'
import { useRemoveResult, useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { sayTimeInWords } from '../../words/time-words.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import css from './races.module.css'
import type { Message } from '@bell-lap/units/message'

const SHOWN_AT_FIRST = 4

interface Suggestion {
  readonly activityId: string
  readonly day: string
  readonly name: string | null
  readonly eventId: string
  readonly distanceM: number
  readonly timeText: string
  readonly setting: 'track' | 'road' | 'treadmill'
  readonly why: Message
  readonly conditions: RunConditions | null
}

/** Runs that look like races; one tap makes a result of one. */
export function SuggestionsCard() {
  const { t } = useText()
  const query = useQuery(raceSuggestionsQuery)
  const [all, setAll] = useState(false)
  const items = query.data ?? []
  if (items.length === 0) return null
  return (
    <Card title={t('races.were-races')} aside={t('races.found', { count: items.length })}>
      <ul>
        {(all ? items : items.slice(0, SHOWN_AT_FIRST)).map((one) => (
          <SuggestionLine key={one.activityId + one.eventId} one={one} />
        ))}
      </ul>
      {items.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? t('races.show-fewer') : t('races.show-all', { count: items.length })}
        </Button>
      )}
    </Card>
  )
}

function SuggestionLine({ one }: { readonly one: Suggestion }) {
  const text = useText()
  const { say, t, reader } = text
  const save = useSaveResult()
  const remove = useRemoveResult()
  const event = raceEvent(one.eventId)
  const label = nameOfEvent(one, text)
  const confirm = () =>
    save.mutate(
      {
        id: null,
        input: {
          day: one.day,
          eventId: event?.id ?? null,
          distanceM: event === undefined ? one.distanceM : null,
          timeText: one.timeText,
          timing: 'hand',
          setting: one.setting,
          effort: 'race',
          name: one.name,
          note: null,
          excludedFromEstimate: false,
          conditions: one.conditions,
        },
      },
      {
        onSuccess: (saved) =>
          tellWithUndo(
            t('races.is-result', { event: label, time: sayTimeInWords(saved.timeS, text) }),
            () => remove.mutate(saved.id, { onError: tellError }),
          ),
        onError: tellError,
      },
    )
  return (
    <li className={css['suggestion']}>
      <div>
        <Link to="/runs/$runId" params={{ runId: one.activityId }}>
          {t('races.distance-in-time', { event: label, time: one.timeText })}
        </Link>
        {one.name !== null && <span> {one.name}</span>}
        <p className="quiet small">
          {sayDay(one.day, reader.locale, 'date')} · {say(one.why)}
        </p>
      </div>
      <Button
        busy={save.isPending}
        onClick={confirm}
        aria-label={t('races.yes-race-of', { event: label, day: one.day })}
      >
        {t('races.yes-race')}
      </Button>
    </li>
  )
}
