import type { FastifyRequest } from 'fastify'

/**
 * Reads a refused form to its end and throws it away: a browser reads no answer before it has sent
 * everything, and the next request on the connection would wait behind the rest.
 */
export function drain({ raw }: Pick<FastifyRequest, 'raw'>): void {
  if (raw.readableEnded || raw.destroyed) return
  raw.unpipe()
  raw.resume()
}
