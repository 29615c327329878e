import type { GroupAnswer } from '../../api/squad.ts'
import { tell, tellWithUndo } from '../../pieces/tell.ts'
import { revisionsIn, useSaidUndo } from './use-undo-for-group.ts'

/** Says for how many runners a change was made, and takes it back for all of them. */
export function useTellGroup() {
  const { takeBack } = useSaidUndo()
  return ({ items }: GroupAnswer, sayCount: (count: number) => string) => {
    const done = sayCount(items.filter(({ ok }) => ok).length)
    const given = revisionsIn(items)
    if (given.length === 0) tell(done)
    else tellWithUndo(done, () => takeBack(given))
  }
}
