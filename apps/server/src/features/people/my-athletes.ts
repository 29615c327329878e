import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { changeGrant, loadGrants } from './grants.ts'
import { namesOfAthletes } from './names.ts'
import { notePeople } from './people-log.ts'
import { leaveAthlete, listAccounts, listMyAthletes } from './schema.ts'
import type { MyAthlete } from './schema.ts'

/** The athletes of an account, and the accounts of the server. */
export function myAthleteRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...listMyAthletes,
      handler: async ({ caller }) => ({ items: await loadMyAthletes(context, caller.accountId) }),
    })
    app.route({
      ...leaveAthlete,
      handler: async ({ caller, params }, reply) => {
        const { accountId } = caller
        const grants = await loadGrants(context, { accountId, athleteId: params.id })
        if (grants.length === 0) throw notFound('athlete')
        for (const { id, athleteId, role } of grants) {
          await changeGrant(context, id, { ended: true })
          await notePeople(context, { athleteId, accountId, what: 'ended', detail: { role } })
        }
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...listAccounts,
      handler: async () => {
        const rows = await database
          .selectFrom('accounts')
          .innerJoin('memberships', 'memberships.account_id', 'accounts.id')
          .innerJoin('athletes', 'athletes.id', 'memberships.athlete_id')
          .leftJoin('sessions', 'sessions.account_id', 'accounts.id')
          .select(['accounts.id', 'accounts.created_at', 'accounts.admin', 'athletes.name'])
          .select((row) => row.fn.max('sessions.seen_at').as('seen_at'))
          .groupBy(['accounts.id', 'accounts.created_at', 'accounts.admin', 'athletes.name'])
          .orderBy('accounts.admin', 'desc')
          .orderBy('accounts.created_at')
          .execute()
        return {
          items: rows.map(({ id, name, created_at: createdAt, admin, seen_at: seenAt }) => ({
            id,
            name,
            createdAt,
            admin: admin === 1,
            seenAt,
          })),
        }
      },
    })
  }
}

/** The athletes of whom an account may see something, by name. */
export async function loadMyAthletes(
  context: Context,
  accountId: string,
): Promise<readonly MyAthlete[]> {
  const { database } = context.store
  const grants = await loadGrants(context, { accountId })
  const names = await namesOfAthletes(
    database,
    grants.map(({ athleteId }) => athleteId),
  )
  const places = await database
    .selectFrom('squad_athletes')
    .innerJoin('squads', 'squads.id', 'squad_athletes.squad_id')
    .select(['squad_athletes.athlete_id', 'squad_athletes.squad_id'])
    .where('squads.account_id', '=', accountId)
    .execute()
  return grants
    .map(({ athleteId, role, fields, waitsForGuardian, holdsChanges }) => ({
      athleteId,
      name: names.get(athleteId) ?? '',
      role,
      fields,
      waitsForGuardian,
      holdsChanges,
      squadIds: places.filter((one) => one.athlete_id === athleteId).map((one) => one.squad_id),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
