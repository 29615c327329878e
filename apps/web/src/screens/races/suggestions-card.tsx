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
import { sayDate } from '../../words/say-day.ts'
import { saySpan } from '../../words/say-span.ts'
import { Say } from '../../text/say.tsx'
import { textNow } from '../../text/shown-reader.ts'
import type { Message } from '@bell-lap/units/message'
import css from './races.module.css'

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
  const query = useQuery(raceSuggestionsQuery)
  const [all, setAll] = useState(false)
  const items = query.data ?? []
  if (items.length === 0) return null
  return (
    <Card title="Were these races?" aside={`${items.length} found`}>
      <ul>
        {(all ? items : items.slice(0, SHOWN_AT_FIRST)).map((one) => (
          <SuggestionLine key={one.activityId + one.eventId} one={one} />
        ))}
      </ul>
      {items.length > SHOWN_AT_FIRST && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${items.length}`}
        </Button>
      )}
    </Card>
  )
}

function SuggestionLine({ one }: { readonly one: Suggestion }) {
  const save = useSaveResult()
  const remove = useRemoveResult()
  const event = raceEvent(one.eventId)
  const label = event?.name ?? saySpan(one.distanceM)
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
          tellWithUndo(`${label} in ${textNow().say(saved.readAs)} is a result now.`, () =>
            remove.mutate(saved.id, { onError: tellError }),
          ),
        onError: tellError,
      },
    )
  return (
    <li className={css['suggestion']}>
      <div>
        <Link to="/runs/$runId" params={{ runId: one.activityId }}>
          {label} in {one.timeText}
        </Link>
        {one.name !== null && <span> {one.name}</span>}
        <p className="quiet small">
          {sayDate(one.day)} · <Say it={one.why} />
        </p>
      </div>
      <Button
        busy={save.isPending}
        onClick={confirm}
        aria-label={`Yes, a race: ${label} on ${sayDate(one.day)}`}
      >
        Yes, a race
      </Button>
    </li>
  )
}
