import type { FastifyRequest } from 'fastify'

/** The last part of these addresses is a secret: calendars and watches cannot sign in. */
const SECRET_PATHS = /^(\/(?:cal|take|watch)\/)[^?]*/

/** What the log says of a request: without secrets of the address, and without the query. */
export function loggedRequest(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const path = request.url.split('?')[0] ?? ''
  return {
    method: request.method,
    url: path.replace(SECRET_PATHS, '$1…'),
    host: request.host,
    remoteAddress: request.ip,
  }
}
