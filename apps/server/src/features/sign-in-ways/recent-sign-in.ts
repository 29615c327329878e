import type { Context } from '../../context.ts'
import type { Caller } from '../../contract/caller.ts'

const RECENT_MINUTES = 15

/**
 * Whether the person has just signed in. Who forgot a password signs in by a link and sets another one; a phone that lies
 * open for hours does not let a stranger do that. The command line of the server's own machine counts as recent.
 */
export function isRecent(context: Context, { session }: Pick<Caller, 'session'>): boolean {
  if (session === null) return true
  return Date.parse(session.startedAt) > context.now().getTime() - RECENT_MINUTES * 60_000
}
