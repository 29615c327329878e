import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pushQuery, usePushNow } from '../../api/push.ts'
import { Button } from '../../pieces/button.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { sayInstant } from '../../words/say-instant.ts'
import { useText } from '../../text/use-text.ts'

/** What became of a session at intervals.icu, as shape and colour; a word goes with it. */
export const PUSH_TONES = { equal: 'ok', different: 'stop', failed: 'stop' } as const

/** What became of this session at intervals.icu, with the reason and one button where it failed. */
export function PushState({ sessionId }: { readonly sessionId: string }) {
  const { t, reader } = useText()
  const query = useQuery(pushQuery)
  return (
    <Loaded query={query} heights={[72]}>
      {(push) => {
        if (!push.on) {
          return (
            <p>
              {t(push.connected ? 'delivery.push-off' : 'delivery.push-not-connected')}{' '}
              <Link to="/settings" hash="intervals-icu">
                {t(push.connected ? 'delivery.push-turn-on' : 'delivery.push-connect')}
              </Link>{' '}
              {t('delivery.push-takes')}
            </p>
          )
        }
        const session = push.sessions.find((one) => one.sessionId === sessionId)
        if (session === undefined) {
          return (
            <p>
              {push.message === null
                ? t('delivery.push-sending')
                : t('delivery.push-later', { count: push.daysAhead })}
            </p>
          )
        }
        return (
          <div className="stack">
            <p role="status">
              <StatusMark
                tone={PUSH_TONES[session.state]}
                word={t(`delivery.push.${session.state}`)}
              />
              <span className="quiet"> · {sayInstant(session.at, reader.locale)}</span>
            </p>
            {session.detail !== null && <p>{session.detail}</p>}
            {session.state !== 'equal' && <Again />}
          </div>
        )
      }}
    </Loaded>
  )
}

function Again() {
  const push = usePushNow()
  const { t } = useText()
  return (
    <div>
      <Button busy={push.isPending} onClick={() => push.mutate(undefined, { onError: tellError })}>
        {t('delivery.push-again')}
      </Button>
    </div>
  )
}
