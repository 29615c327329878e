import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { identifyCaller, openAccount } from '../accounts/index.ts'
import { loadSettings } from '../settings/index.ts'
import { accept } from './accept-invitation.ts'
import {
  acceptInvitation,
  createInvitation,
  listInvitations,
  readInvitation,
  removeInvitation,
} from './invitation-schema.ts'
import { insertInvitation, invitationOf, loadInvitations } from './invitations.ts'
import { nameOfAccount } from './names.ts'
import { notePeople } from './people-log.ts'

/** The invited person sits at another device: a link that opens on this computer alone only where there is no other. */
function linksTo(
  addresses: ReturnType<Context['reach']['addressesFor']>,
  path: string,
): readonly string[] {
  const elsewhere = addresses.filter(({ kind }) => kind !== 'this-computer')
  return (elsewhere.length > 0 ? elsewhere : addresses).map(({ url }) => `${url}${path}`)
}

const FEW_TRIES = { rateLimit: { max: 60, timeWindow: '1 minute' } }

/** Links that bring two people together. */
export function invitationRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...listInvitations,
      handler: async ({ caller }) => {
        const open = await loadInvitations(context, caller.accountId)
        return {
          items: open.map(({ id, name, athleteId, role, fields, expiresAt }) => ({
            id,
            name,
            to: athleteId === null ? ('athlete' as const) : role,
            fields,
            expiresAt,
          })),
        }
      },
    })
    app.route({
      ...createInvitation,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        const { accountId, athleteId } = request.caller
        const { to, name, fields, squadId } = request.body
        const ofAthlete = to !== 'athlete'
        if (ofAthlete) await askBirthYear(context, athleteId)
        if (squadId !== null) await refuseForeignSquad(context, accountId, squadId)
        const { path, ...made } = await insertInvitation(context, {
          accountId,
          athleteId: ofAthlete ? athleteId : null,
          role: ofAthlete ? to : 'coach',
          fields,
          squadId: ofAthlete ? null : squadId,
          name,
        })
        if (ofAthlete) {
          const detail = { person: name, role: to, fields }
          await notePeople(context, { athleteId, accountId, what: 'invited', detail })
        }
        const links = linksTo(context.reach.addressesFor(request.headers), path)
        return reply.code(201).send({ ...made, path, links })
      },
    })
    app.route({
      ...removeInvitation,
      handler: async ({ caller, params }, reply) => {
        const removed = await database
          .deleteFrom('invitations')
          .where('account_id', '=', caller.accountId)
          .where('id', '=', params.id)
          .returning('id')
          .executeTakeFirst()
        if (removed === undefined) throw notFound('invitation')
        return reply.code(204).send(null)
      },
    })
  }
}

/** What an invited person reads and answers, without a sign-in. */
export function invitedRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...readInvitation,
      config: FEW_TRIES,
      handler: async (request) => {
        const invitation = await invitationOf(context, request.body.token)
        const { accountId, athleteId, role, fields, name } = invitation
        const caller = await callerIfAny(context, request)
        const asAthlete = athleteId === null
        return {
          from: await nameOfAccount(database, accountId),
          name,
          to: asAthlete ? ('athlete' as const) : role,
          role,
          fields,
          signedInAs: caller === null ? null : await nameOfAccount(database, caller.accountId),
          asksBirthYear: asAthlete && (await birthYearOf(context, caller)) === null,
        }
      },
    })
    app.route({
      ...acceptInvitation,
      config: FEW_TRIES,
      handler: async (request, reply) => {
        const { token, ...answers } = request.body
        const invitation = await invitationOf(context, token)
        const known = await callerIfAny(context, request)
        const asAthlete = invitation.athleteId === null
        if (known?.accountId === invitation.accountId) throw new HttpProblem('own-invitation')
        const birthYear = (await birthYearOf(context, known)) ?? answers.birthYear
        if (asAthlete && birthYear === null) throw new HttpProblem('birth-year-needed')
        if (known === null && answers.name === null) throw new HttpProblem('name-needed')
        const { id, waitsForGuardian } = await accept(context, invitation, {
          ...answers,
          birthYear,
          known,
        })
        if (known === null) await openAccount(context, id, { request, reply })
        return { waitsForGuardian, role: invitation.role, asAthlete }
      },
    })
  }
}

/** Who is signed in, where somebody is: an invitation needs no sign-in. */
async function callerIfAny(context: Context, request: FastifyRequest): Promise<Caller | null> {
  try {
    return await identifyCaller(context, request)
  } catch (error) {
    if (error instanceof HttpProblem && error.code === 'not-signed-in') return null
    throw error
  }
}

async function birthYearOf(context: Context, caller: Caller | null): Promise<number | null> {
  if (caller === null) return null
  return (await loadSettings(context.store.database, caller.athleteId)).birthYear
}

async function askBirthYear(context: Context, athleteId: string): Promise<void> {
  const { birthYear } = await loadSettings(context.store.database, athleteId)
  if (birthYear === null) throw new HttpProblem('birth-year-needed')
}

async function refuseForeignSquad(
  context: Context,
  accountId: string,
  squadId: string,
): Promise<void> {
  const squad = await context.store.database
    .selectFrom('squads')
    .select('id')
    .where('id', '=', squadId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (squad === undefined) throw notFound('squad')
}
