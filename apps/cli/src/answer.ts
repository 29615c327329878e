import type { Schemas } from '@bell-lap/api-client/client'
import { CommandEnded, EXIT } from './exit-code.ts'

/** A call through the typed client: an answer, or a problem document. */
interface Called<T> {
  readonly data?: T | undefined
  readonly error?: unknown
  readonly response: Response
}

/** The answer of a call; a problem document ends the command with its own plain words. */
export async function answerOf<T>(calling: Promise<Called<T>>): Promise<T> {
  const { data, error, response } = await calling
  if (response.ok) return data as T
  throw ended(error as Partial<Schemas['Problem']> | undefined, response.status)
}

/** The same for a call whose good answer is no JSON. */
export async function downloadOf(calling: Promise<Response>): Promise<Response> {
  const response = await calling
  if (response.ok) return response
  const problem = (await response.json().catch(() => undefined)) as
    | Partial<Schemas['Problem']>
    | undefined
  throw ended(problem, response.status)
}

function ended(problem: Partial<Schemas['Problem']> | undefined, status: number): CommandEnded {
  const detail = problem?.detail ?? `Bell Lap answered with ${status}.`
  if (status === 401) {
    const how = 'Give the token of that server with --token or BELL_LAP_TOKEN.'
    return new CommandEnded(EXIT.failed, problem?.code ?? 'not-signed-in', `${detail} ${how}`)
  }
  const exitCode = status === 409 ? EXIT.refused : status === 400 ? EXIT.usage : EXIT.failed
  return new CommandEnded(exitCode, problem?.code ?? 'failed', detail)
}
