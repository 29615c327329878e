import { expect, test } from 'vitest'
import { knownRuns } from './mile-runs.ts'

const month = (day: string, known: boolean) => ({ day, known })

test('a month that is not known parts the line', () => {
  const months = [
    month('2024-01-31', false),
    month('2024-02-29', true),
    month('2024-03-31', true),
    month('2024-04-30', false),
    month('2024-05-31', true),
  ]
  expect(knownRuns(months).map((run) => run.map(({ day }) => day))).toEqual([
    ['2024-02-29', '2024-03-31'],
    ['2024-05-31'],
  ])
})

test('nothing known, no line', () => {
  expect(knownRuns([month('2024-01-31', false)])).toEqual([])
})
