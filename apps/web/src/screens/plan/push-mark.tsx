import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pushQuery } from '../../api/push.ts'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { PUSH_TONES } from './push-state.tsx'

/** One word on a session that was sent; nothing for who sends none. */
export function PushMark({ sessionId }: { readonly sessionId: string }) {
  const { t } = useText()
  const push = useQuery(pushQuery).data
  const session = push?.on ? push.sessions.find((one) => one.sessionId === sessionId) : undefined
  if (session === undefined) return null
  return (
    <Link to="/plan/sessions/$sessionId/watch" params={{ sessionId }}>
      <StatusMark tone={PUSH_TONES[session.state]} word={t(`delivery.push.${session.state}`)} />
    </Link>
  )
}
