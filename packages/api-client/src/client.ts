import createFetchClient from 'openapi-fetch'
import type { Client } from 'openapi-fetch'
import type { components, paths } from './generated/api.ts'

/** Every shape of the API by name, such as `Schemas['ActivitySummary']`. */
export type Schemas = components['schemas']
export type BellLapClient = Client<paths>

export interface ClientOptions {
  /** Where the server stands, such as `http://127.0.0.1:4820`; empty in its own web page. */
  readonly baseUrl: string
  readonly fetch?: (request: Request) => Promise<Response>
  /** The local token of the command line; a browser is known by its cookie. */
  readonly token?: string
}

/**
 * Typed calls to the API. Each answers `{data}` or `{error}`, the error being a problem document
 * (RFC 9457) with a `detail` for people.
 *
 * @example
 * const client = createClient({
 *   baseUrl: 'http://127.0.0.1:4820',
 *   fetch: () => Promise.resolve(Response.json({ items: [] })),
 * })
 * const { data, error } = await client.GET('/api/v1/results')
 */
export function createClient(options: ClientOptions): BellLapClient {
  return createFetchClient<paths>({
    baseUrl: options.baseUrl,
    credentials: 'same-origin',
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    ...(options.token === undefined
      ? {}
      : { headers: { authorization: `Bearer ${options.token}` } }),
  })
}
