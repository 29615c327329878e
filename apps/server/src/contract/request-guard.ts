import type { IncomingHttpHeaders } from 'node:http'
import { hostName } from '../reach/host-name.ts'
import type { Reach } from '../reach/reach.ts'
import { HttpProblem } from './problem.ts'

interface GuardedRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

/**
 * Refuses calls under a foreign name (DNS rebinding) and calls that another site's page makes
 * (cross-site requests): with a cookie alone a browser would let both through.
 *
 * The port in `Host` is not compared with the listening port: behind a port mapping or a proxy the
 * two differ, and the name alone already proves where the browser went. The port counts when the
 * origin of the calling page is compared with `Host`.
 */
export function guardRequest(
  { method, headers }: GuardedRequest,
  reach: Pick<Reach, 'allows' | 'allowsOrigin'>,
): void {
  const name = hostName(headers.host)
  if (name === null || !reach.allows(name)) throw foreignHost(name)
  const { origin } = headers
  if (origin !== undefined && !reach.allowsOrigin(origin, headers.host)) throw foreignOrigin()
  if (headers['sec-fetch-site'] === 'cross-site' && method !== 'GET') throw foreignOrigin()
}

function foreignHost(name: string | null): HttpProblem {
  const detail =
    name === null
      ? 'Bell Lap does not answer a request that names no host.'
      : `Bell Lap does not answer to the name “${name}”. If this is the right address, start it ` +
        `with --allow-host ${name}, or set BELL_LAP_PUBLIC_URL to the whole address.`
  return new HttpProblem(403, 'foreign-host', detail)
}

function foreignOrigin(): HttpProblem {
  return new HttpProblem(403, 'foreign-origin', 'Another site’s page may not call Bell Lap.')
}
