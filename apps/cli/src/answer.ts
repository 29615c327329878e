import type { Schemas } from '@bell-lap/api-client/client'
import { CannotSay } from '@bell-lap/text/format-value'
import { message } from '@bell-lap/units/message'
import type { MessageValues } from '@bell-lap/units/message'
import { CommandEnded, EXIT } from './exit-code.ts'
import type { CliText } from './reader-locale.ts'

/** A call through the typed client: an answer, or a problem document. */
interface Called<T> {
  readonly data?: T | undefined
  readonly error?: unknown
  readonly response: Response
}

type Problem = Partial<Schemas['Problem']>

/** Bell Lap did not carry out a call; `endedBy` says why. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  readonly problem: Problem | undefined
  readonly status: number

  constructor(problem: Problem | undefined, status: number) {
    super(`${status} ${problem?.code ?? ''}`)
    this.problem = problem
    this.status = status
  }
}

/** The answer of a call; a problem document ends the command. */
export async function answerOf<T>(calling: Promise<Called<T>>): Promise<T> {
  const { data, error, response } = await calling
  if (response.ok) return data as T
  throw new CallRefused(error as Problem | undefined, response.status)
}

/** The same for a call whose good answer is no JSON. */
export async function downloadOf(calling: Promise<Response>): Promise<Response> {
  const response = await calling
  if (response.ok) return response
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined
  throw new CallRefused(problem, response.status)
}

/** How a refused call ends the command, in the reader's language. */
export function endedBy({ problem, status }: CallRefused, text: CliText): CommandEnded {
  const detail = detailOf(problem, status, text)
  if (status === 401) {
    const code = problem?.code ?? 'not-signed-in'
    return new CommandEnded(EXIT.failed, code, text.t('cli.token-hint', { detail }))
  }
  const exitCode = status === 409 ? EXIT.refused : status === 400 ? EXIT.usage : EXIT.failed
  return new CommandEnded(exitCode, problem?.code ?? 'failed', detail)
}

/** Said again from code and values; a server of another version may know codes that we do not. */
function detailOf(problem: Problem | undefined, status: number, { say, t }: CliText): string {
  if (problem?.code !== undefined && problem.values !== undefined) {
    try {
      return say(message(`problem.${problem.code}`, problem.values as MessageValues))
    } catch (error) {
      if (!(error instanceof CannotSay)) throw error
    }
  }
  return problem?.detail ?? t('cli.status-only', { status })
}
