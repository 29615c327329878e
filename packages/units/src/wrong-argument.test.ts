import { expect, test } from 'vitest'
import { dayNumber } from './calendar-day.ts'
import { readDistance } from './read-distance.ts'
import { readTime } from './read-time.ts'
import { needFields, needList, needPositive, needText, WrongArgument } from './wrong-argument.ts'

const said = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof WrongArgument) return `${error.argument}: ${error.message}`
  }
  return 'nothing'
}

test('a wrong argument is named in a sentence', () => {
  expect(said(() => needPositive('distanceM', -1))).toBe(
    'distanceM: distanceM must be a number above 0, not -1.',
  )
  expect(said(() => needPositive('timeS', Number.NaN))).toContain('not NaN')
  expect(said(() => needPositive('timeS', '300'))).toContain('not the text "300"')
  expect(said(() => needPositive('timeS', 300))).toBe('nothing')
  expect(said(() => needList('runs', { length: 1 }))).toContain(
    'runs must be a list, not an object',
  )
  expect(said(() => needText('text', null))).toContain('not null')
  expect(said(() => needFields('request', { today: 1 }, ['today', 'seed']))).toBe(
    'request.seed: request.seed must be there, not undefined.',
  )
})

test('the doors of this package throw it', () => {
  expect(said(() => dayNumber('17 May'))).toBe(
    'day: day must be a calendar day such as 2026-05-17, not the text "17 May".',
  )
  expect(said(() => readTime(312 as unknown as string))).toContain('text must be text, not 312')
  expect(said(() => readDistance(undefined as unknown as string))).toContain('not undefined')
})
