import { useUndoOnPlans } from '../../api/squad.ts'
import type { GroupAnswer } from '../../api/squad.ts'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** Says for how many runners a change was made, and takes it back for all of them. */
export function useTellGroup() {
  const { t } = useText()
  const undo = useUndoOnPlans()
  return ({ items }: GroupAnswer, sayCount: (count: number) => string) => {
    const changed = items.filter(({ ok }) => ok).map(({ athleteId }) => athleteId)
    const done = sayCount(changed.length)
    if (changed.length === 0) return tell(done)
    return tellWithUndo(done, () =>
      undo.mutate(changed, { onSuccess: () => tell(t('squad.undone')), onError: tellError }),
    )
  }
}
