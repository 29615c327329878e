import { isMessage } from '@bell-lap/units/message'
import type { MessageValue } from '@bell-lap/units/message'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { CallRefused, endedBy } from '../answer.ts'
import type { Invocation } from '../cli-command.ts'
import { CommandEnded } from '../exit-code.ts'
import type { CliText } from '../reader-locale.ts'

/** What a tool found: for people, and as data. */
export interface Found {
  readonly lines: readonly string[]
  readonly json: object
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Answers one call of a tool. Calls wait for each other, because only one of them can have the data folder
 * open; what Bell Lap refuses becomes an error with its sentence.
 */
export async function toolAnswer(
  invocation: Invocation,
  find: () => Promise<Found>,
): Promise<CallToolResult> {
  const finding = last.then(find)
  last = finding.catch(() => undefined)
  try {
    const { lines, json } = await finding
    return {
      content: [{ type: 'text', text: lines.join('\n') }],
      structuredContent: json as Record<string, unknown>,
    }
  } catch (error) {
    const ended = error instanceof CallRefused ? endedBy(error, invocation.text) : error
    if (!(ended instanceof CommandEnded)) throw error
    return { isError: true, content: [{ type: 'text', text: ended.message }] }
  }
}

/** The same value with the sentence of each message beside its code, in the reader's language. */
export function withTexts(value: unknown, text: CliText): unknown {
  if (Array.isArray(value)) return value.map((one) => withTexts(one, text))
  if (typeof value !== 'object' || value === null) return value
  const known = value as MessageValue
  // A note of the plan has a code as well, and its message inside.
  const isAlone = Object.keys(value).every((name) => name === 'code' || name === 'values')
  if (isAlone && isMessage(known)) return { ...known, text: text.say(known) }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withTexts(one, text)]),
  )
}
