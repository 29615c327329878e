import { useQuery } from '@tanstack/react-query'
import { useAddEvent, useUndoChange } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import { useText } from '../../text/use-text.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'

/** Says that a session is too much today, at one press, with undo; what became of it is said. */
export function useTakeEasier(sessionId: string | null) {
  const { t } = useText()
  const add = useAddEvent()
  const undo = useUndoChange()
  const today = useQuery(sessionQuery).data?.today ?? ''
  // As promises: the card that asks goes when the session moves to another day, and its words must not go with it.
  const undoOf = (revision: number) => () => {
    undo.mutateAsync(revision).then(() => tell(t('adapt-screen.change-undone')), tellError)
  }
  const take = () => {
    add
      .mutateAsync({ kind: 'too-tired', day: today, sessionId: sessionId ?? '' })
      .then(({ id, adaptation }) => {
        const made = adaptation.changes.find(({ key }) => key.includes(id))
        const words = made === undefined ? t('adapt-screen.no-change') : made.reason
        const revision = made?.revision ?? null
        if (revision === null) tell(words)
        else tellWithUndo(words, undoOf(revision))
      }, tellError)
  }
  return { take, busy: add.isPending }
}
