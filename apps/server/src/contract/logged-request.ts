import type { FastifyRequest } from 'fastify'

const NO_ROUTE = 'none'

/**
 * What the log says of a request: the pattern of its route. An address may hold the id of a run, the secret of a
 * calendar or what somebody searched for, and the network address says who asked.
 */
export function loggedRequest(request: FastifyRequest): Readonly<Record<string, unknown>> {
  return {
    method: request.method,
    route: request.routeOptions.url ?? NO_ROUTE,
    host: request.host,
  }
}
