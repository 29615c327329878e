import { lookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

const PATIENCE_MS = 10_000

/** The address is of this machine or a home network, and that was not allowed. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
}

export interface Post {
  readonly url: string
  readonly allowPrivate: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
}

/**
 * Sends one message and gives the status of the answer, whose body is not read. A redirect is an answer, too: it is
 * not followed. The name is looked up once, and what it leads to is checked before a connection is made. Throws
 * `PrivateAddress`, or what the network says.
 */
export function postSigned(post: Post): Promise<number> {
  const { url, allowPrivate, headers, body, signal } = post
  const { protocol, hostname } = new URL(url)
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !allowPrivate && isPrivateAddress(literal)) {
    return Promise.reject(new PrivateAddress(literal))
  }
  const send = protocol === 'https:' ? requestHttps : requestHttp
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    lookup: allowPrivate ? lookup : lookupPublic,
  }
  return new Promise((done, fail) => {
    const request = send(url, options, (answer) => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    request.on('error', fail)
    request.end(body)
  })
}

/** As `dns.lookup`, but for names that lead anywhere private. */
const lookupPublic: typeof lookup = ((
  name: string,
  options: object,
  done: (error: Error | null, ...found: readonly unknown[]) => void,
) => {
  lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return done(error)
    const bad = found.find(({ address }) => isPrivateAddress(address))
    if (bad !== undefined) return done(new PrivateAddress(bad.address))
    if ('all' in options && options.all === true) return done(null, found)
    const [first] = found
    return done(null, first?.address, first?.family)
  })
}) as typeof lookup
