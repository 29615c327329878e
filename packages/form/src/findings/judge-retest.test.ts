import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeRetest } from './judge-retest.ts'

test('from the least change on a measure is better or worse, as it is wanted', () => {
  expect(judgeRetest({ before: 12, after: 8, leastChange: 4 }, 'less')).toBe('better')
  expect(judgeRetest({ before: 12, after: 16, leastChange: 4 }, 'less')).toBe('worse')
  expect(judgeRetest({ before: 0, after: 4, leastChange: 4 }, 'more')).toBe('better')
  expect(judgeRetest({ before: 12, after: 8.1, leastChange: 4 }, 'less')).toBe('same')
})

test('nothing below the least change is ever told', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true })
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      fc.constantFrom('less' as const, 'more' as const),
      (before, after, leastChange, wanted) => {
        const result = judgeRetest({ before, after, leastChange }, wanted)
        if (Math.abs(after - before) < leastChange) expect(result).toBe('same')
        else expect(result).not.toBe('same')
      },
    ),
  )
})
