import type { IncomingHttpHeaders } from 'node:http'
import { message } from '@bell-lap/units/message'
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
  const why = name === null ? message('foreign-host.none') : message('foreign-host.name', { name })
  return new HttpProblem('foreign-host', { why })
}

function foreignOrigin(): HttpProblem {
  return new HttpProblem('foreign-origin')
}
