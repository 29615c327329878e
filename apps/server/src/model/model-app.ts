import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Context } from '../context.ts'
import type { Caller } from '../contract/caller.ts'
import { answerErrors } from '../contract/problem.ts'
import { textOfProblemReader } from '../features/settings/index.ts'
import { modelRoutes } from './model-routes.ts'
import type { AskedRoute, ModelAnswer } from './model-messages.ts'

/** Only this thread writes it: nobody else can reach the app. */
const CALLER = 'x-caller'
const NOT_PASSED_ON: ReadonlySet<string> = new Set(['connection', 'content-length', 'date'])

/** Asks a route of the model. */
type AskModel = (asked: AskedRoute) => Promise<ModelAnswer>

/** The routes of the model, for requests that another thread let in. It listens nowhere. */
export async function buildModelApp(context: Context): Promise<AskModel> {
  const app = Fastify({ logger: false, bodyLimit: 4 * 1024 ** 2 })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerErrors((request) => textOfProblemReader(context, request)))
  app.decorateRequest('caller')
  app.addHook('onRequest', async (request) => {
    request.caller = JSON.parse(String(request.headers[CALLER])) as Caller
  })
  app.addHook('onError', async (request, _reply, error) => {
    const { statusCode = 500 } = error
    if (statusCode < 500) return
    const { method, routeOptions } = request
    context.log.error(
      { err: error, route: `${method} ${routeOptions.url}` },
      'a route of the model failed',
    )
  })
  await app.register(modelRoutes(context), { prefix: '/api/v1' })
  await app.ready()
  return (asked) => ask(app, asked)
}

async function ask(
  app: FastifyInstance,
  { method, url, language, caller, body }: AskedRoute,
): Promise<ModelAnswer> {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: {
      [CALLER]: JSON.stringify(caller),
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  })
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined || NOT_PASSED_ON.has(name) ? [] : [[name, String(value)] as const],
  )
  // A copy of its own, so that the whole of it can move to the other thread.
  const bytes = new Uint8Array(answer.rawPayload)
  return { status: answer.statusCode, headers: Object.fromEntries(headers), body: bytes }
}
