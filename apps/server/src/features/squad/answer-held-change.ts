import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound, notValid } from '../../contract/problem.ts'
import { answerProposal, loadPlanChanges } from '../adaptation/index.ts'
import { insertComment } from './comments.ts'
import { countHeldChanges } from './held-changes.ts'
import { tryEdit } from './group-edits.ts'

interface HeldAnswer {
  readonly id: string
  readonly accept: boolean
  /** Another session in its place, as typed. */
  readonly text: string | null
  /** What the athlete reads about it. */
  readonly word: string
}

/** Does what the coach decided about a change that waits. Gives how many still wait. */
export async function answerHeld(
  context: Context,
  caller: Caller,
  { id, accept, text, word }: HeldAnswer,
): Promise<number> {
  const { athleteId, grant } = caller
  if (grant === null) throw new HttpProblem('coach-only')
  const proposals = await loadPlanChanges(context, athleteId, '')
  const held = proposals.find((one) => one.id === id && one.state === 'proposed')
  if (held === undefined) throw notFound('proposal')
  const sessionId = held.change?.sessions[0]?.id
  if (text !== null) {
    if (sessionId === undefined) throw notFound('session')
    const edit = { kind: 'change-typed' as const, sessionId, text }
    const { why } = await tryEdit(context, { caller, edit, onlyCheck: false })
    if (why[0] !== undefined) throw notValid(why[0], 'text')
  }
  await answerProposal(context, athleteId, { id, accept: accept && text === null })
  if (word !== '') {
    const about =
      sessionId === undefined
        ? { aboutKind: 'plan' as const, aboutId: 'plan' }
        : { aboutKind: 'session' as const, aboutId: sessionId }
    await insertComment(context, caller, { ...about, text: word, question: false })
  }
  context.events.changed(athleteId, 'plan')
  return countHeldChanges(context, athleteId)
}
