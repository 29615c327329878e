import { message } from '@bell-lap/units/message'
import type { Access } from '../../contract/access.ts'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { activeGrant, noteSeen } from './grants.ts'

interface Asked {
  /** Who is signed in, for the own athlete. */
  readonly caller: Caller
  /** The athlete that the request names; `null` for the own one. */
  readonly athleteId: string | null
  /** What the route says that it needs. */
  readonly access: Access
  readonly method: string
}

/**
 * The one place that decides who may see and do what. It gives the caller for the athlete asked for, or
 * refuses: 404 for an athlete who shares nothing with this person, so that nobody can find out who is here, and
 * 403 with the reason where the role or a field is missing. A program's key never reaches more than its person.
 */
export async function loadAthlete(
  context: Context,
  { caller, athleteId, access, method }: Asked,
): Promise<Caller> {
  refuseKey(caller, access, method)
  if (access.to === 'admin') await refuseOthers(context, caller)
  if (athleteId === null || athleteId === caller.athleteId) return caller
  // Only a route about an athlete can be asked for another one.
  if (access.to !== 'shared' && access.to !== 'athlete') throw notFound('athlete')
  const grant = await activeGrant(context, { accountId: caller.accountId, athleteId })
  if (grant === null) throw notFound('athlete')
  if (access.to === 'athlete' || !access.roles.includes(grant.role)) {
    throw new HttpProblem('not-your-role', { role: message(`people.role.${grant.role}`) })
  }
  const missing = access.fields.filter((field) => !grant.fields.includes(field))
  if (missing.length > 0) {
    throw new HttpProblem('not-shared', {
      fields: missing.map((field) => message(`people.field.${field}`)),
    })
  }
  await noteSeen(context, grant)
  const { id, role, fields } = grant
  return { ...caller, athleteId, grant: { id, role, fields } }
}

/** What a program's key does not reach, whatever its person may do. */
function refuseKey({ key }: Caller, access: Access, method: string): void {
  if (key === null) return
  if ((access.to !== 'athlete' && access.to !== 'shared') || access.inPerson === true) {
    throw new HttpProblem('key-not-enough', { why: message('key.in-person') })
  }
  if (!key.writes && method !== 'GET' && method !== 'HEAD') {
    throw new HttpProblem('key-not-enough', { why: message('key.reads-only') })
  }
  const { only } = key
  if (only === null) return
  // A route that names no field could tell anything.
  const asked = access.to === 'shared' ? access.fields : []
  if (asked.length > 0 && asked.every((field) => only.includes(field))) return
  const fields = only.map((field) => message(`people.field.${field}`))
  throw new HttpProblem('key-not-enough', { why: message('key.only-fields', { fields }) })
}

async function refuseOthers(context: Context, { accountId }: Caller): Promise<void> {
  const account = await context.store.database
    .selectFrom('accounts')
    .select('admin')
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (account?.admin !== 1) throw new HttpProblem('admin-only')
}
