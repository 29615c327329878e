import type { FastifyRequest } from 'fastify'
import { HttpProblem } from './problem.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

/**
 * Refuses calls under a foreign name (DNS rebinding) and calls that another site's page makes
 * (cross-site requests): with a cookie alone a browser would let both through.
 */
export function guardRequest(request: FastifyRequest, allowedHosts: readonly string[]): void {
  const host = request.headers.host ?? ''
  if (!LOOPBACK.has(hostName(host)) && !allowedHosts.includes(hostName(host))) {
    throw new HttpProblem(
      403,
      'foreign-host',
      `Bell Lap does not answer under the name “${hostName(host)}”. ` +
        'Open it at the address it printed, or set BELL_LAP_PUBLIC_URL to this one.',
    )
  }
  const origin = request.headers.origin
  if (origin !== undefined && !isSameOrigin(origin, host)) {
    throw new HttpProblem(403, 'foreign-origin', 'Another site’s page may not call Bell Lap.')
  }
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET') {
    throw new HttpProblem(403, 'foreign-origin', 'Another site’s page may not call Bell Lap.')
  }
}

function isSameOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
