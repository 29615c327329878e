import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound } from '../../contract/problem.ts'
import { textOfRequest } from '../settings/index.ts'
import { CHECK_INTERVALS } from './check-intervals.ts'
import { IntervalsFault, listActivities } from './intervals-client.ts'
import type { IntervalsAccess } from './intervals-client.ts'
import { clientOf, endWait, startSignIn, tokenFor } from './intervals-sign-in.ts'
import {
  checkIntervalsNow,
  connectIntervals,
  finishIntervalsSignIn,
  readIntervals,
  startIntervalsSignIn,
} from './schema.ts'
import type { IntervalsView } from './schema.ts'
import { loadConnection, storeConnection } from './store.ts'

const WHOEVER_THE_KEY_BELONGS_TO = '0'
const TRY_MS = 20_000

export function connectionRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readIntervals,
      handler: (request) => view(context, request),
    })
    app.route({
      ...connectIntervals,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { apiKey, kind = 'key', athleteId: there } = request.body
        const login = { kind, secret: apiKey }
        const secret = { login, athleteId: there ?? WHOEVER_THE_KEY_BELONGS_TO }
        await connect(context, athleteId, secret)
        return view(context, request)
      },
    })
    app.route({
      ...startIntervalsSignIn,
      handler: async (request) => ({
        url: await startSignIn(context, request.caller, baseOf(context, request)),
      }),
    })
    app.route({
      ...finishIntervalsSignIn,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { code, state } = request.body
        clientOf(context)
        await endWait(context, request.caller, state)
        const token = await tokenFor(context, code).catch(sayFault)
        const login = { kind: 'oauth', secret: token } as const
        await connect(context, athleteId, { login, athleteId: WHOEVER_THE_KEY_BELONGS_TO })
        return view(context, request)
      },
    })
    app.route({
      ...checkIntervalsNow,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        if ((await loadConnection(context, athleteId)) === null) throw notFound('connection')
        await context.jobs.add(CHECK_INTERVALS, athleteId, athleteId)
        return reply.code(202).send(await view(context, request))
      },
    })
  }
}

/** Where the browser of this request sees the app. */
const baseOf = ({ reach }: Context, { protocol, headers }: FastifyRequest): string =>
  reach.publicUrl ?? headers.origin ?? `${protocol}://${headers.host ?? 'localhost'}`

async function connect(
  context: Context,
  athleteId: string,
  secret: Pick<IntervalsAccess, 'login' | 'athleteId'>,
): Promise<void> {
  await tryKey(context, secret)
  await storeConnection(context, athleteId, secret)
  await context.jobs.add(CHECK_INTERVALS, athleteId, athleteId)
}

async function view(context: Context, request: FastifyRequest): Promise<IntervalsView> {
  const { athleteId } = request.caller
  const { say } = await textOfRequest(context, request)
  const connection = await loadConnection(context, athleteId)
  const items = [...(connection?.known.values() ?? [])]
  return {
    connected: connection !== null,
    athleteId: connection?.access.athleteId ?? null,
    checkedAt: connection?.checkedAt ?? null,
    message: connection?.message == null ? null : say(connection.message),
    fetched: items.filter((item) => item === 'fetched').length,
    fromStrava: items.filter((item) => item === 'from-strava').length,
    signedInBy: connection?.access.login.kind ?? null,
    offersSignIn: context.intervalsClient !== null,
  }
}

/** A key that does not work is said now, not at the next check. */
async function tryKey(
  context: Context,
  secret: Pick<IntervalsAccess, 'login' | 'athleteId'>,
): Promise<void> {
  const today = context.now().toISOString().slice(0, 10)
  const access = { baseUrl: context.intervalsUrl, ...secret }
  try {
    await listActivities(access, today, today, AbortSignal.timeout(TRY_MS))
  } catch (error) {
    sayFault(error)
  }
}

function sayFault(error: unknown): never {
  if (error instanceof IntervalsFault) throw new HttpProblem('not-connected', { why: error.says })
  throw new HttpProblem('intervals-no-answer')
}
