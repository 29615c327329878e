import { useTitles } from '../../pieces/use-titles.ts'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { planQuery } from '../../api/plan.ts'
import type { PushView } from '../../api/push.ts'
import { pushQuery, useChangePush, usePushNow } from '../../api/push.ts'
import { Button } from '../../pieces/button.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { PUSH_WORDS } from '../../words/push-words.ts'
import { sayInstant, sayLongDay } from '../../words/say-day.ts'
import css from './settings.module.css'

const DAYS = [3, 7, 14, 28]

/** Sending sessions the other way: on or off, how far ahead, and what became of each. */
export function PushSettings() {
  const query = useQuery(pushQuery)
  return (
    <Loaded query={query} heights={[120]}>
      {(push) => (push.on ? <Sending push={push} /> : <Off daysAhead={push.daysAhead} />)}
    </Loaded>
  )
}

function Off({ daysAhead }: { readonly daysAhead: number }) {
  const change = useChangePush()
  return (
    <div className="stack">
      <p className="quiet">
        Bell Lap can also send your sessions to the calendar there, from where your watch gets them.
        Each is read back and compared. Only events of Bell Lap are ever changed or deleted.
      </p>
      <div>
        <Button
          busy={change.isPending}
          onClick={() =>
            change.mutate(
              { on: true, daysAhead },
              { onSuccess: () => tell('Sending your next sessions.'), onError: tellError },
            )
          }
        >
          Send my sessions
        </Button>
      </div>
    </div>
  )
}

function Sending({ push }: { readonly push: PushView }) {
  const change = useChangePush()
  const again = usePushNow()
  return (
    <div className="stack">
      <p role="status">
        {push.message ?? 'Sending …'}
        {push.pushedAt === null || push.message === null
          ? ''
          : ` Last success ${sayInstant(push.pushedAt)}.`}
      </p>
      {push.sessions.length > 0 && <SentSessions sessions={push.sessions} />}
      <NativeSelect
        label="Days ahead"
        description="intervals.icu hands a week on to watches"
        value={String(push.daysAhead)}
        data={DAYS.map(String)}
        onChange={(event) =>
          change.mutate(
            { on: true, daysAhead: Number(event.currentTarget.value) },
            { onError: tellError },
          )
        }
      />
      <div className="row">
        <Button
          busy={again.isPending}
          onClick={() => again.mutate(undefined, { onError: tellError })}
        >
          Send and compare now
        </Button>
        <Button
          look="quiet"
          busy={change.isPending}
          onClick={() =>
            change.mutate(
              { on: false, daysAhead: push.daysAhead },
              {
                onSuccess: () => tell('Off. The sessions ahead were taken back from there.'),
                onError: tellError,
              },
            )
          }
        >
          Stop and take them back
        </Button>
      </div>
    </div>
  )
}

function SentSessions({ sessions }: Pick<PushView, 'sessions'>) {
  const plan = useQuery(planQuery).data?.plan
  const title = useTitles()
  const titles = new Map(
    plan?.weeks.flatMap((week) =>
      week.sessions.map((one) => [one.id, title(one.workout)] as const),
    ),
  )
  return (
    <ul className={css['sent']} aria-label="Sessions at intervals.icu">
      {sessions.map(({ sessionId, day, state, detail }) => (
        <li key={sessionId}>
          <p>
            <Link to="/plan/sessions/$sessionId/watch" params={{ sessionId }}>
              {titles.get(sessionId) ?? 'Session'}
            </Link>
            <span className="quiet"> · {sayLongDay(day)}</span>
          </p>
          <StatusMark tone={PUSH_WORDS[state].tone} word={PUSH_WORDS[state].word} />
          {detail !== null && <p className="small">{detail}</p>}
        </li>
      ))}
    </ul>
  )
}
