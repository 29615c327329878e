import { useQuery } from '@tanstack/react-query'
import { useAddEvent, useUndoChange } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import { useText } from '../../text/use-text.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'

/** Puts the easier version of a session into the plan, at one press, with undo. */
export function useTakeEasier(sessionId: string | null) {
  const { t } = useText()
  const chosen = t('adapt-screen.easier-chosen')
  const add = useAddEvent()
  const undo = useUndoChange()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const undoOf = (revision: number) => () =>
    undo.mutate(revision, {
      onSuccess: () => tell(t('adapt-screen.change-undone')),
      onError: tellError,
    })
  const take = () =>
    add.mutate(
      { kind: 'too-tired', day: today, sessionId: sessionId ?? '' },
      {
        onSuccess: ({ id, adaptation }) => {
          const made = adaptation.changes.find(({ key }) => key.includes(id))
          const revision = made?.revision ?? null
          if (revision === null) tell(chosen)
          else tellWithUndo(chosen, undoOf(revision))
        },
        onError: tellError,
      },
    )
  return { take, busy: add.isPending }
}
