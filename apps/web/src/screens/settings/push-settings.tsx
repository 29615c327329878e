import { useTitles } from '../../pieces/use-titles.ts'
import { NativeSelect } from '../../pieces/fields.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { planQuery } from '../../api/plan.ts'
import type { PushedSession, PushView } from '../../api/push.ts'
import { pushQuery, useChangePush, usePushNow } from '../../api/push.ts'
import { Button } from '../../pieces/button.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import type { Tone } from '../../pieces/status-mark.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './settings.module.css'

const DAYS = [3, 7, 14, 28]

const TONES: Readonly<Record<PushedSession['state'], Tone>> = {
  equal: 'ok',
  different: 'stop',
  failed: 'stop',
}

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
  const { t } = useText()
  const change = useChangePush()
  return (
    <div className="stack">
      <p className="quiet">{t('settings.push-why')}</p>
      <div>
        <Button
          busy={change.isPending}
          onClick={() =>
            change.mutate(
              { on: true, daysAhead },
              { onSuccess: () => tell(t('settings.push-started')), onError: tellError },
            )
          }
        >
          {t('settings.push-send')}
        </Button>
      </div>
    </div>
  )
}

function Sending({ push }: { readonly push: PushView }) {
  const { t, reader } = useText()
  const change = useChangePush()
  const again = usePushNow()
  return (
    <div className="stack">
      <p role="status">
        {push.message ?? t('settings.push-sending')}
        {push.pushedAt === null || push.message === null
          ? ''
          : ` ${t('settings.push-last', { when: sayInstant(push.pushedAt, reader.locale) })}`}
      </p>
      {push.sessions.length > 0 && <SentSessions sessions={push.sessions} />}
      <NativeSelect
        label={t('settings.push-days')}
        description={t('settings.push-days-why')}
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
          {t('settings.push-again')}
        </Button>
        <Button
          look="quiet"
          busy={change.isPending}
          onClick={() =>
            change.mutate(
              { on: false, daysAhead: push.daysAhead },
              {
                onSuccess: () => tell(t('settings.push-stopped')),
                onError: tellError,
              },
            )
          }
        >
          {t('settings.push-stop')}
        </Button>
      </div>
    </div>
  )
}

function SentSessions({ sessions }: Pick<PushView, 'sessions'>) {
  const { t, reader } = useText()
  const plan = useQuery(planQuery).data?.plan
  const title = useTitles()
  const titles = new Map(
    plan?.weeks.flatMap((week) =>
      week.sessions.map((one) => [one.id, title(one.workout)] as const),
    ),
  )
  return (
    <ul className={css['sent']} aria-label={t('settings.push-list')}>
      {sessions.map(({ sessionId, day, state, detail }) => (
        <li key={sessionId}>
          <p>
            <Link to="/plan/sessions/$sessionId/watch" params={{ sessionId }}>
              {titles.get(sessionId) ?? t('settings.push-session')}
            </Link>
            <span className="quiet"> · {sayDay(day, reader.locale, 'long')}</span>
          </p>
          <StatusMark tone={TONES[state]} word={t(`settings.push-${state}`)} />
          {detail !== null && <p className="small">{detail}</p>}
        </li>
      ))}
    </ul>
  )
}
