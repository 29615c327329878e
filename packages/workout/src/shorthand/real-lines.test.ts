import { describe, expect, test } from 'vitest'
import { judgeLine } from '../testing/real-lines/judge-line.ts'
import type { Verdict } from '../testing/real-lines/judge-line.ts'
import { REAL_LINES } from '../testing/real-lines/real-lines.ts'
import { readShorthand } from './read-shorthand.ts'

const GOOD: readonly Verdict[] = ['right', 'asked']

describe.each(REAL_LINES)('$set set, $kind', ({ lines }) => {
  test.each(lines)('%s', (typed, reading) => {
    const verdict = judgeLine(typed, reading)
    expect({ typed, verdict, good: GOOD.includes(verdict) }).toMatchObject({ good: true })
  })
})

describe('of all real lines', () => {
  const all = REAL_LINES.flatMap(({ lines }) => lines)
  const count = (verdict: Verdict) =>
    all.filter(([typed, reading]) => judgeLine(typed, reading) === verdict).length

  test('nine of ten are read without a question, and none is misread', () => {
    expect(all.length).toBeGreaterThan(450)
    expect(count('right') / all.length).toBeGreaterThan(0.9)
    expect(count('misread')).toBe(0)
    expect(count('asked-without')).toBe(0)
    expect(count('refused')).toBe(0)
  })

  test('a reading reads back as itself', () => {
    for (const [, reading] of all) {
      if (reading === null) continue
      expect(readShorthand(reading)).toMatchObject({ kind: 'read', canonical: reading })
    }
  })
})
