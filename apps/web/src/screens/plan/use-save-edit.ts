import { useState } from 'react'
import { useUndoPlan } from '../../api/plan.ts'
import { useEditPlan } from '../../api/typed-workout.ts'
import type { EditHow, PlanEdit } from '../../api/typed-workout.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** The texts that say that an edit was saved, and that it was undone. */
export interface EditWords {
  readonly done: 'plan-screen.day-changed' | 'plan-screen.moved-to'
  readonly undone: 'plan-screen.change-undone' | 'plan-screen.move-undone'
}

const CHANGED: EditWords = {
  done: 'plan-screen.day-changed',
  undone: 'plan-screen.change-undone',
}

/** Saves an edit of a day of the plan, and offers to undo it. */
export function useSaveEdit(day: string, onDone: () => void, words = CHANGED) {
  const { t } = useText()
  const change = useEditPlan()
  const undo = useUndoPlan()
  const [refused, setRefused] = useState<Error | null>(null)
  const takeBack = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell(t(words.undone)),
      onError: tellError,
    })
  const save = (edit: PlanEdit, how: EditHow) =>
    change.mutate(
      { edit, how },
      {
        onSuccess: (answer) => {
          if (!answer.ok) {
            setRefused(new Error(t('plan-screen.changed-meanwhile')))
            return
          }
          onDone()
          tellWithUndo(
            how === 'nearest' ? t('plan-screen.plan-changed') : t(words.done, { day }),
            takeBack,
          )
        },
      },
    )
  return { save, busy: change.isPending, error: change.error ?? refused }
}
