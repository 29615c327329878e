import { say } from '../../testing/title-text.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShorthand } from '@bell-lap/workout/shorthand/read-shorthand'
import { describe, expect, test } from 'vitest'

const PAGE = join(import.meta.dirname, '../../../../../docs/using/writing-a-workout.md')
const rows = readFileSync(PAGE, 'utf8')
  .split('\n')
  .map((line) => /^\| `([^`]+)` \| (.+) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, typed = '', answer = '']) => [typed, answer] as const)
const read = rows.filter(([, answer]) => answer.startsWith('`'))
const asked = rows.filter(([, answer]) => !answer.startsWith('`'))

describe('the page on how to write a workout', () => {
  test('has examples of both kinds', () => {
    expect(read.length).toBeGreaterThan(25)
    expect(asked.length).toBeGreaterThan(5)
  })

  test.each(read)('%s is read as it says', (typed, answer) => {
    expect(readShorthand(typed)).toMatchObject({ kind: 'read', canonical: answer.slice(1, -1) })
  })

  test.each(asked)('%s asks what it says', (typed, question) => {
    const read = readShorthand(typed)
    expect(read.kind === 'question' && say(read.question)).toBe(question)
  })
})
