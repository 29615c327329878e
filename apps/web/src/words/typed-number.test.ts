import { expect, test } from 'vitest'
import { readNumber, sayTyped } from './typed-number.ts'

test('a number is typed with the decimal sign of the reader, never grouped', () => {
  expect(sayTyped(1985, 'de')).toBe('1985')
  expect(sayTyped(42.5, 'de')).toBe('42,5')
  expect(sayTyped(42.5, 'en-US')).toBe('42.5')
})

test('a decimal comma is read as a decimal point is', () => {
  expect(readNumber(' 42,5 ')).toBe(42.5)
  expect(readNumber('42.5')).toBe(42.5)
  expect(readNumber('forty')).toBeNaN()
})
