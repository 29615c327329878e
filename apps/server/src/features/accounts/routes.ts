import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { VERSION } from '../../contract/version.ts'
import { loadChosenUnits, loadSettings, todayOf } from '../settings/index.ts'
import { deviceName } from './device-name.ts'
import { SESSION_COOKIE } from './identify-caller.ts'
import { cookieOf, setSessionCookie } from './open-account.ts'
import { othersOf } from './others.ts'
import { readSession, signIn, signOut } from './schema.ts'
import { noteSecurity } from './security-log.ts'
import { endSessions } from './sessions.ts'
import { nameOf, openSession } from './store.ts'

export function accountRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...signIn,
      config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
      handler: async (request, reply) => {
        const device = deviceName(request.headers['user-agent'])
        const { secret, accountId } = await openSession(context, request.body.token, device)
        if (secret === null) {
          if (accountId !== null)
            await noteSecurity(context, 'link-refused', { accountId, request })
          else context.log.warn({ device }, 'a sign-in with an unknown link was refused')
          throw new HttpProblem('link-used-or-old')
        }
        await noteSecurity(context, 'signed-in', { accountId, request })
        setSessionCookie(context, secret, { request, reply })
        return reply.code(204).send(null)
      },
    })

    app.route({
      ...readSession,
      handler: async (request) => {
        const { accountId, athleteId } = request.caller
        const { locale } = await loadSettings(database, athleteId)
        return {
          account: { id: accountId, name: await nameOf(database, 'accounts', accountId) },
          athlete: { id: athleteId, name: await nameOf(database, 'athletes', athleteId) },
          demo: context.demo,
          version: VERSION,
          today: await todayOf(context, athleteId),
          locale,
          units: await loadChosenUnits(database, athleteId),
          ...(await othersOf(context, { accountId, athleteId })),
          readOnly: context.readOnly,
        }
      },
    })

    app.route({
      ...signOut,
      handler: async (request, reply) => {
        const { accountId, session } = request.caller
        if (session !== null) {
          await endSessions(context, accountId, (id) => id === session.id)
          await noteSecurity(context, 'signed-out', { accountId, request })
        }
        reply.clearCookie(SESSION_COOKIE, cookieOf(context))
        return reply.code(204).send(null)
      },
    })
  }
}
