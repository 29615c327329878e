/** How well a line is read, against its right reading. */
import { readShorthand } from '../../shorthand/read-shorthand.ts'

/** From best to worst: a misread is worse than a question, a question worse than the right reading. */
export const VERDICTS = ['right', 'asked', 'asked-without', 'refused', 'misread'] as const
export type Verdict = (typeof VERDICTS)[number]

const MOST_QUESTIONS = 5

/** `asked`: the questions lead to the right reading, whichever other choices they have. */
export function judgeLine(typed: string, reading: string | null): Verdict {
  const read = readShorthand(typed)
  if (reading === null) return read.kind === 'read' ? 'misread' : 'right'
  if (read.kind === 'read') return read.canonical === reading ? 'right' : 'misread'
  if (read.kind === 'not-read') return 'refused'
  return reaches(typed, reading, MOST_QUESTIONS) ? 'asked' : 'asked-without'
}

function reaches(text: string, reading: string, questions: number): boolean {
  const read = readShorthand(text)
  if (read.kind === 'read') return read.canonical === reading
  if (read.kind === 'not-read' || questions === 0) return false
  return read.choices.some((choice) => reaches(choice.text, reading, questions - 1))
}
