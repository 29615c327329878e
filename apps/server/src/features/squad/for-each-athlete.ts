import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { COACH_FIELDS, coaches } from '../../contract/access.ts'
import type { SharedField } from '../../contract/access.ts'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { loadAthlete, loadMyAthletes, notePeople } from '../people/index.ts'
import type { PeopleAction } from '../people/index.ts'
import { loadRevision } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import type { GroupAnswer } from './group-schema.ts'

export type Answer = GroupAnswer['items'][number]
type Result = Omit<Answer, 'athleteId' | 'name'>

/** What is done for one athlete, and the answer for one whom it cannot be done for. */
interface Deed<Done> {
  /** `caller` may change the plan of that athlete. */
  readonly edit: (caller: Caller, kept: KeptPlan) => Promise<Done>
  readonly refuse: (why: readonly Message[]) => Done
}

/** Who asks, and for whom. */
export interface Group {
  readonly caller: Caller
  readonly athleteIds: readonly string[]
  readonly onlyCheck: boolean
}

interface ForEach extends Group {
  readonly action: PeopleAction
  /** What each athlete has to share; without it, what changes a plan. */
  readonly fields?: readonly SharedField[]
}

export const refused = (why: readonly Message[]): Result => ({
  ok: false,
  title: null,
  lines: [],
  why,
  revision: null,
})

/**
 * One athlete after another: what one of them cannot have never stops the others. The caller that `edit` gets is a coach
 * of that athlete, who shares the fields. An athlete whom the person who asks does not know has no name here.
 */
export async function forEachAthlete<Done extends { readonly ok: boolean }>(
  context: Context,
  { caller, athleteIds, onlyCheck, action, fields = COACH_FIELDS }: ForEach,
  { edit, refuse }: Deed<Done>,
): Promise<readonly (Done & Pick<Answer, 'athleteId' | 'name'>)[]> {
  const ids = [...new Set(athleteIds)]
  const mine = await loadMyAthletes(context, caller.accountId)
  const names = new Map(mine.map((one) => [one.athleteId, one.name]))
  const answers: (Done & Pick<Answer, 'athleteId' | 'name'>)[] = []
  for (const athleteId of ids) {
    const name = names.get(athleteId) ?? ''
    try {
      const access = coaches(...fields)
      const coach = await loadAthlete(context, { caller, athleteId, access, method: 'POST' })
      const current = await loadRevision(context.store.database, athleteId, 'latest')
      const kept = current?.kept ?? null
      const result =
        kept === null ? refuse([message('squad.why-no-plan')]) : await edit(coach, kept)
      if (result.ok && !onlyCheck) await note(context, { coach, action })
      answers.push({ athleteId, name, ...result })
    } catch (error) {
      if (!(error instanceof HttpProblem) || error.statusCode >= 500) throw error
      answers.push({ athleteId, name, ...refuse([error.says]) })
    }
  }
  return answers
}

/** The athlete reads who did it. */
async function note(
  context: Context,
  { coach, action }: { readonly coach: Caller; readonly action: PeopleAction },
): Promise<void> {
  const { athleteId, accountId, grant } = coach
  const detail = { action, role: grant?.role ?? '', overrule: false }
  await notePeople(context, { athleteId, accountId, what: 'acted', detail })
}
