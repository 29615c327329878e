import type { Schemas } from '@bell-lap/api-client/client'
import { textNow } from '../text/shown-reader.ts'

/** A problem document; its code is one of the server's, or our own where the answer was none. */
export type Problem = Omit<Schemas['Problem'], 'code' | 'values'> & {
  readonly code: Schemas['Problem']['code'] | 'unexpected-answer'
}

/** The server's answer was a problem document; the message is its `detail`, made for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The server could not be reached at all. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection'

  constructor() {
    super(textNow().t('shell.no-answer-what-to-do'))
  }
}

interface Answered<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The data of a call, or a thrown `ProblemError` or `NoConnection`. */
export async function dataOf<T>(call: Promise<Answered<T>>): Promise<T> {
  let answered: Answered<T>
  try {
    answered = await call
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NoConnection()
  }
  if (!answered.response.ok) throw new ProblemError(problemOf(answered.error, answered.response))
  return answered.data as T
}

/** What the server said, or a sentence of our own when it was not a problem document. */
export function problemOf(body: unknown, response: { readonly status: number }): Problem {
  if (typeof body === 'object' && body !== null && 'detail' in body && 'code' in body) {
    return body as Problem
  }
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status: response.status,
    code: 'unexpected-answer',
    detail: textNow().t('shell.unexpected-status', { status: response.status }),
  }
}

/** A sentence for people about any error. */
export function sayError(error: unknown): string {
  return error instanceof Error ? error.message : textNow().t('shell.something-went-wrong')
}

/** True when the server wants a sign-in first. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401
}

/**
 * Like `dataOf`, for answers that hold tuples or recursive shapes: openapi-fetch widens those, so the
 * schema is named instead of inferred.
 */
export async function dataAs<T>(call: Promise<Answered<unknown>>): Promise<T> {
  return (await dataOf(call)) as T
}
