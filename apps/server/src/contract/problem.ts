import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DISK_FULL, isDiskFull } from '../files/disk-full.ts'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

interface ProblemError {
  readonly path: string
  readonly message: string
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Something in the request is not right',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible as things stand',
  413: 'Too large',
  415: 'Wrong kind of content',
  429: 'Too many tries',
  500: 'Something went wrong on our side',
  503: 'Not ready',
  507: 'No room left',
}

/** An answer that is not a success: thrown anywhere in a route, sent as RFC 9457. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly statusCode: number
  readonly code: string
  readonly errors: readonly ProblemError[] | undefined

  constructor(statusCode: number, code: string, detail: string, errors?: readonly ProblemError[]) {
    super(detail)
    this.statusCode = statusCode
    this.code = code
    this.errors = errors
  }
}

export const notFound = (what: string) =>
  new HttpProblem(404, 'not-found', `There is no ${what} with this address any more.`)

function sendProblem(reply: FastifyReply, problem: HttpProblem): void {
  const body = {
    type: `/problems/${problem.code}`,
    title: TITLES[problem.statusCode] ?? 'Not possible',
    status: problem.statusCode,
    detail: problem.message,
    code: problem.code,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  }
  reply
    .code(problem.statusCode)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}

/** Turns whatever was thrown into a problem document; unknown errors are logged and stay inside. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof HttpProblem) {
    sendProblem(reply, error)
    return
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: issue.message ?? 'is not right',
    }))
    const first = errors[0]
    const detail = `Please correct ${first?.path || 'the request'}: ${first?.message ?? ''}`
    sendProblem(reply, new HttpProblem(400, 'not-valid', detail, errors))
    return
  }
  const status = error.statusCode ?? 500
  if (status < 500) {
    const code = (error.code ?? 'not-possible').toLowerCase().replaceAll('_', '-')
    sendProblem(reply, new HttpProblem(status, code, error.message))
    return
  }
  request.log.error(error)
  if (isDiskFull(error)) {
    sendProblem(reply, new HttpProblem(507, 'disk-full', DISK_FULL))
    return
  }
  const detail =
    'Nothing was lost. Try again; if it happens twice, the log of the server says more.'
  sendProblem(reply, new HttpProblem(500, 'internal', detail))
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const detail = `There is nothing at ${request.method} ${request.url.split('?')[0]}.`
  sendProblem(reply, new HttpProblem(404, 'not-found', detail))
}
