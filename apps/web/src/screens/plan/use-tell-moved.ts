import { useUndoPlan } from '../../api/plan.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { sayShortDay } from '../../words/say-day.ts'

/** Says that a session was moved, with the way back. */
export function useTellMoved(): (day: string) => void {
  const undo = useUndoPlan()
  return (day) =>
    tellWithUndo(`Moved to ${sayShortDay(day)}.`, () =>
      undo.mutate(undefined, {
        onSuccess: () => tell('Back to where it was.'),
        onError: tellError,
      }),
    )
}
