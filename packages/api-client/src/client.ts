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
  /** Another runner who shares something with this account; left out, the own data are meant. */
  readonly athleteId?: string
}

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

/** What a call is given; `Client` says which paths take what. */
interface Call {
  readonly params?: { readonly path?: Values; readonly query?: Values }
  readonly body?: unknown
  readonly signal?: AbortSignal
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const NO_CONTENT = 204

/**
 * Typed calls to the API. Each answers `{data}` or `{error}`, the error being a problem document
 * (RFC 9457) with a `detail` for people. The types are those of openapi-fetch; its code is larger than
 * what the API needs.
 *
 * @example
 * const client = createClient({
 *   baseUrl: 'http://127.0.0.1:4820',
 *   fetch: () => Promise.resolve(Response.json({ items: [] })),
 * })
 * const { data, error } = await client.GET('/api/v1/results')
 */
export function createClient(options: ClientOptions): BellLapClient {
  const ask = options.fetch ?? ((request: Request) => fetch(request))
  const callBy =
    (method: string) =>
    async (path: string, call: Call = {}) => {
      const { params = {}, body, signal } = call
      const isForm = body instanceof FormData
      const headers = new Headers()
      if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`)
      if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
      const request = new Request(options.baseUrl + ofAthlete(options, addressOf(path, params)), {
        method,
        headers,
        credentials: 'same-origin',
        ...(signal === undefined ? {} : { signal }),
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      })
      return answerOf(await ask(request))
    }
  return Object.fromEntries(
    METHODS.map((method) => [method, callBy(method)]),
  ) as unknown as BellLapClient
}

/** Every route of one runner also exists below the runner's own address. */
const ofAthlete = ({ athleteId }: ClientOptions, address: string) =>
  athleteId === undefined
    ? address
    : address.replace('/api/v1', `/api/v1/athletes/${encodeURIComponent(athleteId)}`)

/** Fills in `{id}` and appends the query; values that are left out are not sent. */
function addressOf(path: string, { path: filled = {}, query = {} }: NonNullable<Call['params']>) {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(filled[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, String(value))
  }
  return search.size === 0 ? address : `${address}?${search}`
}

/** An error that is no JSON is given as its text. */
async function answerOf(response: Response) {
  const text = response.status === NO_CONTENT ? '' : await response.text()
  if (response.ok)
    return { data: text === '' ? undefined : (JSON.parse(text) as unknown), response }
  try {
    return { error: JSON.parse(text) as unknown, response }
  } catch {
    return { error: text, response }
  }
}
