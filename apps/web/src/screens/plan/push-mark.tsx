import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { pushQuery } from '../../api/push.ts'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { PUSH_WORDS } from '../../words/push-words.ts'

/** One word on a session that was sent; nothing for who sends none. */
export function PushMark({ sessionId }: { readonly sessionId: string }) {
  const push = useQuery(pushQuery).data
  const session = push?.on ? push.sessions.find((one) => one.sessionId === sessionId) : undefined
  if (session === undefined) return null
  const { tone, word } = PUSH_WORDS[session.state]
  return (
    <Link to="/plan/sessions/$sessionId/watch" params={{ sessionId }}>
      <StatusMark tone={tone} word={word} />
    </Link>
  )
}
