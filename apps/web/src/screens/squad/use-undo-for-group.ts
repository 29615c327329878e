import { useUndoForGroup } from '../../api/squad.ts'
import type { GivenRevisions } from '../../api/squad.ts'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** The plans that a change for many has changed, by their new revision. */
export function revisionsIn(
  items: readonly { readonly athleteId: string; readonly revision: number | null }[],
): GivenRevisions {
  return items.flatMap(({ athleteId, revision }) =>
    revision === null ? [] : [{ athleteId, revision }],
  )
}

/** Takes back what many runners got, and says for whom that was not possible, and why. */
export function useSaidUndo() {
  const { t, say } = useText()
  const undo = useUndoForGroup()
  const takeBack = (given: GivenRevisions, onDone?: () => void) =>
    undo.mutate(given, {
      onSuccess: ({ items }) => {
        onDone?.()
        const back = items.filter(({ ok }) => ok)
        if (back.length > 0) tell(t('squad.taken-back', { count: back.length }))
        for (const { ok, name, why } of items) {
          if (ok) continue
          const reasons = why.map((one) => say(one)).join(' ')
          tellError(new Error(t('squad.not-taken-back', { name, why: reasons })))
        }
      },
      onError: tellError,
    })
  return { takeBack, busy: undo.isPending }
}
