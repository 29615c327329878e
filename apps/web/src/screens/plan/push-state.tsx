import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pushQuery, usePushNow } from '../../api/push.ts'
import { Button } from '../../pieces/button.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { tellError } from '../../pieces/tell.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { PUSH_WORDS } from '../../words/push-words.ts'
import { sayInstant } from '../../words/say-day.ts'

/** What became of this session at intervals.icu, with the reason and one button where it failed. */
export function PushState({ sessionId }: { readonly sessionId: string }) {
  const query = useQuery(pushQuery)
  return (
    <Loaded query={query} heights={[72]}>
      {(push) => {
        if (!push.on) {
          return (
            <p>
              {push.connected ? 'Your key is here, but sending is off. ' : 'Not connected. '}
              <Link to="/settings" hash="intervals-icu">
                {push.connected ? 'Switch it on in Settings' : 'Connect it in Settings'}
              </Link>
              ; it takes about two minutes.
            </p>
          )
        }
        const session = push.sessions.find((one) => one.sessionId === sessionId)
        if (session === undefined) {
          return (
            <p>
              {push.message === null
                ? 'Sending …'
                : `Not among the next ${push.daysAhead} days yet. It goes by itself when its day is near.`}
            </p>
          )
        }
        const { tone, word } = PUSH_WORDS[session.state]
        return (
          <div className="stack">
            <p role="status">
              <StatusMark tone={tone} word={word} />
              <span className="quiet"> · {sayInstant(session.at)}</span>
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
  return (
    <div>
      <Button busy={push.isPending} onClick={() => push.mutate(undefined, { onError: tellError })}>
        Send again
      </Button>
    </div>
  )
}
