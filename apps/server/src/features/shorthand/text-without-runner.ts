/** What a text says before it is for anybody: no paces are needed. */
import type { BuildContext } from '@bell-lap/workout/library/session-spec'
import { readForRunner } from '@bell-lap/workout/shorthand/read-for-runner'
import type { ForRunner } from '@bell-lap/workout/shorthand/read-for-runner'
import { message } from '@bell-lap/units/message'
import { notValid } from '../../contract/problem.ts'

type Read = Extract<ForRunner, { readonly kind: 'read' }>

/**
 * The sessions of a text. Throws a problem in words where it cannot be read, or can be read in two ways; `path` names
 * the field of the request.
 */
export function sessionsOfText(text: string, build: BuildContext | null, path: string): Read {
  const result = readForRunner(text, build, true)
  if (result.kind === 'not-read') throw notValid(result.message, path)
  if (result.kind === 'question') {
    const choices = result.choices.map((choice) => choice.text)
    const why = message('invalid.type-one-of', { question: result.question, choices })
    throw notValid(why, path)
  }
  return result
}

/** A text with one run for one day, in one way of writing. Throws a problem in words for any other text. */
export function readOneRun(text: string, path: string): string {
  const { canonical, sessions } = sessionsOfText(text, null, path)
  const [first, second] = sessions
  if (first?.kind !== 'run' || second !== undefined) {
    throw notValid(message('invalid.one-run'), path)
  }
  return canonical
}

/** Whether a text says that a day has no run. */
export function isDayOff(text: string): boolean {
  const result = readForRunner(text, null, true)
  return result.kind === 'read' && result.sessions.every(({ kind }) => kind === 'off')
}

/** A text in one way of writing; as it is where it is not read any more. */
export function canonicalOf(text: string): string {
  const result = readForRunner(text, null, true)
  return result.kind === 'read' ? result.canonical : text
}
