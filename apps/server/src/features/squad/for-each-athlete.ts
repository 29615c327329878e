import type { Message } from '@bell-lap/units/message'
import { coaches } from '../../contract/access.ts'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { loadAthlete, namesOfAthletes, notePeople } from '../people/index.ts'
import type { PeopleAction } from '../people/index.ts'
import { loadRevision } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import type { GroupAnswer } from './group-schema.ts'

export type Answer = GroupAnswer['items'][number]
type Result = Pick<Answer, 'ok' | 'title' | 'lines' | 'why'>

/** Who asks, and for whom. */
export interface Group {
  readonly caller: Caller
  readonly athleteIds: readonly string[]
  readonly onlyCheck: boolean
}

export const refused = (why: readonly Message[]): Result => ({
  ok: false,
  title: null,
  lines: [],
  why,
})

/**
 * One athlete after another: what one of them cannot have never stops the others. The caller that `edit` gets may change
 * the plan of that athlete; who shares nothing with the person who asks has no name here.
 */
export async function forEachAthlete(
  context: Context,
  { caller, athleteIds, onlyCheck, action }: Group & { readonly action: PeopleAction },
  edit: (caller: Caller, kept: KeptPlan) => Promise<Result>,
): Promise<readonly Answer[]> {
  const ids = [...new Set(athleteIds)]
  const names = await namesOfAthletes(context.store.database, ids)
  const answers: Answer[] = []
  for (const athleteId of ids) {
    let name = ''
    try {
      const access = coaches('workouts')
      const coach = await loadAthlete(context, { caller, athleteId, access, method: 'POST' })
      name = names.get(athleteId) ?? ''
      const current = await loadRevision(context.store.database, athleteId, 'latest')
      if (current?.kept == null) throw notFound('plan')
      const result = await edit(coach, current.kept)
      if (result.ok && !onlyCheck) await note(context, { coach, action })
      answers.push({ athleteId, name, ...result })
    } catch (error) {
      if (!(error instanceof HttpProblem) || error.statusCode >= 500) throw error
      answers.push({ athleteId, name, ...refused([error.says]) })
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
