import { useUndoPlan } from '../../api/plan.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** Says that a session was moved, with the way back. */
export function useTellMoved(): (day: string) => void {
  const { t } = useText()
  const undo = useUndoPlan()
  return (day) =>
    tellWithUndo(t('plan-screen.moved-to', { day }), () =>
      undo.mutate(undefined, {
        onSuccess: () => tell(t('plan-screen.move-undone')),
        onError: tellError,
      }),
    )
}
