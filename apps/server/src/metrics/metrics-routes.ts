import { timingSafeEqual } from 'node:crypto'
import { message } from '@bell-lap/units/message'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { HttpProblem } from '../contract/problem.ts'
import { hostName, isLoopback } from '../reach/host-name.ts'
import { serverMetrics } from './server-metrics.ts'

const NO_ROUTE = 'none'

/**
 * Counts every answer, and adds `/metrics`. It is there for a bearer with the token; where no token is set, for this
 * machine alone. For anyone else the address does not exist.
 */
export function addMetrics(app: FastifyInstance, context: Context, token: string | null): void {
  const metrics = serverMetrics(context.store)
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered({
      method: request.method,
      route: request.routeOptions.url ?? NO_ROUTE,
      status: reply.statusCode,
      durationS: reply.elapsedTime / 1000,
    })
  })
  app.get('/metrics', async (request, reply) => {
    if (!(token === null ? isFromHere(request) : hasToken(request, token))) {
      const why = message('not-found.address', { method: 'GET', path: '/metrics' })
      throw new HttpProblem('not-found', { why })
    }
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.write())
  })
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** A proxy on this machine also calls from here: it names another host, or says for whom it asks. */
function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const name = hostName(headers.host)
  const address = socket.remoteAddress ?? ''
  const isProxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  return (
    !isProxied &&
    name !== null &&
    isLoopback(name) &&
    isLoopback(address.includes(':') && !address.startsWith('[') ? ipv4Of(address) : address)
  )
}

/** Node.js writes an IPv4 address of a double-stack socket as `::ffff:127.0.0.1`. */
const ipv4Of = (address: string): string =>
  address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : `[${address}]`
