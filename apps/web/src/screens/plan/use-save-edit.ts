import { useState } from 'react'
import { useUndoPlan } from '../../api/plan.ts'
import { useEditPlan } from '../../api/typed-workout.ts'
import type { EditHow, PlanEdit } from '../../api/typed-workout.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { sayShortDay } from '../../words/say-day.ts'

/** Saves an edit of a day of the plan, and offers to undo it. */
export function useSaveEdit(day: string, onDone: () => void) {
  const change = useEditPlan()
  const undo = useUndoPlan()
  const [refused, setRefused] = useState<Error | null>(null)
  const takeBack = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell('The plan is as it was.'),
      onError: tellError,
    })
  const save = (edit: PlanEdit, how: EditHow) =>
    change.mutate(
      { edit, how },
      {
        onSuccess: (answer) => {
          if (!answer.ok) {
            setRefused(new Error('The plan changed meanwhile. Look at what would break now.'))
            return
          }
          onDone()
          tellWithUndo(
            how === 'nearest' ? 'The plan is changed.' : `${sayShortDay(day)} is changed.`,
            takeBack,
          )
        },
      },
    )
  return { save, busy: change.isPending, error: change.error ?? refused }
}
