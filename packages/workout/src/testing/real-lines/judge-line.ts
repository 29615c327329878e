/** How well a line is read, against its right reading. */
import type { Shorthand } from '../../shorthand/read-shorthand.ts'
import { readShorthand } from '../../shorthand/read-shorthand.ts'

/** From best to worst: a misread is worse than a question, a question worse than the right reading. */
export type Verdict = 'right' | 'asked' | 'asked-without' | 'refused' | 'misread'

const MOST_QUESTIONS = 5

/** `asked`: the questions lead to the right reading, whichever other choices they have. */
export function judgeLine(typed: string, reading: string | null): Verdict {
  const read = readShorthand(typed)
  if (reading === null) return read.kind === 'read' ? 'misread' : 'right'
  if (read.kind === 'read') return isReading(read, reading) ? 'right' : 'misread'
  if (read.kind === 'not-read') return 'refused'
  return reaches(typed, reading, MOST_QUESTIONS) ? 'asked' : 'asked-without'
}

/** Its canonical form is the reading, and says all that was read. */
function isReading(read: Extract<Shorthand, { kind: 'read' }>, reading: string): boolean {
  const again = readShorthand(read.canonical)
  const same = again.kind === 'read' && inOrder(again.sessions) === inOrder(read.sessions)
  return same && read.canonical === reading
}

/** Text of a tree, whatever the order of its keys. */
function inOrder(tree: unknown): string {
  return JSON.stringify(tree, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value,
  )
}

function reaches(text: string, reading: string, questions: number): boolean {
  const read = readShorthand(text)
  if (read.kind === 'read') return isReading(read, reading)
  if (read.kind === 'not-read' || questions === 0) return false
  return read.choices.some((choice) => reaches(choice.text, reading, questions - 1))
}
