import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Caller } from '../../contract/caller.ts'
import type { SharedField } from '../../contract/access.ts'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { changeGrant, loadGrants } from './grants.ts'
import type { StoredGrant } from './grants.ts'
import { notePeople } from './people-log.ts'
import { nameOfAccount } from './names.ts'
import { agreeToSharing, changeSharing, endSharing, holdChanges, listPeople } from './schema.ts'
import { showPeople } from './show-people.ts'

/** Who may see something of an athlete; the athlete and a guardian decide. */
export function peopleRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listPeople,
      handler: async ({ caller }) => showPeople(context, caller.athleteId),
    })
    app.route({
      ...changeSharing,
      handler: async ({ caller, params, body }) => {
        const grant = await grantOf(context, caller, params.id)
        refuseOwn(caller, grant)
        const { fields } = body
        await changeGrant(context, grant.id, { fields })
        await note(context, caller, { grant, what: 'sharing-changed', fields })
        return showPeople(context, caller.athleteId)
      },
    })
    app.route({
      ...endSharing,
      handler: async ({ caller, params }) => {
        const grant = await grantOf(context, caller, params.id)
        await changeGrant(context, grant.id, { ended: true })
        await note(context, caller, { grant, what: 'ended', fields: null })
        return showPeople(context, caller.athleteId)
      },
    })
    app.route({
      ...agreeToSharing,
      handler: async ({ caller, params }) => {
        const grant = await grantOf(context, caller, params.id)
        if (caller.grant?.role !== 'guardian') throw new HttpProblem('guardian-needed')
        refuseOwn(caller, grant)
        await changeGrant(context, grant.id, { agreed: true })
        await note(context, caller, { grant, what: 'guardian-agreed', fields: grant.fields })
        return showPeople(context, caller.athleteId)
      },
    })
    app.route({
      ...holdChanges,
      handler: async ({ caller, body }) => {
        const { athleteId, accountId, grant } = caller
        if (grant === null) throw new HttpProblem('coach-only')
        await changeGrant(context, grant.id, { holdsChanges: body.holds })
        const detail = { holds: body.holds, role: grant.role }
        await notePeople(context, { athleteId, accountId, what: 'holds-changed', detail })
        context.events.changed(athleteId, 'plan')
        return { holds: body.holds }
      },
    })
  }
}

async function grantOf(context: Context, { athleteId }: Caller, id: string): Promise<StoredGrant> {
  const grants = await loadGrants(context, { athleteId })
  const grant = grants.find((one) => one.id === id)
  if (grant === undefined) throw notFound('person')
  return grant
}

/** Nobody widens or confirms what they may see themselves. */
function refuseOwn({ accountId }: Caller, grant: StoredGrant): void {
  if (grant.accountId === accountId) throw new HttpProblem('own-access')
}

async function note(
  context: Context,
  { athleteId, accountId }: Caller,
  about: {
    readonly grant: StoredGrant
    readonly what: 'sharing-changed' | 'ended' | 'guardian-agreed'
    readonly fields: readonly SharedField[] | null
  },
): Promise<void> {
  const { grant, what, fields } = about
  const person = await nameOfAccount(context.store.database, grant.accountId)
  const detail = { person, role: grant.role, fields }
  await notePeople(context, { athleteId, accountId, what, detail })
}
