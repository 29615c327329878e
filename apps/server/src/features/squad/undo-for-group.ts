import type { Message } from '@bell-lap/units/message'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { undoStanding } from '../adaptation/index.ts'
import { forEachAthlete } from './for-each-athlete.ts'
import type { GroupUndone } from './group-schema.ts'

type Undone = Omit<GroupUndone['items'][number], 'athleteId' | 'name'>

/** A revision of the plan of an athlete. */
interface Given {
  readonly athleteId: string
  readonly revision: number
}

/** The summaries of what is done for many. */
const FOR_MANY: ReadonlySet<string> = new Set(
  ['added', 'changed', 'moved', 'moved-from', 'week-given'].map((what) => `plan-change.${what}`),
)
const isForMany = ({ code }: Message) => FOR_MANY.has(code)

/** Takes back what was given to many or moved for many, for each plan that has not changed since. */
export async function undoChangesForGroup(
  context: Context,
  caller: Caller,
  given: readonly Given[],
): Promise<GroupUndone['items']> {
  const revisions = new Map(given.map(({ athleteId, revision }) => [athleteId, revision]))
  const group = { caller, athleteIds: [...revisions.keys()], onlyCheck: false }
  return forEachAthlete<Undone>(
    context,
    { ...group, action: 'undoPlan' },
    {
      edit: async (coach) => {
        const revision = revisions.get(coach.athleteId) ?? 0
        const who = coach.grant === null ? 'you' : 'coach'
        await undoStanding(context, coach.athleteId, { revision, isIt: isForMany }, who)
        return { ok: true, why: [] }
      },
      refuse: (why) => ({ ok: false, why }),
    },
  )
}
