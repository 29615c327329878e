import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { hostName } from '../../reach/host-name.ts'
import { withSessions } from './call-storage.ts'
import type { libraryOptions } from './library.ts'
import { STEP_COOKIE } from './library.ts'
import { throwProblem } from './problem-of-library.ts'

/** The request of a browser and the answer that brings it the cookies of the next step. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What every library of ours has, whatever its plugins. */
interface AnyLibrary {
  readonly $context: Promise<{
    readonly secret: string
    readonly authCookies: { readonly sessionToken: { readonly name: string } }
    readonly internalAdapter: {
      readonly createSession: (accountId: string) => Promise<{ readonly token: string }>
    }
  }>
  readonly options: Pick<ReturnType<typeof libraryOptions>, 'baseURL'>
}

interface Answered<T> {
  readonly headers: Headers
  readonly response: T
}

/** The address under which the browser of a request knows this server. */
export function originOf({ reach }: Context, request: FastifyRequest): string {
  const { host = 'localhost', origin } = request.headers
  const { publicUrl } = reach
  if (publicUrl !== null && hostName(host) === new URL(publicUrl).hostname) {
    return new URL(publicUrl).origin
  }
  return origin ?? `${request.protocol}://${host}`
}

/**
 * Asks the library for one step of a sign-in. `accountId` is who is signed in, or `null`. Its cookies reach the browser,
 * but none of a session: `signedIn` says whom the step let in.
 *
 * @throws HttpProblem with the reason of a refusal
 */
export async function askLibrary<T>(
  library: AnyLibrary,
  { request, reply, accountId }: Exchange & { readonly accountId: string | null },
  call: (headers: Headers) => Promise<Answered<T>>,
): Promise<{ readonly answer: T; readonly signedIn: string | null }> {
  let borrowed: string | null = null
  const { answer, sessions } = await withSessions(async () => {
    const cookies = stepCookies(request)
    if (accountId !== null) {
      const session = await borrowSession(library, accountId)
      borrowed = session.token
      cookies.push(session.cookie)
    }
    const headers = new Headers({ cookie: cookies.join('; '), origin: library.options.baseURL })
    try {
      return await call(headers)
    } catch (error) {
      return throwProblem(error)
    }
  })
  passCookies(answer.headers, reply)
  const opened = sessions.find(({ token }) => token !== borrowed)
  return { answer: answer.response, signedIn: opened?.userId ?? null }
}

/** A session of the library for one call, and the cookie that it would have given to the browser. */
async function borrowSession(library: AnyLibrary, accountId: string) {
  const { internalAdapter, secret, authCookies } = await library.$context
  const { token } = await internalAdapter.createSession(accountId)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const cookie = `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
  return { token, cookie }
}

const isOfSession = (name: string): boolean => /session_(token|data)|dont_remember/.test(name)
const isStep = (name: string): boolean =>
  name.replace(/^__Secure-/, '').startsWith(`${STEP_COOKIE}.`) && !isOfSession(name)

function stepCookies({ headers }: FastifyRequest): string[] {
  return (headers.cookie ?? '')
    .split(/; */)
    .filter((pair) => isStep(pair.slice(0, Math.max(0, pair.indexOf('=')))))
}

function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(/; */)
    const name = pair.slice(0, pair.indexOf('='))
    if (!isStep(name)) continue
    const age = attributes.find((one) => /^max-age=/i.test(one))
    reply.setCookie(name, pair.slice(name.length + 1), {
      httpOnly: true,
      // The step that another site sends the browser back to needs its cookie.
      sameSite: 'lax',
      path: '/api/v1',
      secure: attributes.some((one) => /^secure$/i.test(one)),
      ...(age === undefined ? {} : { maxAge: Number(age.slice('max-age='.length)) }),
      // The library has encoded it.
      encode: (value) => value,
    })
  }
}
