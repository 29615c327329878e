import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { BellLap } from '@bell-lap/server/open-bell-lap'

type App = BellLap['app']
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const WITHOUT_BODY = new Set([204, 304])

/** Calls a server that does not listen as if it did; bodies are streamed both ways. */
export function inProcessFetch(app: App): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const headers: Record<string, string> = Object.fromEntries(request.headers)
    headers['host'] = '127.0.0.1'
    // A stream has no known length; without one of the two headers the body would not be read.
    if (request.body !== null) headers['transfer-encoding'] = 'chunked'
    const answer = await app.inject({
      method: request.method as Method,
      url: pathname + search,
      headers,
      payloadAsStream: true,
      ...(request.body === null
        ? {}
        : { payload: Readable.fromWeb(request.body as ReadableStream) }),
    })
    const stream = answer.stream()
    const body = WITHOUT_BODY.has(answer.statusCode) ? null : Readable.toWeb(stream)
    if (body === null) stream.resume()
    return new Response(body as ConstructorParameters<typeof Response>[0], {
      status: answer.statusCode,
      headers: answerHeaders(answer.headers),
    })
  }
}

function answerHeaders(headers: Readonly<Record<string, unknown>>): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) result.append(name, String(one))
    }
  }
  return result
}
