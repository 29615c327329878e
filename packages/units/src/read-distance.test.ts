import { describe, expect, test } from 'vitest'
import { message } from './message.ts'
import { readDistance } from './read-distance.ts'

const metres = (text: string) => {
  const read = readDistance(text)
  return read.ok ? read.distanceM : read.reason.code
}

describe('the distance of a race as it is typed', () => {
  test.each([
    ['5k', 5000],
    ['5K', 5000],
    ['3000', 3000],
    ['3000 m', 3000],
    ['8 km', 8000],
    ['7,5 km', 7500],
    ['2 miles', 3218.688],
    ['mile', 1609.344],
    ['half', 21_097.5],
    ['800 m', 800],
  ])('%s', (text, expected) => {
    expect(metres(text)).toBeCloseTo(expected, 3)
  })

  test('a small bare number could be kilometres or miles, so it is asked for again', () => {
    expect(readDistance('5')).toEqual({
      ok: false,
      reason: message('distance.which-unit', { number: '5' }),
    })
  })

  test('what is no distance, or none that is raced, says so', () => {
    expect(metres('far')).toBe('distance.unreadable')
    expect(metres('')).toBe('distance.unreadable')
    expect(metres('200 miles')).toBe('distance.out-of-range')
  })
})
