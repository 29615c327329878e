import { useQuery } from '@tanstack/react-query'
import type { Comment } from '../../api/squad.ts'
import { sessionQuery } from '../../api/session.ts'
import { later } from '../../pieces/later.tsx'

const OwnComments = later(async () => (await import('./own-comments.tsx')).OwnComments, null, [
  'squad',
])
const NewComments = later(async () => (await import('./new-comments.tsx')).NewComments, null, [
  'squad',
])

interface CommentsIfSharedProps {
  readonly kind: Comment['aboutKind']
  readonly id: string
}

/** Comments, for a runner whose training somebody else sees; nothing for one who is alone. */
export function CommentsIfShared({ kind, id }: CommentsIfSharedProps) {
  const { data } = useQuery(sessionQuery)
  return data?.people === true ? <OwnComments kind={kind} id={id} /> : null
}

/** Comments of others within the last days, for a runner whose training somebody else sees. */
export function NewCommentsIfShared() {
  const { data } = useQuery(sessionQuery)
  return data?.people === true ? <NewComments /> : null
}
