import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Text } from '@bell-lap/text/say'
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import { isDiskFull } from '../files/disk-full.ts'
import { PROBLEM_STATUS, textOfProblem, titleOfStatus } from './problem-codes.ts'
import type { Missing, ProblemCode } from './problem-codes.ts'
import { invalidField } from './invalid-field.ts'
import { drain } from './drain.ts'

/** Something about one part of the request, such as a field. */
interface ProblemError {
  readonly path: string
  readonly message: Message
}

/** An answer that is not a success: thrown anywhere in a route, sent as RFC 9457. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly code: ProblemCode
  readonly values: MessageValues
  readonly errors: readonly ProblemError[] | undefined
  readonly statusCode: number

  constructor(code: ProblemCode, values: MessageValues = {}, errors?: readonly ProblemError[]) {
    super(`${code} ${JSON.stringify(values)}`)
    this.code = code
    this.values = values
    this.errors = errors
    this.statusCode = PROBLEM_STATUS[code]
  }

  /** What there is to say to the reader. */
  get says(): Message {
    return message(textOfProblem(this.code), this.values)
  }
}

export const notFound = (what: Exclude<Missing, 'address'>) =>
  new HttpProblem('not-found', { why: message(`not-found.${what}`) })

/** No room left, and what became of the data. */
export const diskFull = (what: 'backup' | 'import' | 'restore' | 'other') =>
  new HttpProblem('disk-full', { kept: message(`disk-full.${what}`) })

/** A value of the request that cannot be used, and why; `path` names the field. */
export function notValid(why: Message, path?: string): HttpProblem {
  const errors = path === undefined ? undefined : [{ path, message: why }]
  return new HttpProblem('not-valid', { why }, errors)
}

type Reader = Text<TextCode>
type ReaderOf = (request: FastifyRequest) => Promise<Reader>

function sendProblem(reply: FastifyReply, problem: HttpProblem, { say, t }: Reader): void {
  const { code, values, errors, statusCode: status } = problem
  const body = {
    type: `/problems/${code}`,
    title: t(titleOfStatus(status)),
    status,
    detail: say(problem.says),
    code,
    values,
    ...(errors === undefined
      ? {}
      : { errors: errors.map(({ path, message: said }) => ({ path, message: say(said) })) }),
  }
  reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}

/**
 * Turns whatever was thrown into a problem document in the language of the reader. Unknown errors are
 * logged and stay inside.
 */
export function answerErrors(readerOf: ReaderOf) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(error)
    if (problem.statusCode === 500 || problem.code === 'disk-full')
      request.log.error({ err: error }, 'a request failed')
    sendProblem(reply, problem, await readerOf(request))
    drain(request)
    return reply
  }
}

/** The answer where nothing is. */
export async function answerNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  readerOf: ReaderOf,
): Promise<void> {
  const path = request.url.split('?')[0] ?? '/'
  const why = message('not-found.address', { method: request.method, path })
  sendProblem(reply, new HttpProblem('not-found', { why }), await readerOf(request))
}

function problemOf(error: FastifyError | HttpProblem): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: invalidField(issue),
    }))
    const why = errors[0]?.message ?? ''
    return new HttpProblem('not-valid', { why }, errors)
  }
  const status = error.statusCode ?? 500
  if (status < 500) return problemOfStatus(status)
  if (isDiskFull(error)) return diskFull('other')
  return new HttpProblem('internal')
}

/** Fastify itself refuses what it cannot read before a route sees it. */
function problemOfStatus(status: number): HttpProblem {
  switch (status) {
    case 413:
      return new HttpProblem('too-large')
    case 415:
      return new HttpProblem('wrong-content')
    case 429:
      return new HttpProblem('too-many-requests')
    default:
      return new HttpProblem('bad-request')
  }
}
