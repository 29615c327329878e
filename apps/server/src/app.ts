import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import type {
  FastifyInstance,
  FastifyPluginAsync,
  FastifyRequest,
  FastifyServerOptions,
  RouteOptions,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { allowMapSource } from './allow-map-source.ts'
import type { Context } from './context.ts'
import { ANYONE } from './contract/access.ts'
import type { Access } from './contract/access.ts'
import { askedAthlete, withoutAthlete } from './contract/asked-athlete.ts'
import { describeApi } from './contract/openapi.ts'
import { answerErrors, HttpProblem, notFound } from './contract/problem.ts'
import { loggedError } from './contract/logged-error.ts'
import { loggedRequest } from './contract/logged-request.ts'
import { guardRequest } from './contract/request-guard.ts'
import {
  accountRoutes,
  apiKeyRoutes,
  identifyCaller,
  linkRoutes,
  sessionRoutes,
} from './features/accounts/index.ts'
import { activityRoutes, runPageRoutes, sportRoutes } from './features/activities/index.ts'
import { connectionRoutes } from './features/connections/index.ts'
import { dataRoutes } from './features/data/index.ts'
import { calendarFeed, deliveryRoutes } from './features/delivery/index.ts'
import { formVideoRoutes } from './features/form-video/index.ts'
import { heldRoutes, importRoutes } from './features/imports/index.ts'
import { morningRoutes } from './features/mornings/index.ts'
import { sessionFileRoutes, watchFiles, watchLinkRoutes } from './features/plan/index.ts'
import {
  invitationRoutes,
  invitedRoutes,
  loadAthlete,
  myAthleteRoutes,
  noteAction,
  peopleRoutes,
} from './features/people/index.ts'
import { pushRoutes } from './features/push/index.ts'
import { resultRoutes } from './features/results/index.ts'
import { settingsRoutes, textOfProblemReader } from './features/settings/index.ts'
import { signInWayRoutes } from './features/sign-in-ways/index.ts'
import { seasonRoutes, squadRoutes } from './features/squad/index.ts'
import { healthRoutes, statusRoutes } from './features/status/index.ts'
import { stopwatchRoutes } from './features/stopwatch/index.ts'
import { webhookRoutes } from './features/webhooks/index.ts'
import { answerMissing } from './missing-page.ts'
import { addMetrics } from './metrics/metrics-routes.ts'
import type { KeptAnswers } from './model/kept-answers.ts'
import { modelRoutes } from './model/model-routes.ts'
import { onModelThread } from './model/on-model-thread.ts'
import { BUILT_PAGES } from './program-files.ts'
import { withoutPath } from './reach/below-path.ts'
import { servePages } from './serve-pages.ts'

const UPLOAD_LIMIT_BYTES = 8 * 1024 ** 3
const UPLOAD_FILES_AT_MOST = 5000

/** What the pages use of the device: the camera of the video lab, and the screen that stays on beside a clock. */
const PERMISSIONS = 'camera=(self), screen-wake-lock=(self), microphone=(), geolocation=(), usb=()'

/** Half a year, for the one host that the setting names. */
const HSTS = `max-age=${180 * 86_400}`

interface AppOptions {
  readonly logger?: FastifyServerOptions['logger']
  /** The folder of the built web app; only tests name another one. */
  readonly pages?: string | undefined
  readonly trustedProxies?: readonly string[] | undefined
  /** Who may read `/metrics`; without it, this machine alone. */
  readonly metricsToken?: string | undefined
  /** Who answers what needs the model; without it, the routes do. */
  readonly answers?: KeptAnswers | null
}

/** The whole server: how every request is guarded, then the features. */
export async function buildApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const { logger, pages = BUILT_PAGES, trustedProxies = [], metricsToken } = options
  const app = Fastify({
    logger: withoutSecrets(logger),
    rewriteUrl: (request) =>
      withoutAthlete(request, withoutPath(request.url ?? '/', context.reach.path)),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: 2 * 1024 ** 2,
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const readerOf = (request: FastifyRequest) => textOfProblemReader(context, request)
  app.setErrorHandler(answerErrors(readerOf))
  app.setNotFoundHandler(answerMissing(readerOf, context.reach.path))
  app.decorateRequest('caller')
  app.addHook('onRequest', async (request, reply) => {
    guardRequest(request, context.reach)
    reply.header('permissions-policy', PERMISSIONS)
    // Who reached the public address over TLS once comes over TLS from then on.
    if (context.reach.isPublicTls(request.headers)) {
      reply.header('strict-transport-security', HSTS)
    }
  })

  await registerPlugins(app)
  allowMapSource(app, context)
  addMetrics(app, context, metricsToken ?? null)
  await app.register(healthRoutes(context))
  await app.register(calendarFeed(context))
  await app.register(watchFiles(context))
  await app.register(apiRoutes(context, options.answers ?? null), { prefix: '/api/v1' })
  await app.register(servePages(pages, context.reach.path))
  await app.ready()
  return app
}

function withoutSecrets(logger: AppOptions['logger']): AppOptions['logger'] & {} {
  if (typeof logger !== 'object') return logger ?? false
  return {
    ...logger,
    serializers: { ...logger.serializers, req: loggedRequest, err: loggedError },
  }
}

/** One line per feature: the table of contents of the API, with `model-routes.ts`. */
function apiRoutes(context: Context, answers: KeptAnswers | null): FastifyPluginAsync {
  return async (api) => {
    await describeApi(api)
    api.addHook('onRoute', withAccess)
    // Answers are about one runner and change; a route that may be kept says so itself.
    api.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (request.is404) return
      const { access } = request.routeOptions.config
      if (access === undefined) throw new Error(`${request.url} does not say who may call it`)
      if (access.to === 'anyone') refuseAthlete(request)
      else {
        request.caller = await loadAthlete(context, {
          caller: await identifyCaller(context, request),
          athleteId: askedAthlete(request.raw),
          access,
          method: request.method,
        })
      }
      refuseWrites(context, request)
    })
    api.addHook('onResponse', async (request, reply) => noteAction(context, request, reply))
    await api.register(accountRoutes(context))
    await api.register(linkRoutes(context))
    await api.register(sessionRoutes(context))
    await api.register(apiKeyRoutes(context))
    await api.register(signInWayRoutes(context))
    await api.register(peopleRoutes(context))
    await api.register(myAthleteRoutes(context))
    await api.register(invitationRoutes(context))
    await api.register(invitedRoutes(context))
    await api.register(squadRoutes(context))
    await api.register(seasonRoutes(context))
    await api.register(settingsRoutes(context))
    await api.register(importRoutes(context))
    await api.register(heldRoutes(context))
    await api.register(connectionRoutes(context))
    await api.register(pushRoutes(context))
    await api.register(webhookRoutes(context))
    await api.register(activityRoutes(context))
    await api.register(runPageRoutes(context))
    await api.register(sportRoutes(context))
    await api.register(resultRoutes(context))
    await api.register(onModelThread(modelRoutes(context), answers))
    await api.register(morningRoutes(context))
    await api.register(formVideoRoutes(context))
    await api.register(sessionFileRoutes(context))
    await api.register(watchLinkRoutes(context))
    await api.register(deliveryRoutes(context))
    await api.register(stopwatchRoutes(context))
    await api.register(dataRoutes(context))
    await api.register(statusRoutes(context))
    const hidden = { config: { access: ANYONE }, schema: { hide: true } }
    api.get('/openapi.json', hidden, () => api.swagger())
  }
}

/** What the contract of a route says of its callers goes where a request finds it. */
function withAccess(options: RouteOptions): void {
  const { access } = options as { readonly access?: Access }
  if (access !== undefined) options.config = { ...options.config, access }
}

/** A route without a sign-in is about nobody. */
function refuseAthlete({ raw }: FastifyRequest): void {
  if (askedAthlete(raw) !== null) throw notFound('athlete')
}

/** While the data can only be read, only signing in and out changes something, and that is kept elsewhere. */
function refuseWrites({ readOnly }: Context, { method, routeOptions }: FastifyRequest): void {
  if (readOnly === null || method === 'GET' || method === 'HEAD') return
  if (/^\/api\/v1\/session(\/|$)/.test(routeOptions.url ?? '')) return
  throw new HttpProblem('read-only', { why: readOnly })
}

async function registerPlugins(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'"],
        // The pose model of the video lab is WebAssembly; nothing else may make code of text.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        // The beeps of the timer are made on the page.
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Plain http on this machine is the default; a public address with TLS sets it above.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT_BYTES, files: UPLOAD_FILES_AT_MOST, parts: 6000 },
  })
}
